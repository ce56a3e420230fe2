public import SecurityPolicy

/// Gives assets a class (5(1)).
///
/// Raising, and giving the first class, takes a security clerk; lowering takes the section manager
/// and a reason.
public struct ClassifyAssets: Act {
    /// The name in the ledger.
    public static let name = "asset.classify"
    /// The duties of which it can be part.
    public static let duties = [Duty.classify, .lowerClass]

    /// The numbers of the assets.
    public var assets: [Int]
    /// The class.
    public var classes: Classification
    /// The criteria by which they have it: ids of the policy.
    public var criteria: [String]
    /// Whether they are specific personal information; nil leaves it as it is.
    public var specificPersonal: Bool?
    /// Why.
    public var reason: String?

    /// A classification.
    public init(
        assets: [Int], classes: Classification, criteria: [String] = [],
        specificPersonal: Bool? = nil, reason: String? = nil
    ) {
        self.assets = assets
        self.classes = classes
        self.criteria = criteria
        self.specificPersonal = specificPersonal
        self.reason = reason
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        let lowers = try assets.contains { try self.lowers($0, at: door) }
        return Authority(lowers ? .lowerClass : .classify, units: try door.units(of: assets))
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let bits = try door.bits(of: criteria, family: .criterion)
        if try assets.contains(where: { try lowers($0, at: door) }),
            try door.optionalText(reason, field: "reason") == nil
        {
            throw RegisterError.refused(.reasonMissing)
        }
        for number in assets {
            let asset = try door.asset(number)
            let specific = isSpecific(asset, bits, at: door)
            try door.checkClasses(classes, criteria: bits, specificPersonal: specific)
            // Raised first: a constraint refuses a declared class above the effective one. What the
            // new class lowers, the triggers settle after the second statement.
            try door.run(
                """
                UPDATE asset SET effective_c = min(effective_c, ?1),
                    effective_i = min(effective_i, ?2), effective_a = min(effective_a, ?3),
                    effective_specific = max(effective_specific, ?4)
                WHERE number = ?5 AND (effective_c > ?1 OR effective_i > ?2 OR effective_a > ?3
                    OR effective_specific < ?4)
                """, [classes.c, classes.i, classes.a, specific, number])
            try door.run(
                """
                UPDATE asset SET declared_c = ?, declared_i = ?, declared_a = ?, criteria = ?,
                    specific_personal = ?
                WHERE number = ?
                """, [classes.c, classes.i, classes.a, bits, specific, number])
        }
        guard !assets.isEmpty else { throw RegisterError.refused(.nothingToDo) }
        return assets.count == 1 ? assets[0] : nil
    }

    private func lowers(_ number: Int, at door: Door) throws -> Bool {
        // A class that does not exist lowers nothing: `perform` refuses it by its own clause.
        guard classes.axisOutOfRange == nil else { return false }
        let asset = try door.storedAsset(number)
        let bits = try door.bits(of: criteria, family: .criterion)
        let endsSpecific = asset.isSpecificPersonal && !isSpecific(asset, bits, at: door)
        // What is marked as specific personal information may not have a class yet.
        return endsSpecific || door.policy.isLowering(from: asset.declared, to: classes)
    }

    private func isSpecific(_ asset: StoredAsset, _ criteria: Int64, at door: Door) -> Bool {
        specificPersonal ?? asset.isSpecificPersonal || door.policy.isSpecificPersonal(criteria)
    }
}
