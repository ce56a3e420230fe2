internal import GRDB
public import SecurityPolicy

/// The purges, the newest first.
public struct ListPurges: LimitedQuery {
    /// Only this one.
    public var number: Int?
    /// Only those that wait.
    public var waiting: Bool
    /// Only those that have been decided.
    public var decided: Bool
    /// Only these sections and what is below them, by code; none: all.
    public var units: [String]
    /// Only with a lower number: where the page before ended.
    public var before: Int?
    /// How many at most.
    public var limit: Int

    /// A look at purges.
    public init(
        number: Int? = nil, waiting: Bool = false, decided: Bool = false, units: [String] = [],
        before: Int? = nil, limit: Int = 200
    ) {
        self.number = number
        self.waiting = waiting
        self.decided = decided
        self.units = units
        self.before = before
        self.limit = limit
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [Purge] {
        let condition = try PermitCondition.all(
            [
                reader.isPurge(of: units),
                PermitCondition(waiting ? "state = 0" : decided ? "state <> 0" : "true"),
            ] + (number.map { [PermitCondition("purge.number = ?", [$0])] } ?? [])
                + (before.map { [PermitCondition("purge.number < ?", [$0])] } ?? []))
        return try reader.rows(
            """
            SELECT purge.number, unit.code, unit.name, state, asker.login, asker.name, asked_at,
                decider.login, decider.name, decided_at, reason,
                (SELECT count(*) FROM purge_record WHERE purge = purge.number),
                (SELECT count(kept_until) FROM purge_record WHERE purge = purge.number)
            FROM purge JOIN unit ON unit.id = purge.unit JOIN person AS asker ON asker.id = asked_by
                LEFT JOIN person AS decider ON decider.id = decided_by
            WHERE \(condition.sql) ORDER BY purge.number DESC LIMIT ?
            """, StatementArguments(condition.arguments + [limit])
        ).map { row in
            try Purge(
                number: row[0], unit: row[1], unitName: row[2], state: row[3],
                askedBy: Permit.PersonName(login: row[4], name: row[5]), askedAt: row[6],
                decidedBy: (row[7] as String?).map {
                    try Permit.PersonName(login: $0, name: row[8])
                },
                decidedAt: row[9], reason: row[10], records: row[11], erased: row[12])
        }
    }
}

/// An erasure of records: asked for, done or declined.
public struct Purge: Codable, Hashable, Sendable {
    /// Its number, its section, and where it stands.
    public let number: Int
    public let unit: String
    public let unitName: String
    public let state: PurgeState
    /// Who asked, and when.
    public let askedBy: Permit.PersonName
    public let askedAt: Moment
    /// Who decided, when, and why it was declined.
    public let decidedBy: Permit.PersonName?
    public let decidedAt: Moment?
    public let reason: String?
    /// How many records it names, and how many of them it erased.
    public let records: Int
    public let erased: Int
}
