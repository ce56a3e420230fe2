import Foundation

extension Bench {
    /// Writes a file of assets of all kinds, classes and units; the same for the same count.
    static func csv(_ path: String, rows: Int) throws {
        FileManager.default.createFile(atPath: path, contents: nil)
        guard let file = FileHandle(forWritingAtPath: path) else { return }
        var random = SplitMix(state: 7)
        var text = "external-id,name,kind,unit,c,i,a,criteria,traits,measures,location,purpose\r\n"
        for row in 0..<rows {
            text += line(row, &random)
            if text.utf8.count > 1 << 20 {
                file.write(Data(text.utf8))
                text = ""
            }
        }
        file.write(Data(text.utf8))
        try file.close()
    }

    static let subjects = [
        "住民基本台帳", "固定資産税", "介護保険", "生活保護", "道路台帳", "下水道使用料", "学校給食費", "図書館利用者", "防災行政無線", "職員給与",
        "入札契約", "選挙人名簿", "農地台帳", "公営住宅", "児童手当", "国民健康保険",
    ]
    static let forms = [
        "データ", "一覧表", "申請書綴", "バックアップ", "管理システム", "閲覧端末", "台帳", "決裁文書", "集計表", "記録媒体",
    ]
    static let kinds = [
        "information", "information", "information", "information", "document", "document",
        "medium", "equipment",
        "system", "system-document",
    ]

    private static func line(_ row: Int, _ random: inout SplitMix) -> String {
        let c = random.below(3) + 1
        let i = random.below(3) + 1
        let a = random.below(2) + 1
        let isClassified = random.below(16) > 0
        let classes = isClassified ? "\(c),\(i),\(a)" : ",,"
        let measures = ["locked", "locked backup", "encrypted locked", "", "viewing-restricted"][
            random.below(5)]
        return "A\(row),\(subjects[random.below(16)])\(forms[random.below(10)])"
            + "（令和\(random.below(8) + 1)年度 第\(random.below(9999))号）,\(kinds[random.below(10)])"
            + ",\(code(random.below(units))),\(classes),,,\(measures)"
            + ",本庁舎\(random.below(5) + 1)階 書庫\(random.below(30)),事務処理のため\r\n"
    }
}

struct SplitMix {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(bound))
    }
}
