/// How many assets pass a filter.
///
/// Instant unless the filter searches, or asks for one obligation or for what is to be erased; ask it after the first page.
public struct CountMatches: Query {
    /// Which assets.
    public var filter: AssetFilter
    /// The numbers of a few assets that do not count.
    public var without: Set<Int>

    /// A count.
    public init(_ filter: AssetFilter, without: Set<Int> = []) {
        self.filter = filter
        self.without = without
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> Int {
        let plan = try AssetPlan(filter: filter, order: AssetOrder(), reader: reader)
        let passing = try without.count { number in
            guard number > 0 else { return false }
            let before = AssetKey(group: 0, name: "", number: number - 1)
            return try plan.numbers(after: before, ascending: true, limit: 1) == [number]
        }
        return try plan.count() - passing
    }
}
