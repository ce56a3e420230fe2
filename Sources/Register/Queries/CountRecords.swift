internal import GRDB

/// How many entries the books have of what was done with assets, with and without a permit.
public struct CountRecords: Query {
    /// A count.
    public init() {}

    /// Counts.
    public func answer(from reader: Reader) throws -> Int {
        let acts = PermitCondition.any("act", of: ListRecords.kinds)
        return try reader.row(
            "SELECT count(*) FROM entry WHERE \(acts.sql)", StatementArguments(acts.arguments))?[0]
            ?? 0
    }
}
