public import SecurityPolicy

/// Appoints a person to a role, for a time (4(1)).
public struct Appoint: Act {
    /// The name in the ledger.
    public static let name = "person.appoint"
    /// The duties of which it can be part.
    public static let duties = [Duty.appoint, .appointInUnit]

    /// The login of the person.
    public var login: String
    /// The role.
    public var role: Role
    /// The code of the unit, for a role that reaches a unit.
    public var unit: String?
    /// The first day.
    public var from: Day
    /// The last day; nil: until ended.
    public var until: Day?
    /// The login of the person for whom they act (代決), if so.
    public var actingFor: String?

    /// An appointment.
    public init(
        login: String, role: Role, unit: String? = nil, from: Day, until: Day? = nil,
        actingFor: String? = nil
    ) {
        self.login = login
        self.role = role
        self.unit = unit
        self.from = from
        self.until = until
        self.actingFor = actingFor
    }

    /// Section managers name the security clerks and staff of their own unit (4(1)⑥); all else is
    /// appointed centrally.
    public func authority(at door: Door) throws -> Authority {
        guard role == .securityClerk || role == .staff, let unit else { return Authority(.appoint) }
        return Authority(.appointInUnit, units: [try door.unit(unit)])
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let person = try known(login, at: door)
        let unit = try unit.map(door.unit)
        if door.policy.reach(of: role) == .unit, unit == nil {
            throw RegisterError.refused(.unitRequired(role))
        }
        if door.policy.reach(of: role) == .city, unit != nil {
            throw RegisterError.refused(.unitNotAllowed(role))
        }
        if let until, until < from {
            throw RegisterError.refused(.datesBackwards(from: from, until: until))
        }
        let principal = try actingFor.map { try self.principal($0, unit: unit, at: door) }
        try checkIsThere(person, login, at: door)
        if let principal, let actingFor { try checkIsThere(principal, actingFor, at: door) }
        let overlapping = try door.row(
            """
            SELECT from_day, until_day FROM appointment
            WHERE person = ? AND role = ? AND unit IS ? AND acting_for IS ?
                AND from_day <= ? AND ifnull(until_day, '9999-12-31') >= ?
            """,
            [
                person, role.rawValue, unit, principal, until?.description ?? "9999-12-31",
                from.description,
            ])
        if let overlapping {
            throw RegisterError.refused(
                .appointmentOverlaps(from: try overlapping[0], until: try overlapping[1]))
        }
        try door.run(
            """
            INSERT INTO appointment (person, role, unit, from_day, until_day, acting_for)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [person, role.rawValue, unit, from.description, until?.description, principal])
        door.memory.forgetOrganisation()
        return nil
    }

    /// Refuses somebody who leaves before the appointment ends.
    private func checkIsThere(_ person: Int, _ login: String, at door: Door) throws {
        if let day = try door.leaving(of: person), until.map({ day <= $0 }) ?? true {
            throw RegisterError.refused(.left(login: login, on: day))
        }
    }

    private func known(_ login: String, at door: Door) throws -> Int {
        guard
            let row = try door.row(
                "SELECT id FROM person WHERE login = ?", [normalised(login)])
        else {
            throw RegisterError.notFound(.person, login)
        }
        return try row[0]
    }

    /// The person for whom they act: another one, who has the role on the first day.
    private func principal(_ principal: String, unit: Int?, at door: Door) throws -> Int {
        let id = try known(principal, at: door)
        let holds = try door.row(
            """
            SELECT 1 FROM appointment
            WHERE person = ? AND role = ? AND unit IS ? AND acting_for IS NULL
                AND from_day <= ? AND ifnull(until_day, '9999-12-31') >= ?
            """, [id, role.rawValue, unit, from.description, from.description])
        guard try id != known(login, at: door), holds != nil else {
            throw RegisterError.refused(.cannotActFor(login: principal, role: role))
        }
        return id
    }
}
