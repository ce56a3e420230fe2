internal import GRDB
public import SecurityPolicy

/// How many lines the book of each kind of permit has in a period.
public struct CountBooks: Query {
    /// The first and the last day of the period; nil: it is open.
    public var from: Day?
    public var until: Day?
    /// Only these sections and what is below them, by code; none: all.
    public var units: [String]

    /// A count.
    public init(from: Day? = nil, until: Day? = nil, units: [String] = []) {
        self.from = from
        self.until = until
        self.units = units
    }

    /// Counts, by the code of the kind; kinds without a line are not there.
    public func answer(from reader: Reader) throws -> [String: Int] {
        let condition = try reader.isInBook(from: from, until: until, units: units)
        let found = try reader.rows(
            """
            SELECT kind, sum(max(1, (SELECT count(*) FROM permit_item WHERE permit = number)))
            FROM permit WHERE \(condition.sql) GROUP BY kind
            """, StatementArguments(condition.arguments)
        ).map { try ($0[0] as String, $0[1] as Int) }
        return Dictionary(found, uniquingKeysWith: { $1 })
    }
}
