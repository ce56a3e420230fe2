public import SecurityPolicy

/// Enters an asset (基本方針 3(2)).
public struct RegisterAsset: Act {
    /// The name in the ledger.
    public static let name = "asset.register"
    /// The duties of which it can be part.
    public static let duties = [Duty.registerAssets]

    /// What is written down about it.
    public var asset: AssetFields

    /// The entering of an asset.
    public init(_ asset: AssetFields) {
        self.asset = asset
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        Authority(.registerAssets, units: [try door.unit(asset.unit)])
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        try door.add(asset)
    }
}
