internal import GRDB
internal import SecurityPolicy

/// An asset's row, as acts read it.
struct StoredAsset {
    let number: Int
    let name: String
    let kind: AssetKind
    let unit: Int
    let declared: Classification?
    let criteria: Int64
    let isSpecificPersonal: Bool
    let residueC: Int?
    let effective: Classification
    let isEffectivelySpecific: Bool
    let copyOf: Int?
    let sanitized: String?
    let traits: Int64
    let measures: Int64
    let location: String?
    let note: String?
    let externalID: String?
    let isRetired: Bool

    static let select = "\(columns) FROM asset WHERE number = ?"
    /// The same, whoever looks.
    static let selectUnseen = "\(columns) FROM main.asset WHERE number = ?"

    private static let columns = """
        SELECT number, name, kind, unit, declared_c, declared_i, declared_a, criteria,
            specific_personal, residue_c, effective_c, effective_i, effective_a, effective_specific,
            copy_of, sanitized, traits, measures, location, note, external_id, state
        """

    init(_ row: Columns) {
        number = row.integer(0)
        name = row.text(1)
        kind = AssetKind(bit: row.integer(2))
        unit = row.integer(3)
        if let c = row.optionalInteger(4), let i = row.optionalInteger(5),
            let a = row.optionalInteger(6)
        {
            declared = Classification(c: c, i: i, a: a)
        } else {
            declared = nil
        }
        criteria = Int64(row.integer(7))
        isSpecificPersonal = row.integer(8) != 0
        residueC = row.optionalInteger(9)
        effective = Classification(c: row.integer(10), i: row.integer(11), a: row.integer(12))
        isEffectivelySpecific = row.integer(13) != 0
        copyOf = row.optionalInteger(14)
        sanitized = row.optionalText(15)
        traits = Int64(row.integer(16))
        measures = Int64(row.integer(17))
        location = row.optionalText(18)
        note = row.optionalText(19)
        externalID = row.optionalText(20)
        isRetired = row.integer(21) != 0
    }

    /// What search finds it by.
    var searchFields: SearchFields {
        SearchFields(name: name, externalID: externalID, location: location, note: note)
    }
}

/// What search finds an asset by.
struct SearchFields: Sendable {
    let name: String
    let externalID: String?
    let location: String?
    let note: String?

    /// All of it, folded; one line a field.
    var folded: String {
        var text = SearchText.folded(name)
        for field in [externalID, location, note] {
            if let field {
                text += "\n"
                text += SearchText.folded(field)
            }
        }
        return text
    }
}

extension Door {
    /// An asset by its number, retired or not.
    func storedAsset(_ number: Int) throws -> StoredAsset {
        let found = try Binding(StoredAsset.select, in: database).with(number)
            .first { StoredAsset($0) }
        guard let found else { throw try absence(of: .asset, number) }
        return found
    }

    /// An asset by its number, even if who looks does not see it: for what follows from it.
    func unseenAsset(_ number: Int) throws -> StoredAsset {
        let found = try Binding(StoredAsset.selectUnseen, in: database).with(number)
            .first { StoredAsset($0) }
        guard let found else { throw RegisterError.notFound(.asset, String(number)) }
        return found
    }

    /// An asset to which something can still happen (5(2)⑪ア).
    func asset(_ number: Int) throws -> StoredAsset {
        let asset = try storedAsset(number)
        guard !asset.isRetired else { throw RegisterError.refused(.retired(number)) }
        return asset
    }

    /// The units that own some assets, each once.
    func units(of assets: [Int]) throws -> [Int] {
        var units: [Int] = []
        for number in assets {
            let unit = try storedAsset(number).unit
            if !units.contains(unit) { units.append(unit) }
        }
        return units
    }

    /// What an asset contains itself, ascending.
    func contents(of container: Int) throws -> [Int] {
        try rows("SELECT content FROM contents WHERE container = ?", [container]).map { try $0[0] }
    }

    /// What contains an asset itself, ascending.
    func containers(of content: Int) throws -> [Int] {
        try rows(
            "SELECT container FROM contents WHERE content = ? ORDER BY container", [content]
        ).map { try $0[0] }
    }
}
