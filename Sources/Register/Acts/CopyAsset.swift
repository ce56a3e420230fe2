public import SecurityPolicy

/// Enters a copy of an asset: it keeps being managed by the original's class (5(2)①イ).
public struct CopyAsset: Act {
    /// The name in the ledger.
    public static let name = "asset.copy"
    /// The duties of which it can be part.
    public static let duties = [Duty.registerAssets]

    /// The number of the original.
    public var original: Int
    /// What is written down about the copy; its own class can only raise it above the original.
    public var asset: AssetFields

    /// The entering of a copy.
    public init(of original: Int, as asset: AssetFields) {
        self.original = original
        self.asset = asset
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        Authority(
            .registerAssets,
            units: [try door.unit(asset.unit), try door.storedAsset(original).unit])
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        try door.add(asset, copyOf: door.asset(original))
    }
}
