public import SecurityPolicy

/// Records what is done for an asset (措置), or no longer done.
public struct ChangeMeasures: Act {
    /// The name in the ledger.
    public static let name = "asset.measure"
    /// The duties of which it can be part.
    public static let duties = [Duty.recordHandling]

    /// The number of the asset.
    public var asset: Int
    /// Measures that are taken now: codes of the policy.
    public var add: [String]
    /// Measures that are not taken any more.
    public var remove: [String]

    /// A change of measures.
    public init(asset: Int, add: [String] = [], remove: [String] = []) {
        self.asset = asset
        self.add = add
        self.remove = remove
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        Authority(.recordHandling, units: try door.units(of: [asset]))
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let old = try door.asset(asset)
        let added = try door.bits(of: add, family: .measure)
        let removed = try door.bits(of: remove, family: .measure)
        let new = (old.measures | added) & ~removed
        guard new != old.measures else { throw RegisterError.refused(.nothingToDo) }
        try door.run("UPDATE asset SET measures = ? WHERE number = ?", [new, asset])
        return asset
    }
}
