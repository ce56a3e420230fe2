internal import GRDB
internal import SecurityPolicy

/// The lines of some assets, for where others are named: contents, containers, reasons.
public struct ListLines: Query {
    /// Their numbers.
    public var numbers: [Int]

    /// A look at some lines.
    public init(_ numbers: [Int]) {
        self.numbers = numbers
    }

    /// The lines in the order of the numbers; those that do not exist are left out.
    public func answer(from reader: Reader) throws -> [AssetLine] {
        try reader.lines(numbers)
    }
}

extension Reader {
    /// The lines of some assets, in the order of the numbers.
    func lines(_ numbers: [Int]) throws -> [AssetLine] {
        // A rehearsal asks for thousands before a dialog can show what would change.
        let statement = try Binding(
            """
            SELECT number, asset.name, facet, unit.code, unit.name, location
            FROM asset JOIN unit ON unit.id = asset.unit WHERE number = ?
            """, in: database)
        return try numbers.compactMap { number in
            try statement.with(number).first { row in
                let facet = Facet(bits: row.integer(2))
                return AssetLine(
                    number: row.integer(0), name: row.text(1), kind: AssetKind(bit: facet.kind),
                    unit: row.text(3), unitName: row.text(4),
                    isClassified: !facet.isUnclassified, effective: facet.classification,
                    specificPersonal: facet.isSpecificPersonal, hasResidue: facet.hasResidue,
                    gapCount: facet.gapCount, location: row.optionalText(5),
                    state: facet.isRetired ? .retired : .inUse)
            }
        }
    }
}
