internal import GRDB
internal import SecurityPolicy

/// The lines of some assets, for where others are named: contents, containers, reasons.
public struct ListLines: NumberedQuery {
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
    ///
    /// Of an asset that who looks does not see, but of which theirs is a part, a copy or a container,
    /// there is a line without what is written about it.
    func lines(_ numbers: [Int]) throws -> [AssetLine] {
        // A rehearsal asks for thousands before a dialog can show what would change.
        let statement = try Binding(
            """
            SELECT number, asset.name, facet, unit.code, unit.name, location, unit.id
            FROM main.asset JOIN unit ON unit.id = asset.unit WHERE number = ?
            """, in: database)
        return try numbers.compactMap { number in
            let found = try statement.with(number).first { row -> (Bool, AssetLine) in
                let isSeen = units?.contains(row.integer(6)) ?? true
                let facet = Facet(bits: row.integer(2))
                return (
                    isSeen,
                    AssetLine(
                        number: row.integer(0), name: isSeen ? row.text(1) : "",
                        kind: AssetKind(bit: facet.kind), unit: row.text(3), unitName: row.text(4),
                        isClassified: !facet.isUnclassified, effective: facet.classification,
                        specificPersonal: facet.isSpecificPersonal,
                        hasResidue: isSeen && facet.hasResidue,
                        gapCount: isSeen ? facet.gapCount : 0,
                        location: isSeen ? row.optionalText(5) : nil,
                        state: facet.isRetired ? .retired : .inUse)
                )
            }
            guard let (isSeen, line) = found, try isSeen || isNextToSeen(number) else { return nil }
            return line
        }
    }

    /// Whether an asset gives something that is seen its class, is its container, or goes along with it
    /// under a permit.
    private func isNextToSeen(_ number: Int) throws -> Bool {
        try row(
            """
            WITH RECURSIVE above (number) AS (
                SELECT ?1 UNION SELECT container FROM main.contents JOIN above ON content = above.number
                UNION SELECT copy.number FROM main.asset AS copy JOIN above ON copy_of = above.number)
            SELECT 1 WHERE EXISTS (SELECT 1 FROM above JOIN asset USING (number))
                OR EXISTS (SELECT 1 FROM contents WHERE container = ?1)
                OR EXISTS (SELECT 1 FROM permit_item WHERE asset = ?1)
            """, [number]) != nil
    }
}
