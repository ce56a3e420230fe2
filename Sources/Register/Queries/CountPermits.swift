internal import GRDB

/// How many permits wait for a person, and how many are in use.
public struct CountPermits: Query {
    /// Which ones; each is counted for itself.
    public var filters: [PermitFilter]

    /// Counts permits.
    public init(_ filters: [PermitFilter]) {
        self.filters = filters
    }

    /// Counts, in the order of the filters.
    public func answer(from reader: Reader) throws -> [Int] {
        try filters.map { filter in
            let conditions = try reader.conditions(of: filter)
            // Several conditions may find the same permit.
            let union = conditions.map { "SELECT number FROM permit WHERE \($0.sql)" }
                .joined(separator: " UNION ")
            guard !union.isEmpty else { return 0 }
            return try reader.row(
                "SELECT count(*) FROM (\(union))",
                StatementArguments(conditions.flatMap(\.arguments)))?[0] ?? 0
        }
    }
}
