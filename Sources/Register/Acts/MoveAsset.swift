public import SecurityPolicy

/// Records where an asset is (5(2)⑧ア).
public struct MoveAsset: Act {
    /// The name in the ledger.
    public static let name = "asset.move"
    /// The duties of which it can be part.
    public static let duties = [Duty.recordHandling]

    /// The number of the asset.
    public var asset: Int
    /// Where it is now.
    public var location: String

    /// A change of place.
    public init(asset: Int, location: String) {
        self.asset = asset
        self.location = location
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        Authority(.recordHandling, units: try door.units(of: [asset]))
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let old = try door.asset(asset)
        try door.run(
            "UPDATE asset SET location = ? WHERE number = ?",
            [door.text(location, field: "location"), asset])
        try door.memory.search.replace(
            asset, old: old.searchFields, new: door.storedAsset(asset).searchFields,
            in: door.database)
        return asset
    }
}
