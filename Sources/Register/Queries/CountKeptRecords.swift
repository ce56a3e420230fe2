internal import GRDB
internal import SecurityPolicy

/// How many records may be erased and how many are held, and how many purges wait.
public struct CountKeptRecords: Query {
    /// Only these sections and what is below them, by code; none: all.
    public var units: [String]

    /// A count.
    public init(units: [String] = []) {
        self.units = units
    }

    /// How many there are of each.
    public struct Counts: Codable, Hashable, Sendable {
        /// Records that may be erased.
        public let due: Int
        /// Records that are held.
        public let held: Int
        /// Purges that wait for a decision.
        public let waiting: Int
        /// Purges that have been decided.
        public let decided: Int
    }

    /// Counts.
    public func answer(from reader: Reader) throws -> Counts {
        func count(_ standing: ListKeptRecords.Standing) throws -> Int {
            let condition = PermitCondition.all([
                try reader.isBy(units), try reader.isKept(standing, on: reader.now.day),
            ])
            return try reader.row(
                """
                SELECT count(*) FROM permit LEFT JOIN hold ON hold.permit = permit.number
                WHERE \(condition.sql)
                """, StatementArguments(condition.arguments))?[0] ?? 0
        }
        let ofUnits = try reader.isPurge(of: units)
        func purges(_ state: String) throws -> Int {
            try reader.row(
                "SELECT count(*) FROM purge WHERE \(state) AND \(ofUnits.sql)",
                StatementArguments(ofUnits.arguments))?[0] ?? 0
        }
        return try Counts(
            due: count(.due), held: count(.held), waiting: purges("state = 0"),
            decided: purges("state <> 0"))
    }
}

extension Reader {
    /// That a record stands like this on a day, of `permit` joined with `hold`.
    func isKept(
        _ standing: ListKeptRecords.Standing, on day: Day
    ) throws -> PermitCondition {
        let ended = PermitCondition("kept_until < ?", [day.description])
        switch standing {
        case .ended: return ended
        case .held: return PermitCondition("hold.permit IS NOT NULL")
        case .due:
            return .all([
                ended,
                PermitCondition(
                    """
                    permit.number IN (SELECT permit FROM ending) AND NOT EXISTS (
                        SELECT 1 FROM purge_record JOIN purge ON purge.number = purge
                        WHERE purge_record.permit = permit.number AND purge.state = 0)
                    """),
            ])
        }
    }

    /// That a purge is of some units or of what is below them, by code; none: of any.
    func isPurge(of units: [String]) throws -> PermitCondition {
        guard !units.isEmpty else { return PermitCondition("true") }
        return .any(
            "purge.unit", of: try units.flatMap { try descendants(of: door.unit($0)) })
    }
}
