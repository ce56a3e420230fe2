internal import GRDB
internal import SecurityPolicy

/// An appointment as the door reads it.
struct Appointment {
    let role: Role
    let unit: Int?
    let from: Day
    let until: Day?
    let actingFor: String?

    func isValid(on day: Day) -> Bool {
        from <= day && until.map { day <= $0 } ?? true
    }
}

/// By which appointment somebody performs an act.
struct Standing {
    let login: String
    /// The login of the person for whom they act, if only such an appointment allows the act.
    let actingFor: String?
    /// The role that allows it.
    let role: Role
}

/// Who may.
extension Door {
    /// Checks that a person has a duty for the units concerned on the day of the act.
    func authorise(_ login: String, _ authority: Authority) throws -> Standing {
        guard case .units(let units) = authority.concern, units.count == 1,
            authority.roles == nil
        else {
            return try found(login, authority)
        }
        let question = Memory.Authorised(
            login: login, duty: authority.duty, unit: units[0], day: recordedAt.day)
        if let known = memory.authorised[question] { return known }
        let standing = try found(login, authority)
        memory.authorised[question] = standing
        return standing
    }

    private func found(_ login: String, _ authority: Authority) throws -> Standing {
        let person = try person(login)
        let valid = try appointments(of: person).filter { $0.isValid(on: recordedAt.day) }
        guard !valid.isEmpty else {
            if let day = try leaving(of: person), day <= recordedAt.day {
                throw RegisterError.refused(.left(login: login, on: day))
            }
            throw RegisterError.refused(.noRole(login: login, on: recordedAt.day))
        }
        if let barred = authority.barred, barred.people.contains(person) {
            throw RegisterError.refused(barred.refusal)
        }
        var rule = policy.duty(authority.duty)
        if let roles = authority.roles {
            rule = DutyRule(rule.duty, clause: authority.clause ?? rule.clause, roles: roles)
        }
        let able = valid.filter { rule.roles.contains($0.role) }
        func best(of appointments: [Appointment], for unit: Int?) throws -> Appointment {
            // Acting for another only where no appointment of one's own serves.
            if let own = appointments.first(where: { $0.actingFor == nil }) ?? appointments.first {
                return own
            }
            throw RegisterError.refused(
                .notTheDuty(
                    authority.duty, roles: rule.roles, unit: try unit.map(unitCode),
                    clause: rule.clause))
        }
        let chosen: Appointment
        switch authority.concern {
        case .anywhere: chosen = try best(of: able, for: nil)
        case .city:
            chosen = try best(of: able.filter { policy.reach(of: $0.role) == .city }, for: nil)
        case .units(let units):
            // One appointment need not reach all units, but each must be reached by one.
            let each = try units.map { unit in
                try best(of: able.filter { try reaches($0, unit) }, for: unit)
            }
            chosen =
                try each.first { $0.actingFor != nil } ?? each.first ?? best(of: able, for: nil)
        }
        return Standing(login: normalised(login), actingFor: chosen.actingFor, role: chosen.role)
    }

    /// Whether a person has a role of their own for a unit on the day of the act.
    func holds(_ role: Role, _ person: Int, for unit: Int) throws -> Bool {
        try appointments(of: person).contains {
            try $0.role == role && $0.actingFor == nil && $0.isValid(on: recordedAt.day)
                && reaches($0, unit)
        }
    }

    func reaches(_ appointment: Appointment, _ unit: Int) throws -> Bool {
        guard policy.reach(of: appointment.role) == .unit else { return true }
        guard let own = appointment.unit else { return false }
        return try ancestors(of: unit).contains(own)
    }

    /// The first day on which a person is not there any more; nil: they stay.
    func leaving(of person: Int) throws -> Day? {
        try row("SELECT left_on FROM person WHERE id = ?", [person])?[0]
    }

    /// A person's id by login, however it is composed.
    func person(_ login: String) throws -> Int {
        let login = normalised(login)
        if let known = memory.people[login] { return known }
        guard let row = try row("SELECT id FROM person WHERE login = ?", [login]) else {
            throw RegisterError.refused(.unknownPerson(login: login))
        }
        let id: Int = try row[0]
        memory.people[login] = id
        return id
    }

    /// A unit's id by code, however it is composed.
    func unit(_ code: String) throws -> Int {
        let code = normalised(code)
        if let known = memory.units[code] { return known }
        guard let row = try row("SELECT id FROM unit WHERE code = ?", [code]) else {
            throw RegisterError.notFound(.unit, code)
        }
        let id: Int = try row[0]
        memory.units[code] = id
        return id
    }

    /// A unit's code by id.
    func unitCode(_ id: Int) throws -> String {
        try row("SELECT code FROM unit WHERE id = ?", [id])?[0] ?? ""
    }

    /// A unit and the units above it.
    func ancestors(of unit: Int) throws -> [Int] {
        if let known = memory.ancestors[unit] { return known }
        let found: [Int] = try rows(
            """
            WITH RECURSIVE above (id) AS (
                SELECT ? UNION SELECT parent FROM unit JOIN above ON unit.id = above.id
                    WHERE parent IS NOT NULL)
            SELECT id FROM above
            """, [unit]
        ).map { try $0[0] }
        memory.ancestors[unit] = found
        return found
    }

    func appointments(of person: Int) throws -> [Appointment] {
        if let known = memory.appointments[person] { return known }
        let found = try rows(
            """
            SELECT role, appointment.unit, from_day, until_day, principal.login
            FROM appointment LEFT JOIN person AS principal ON principal.id = acting_for
            WHERE person = ? ORDER BY appointment.id
            """, [person]
        ).map { row in
            try Appointment(
                role: row[0], unit: row[1], from: row[2], until: row[3], actingFor: row[4])
        }
        memory.appointments[person] = found
        return found
    }
}

extension Door {
    /// Refuses what would leave nobody who can register units and people.
    ///
    /// - Parameters:
    ///   - roles: the roles that end.
    ///   - day: the first day without them.
    ///   - login: whose they were.
    func checkThatSomebodyOrganises(without roles: Set<String>, on day: Day, after login: String)
        throws
    {
        let rule = policy.duty(.organise)
        guard rule.roles.contains(where: { roles.contains($0.rawValue) }) else { return }
        let marks = rule.roles.map { _ in "?" }.joined(separator: ", ")
        let left = try row(
            """
            SELECT 1 FROM appointment JOIN person ON person.id = person
            WHERE ifnull(until_day, '9999-12-31') >= ? AND ifnull(left_on, '9999-12-31') > ?
                AND role IN (\(marks)) LIMIT 1
            """,
            StatementArguments([day.description, day.description] + rule.roles.map(\.rawValue)))
        guard left == nil else { return }
        throw RegisterError.refused(
            .lastOrganiser(login: login, roles: rule.roles, clause: rule.clause))
    }
}
