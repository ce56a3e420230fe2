public import SecurityPolicy

/// Takes an asset out of use for good: it stays in the register, and nothing happens to it any more.
///
/// What it was in keeps its residue, as with taking out. Media and equipment must be empty, and
/// sanitized irreversibly where they had C1 or C2 (5(2)⑪ア).
public struct RetireAsset: Act {
    /// The name in the ledger.
    public static let name = "asset.retire"
    /// The duties of which it can be part.
    public static let duties = [Duty.retire]

    /// The number of the asset.
    public var asset: Int
    /// Why.
    public var reason: String

    /// The end of an asset.
    public init(asset: Int, reason: String) {
        self.asset = asset
        self.reason = reason
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        Authority(.retire, units: try door.units(of: [asset]))
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let asset = try door.asset(asset)
        _ = try door.text(reason, field: "reason")
        if let (_, permit) = try door.permitAway(asset.number) {
            throw RegisterError.refused(.permit(.away(asset.number, permit: permit)))
        }
        try door.retire(asset)
        return asset.number
    }
}

extension Door {
    /// Takes an asset out of use that contains nothing, and on which no C1 or C2 remains.
    func retire(_ asset: StoredAsset) throws {
        let contents = try contents(of: asset.number)
        guard contents.isEmpty else {
            throw RegisterError.refused(.stillContains(asset.number, contents: contents))
        }
        if asset.kind.keepsData, asset.effective.c <= 2 {
            let method = asset.sanitized.flatMap(policy.sanitization)
            guard asset.residueC == nil, method?.isIrreversible ?? false else {
                throw RegisterError.refused(.dataRemains(asset.number, c: asset.effective.c))
            }
        }
        for container in try containers(of: asset.number) {
            try run(
                "DELETE FROM contents WHERE container = ? AND content = ?",
                [container, asset.number])
        }
        try run(
            "UPDATE asset SET state = 1, gaps = 0, gap_count = 0 WHERE number = ?",
            [asset.number])
    }
}
