internal import GRDB
internal import SecurityPolicy

/// A condition in SQL on a row of `permit`, with its arguments.
struct PermitCondition {
    var sql: String
    var arguments: [any DatabaseValueConvertible]

    init(_ sql: String, _ arguments: [any DatabaseValueConvertible] = []) {
        self.sql = sql
        self.arguments = arguments
    }

    /// That a column has one of some values.
    static func any(
        _ column: String, of values: [some DatabaseValueConvertible]
    ) -> PermitCondition {
        let places = values.map { _ in "?" }.joined(separator: ", ")
        return PermitCondition("\(column) IN (\(places))", values)
    }

    /// That all hold.
    static func all(_ conditions: [PermitCondition]) -> PermitCondition {
        guard !conditions.isEmpty else { return PermitCondition("true") }
        return PermitCondition(
            conditions.map { "(\($0.sql))" }.joined(separator: " AND "),
            conditions.flatMap(\.arguments))
    }

    /// That one holds.
    static func either(_ conditions: [PermitCondition]) -> PermitCondition {
        guard !conditions.isEmpty else { return PermitCondition("false") }
        return PermitCondition(
            conditions.map { "(\($0.sql))" }.joined(separator: " OR "),
            conditions.flatMap(\.arguments))
    }
}

extension Reader {
    /// What a filter says, as conditions any one of which a permit must meet, each of which an index
    /// answers.
    ///
    /// - Parameter isPage: whether a few are wanted, in order: where many are seen, looking at one after
    ///   the other finds them soonest.
    func conditions(
        of filter: PermitFilter, isPage: Bool = false
    ) throws -> [PermitCondition] {
        let today = now.day
        var common: [PermitCondition] = []
        if !filter.kinds.isEmpty { common.append(.any("kind", of: filter.kinds)) }
        if !filter.states.isEmpty {
            common.append(.either(filter.states.map { condition($0, today) }))
        }
        if !filter.units.isEmpty {
            let units = try filter.units.flatMap { try descendants(of: door.unit($0)) }
            common.append(.any("permit.unit", of: units))
        }
        if let applicant = filter.applicant {
            common.append(PermitCondition("applicant = ?", [try door.person(applicant)]))
        }
        if let asset = filter.asset {
            common.append(
                PermitCondition(
                    "number IN (SELECT permit FROM permit_item WHERE asset = ?)", [asset]))
        }
        let query = SearchText.query(filter.search)
        if !query.isEmpty {
            common.append(PermitCondition("instr(daicho_folded(purpose), ?) > 0", [query]))
        }
        let scopes: [PermitCondition] =
            switch filter.scope {
            case .all: try isPage && seesMany() ? [PermitCondition("true")] : seen()
            case .mine:
                [
                    try looker(filter).map { PermitCondition("applicant = ?", [$0]) }
                        ?? PermitCondition("false")
                ]
            case .out: [PermitCondition("state = 3")]
            case .overdue: [PermitCondition("state = 3 AND due < ?", [today.description])]
            case .lost:
                [
                    PermitCondition(
                        """
                        state = 3
                            AND EXISTS (SELECT 1 FROM permit_item WHERE permit = number AND lost = 1)
                        """)
                ]
            case .dueSoon:
                [
                    PermitCondition(
                        "state = 3 AND due BETWEEN ? AND ?",
                        [today.description, today.advanced(by: 7).description])
                ]
            case .inbox: try looker(filter).map { try inbox(of: $0) } ?? []
            }
        return scopes.map { .all([$0] + common) }
    }

    /// Whether who looks sees so much that a permit is soon found among all.
    private func seesMany() throws -> Bool {
        guard let units else { return true }
        let newest: Int = try row("SELECT max(number) FROM main.asset")?[0] ?? 0
        let many = newest / 40 + 1
        let own = PermitCondition.any("unit", of: units.sorted())
        let seen: Int? = try row(
            "SELECT count(*) FROM (SELECT 1 FROM main.asset WHERE \(own.sql) LIMIT ?)",
            StatementArguments(own.arguments + [many]))?[0]
        return seen == many
    }

    /// That a permit is seen, as conditions any one of which it must meet, each of which an index
    /// answers; the view before the table says the same row by row.
    func seen() throws -> [PermitCondition] {
        guard let units else { return [PermitCondition("true")] }
        let person = try row("SELECT id FROM person WHERE login = ?", [sight.login])?[0] as Int?
        let own = PermitCondition.any("unit", of: units.sorted())
        return [
            .any("permit.unit", of: units.sorted()),
            PermitCondition(
                """
                number IN (SELECT permit_item.permit FROM main.asset
                    JOIN main.permit_item ON permit_item.asset = asset.number WHERE \(own.sql))
                """, own.arguments),
            PermitCondition("applicant = ?", [person ?? 0]),
            PermitCondition("applicant_for = ?", [person ?? 0]),
            PermitCondition(
                "number IN (SELECT permit FROM main.permit_step WHERE principal = ?)", [person ?? 0]
            ),
            PermitCondition(
                """
                number IN (SELECT about.number FROM main.entry
                    JOIN main.about ON about.entry = entry.number
                    WHERE actor = ? AND act GLOB 'permit.*')
                """, [sight.login]),
        ]
    }

    /// That a permit is in a state on a day.
    private func condition(_ state: PermitState, _ today: Day) -> PermitCondition {
        switch state {
        case .lapsed:
            PermitCondition("state IN (0, 1, 2) AND due < ?", [today.description])
        case .applied, .sentBack, .approved:
            PermitCondition("state = ? AND due >= ?", [state.bit, today.description])
        default: PermitCondition("state = ?", [state.bit])
        }
    }

    /// The person who asks; nil: in the register of a past day they may not be there yet.
    private func looker(_ filter: PermitFilter) throws -> Int? {
        do {
            return try door.person(filter.person ?? "")
        } catch RegisterError.refused(.unknownPerson) {
            return nil
        }
    }

    /// What waits for a person, a condition for each appointment and each state.
    private func inbox(of person: Int) throws -> [PermitCondition] {
        let notOwn = PermitCondition(
            "applicant <> ? AND ifnull(applicant_for, 0) <> ?", [person, person])
        let appointments = try door.appointments(of: person).filter { $0.isValid(on: now.day) }
        return try appointments.flatMap { appointment -> [PermitCondition] in
            guard let mine = try decidable(by: appointment) else { return [] }
            let open = PermitCondition(
                """
                NOT EXISTS (SELECT 1 FROM permit_step WHERE permit = number
                    AND permit_step.round = permit.round AND step = 'approve'
                    AND (role = ? OR permit_step.person = ?))
                """, [appointment.role.rawValue, person])
            let report = PermitCondition(
                """
                NOT EXISTS (SELECT 1 FROM permit_step WHERE permit = number
                    AND step IN ('finish', 'revoke') AND permit_step.person = ?)
                """, [person])
            return [
                .all([
                    PermitCondition("state = 0 AND due >= ?", [now.day.description]), mine, notOwn,
                    open,
                ]),
                .all([PermitCondition("extension_until IS NOT NULL"), mine, notOwn, open]),
                .all([PermitCondition("state = 4"), mine, notOwn, report]),
            ]
        }
    }

    /// The permits that somebody decides by an appointment; nil: none.
    private func decidable(by appointment: Appointment) throws -> PermitCondition? {
        var conditions: [PermitCondition] = []
        let standsIn = appointment.role == .departmentOfficer
        let role = standsIn ? Role.sectionManager : appointment.role
        let kinds = policy.permits.filter { $0.approvals.contains(role) }.map(\.code)
        guard !kinds.isEmpty else { return nil }
        // By state and day, of which few match, not by kind, of which most are closed.
        conditions.append(.any("+kind", of: kinds))
        if policy.reach(of: appointment.role) == .unit {
            guard let unit = appointment.unit else { return nil }
            conditions.append(.any("permit.unit", of: try descendants(of: unit)))
        }
        if standsIn {
            // What a manager of the section applied for (4(3)).
            conditions.append(
                PermitCondition(
                    """
                    EXISTS (SELECT 1 FROM appointment
                        WHERE appointment.person IN (permit.applicant, permit.applicant_for)
                            AND acting_for IS NULL
                            AND role = 'section-manager' AND appointment.from_day <= ?1
                            AND ifnull(appointment.until_day, '9999-12-31') >= ?1
                            AND appointment.unit IN (
                                WITH RECURSIVE above (id) AS (
                                    SELECT permit.unit
                                    UNION SELECT parent FROM unit JOIN above USING (id))
                                SELECT id FROM above))
                    """.replacing("?1", with: "'\(now.day)'")))
        }
        return .all(conditions)
    }

    /// A unit and all units below it.
    func descendants(of unit: Int) throws -> [Int] {
        try rows(
            """
            WITH RECURSIVE below (id) AS (
                SELECT ? UNION SELECT unit.id FROM unit JOIN below ON unit.parent = below.id)
            SELECT id FROM below
            """, [unit]
        ).map { try $0[0] }
    }
}
