public import SecurityPolicy

/// Ends an appointment that has begun and is not over, or shortens it.
public struct EndAppointment: Act {
    /// The name in the ledger.
    public static let name = "person.end-appointment"
    /// The duties of which it can be part.
    public static let duties = [Duty.appoint, .appointInUnit]

    /// The login of the person.
    public var login: String
    /// The role.
    public var role: Role
    /// The code of the unit, if the role is for one.
    public var unit: String?
    /// The last day.
    public var until: Day

    /// The end of an appointment.
    public init(login: String, role: Role, unit: String? = nil, until: Day) {
        self.login = login
        self.role = role
        self.unit = unit
        self.until = until
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        try Appoint(login: login, role: role, unit: unit, from: until).authority(at: door)
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let found = try door.row(
            """
            SELECT appointment.id, from_day FROM appointment JOIN person ON person.id = person
            WHERE login = ?1 AND role = ?2 AND appointment.unit IS ?3
                AND ifnull(until_day, '9999-12-31') > ?4
            ORDER BY from_day <= ?4 DESC, from_day DESC LIMIT 1
            """, [normalised(login), role.rawValue, unit.map(door.unit), until.description])
        guard let found else {
            throw RegisterError.notFound(.appointment, "\(login) \(role.rawValue)")
        }
        let from: Day = try found[1]
        guard until >= from else {
            throw RegisterError.refused(.datesBackwards(from: from, until: until))
        }
        try door.run(
            "UPDATE appointment SET until_day = ? WHERE id = ?",
            [until.description, found[0] as Int])
        door.memory.forgetOrganisation()
        try door.checkThatSomebodyOrganises(
            without: [role.rawValue], on: until.advanced(by: 1), after: login)
        return nil
    }
}
