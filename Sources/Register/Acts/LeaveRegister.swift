internal import GRDB
public import SecurityPolicy

/// A person leaves: from a day on they do nothing and see nothing, and are appointed to nothing; the
/// history keeps their name (8(2)②ア-イ).
///
/// It ends all their appointments, and those of others that act for them.
public struct LeaveRegister: Act {
    /// The name in the ledger.
    public static let name = "person.leave"
    /// The duties of which it can be part.
    public static let duties = [Duty.organise]

    /// The login of the person.
    public var login: String
    /// The first day on which they are not there any more.
    public var from: Day

    /// A leave.
    public init(login: String, from: Day) {
        self.login = login
        self.from = from
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority { Authority(.organise) }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let found = try door.row(
            "SELECT id, left_on FROM person WHERE login = ?", [normalised(login)])
        guard let found else { throw RegisterError.notFound(.person, login) }
        if let day: Day = try found[1] {
            throw RegisterError.refused(.left(login: login, on: day))
        }
        let person: Int = try found[0]
        let arguments: StatementArguments = [person, from.description]
        let roles: [String] = try door.rows(
            """
            SELECT role FROM appointment
            WHERE ?1 IN (person, acting_for) AND ifnull(until_day, '9999-12-31') >= ?2
            """, arguments
        ).map { try $0[0] }
        // What would begin later never does.
        try door.run(
            "DELETE FROM appointment WHERE ?1 IN (person, acting_for) AND from_day >= ?2", arguments
        )
        try door.run(
            """
            UPDATE appointment SET until_day = date(?2, '-1 day')
            WHERE ?1 IN (person, acting_for) AND ifnull(until_day, '9999-12-31') >= ?2
            """, arguments)
        try door.run("UPDATE person SET left_on = ?2 WHERE id = ?1", arguments)
        door.memory.forgetOrganisation()
        try door.checkThatSomebodyOrganises(without: Set(roles), on: from, after: login)
        return nil
    }
}
