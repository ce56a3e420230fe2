/// Enters an asset (基本方針 3(2)).
public struct RegisterAsset: Act {
    public static let name = "asset.register"

    /// What is written down about it.
    public var asset: AssetFields

    /// The entering of an asset.
    public init(_ asset: AssetFields) {
        self.asset = asset
    }

    public func authority(at door: Door) throws -> Authority {
        Authority(.registerAssets, units: [try door.unit(asset.unit)])
    }

    public func perform(at door: Door) throws -> Int? {
        try door.add(asset)
    }
}
