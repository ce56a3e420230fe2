internal import GRDB
public import SecurityPolicy

/// The purges, the newest first.
public struct ListPurges: Query {
    /// Only this one.
    public var number: Int?
    /// Only those that wait.
    public var waiting: Bool
    /// Only with a lower number: where the page before ended.
    public var before: Int?
    /// How many at most.
    public var limit: Int

    /// A look at purges.
    public init(
        number: Int? = nil, waiting: Bool = false, before: Int? = nil, limit: Int = 200
    ) {
        self.number = number
        self.waiting = waiting
        self.before = before
        self.limit = limit
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [Purge] {
        try reader.rows(
            """
            SELECT purge.number, unit.code, unit.name, state, asker.login, asker.name, asked_at,
                decider.login, decider.name, decided_at, reason,
                (SELECT count(*) FROM purge_record WHERE purge = purge.number),
                (SELECT count(kept_until) FROM purge_record WHERE purge = purge.number)
            FROM purge JOIN unit ON unit.id = purge.unit JOIN person AS asker ON asker.id = asked_by
                LEFT JOIN person AS decider ON decider.id = decided_by
            WHERE (?1 IS NULL OR purge.number = ?1) AND (?2 = 0 OR state = 0)
                AND (?3 IS NULL OR purge.number < ?3)
            ORDER BY purge.number DESC LIMIT ?4
            """, [number, waiting, before, limit]
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
public struct Purge: Hashable, Sendable {
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
