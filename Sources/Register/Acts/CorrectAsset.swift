public import SecurityPolicy

/// Corrects what is written about an asset, other than its class, contents, measures and place.
///
/// A nil leaves a field as it is; an empty text clears it.
public struct CorrectAsset: Act {
    /// The name in the ledger.
    public static let name = "asset.correct"
    /// The duties of which it can be part.
    public static let duties = [Duty.registerAssets]

    /// The number of the asset.
    public var asset: Int
    /// Its name.
    public var name: String?
    /// Its kind, if nothing contains it, it contains nothing and no data remains on it.
    public var kind: AssetKind?
    /// The code of the unit that owns it.
    public var unit: String?
    /// Its traits, all of them.
    public var traits: [String]?
    /// What it is for.
    public var purpose: String?
    /// Whence it was obtained.
    public var source: String?
    /// Anything else.
    public var note: String?
    /// The day on which it is to be erased, `YYYY-MM-DD`.
    public var eraseDue: Day?
    /// Whether no day is set any more on which it is to be erased; nil where `eraseDue` says it.
    public var clearsEraseDue: Bool?
    /// Its number in another list.
    public var externalID: String?

    /// A correction.
    public init(
        asset: Int, name: String? = nil, kind: AssetKind? = nil, unit: String? = nil,
        traits: [String]? = nil, purpose: String? = nil, source: String? = nil,
        note: String? = nil, eraseDue: Day? = nil,
        clearsEraseDue: Bool? = nil, externalID: String? = nil
    ) {
        self.asset = asset
        self.name = name
        self.kind = kind
        self.unit = unit
        self.traits = traits
        self.purpose = purpose
        self.source = source
        self.note = note
        self.eraseDue = eraseDue
        self.clearsEraseDue = clearsEraseDue
        self.externalID = externalID
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        let units = try [door.storedAsset(asset).unit] + (unit.map { [try door.unit($0)] } ?? [])
        return Authority(.registerAssets, units: units)
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let old = try door.asset(asset)
        let kind = kind ?? old.kind
        if kind != old.kind {
            let related =
                try !door.contents(of: asset).isEmpty || !door.containers(of: asset).isEmpty
            guard !related, old.residueC == nil else {
                throw RegisterError.refused(.kindIsFixed(asset))
            }
        }
        let traits = try traits.map { try door.bits(of: $0, family: .trait) } ?? old.traits
        if let violation = door.policy.violation(traits: traits, of: kind) {
            throw RegisterError.refused(.violates(violation))
        }
        let externalID = try kept(externalID, "external-id", limit: Limits.name, at: door)
        if let externalID, !externalID.isEmpty,
            try door.row(
                "SELECT 1 FROM asset WHERE external_id = ? AND number <> ?", [externalID, asset])
                != nil
        {
            throw RegisterError.refused(.duplicate(.asset, code: externalID))
        }
        // ifnull keeps what a nil leaves alone, nullif clears what an empty text clears.
        try door.run(
            """
            UPDATE asset SET name = ?, kind = ?, unit = ?, traits = ?,
                purpose = nullif(ifnull(?, purpose), ''), source = nullif(ifnull(?, source), ''),
                note = nullif(ifnull(?, note), ''),
                erase_due = nullif(ifnull(?, erase_due), ''),
                external_id = nullif(ifnull(?, external_id), '')
            WHERE number = ?
            """,
            [
                name.map { try door.text($0, field: "name", limit: Limits.name) } ?? old.name,
                kind.bit, unit.map(door.unit) ?? old.unit, traits,
                kept(purpose, "purpose", at: door), kept(source, "source", at: door),
                kept(note, "note", at: door), clearsEraseDue == true ? "" : eraseDue?.description,
                externalID, asset,
            ])
        try door.memory.search.replace(
            asset, old: old.searchFields, new: door.storedAsset(asset).searchFields,
            in: door.database)
        return asset
    }

    /// A text in its stored form, nil and empty as they are.
    private func kept(
        _ text: String?, _ field: String, limit: Int = Limits.text, at door: Door
    ) throws -> String? {
        guard let text, !text.isEmpty else { return text }
        return try door.text(text, field: field, limit: limit)
    }
}
