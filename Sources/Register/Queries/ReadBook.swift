internal import GRDB
public import SecurityPolicy

/// The book of a kind of permit, 記録簿: a line for each asset of each permit that was started or
/// finished in a period, in the order of the permits' numbers.
public struct ReadBook: Query {
    /// The kind: a code of the policy.
    public var kind: String
    /// The first and the last day of the period; nil: it is open.
    public var from: Day?
    public var until: Day?
    /// Only these sections and what is below them, by code; none: all.
    public var units: [String]
    /// Only permits with a higher number: where the page before ended.
    public var after: Int
    /// How many permits at most.
    public var limit: Int

    /// A look at a book.
    public init(
        _ kind: String, from: Day? = nil, until: Day? = nil, units: [String] = [], after: Int = 0,
        limit: Int = 200
    ) {
        self.kind = kind
        self.from = from
        self.until = until
        self.units = units
        self.after = after
        self.limit = limit
    }

    /// A line.
    public struct Line: Hashable, Sendable {
        /// The permit with everything about it.
        public let permit: Permit
        /// The asset; nil if the permit is about none.
        public let item: Permit.Item?
        /// The steps by which it was started, finished and acknowledged.
        public let started: Permit.Step?
        public let finished: Permit.Step?
        public let acknowledged: Permit.Step?
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [Line] {
        var units = PermitCondition("true")
        if !self.units.isEmpty {
            units = .any(
                "permit.unit",
                of: try self.units.flatMap { try reader.descendants(of: reader.door.unit($0)) })
        }
        let first: any DatabaseValueConvertible = from?.description ?? "0000-00-00"
        let last: any DatabaseValueConvertible = until?.description ?? "9999-99-99"
        let arguments: [any DatabaseValueConvertible] =
            [kind, after] + units.arguments + [first, last, limit]
        // A step's day is the first ten characters of its time, which is written in Japan's.
        let numbers = try reader.rows(
            """
            SELECT number FROM permit
            WHERE kind = ? AND number > ? AND \(units.sql) AND EXISTS (
                SELECT 1 FROM permit_step
                WHERE permit = number AND step IN ('start', 'finish')
                    AND substr(permit_step.at, 1, 10) BETWEEN ? AND ?)
            ORDER BY number LIMIT ?
            """,
            StatementArguments(arguments)
        ).map { try $0[0] as Int }
        return try numbers.flatMap { number in
            let permit = try reader.permit(number)
            let items: [Permit.Item?] = permit.items.isEmpty ? [nil] : permit.items
            return items.map { item in
                Line(
                    permit: permit, item: item, started: permit.last(.start),
                    finished: permit.last(.finish), acknowledged: permit.last(.acknowledge))
            }
        }
    }
}

extension Permit {
    /// The step of a kind that was taken last.
    fileprivate func last(_ step: PermitStep) -> Step? { steps.last { $0.step == step } }
}

extension ReadBook.Line {
    /// The value of a field: the asset's own, or the permit's.
    public func value(of field: PermitField) -> String? {
        field.isPerItem ? item?.fields[field.name] : permit.fields[field.name]
    }
}
