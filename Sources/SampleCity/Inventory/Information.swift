internal import Register
internal import SecurityPolicy

/// What a section keeps in files and on shelves.
extension InventoryMaker {
    /// What is made of a thing, round after round through what a section keeps; takes the year.
    private static let rounds: [@Sendable (Int) -> String] = [
        { _ in "" }, { "（令和\($0 - 1)年度）" }, { " 件数集計（令和\($0)年度）" }, { "（令和\($0 - 2)年度）" },
        { " 抽出データ（令和\($0)年度）" }, { "（令和\($0 - 3)年度）" },
    ]

    private static let binders: [@Sendable (Int) -> String] = [
        { " 関係書類綴（令和\($0)年度）" }, { " 関係書類綴（令和\($0 - 1)年度）" }, { " 決裁文書綴（令和\($0)年度）" },
        { " 関係書類綴（令和\($0 - 2)年度）" },
    ]

    /// What every section keeps besides its own business.
    private static let commonInformation = [
        Subject(name: "予算要求データ", purpose: "予算編成", profile: .trust),
        Subject(name: "職員連絡先一覧", purpose: "庶務", profile: .personal),
        Subject(name: "課内会議録", purpose: "庶務", profile: .important),
        Subject(name: "議会答弁資料", purpose: "議会対応", profile: .trust),
        Subject(name: "事務引継書", purpose: "庶務", profile: .important),
        Subject(name: "業務システムのパスワード一覧", purpose: "庶務", profile: .settings),
    ]

    private static let commonDocuments = [
        Subject(name: "文書収発簿", purpose: "庶務", profile: .important),
        Subject(name: "起案文書綴", purpose: "庶務", profile: .important),
        Subject(name: "時間外勤務命令簿", purpose: "庶務", profile: .personal),
        Subject(name: "休暇処理簿", purpose: "庶務", profile: .personal),
        Subject(name: "委託契約書綴", purpose: "契約", profile: .corporate),
        Subject(name: "物品購入見積書綴", purpose: "契約", profile: .corporate),
        Subject(name: "照会回答文書綴", purpose: "庶務", profile: .important),
        Subject(name: "広報掲載原稿綴", purpose: "広報", profile: .open),
    ]

    private static let notes = [
        "旧台帳から移記", "棚卸しで確認済み", "担当者の異動後に所在を再確認した", "電子化済み", "閲覧は課長の承認を要する",
        "次回の棚卸しで分類を見直す", "様式が年度途中で変わっている", "過年度分と合冊",
    ]

    private static let sources = [
        "県から受領", "国の機関から受領", "住民からの届出", "委託事業者が作成", "他市からの照会回答",
    ]

    /// Adds electronic information, some of it in groups and some copied; gives the places of all.
    mutating func addInformation() -> [Int] {
        var places: [Int] = []
        for index in 0..<29 {
            let (subject, name) = turn(index, through: InventoryMaker.rounds)
            let profile = name.contains("件数集計") ? subject.profile.summary : subject.profile
            places.append(
                add(information(name, subject.purpose, profile), profile))
        }
        for subject in InventoryMaker.commonInformation {
            let fields = information(subject.name, subject.purpose, subject.profile)
            places.append(add(fields, subject.profile))
        }
        for purpose in purposes.prefix(2) {
            let parts = places.filter { inventory.entries[$0].fields.purpose == purpose }
            places.append(
                add(
                    information("\(purpose) データ一式", purpose, .important), .important,
                    contents: chance.pick(4, of: parts)))
        }
        for use in ["バックアップ", "庁外作業用", "統計分析用"] {
            let original = chance.pick(Array(places.prefix(29)))
            let entry = inventory.entries[original]
            places.append(
                add(
                    information(
                        "\(entry.fields.name)【\(use)の複製】", entry.fields.purpose ?? "庶務",
                        entry.profile), entry.profile, copyOf: original))
        }
        return places
    }

    /// Adds binders and ledgers on paper.
    mutating func addDocuments() {
        for index in 0..<14 {
            let (subject, name) = turn(index, through: InventoryMaker.binders)
            _ = add(document(name, subject.purpose), subject.profile)
        }
        for subject in InventoryMaker.commonDocuments {
            _ = add(
                document("\(subject.name)（令和\(season.reiwa)年度）", subject.purpose),
                subject.profile)
        }
    }

    /// The businesses of the section, each once.
    private var purposes: [String] {
        section.subjects.map(\.purpose).reduce(into: []) { found, purpose in
            if !found.contains(purpose) { found.append(purpose) }
        }
    }

    /// The subject and the name for one place of a list that goes round the subjects.
    private func turn(
        _ index: Int, through names: [@Sendable (Int) -> String]
    ) -> (subject: Subject, name: String) {
        let subject = section.subjects[index % section.subjects.count]
        let round = index / section.subjects.count
        let suffix =
            round < names.count
            ? names[round](season.reiwa) : "（令和\(season.reiwa - round)年度分）"
        return (subject, subject.name + suffix)
    }

    private mutating func information(
        _ name: String, _ purpose: String, _ profile: Profile
    ) -> AssetFields {
        let location =
            switch profile {
            case .specific, .vital: "基幹系サーバ（本庁舎5階 サーバ室）"
            case .settings: "管理用サーバ（本庁舎5階 サーバ室）"
            case .open: "庁内ファイルサーバ 公開用フォルダ"
            default: "庁内ファイルサーバ \(section.name)フォルダ"
            }
        return kept(name, .information, purpose, at: location)
    }

    private mutating func document(_ name: String, _ purpose: String) -> AssetFields {
        let shelf = chance.pick(["書庫1", "書庫2", "施錠キャビネット", "執務室書架", "窓口後方書架"])
        return kept(name, .document, purpose, at: "\(section.place) \(section.name) \(shelf)")
    }

    /// What is written down about a thing that the section keeps.
    private mutating func kept(
        _ name: String, _ kind: AssetKind, _ purpose: String, at location: String
    ) -> AssetFields {
        var fields = AssetFields(name: name, kind: kind, unit: section.code, purpose: purpose)
        // One in ten has no known place: somebody has to look.
        fields.location = chance.chance(90) ? location : nil
        if chance.chance(35) {
            let number = String(1001 + inventory.entries.count).dropFirst()
            fields.externalID = "旧-\(section.code)-\(number)"
        }
        if chance.chance(18) { fields.source = chance.pick(InventoryMaker.sources) }
        if chance.chance(14) { fields.note = chance.pick(InventoryMaker.notes) }
        if chance.chance(25) {
            // At the end of one of the next fiscal years, or of the last: overdue.
            let year = season.reiwa + 2018 + chance.below(6)
            fields.eraseDue = Day(year: year, month: 3, day: 31)
        }
        return fields
    }
}
