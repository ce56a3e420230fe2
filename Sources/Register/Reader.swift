internal import GRDB
internal import SecurityPolicy

/// What a query sees: the tables as of one moment, and the policy.
///
/// Confined to the transaction in which it was made.
public final class Reader {
    let database: Database
    let policy: Policy
    let now: Moment
    let door: Door
    /// Who looks, and how much they see.
    let sight: Sight
    /// The ids of the units that they see; nil: of all.
    let units: Set<Int>?

    init(
        database: Database, policy: Policy, now: Moment, sight: Sight = .everything
    ) throws {
        self.database = database
        self.policy = policy
        self.now = now
        door = Door(
            database: database, policy: policy, recordedAt: now, happenedAt: now, memory: Memory())
        self.sight = sight
        units = try door.units(in: sight)
    }

    /// All rows of a statement.
    func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [StoredRow] {
        try door.rows(sql, arguments)
    }

    /// The first row of a statement.
    func row(_ sql: String, _ arguments: StatementArguments = []) throws -> StoredRow? {
        try door.row(sql, arguments)
    }
}
