public import SecurityPolicy

/// A column of an asset list in CSV.
public enum AssetColumn: String, CaseIterable, Codable, Sendable {
    case number
    case externalID = "external-id"
    case name
    case kind
    case unit
    case c, i, a
    case criteria
    case specificPersonal = "specific-personal"
    case traits
    case measures
    case location
    case purpose
    case source
    case note
    case eraseDue = "erase-due"
    case reason
    case effectiveC = "effective-c"
    case effectiveI = "effective-i"
    case effectiveA = "effective-a"
    case gaps
    case state

    /// The header in an export.
    public var header: Wording {
        switch self {
        case .number: Wording("台帳番号", "number")
        case .externalID: Wording("外部番号", "external-id")
        case .name: Wording("名称", "name")
        case .kind: Wording("種別", "kind")
        case .unit: Wording("所管", "unit")
        case .c: Wording("機密性", "c")
        case .i: Wording("完全性", "i")
        case .a: Wording("可用性", "a")
        case .criteria: Wording("判断基準", "criteria")
        case .specificPersonal: Wording("特定個人情報", "specific-personal")
        case .traits: Wording("特性", "traits")
        case .measures: Wording("措置", "measures")
        case .location: Wording("置き場所", "location")
        case .purpose: Wording("利用目的", "purpose")
        case .source: Wording("入手先", "source")
        case .note: Wording("備考", "note")
        case .eraseDue: Wording("消去予定日", "erase-due")
        case .reason: Wording("分類理由", "reason")
        case .effectiveC: Wording("実効機密性", "effective-c")
        case .effectiveI: Wording("実効完全性", "effective-i")
        case .effectiveA: Wording("実効可用性", "effective-a")
        case .gaps: Wording("未措置", "gaps")
        case .state: Wording("状態", "state")
        }
    }

    /// Other headers that an import takes for this column, as city halls' own lists have them.
    private var synonyms: [String] {
        switch self {
        case .externalID: ["管理番号", "資産番号", "整理番号", "資産管理番号", "external id", "id"]
        case .name: ["資産名", "情報資産名", "情報資産名称", "資産名称", "asset", "asset name"]
        case .kind: ["資産種別", "区分", "種類", "type", "asset type"]
        case .unit: ["所管課", "所属", "管理課", "部署", "部・課", "担当課", "部署コード", "所属コード", "department"]
        case .c: ["機密性分類", "confidentiality"]
        case .i: ["完全性分類", "integrity"]
        case .a: ["可用性分類", "availability"]
        case .location: ["保管場所", "設置場所", "所在", "場所"]
        case .criteria: ["分類基準"]
        case .purpose: ["目的", "用途"]
        case .source: ["入手元"]
        case .note: ["摘要", "備考欄", "notes", "remarks"]
        default: []
        }
    }

    /// Whether an import needs it.
    var isRequired: Bool { [.name, .kind, .unit].contains(self) }

    /// Whether an import reads it; the others say what the register itself derives.
    public var isRead: Bool {
        switch self {
        case .effectiveC, .effectiveI, .effectiveA, .gaps, .state: false
        default: true
        }
    }

    /// The column that a header names, in either language and however it is written.
    static func named(_ header: String) -> AssetColumn? {
        byHeader[SearchText.query(header)]
    }

    private static let byHeader: [String: AssetColumn] = Dictionary(
        allCases.flatMap { column in
            ([column.rawValue, column.header.ja, column.header.en] + column.synonyms).map {
                (SearchText.query($0), column)
            }
        }, uniquingKeysWith: { first, _ in first })
}
