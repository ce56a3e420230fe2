public import SecurityPolicy

/// Records that the data on a medium or equipment was removed (5(2)⑪ア).
///
/// After an irreversible method nothing remains; after a reversible one everything still does.
public struct SanitizeAsset: Act {
    /// The name in the ledger.
    public static let name = "asset.sanitize"
    /// The duties of which it can be part.
    public static let duties = [Duty.sanitize]

    /// The number of the medium or equipment.
    public var asset: Int
    /// The method: a code of the policy.
    public var method: String

    /// A sanitization.
    public init(asset: Int, method: String) {
        self.asset = asset
        self.method = method
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        Authority(.sanitize, units: try door.units(of: [asset]))
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let asset = try door.asset(asset)
        guard let method = door.policy.sanitization(method) else {
            throw RegisterError.refused(
                .unknownCode(
                    family: .sanitization, code: self.method,
                    accepted: door.policy.sanitizations.map(\.code)))
        }
        guard asset.kind.keepsData else {
            throw RegisterError.refused(.nothingToSanitize(asset.number, asset.kind))
        }
        let data = try door.contents(of: asset.number).filter {
            try !door.storedAsset($0).kind.keepsData
        }
        guard data.isEmpty else {
            throw RegisterError.refused(.stillContains(asset.number, contents: data))
        }
        try door.sanitize(asset.number, by: method)
        return asset.number
    }
}

extension Door {
    /// Records that a medium or equipment was sanitized; after a reversible method everything is
    /// still there.
    func sanitize(_ asset: Int, by method: SanitizationMethod) throws {
        if method.isIrreversible {
            try run(
                """
                UPDATE asset SET sanitized = ?, residue_c = NULL, residue_specific = 0,
                    residue_since = NULL
                WHERE number = ?
                """, [method.code, asset])
        } else {
            try run("UPDATE asset SET sanitized = ? WHERE number = ?", [method.code, asset])
        }
    }
}
