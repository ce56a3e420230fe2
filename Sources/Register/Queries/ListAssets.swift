internal import GRDB
public import SecurityPolicy

/// A page of the assets that pass a filter, in an order.
///
/// Pages by keyset: the place in the list is the number of the asset before or after which the page
/// starts, so that the last page costs what the first one does and no asset is shown twice.
public struct ListAssets: LimitedQuery {
    /// Which assets.
    public var filter: AssetFilter
    /// In which order.
    public var order: AssetOrder
    /// Where the page is.
    public var place: Place
    /// How many lines, at most.
    public var limit: Int
    /// The numbers of a few assets that are left out.
    public var without: Set<Int>

    /// A look at the list.
    public init(
        filter: AssetFilter = AssetFilter(), order: AssetOrder = AssetOrder(),
        place: Place = .first, limit: Int = 50, without: Set<Int> = []
    ) {
        self.filter = filter
        self.order = order
        self.place = place
        self.limit = limit
        self.without = without
    }

    /// A place in a list.
    public enum Place: Codable, Hashable, Sendable {
        /// The first page.
        case first
        /// The last page.
        case last
        /// The page after an asset.
        case after(Int)
        /// The page before an asset.
        case before(Int)
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [AssetLine] {
        let isUpwards =
            switch place {
            case .last, .before: true
            case .first, .after: false
            }
        let start: Int? =
            switch place {
            case .after(let number), .before(let number): number
            case .first, .last: nil
            }
        let plan = try AssetPlan(filter: filter, order: order, reader: reader)
        // A descending list is the ascending one read upwards.
        let isAscending = order.isDescending == isUpwards
        // Among as many more are enough, whichever are left out.
        let numbers = try plan.numbers(
            after: start.map { try plan.key(of: $0) }, ascending: isAscending,
            limit: limit + without.count
        ).filter { !without.contains($0) }.prefix(limit)
        return try reader.lines(isUpwards ? numbers.reversed() : Array(numbers))
    }
}

/// Which assets a list shows: those that pass all that is set here.
public struct AssetFilter: Codable, Hashable, Sendable {
    /// Of these units (codes) and the units below them; empty: of all.
    public var units: [String] = []
    /// Of these kinds; empty: of all.
    public var kinds: Set<AssetKind> = []
    /// With one of these effective classes, on each axis named.
    public var classes: [Axis: Set<Int>] = [:]
    /// Classified or not.
    public var isClassified: Bool?
    /// Specific personal information or not.
    public var specificPersonal: Bool?
    /// With data that remains, or without.
    public var hasResidue: Bool?
    /// With gaps, or without.
    public var hasGaps: Bool?
    /// With this obligation (an id of the policy) unmet.
    public var gap: String?
    /// To be erased on this day or before it.
    public var eraseDueBy: Day?
    /// In use or retired; nil: both.
    public var state: Asset.State? = .inUse
    /// With this in the name, the external number, the place or the note, however it is written.
    public var search = ""

    /// The filter that shows what is in use.
    public init() {}
}

/// The order of a list.
public struct AssetOrder: Codable, Hashable, Sendable {
    /// By which column.
    public var column: Column
    /// Whether the list runs from the last to the first.
    public var isDescending: Bool

    /// A column by which a list can be in order; equals are in order of their numbers.
    public enum Column: String, CaseIterable, Codable, Sendable {
        case number, name, kind, unit, c, i, a, gaps, state
    }

    /// An order.
    public init(_ column: Column = .number, isDescending: Bool = false) {
        self.column = column
        self.isDescending = isDescending
    }
}
