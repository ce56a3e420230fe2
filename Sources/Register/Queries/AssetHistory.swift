/// The entries that changed an asset, directly or through what it contains, the newest first.
public struct AssetHistory: Query {
    /// The number of the asset.
    public var asset: Int
    /// Only entries before this one.
    public var before: Int?
    /// How many at most.
    public var limit: Int

    /// A look at an asset's history.
    public init(asset: Int, before: Int? = nil, limit: Int = 50) {
        self.asset = asset
        self.before = before
        self.limit = limit
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [Entry] {
        _ = try reader.door.storedAsset(asset)
        return try reader.entries(about: asset, actor: nil, before: before, limit: limit)
    }
}
