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

    static let columns = """
        number, name, kind, unit, declared_c, declared_i, declared_a, criteria, specific_personal,
        residue_c, effective_c, effective_i, effective_a, effective_specific, copy_of, sanitized,
        traits, measures, location, note, external_id, state
        """

    init(_ row: Row) {
        number = row[0]
        name = row[1]
        kind = AssetKind(bit: row[2])
        unit = row[3]
        if let c = row[4] as Int?, let i = row[5] as Int?, let a = row[6] as Int? {
            declared = Classification(c: c, i: i, a: a)
        } else {
            declared = nil
        }
        criteria = row[7]
        isSpecificPersonal = row[8]
        residueC = row[9]
        effective = Classification(c: row[10], i: row[11], a: row[12])
        isEffectivelySpecific = row[13]
        copyOf = row[14]
        sanitized = row[15]
        traits = row[16]
        measures = row[17]
        location = row[18]
        note = row[19]
        externalID = row[20]
        isRetired = (row[21] as Int) != 0
    }

    /// The text that search finds an asset by, folded; one line a field.
    var searchText: String {
        StoredAsset.searchText(
            name: name, externalID: externalID, location: location, note: note)
    }

    static func searchText(
        name: String, externalID: String?, location: String?, note: String?
    ) -> String {
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
        guard
            let row = try row(
                "SELECT \(StoredAsset.columns) FROM asset WHERE number = ?", [number])
        else { throw RegisterError.notFound(.asset, String(number)) }
        return StoredAsset(row)
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
        try rows("SELECT content FROM contents WHERE container = ?", [container]).map { $0[0] }
    }

    /// What contains an asset itself, ascending.
    func containers(of content: Int) throws -> [Int] {
        try rows(
            "SELECT container FROM contents WHERE content = ? ORDER BY container", [content]
        ).map { $0[0] }
    }
}
