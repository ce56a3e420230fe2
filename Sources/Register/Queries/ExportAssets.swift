internal import SecurityPolicy

/// The assets of some numbers as an export writes them.
struct ExportAssets: Query {
    /// Their numbers.
    var numbers: [Int]
    /// The language of the names of kinds.
    var language: Language

    func answer(from reader: Reader) throws -> [[String]] {
        let words = ExportedRow.Words(reader.policy, language)
        var rows: [[String]] = []
        rows.reserveCapacity(numbers.count)
        try ExportedRow.forEach(of: numbers, words: words, in: reader) { row in
            rows.append(try AssetColumn.allCases.map(row.cell))
        }
        return rows
    }
}
