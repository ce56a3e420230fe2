internal import GRDB
internal import SecurityPolicy

/// An asset as an export writes it: read without what an export does not say, because a city has a
/// million of them.
struct ExportedRow {
    private let row: Columns
    private let words: Words

    /// The words for what a row holds as numbers, each made once.
    final class Words {
        private let policy: Policy
        private let language: Language
        private var known: [Family: [Int64: String]] = [:]

        fileprivate enum Family { case criteria, traits, measures, gaps }

        init(_ policy: Policy, _ language: Language) {
            self.policy = policy
            self.language = language
        }

        fileprivate func codes(_ bits: Int64, _ family: Family) -> String {
            if bits == 0 { return "" }
            if let text = known[family]?[bits] { return text }
            let codes: [String] =
                switch family {
                case .criteria: policy.criteria(in: bits).map(\.id)
                case .traits: policy.traits(in: bits).map(\.code)
                case .measures: policy.measures(in: bits).map(\.code)
                case .gaps: policy.obligations(in: bits).map(\.id)
                }
            let text = codes.joined(separator: " ")
            known[family, default: [:]][bits] = text
            return text
        }

        fileprivate func kind(_ bit: Int) throws -> String {
            guard AssetKind.allCases.indices.contains(bit) else {
                throw DamagedValue(column: "kind")
            }
            let kind = AssetKind.allCases[bit]
            return policy.kinds[kind]?(language) ?? kind.rawValue
        }
    }

    /// The columns of the statement, in the order in which `cell` finds them.
    private static let columns = """
        number, external_id, asset.name, kind, unit.code, declared_c, declared_i, declared_a, criteria,
        specific_personal, traits, measures, location, purpose, source, note, erase_due, effective_c,
        effective_i, effective_a, gaps, state
        """

    /// Gives each of some assets, in the order of their numbers.
    static func forEach(
        of numbers: [Int], words: Words, in reader: Reader, _ body: (ExportedRow) throws -> Void
    ) throws {
        let statement = try Binding(
            """
            SELECT \(columns) FROM asset JOIN unit ON unit.id = asset.unit
            WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number
            """, in: reader.database)
        statement.bind(1, "[" + numbers.map(String.init).joined(separator: ",") + "]")
        try statement.forEach { row in
            try body(ExportedRow(row: row, words: words))
            return true
        }
    }

    /// What the export says of the asset in a column.
    func cell(_ column: AssetColumn) throws -> String {
        switch column {
        case .number: try number(0)
        case .externalID: try text(1)
        case .name: try text(2)
        case .kind: try words.kind(row.checkedInteger(3))
        case .unit: try text(4)
        case .c: try number(5)
        case .i: try number(6)
        case .a: try number(7)
        case .criteria: try codes(8, .criteria)
        case .specificPersonal: try row.checkedInteger(9) == 1 ? "1" : ""
        case .traits: try codes(10, .traits)
        case .measures: try codes(11, .measures)
        case .location: try text(12)
        case .purpose: try text(13)
        case .source: try text(14)
        case .note: try text(15)
        case .eraseDue: try text(16)
        case .reason: ""
        case .effectiveC: try number(17)
        case .effectiveI: try number(18)
        case .effectiveA: try number(19)
        case .gaps: try codes(20, .gaps)
        case .state: try (row.checkedInteger(21) == 0 ? Asset.State.inUse : .retired).rawValue
        }
    }

    private func text(_ column: Int32) throws -> String {
        try row.optional(column, row.checkedText) ?? ""
    }

    private func number(_ column: Int32) throws -> String {
        try row.optional(column, row.checkedInteger).map(String.init) ?? ""
    }

    private func codes(_ column: Int32, _ family: Words.Family) throws -> String {
        words.codes(Int64(try row.checkedInteger(column)), family)
    }
}
