internal import GRDB
internal import SecurityPolicy

/// Everything about some assets.
public struct ShowAssets: NumberedQuery {
    /// Their numbers.
    public var numbers: [Int]
    /// Whether those that who looks may not see are left out, rather than refused: for what is named
    /// beside something else.
    public var onlySeen: Bool

    /// A look at assets.
    public init(_ numbers: [Int], onlySeen: Bool = false) {
        self.numbers = numbers
        self.onlySeen = onlySeen
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [Asset] {
        try numbers.compactMap { number in
            do {
                return try reader.asset(number)
            } catch RegisterError.refused(.outOfSight) where onlySeen {
                return nil
            }
        }
    }
}

extension Reader {
    /// Everything about an asset that who looks may see, where no view stands before the tables.
    func seenAsset(_ number: Int) throws -> Asset {
        let unit = try door.storedAsset(number).unit
        guard units?.contains(unit) ?? true else { throw try door.absence(of: .asset, number) }
        return try asset(number)
    }

    /// Everything about an asset.
    func asset(_ number: Int) throws -> Asset {
        let found = try row(
            """
            SELECT asset.*, unit.code AS unit_code FROM asset JOIN unit ON unit.id = asset.unit
            WHERE number = ?
            """, [number])
        guard let row = found else { throw try door.absence(of: .asset, number) }
        let kind = try row["kind"] as AssetKind
        let effective = try Classification(
            c: row["effective_c"], i: row["effective_i"], a: row["effective_a"])
        let specific: Bool = try row["effective_specific"]
        let isRetired = try row["state"] as Int != 0
        let traits: Int64 = try row["traits"]
        return try Asset(
            number: number, name: row["name"], kind: kind, unit: row["unit_code"],
            declared: (row["declared_c"] as Int?).map {
                try Classification(c: $0, i: row["declared_i"], a: row["declared_a"])
            },
            effective: effective, specificPersonal: specific,
            declaredSpecificPersonal: row["specific_personal"],
            criteria: policy.criteria(in: row["criteria"]).map(\.id),
            traits: policy.traits(in: traits).map(\.code),
            measures: policy.measures(in: row["measures"]).map(\.code),
            gaps: policy.obligations(in: row["gaps"]).map {
                Asset.Gap(
                    obligation: $0.id, clause: $0.clause,
                    closedBy: policy.measures(meeting: $0).map(\.code))
            },
            obligations: isRetired
                ? []
                : policy.obligations(
                    in: policy.obligations(
                        kind: kind, traits: traits, effective: effective,
                        specificPersonal: specific)
                ).map(\.id),
            contents: door.contents(of: number), containedIn: door.containers(of: number),
            copyOf: row["copy_of"],
            residue: (row["residue_c"] as Int?).map {
                try Asset.Residue(
                    c: $0, specificPersonal: row["residue_specific"], since: row["residue_since"])
            },
            sanitized: row["sanitized"], location: row["location"], purpose: row["purpose"],
            source: row["source"], note: row["note"],
            eraseDue: row["erase_due"],
            externalID: row["external_id"], state: isRetired ? .retired : .inUse)
    }
}
