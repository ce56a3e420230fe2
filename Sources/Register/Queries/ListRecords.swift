/// A page of one of the record books: the entries of certain acts, the newest first.
///
/// Like an asset's history it is for everybody who may look at the register (8(2)①); the whole
/// ledger is not.
public struct ListRecords: LimitedQuery {
    /// The acts, by name.
    public var acts: [String]
    /// Besides, what was done with these assets, of all records.
    public var assets: [Int]
    /// Where the page is.
    public var place: ListAssets.Place
    /// How many at most.
    public var limit: Int

    /// The acts of which records are kept: they copy, take out, sanitize and end.
    ///
    /// A disposal that was permitted sanitizes and retires at its end (5(2)⑪ウ).
    public static let kinds = [
        "asset.sanitize", "asset.copy", "asset.take-out", "asset.retire", "permit.finish",
    ]

    /// A look at the books.
    public init(
        acts: [String] = ListRecords.kinds, assets: [Int] = [],
        place: ListAssets.Place = .first, limit: Int = 50
    ) {
        self.acts = acts
        self.assets = assets
        self.place = place
        self.limit = limit
    }

    /// Looks; other acts than those of which records are kept are not shown.
    public func answer(from reader: Reader) throws -> [Entry] {
        var search = EntrySearch()
        search.acts = acts.filter(ListRecords.kinds.contains)
        search.assets = assets
        return try reader.entries(search, of: ListRecords.kinds, place: place, limit: limit)
    }
}
