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
    /// Only permits with a lower number, and of these the last ones: the page before; nil: all.
    public var before: Int?
    /// Only what has this text in its purpose, or whose number or asset's number it is; empty: all.
    public var search: String
    /// How many permits at most.
    public var limit: Int

    /// A look at a book.
    public init(
        _ kind: String, from: Day? = nil, until: Day? = nil, units: [String] = [], after: Int = 0,
        before: Int? = nil, search: String = "", limit: Int = 200
    ) {
        self.kind = kind
        self.from = from
        self.until = until
        self.units = units
        self.after = after
        self.before = before
        self.search = search
        self.limit = limit
    }

    /// A line.
    public struct Line: Codable, Hashable, Sendable {
        /// The permit with everything about it.
        public let permit: Permit
        /// The asset, without what it contains; nil if the permit is about none.
        public let item: Permit.Item?
        /// The steps by which it was started, finished and acknowledged.
        public let started: Permit.Step?
        public let finished: Permit.Step?
        public let acknowledged: Permit.Step?
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [Line] {
        let condition = PermitCondition.all(
            [PermitCondition("kind = ? AND number > ?", [kind, after]), try condition(reader)]
                + (before.map { [PermitCondition("number < ?", [$0])] } ?? []) + searched)
        let found: [Int] = try reader.rows(
            """
            SELECT number FROM permit WHERE \(condition.sql)
            ORDER BY number \(before == nil ? "" : "DESC") LIMIT ?
            """,
            StatementArguments(condition.arguments + [limit])
        ).map { try $0[0] }
        let numbers = before == nil ? found : found.reversed()
        return try reader.permits(numbers, withContents: false).flatMap(Line.lines)
    }

    /// What the permits of the book have in common besides their kind.
    func condition(_ reader: Reader) throws -> PermitCondition {
        try reader.isInBook(from: from, until: until, units: units)
    }

    private var searched: [PermitCondition] {
        let query = SearchText.query(search)
        if query.isEmpty { return [] }
        let purpose = PermitCondition("instr(daicho_folded(purpose), ?) > 0", [query])
        guard let number = Int(query.drop { $0 == "#" }) else { return [purpose] }
        return [
            .either([
                purpose, PermitCondition("number = ?", [number]),
                PermitCondition(
                    "number IN (SELECT permit FROM permit_item WHERE asset = ?)", [number]),
            ])
        ]
    }
}

extension Reader {
    /// That a permit is in its book: that it was started or finished in a period, by some units and
    /// what is below them; none: by any.
    func isInBook(from: Day?, until: Day?, units: [String]) throws -> PermitCondition {
        // A step's day is the first ten characters of its time, which is written in Japan's.
        let isUsed = PermitCondition(
            """
            EXISTS (SELECT 1 FROM permit_step
                WHERE permit = number AND step IN ('start', 'finish')
                    AND substr(permit_step.at, 1, 10) BETWEEN ? AND ?)
            """, [from?.description ?? "0000-00-00", until?.description ?? "9999-99-99"])
        return try .all([isBy(units), isUsed])
    }

    /// That a permit is of some units or of what is below them, by code; none: of any.
    func isBy(_ units: [String]) throws -> PermitCondition {
        guard !units.isEmpty else { return .either(try seen()) }
        return .any(
            "permit.unit", of: try units.flatMap { try descendants(of: door.unit($0)) })
    }
}

extension Permit {
    /// The step of a kind that was taken last.
    fileprivate func last(_ step: PermitStep) -> Step? { steps.last { $0.step == step } }
}

extension ReadBook.Line {
    /// The lines of a permit: one an asset, or one if it is about none.
    static func lines(of permit: Permit) -> [ReadBook.Line] {
        let items: [Permit.Item?] = permit.items.isEmpty ? [nil] : permit.items
        let (started, finished, acknowledged) =
            (permit.last(.start), permit.last(.finish), permit.last(.acknowledge))
        return items.map {
            ReadBook.Line(
                permit: permit, item: $0, started: started, finished: finished,
                acknowledged: acknowledged)
        }
    }

    /// The value of a field: the asset's own, or the permit's.
    public func value(of field: PermitField) -> String? {
        field.isPerItem ? item?.fields[field.name] : permit.fields[field.name]
    }
}
