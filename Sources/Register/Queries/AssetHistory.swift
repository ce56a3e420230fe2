/// The entries that changed an asset, directly or through what it contains, the newest first.
///
/// For everybody who may look at the register; the whole ledger is not.
public struct AssetHistory: LimitedQuery {
    /// The number of the asset.
    public var asset: Int
    /// What is looked for among them; nil: nothing, so that all are shown.
    public var search: EntrySearch?
    /// Where the page is; the place after an entry is the one of those before it in time.
    public var place: ListAssets.Place
    /// How many at most.
    public var limit: Int

    /// A look at an asset's history.
    public init(
        asset: Int, _ search: EntrySearch? = nil, place: ListAssets.Place = .first, limit: Int = 50
    ) {
        self.asset = asset
        self.search = search
        self.place = place
        self.limit = limit
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [Entry] {
        _ = try reader.door.storedAsset(asset)
        return try reader.entries(search, about: asset, place: place, limit: limit)
    }
}
