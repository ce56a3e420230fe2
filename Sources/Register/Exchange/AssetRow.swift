internal import SecurityPolicy

/// Reads the cells of a row into an asset's fields, and says everything that is wrong with them.
struct AssetRowReader {
    let policy: Policy
    /// Where in a row each column is.
    let places: [AssetColumn: Int]
    /// Values for columns that the file lacks.
    let defaults: [AssetColumn: String]
    private let kinds: [String: AssetKind]
    /// The codes by everything that they are called; several where a name does not tell them apart.
    private let codes: [AssetColumn: [String: Set<String>]]

    init(policy: Policy, places: [AssetColumn: Int], defaults: [AssetColumn: String]) {
        self.policy = policy
        self.places = places
        self.defaults = defaults
        var kinds: [String: AssetKind] = [:]
        for kind in AssetKind.allCases {
            let name = policy.kinds[kind]
            for text in [kind.rawValue, name?.ja, name?.en].compactMap({ $0 }) {
                kinds[SearchText.query(text)] = kind
            }
        }
        self.kinds = kinds
        func table(_ elements: [(String, Wording)]) -> [String: Set<String>] {
            Dictionary(
                elements.flatMap { code, name in
                    [code, name.ja, name.en].map { (SearchText.query($0), [code]) }
                }, uniquingKeysWith: { $0.union($1) })
        }
        codes = [
            .criteria: table(policy.criteria.map { ($0.id, $0.name) }),
            .traits: table(policy.traits.map { ($0.code, $0.name) }),
            .measures: table(policy.measures.map { ($0.code, $0.name) }),
        ]
    }

    /// The fields of a row.
    func fields(
        of row: CSVRow, faults: inout [ImportFault]
    ) -> AssetFields? {
        let before = faults.count
        func fail(_ column: AssetColumn, _ kind: ImportFault.Kind) {
            faults.append(
                ImportFault(line: row.line, column: (places[column] ?? -1) + 1, field: column, kind)
            )
        }
        let kindText = text(.kind, row)
        let kind = kinds[kindText] ?? kinds[SearchText.query(kindText)]
        if kind == nil {
            fail(.kind, .unknownValue(kindText, accepted: AssetKind.allCases.map(\.rawValue)))
        }
        let lists = [AssetColumn.criteria, .traits, .measures].map { column in
            list(column, row) { fail(column, $0) }
        }
        let classes = classes(row) { fail($0, $1) }
        var specific = false
        let specificText = text(.specificPersonal, row)
        if !specificText.isEmpty {
            if let flag = Self.flags[SearchText.query(specificText)] {
                specific = flag
            } else {
                fail(.specificPersonal, .unknownValue(specificText, accepted: ["yes", "no"]))
            }
        }
        var eraseDue: Day?
        let dueText = text(.eraseDue, row)
        if !dueText.isEmpty {
            eraseDue = Day(dueText) ?? Self.day(dueText)
            if eraseDue == nil { fail(.eraseDue, .unknownValue(dueText, accepted: ["YYYY-MM-DD"])) }
        }
        let fields = AssetFields(
            name: text(.name, row), kind: kind ?? .information, unit: text(.unit, row),
            classes: classes, criteria: lists[0], reason: optional(.reason, row),
            specificPersonal: specific, traits: lists[1], measures: lists[2],
            location: optional(.location, row), purpose: optional(.purpose, row),
            source: optional(.source, row), note: optional(.note, row), eraseDue: eraseDue,
            externalID: optional(.externalID, row))
        if fields.name.isEmpty { fail(.name, .refused(.text(field: "name", .empty))) }
        check(fields, row, fail)
        return faults.count == before ? fields : nil
    }

    /// What the policy says against the fields, all of it.
    private func check(
        _ fields: AssetFields, _ row: CSVRow, _ fail: (AssetColumn, ImportFault.Kind) -> Void
    ) {
        if let classes = fields.classes {
            let criteria = policy.bits(ofCriteria: fields.criteria) ?? 0
            let violations = policy.violations(
                classifying: classes, by: criteria, specificPersonal: fields.specificPersonal)
            for violation in violations {
                fail(AssetRowReader.column(of: violation), .refused(.violates(violation)))
            }
        }
        if let traits = policy.bits(ofTraits: fields.traits), traits != 0,
            let violation = policy.violation(traits: traits, of: fields.kind)
        {
            fail(.traits, .refused(.violates(violation)))
        }
    }

    /// The class: all three axes or none.
    private func classes(
        _ row: CSVRow, _ fail: (AssetColumn, ImportFault.Kind) -> Void
    ) -> Classification? {
        let columns: [AssetColumn] = [.c, .i, .a]
        let texts = columns.map { text($0, row) }
        if texts.allSatisfy(\.isEmpty) { return nil }
        var levels: [Int] = []
        for (column, text) in zip(columns, texts) {
            // C1, １ and 機密性1 are all 1.
            let digits = { SearchText.query(text).filter { $0.isASCII && $0.isNumber } }
            if let level = Int(text) ?? Int(digits()) {
                levels.append(level)
            } else {
                fail(
                    column,
                    text.isEmpty ? .missing : .unknownValue(text, accepted: ["1", "2", "3"]))
            }
        }
        return levels.count == 3
            ? Classification(c: levels[0], i: levels[1], a: levels[2]) : nil
    }

    /// A cell of codes or names, separated by spaces, commas or the like.
    private func list(
        _ column: AssetColumn, _ row: CSVRow, _ fail: (ImportFault.Kind) -> Void
    ) -> [String] {
        let text = text(column, row)
        if text.isEmpty { return [] }
        let known = codes[column] ?? [:]
        return text.unicodeScalars.split(whereSeparator: Self.separators.contains).compactMap {
            let part = String($0)
            let codes = known[part] ?? known[SearchText.query(part)] ?? []
            if codes.count == 1 { return codes.first }
            fail(
                codes.isEmpty
                    ? .unknownValue(part, accepted: Set(known.values.joined()).sorted())
                    : .severalCodes(part, codes.sorted()))
            return nil
        }
    }

    /// The text of a cell, or the column's default.
    func text(_ column: AssetColumn, _ row: CSVRow) -> String {
        guard let place = places[column], place < row.count else { return defaults[column] ?? "" }
        let range = row.range(place)
        if range.isEmpty { return defaults[column] ?? "" }
        return CSVCell.restored(row[place])
    }

    private func optional(_ column: AssetColumn, _ row: CSVRow) -> String? {
        let text = text(column, row)
        return text.isEmpty ? nil : text
    }

    /// The column that a violation is about.
    static func column(of violation: Violation) -> AssetColumn {
        switch violation {
        case .noSuchClass(let axis, _), .criteriaGive(let axis, _, _):
            axis == .c ? .c : axis == .i ? .i : .a
        case .specificPersonalBelowHighest: .c
        case .traitsOfAnotherKind: .traits
        }
    }

    /// A day as spreadsheets write it: `2026/3/31`.
    private static func day(_ text: String) -> Day? {
        let parts = SearchText.query(text).split { "/.-年月日".contains($0) }.map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
            return nil
        }
        return Day(year: year, month: month, day: day)
    }

    private static let separators: Set<Unicode.Scalar> = [
        " ", ",", "、", ";", "；", "，", "\n", "|", "　",
    ]

    private static let flags: [String: Bool] = [
        "1": true, "yes": true, "true": true, "はい": true, "有": true, "○": true, "◯": true,
        "あり": true,
        "0": false, "no": false, "false": false, "いいえ": false, "無": false, "×": false, "なし": false,
        "-": false,
    ]
}
