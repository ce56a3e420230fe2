internal import Register
internal import SecurityPolicy

/// Computers, printers, servers and the like, systems, and the papers about them.
extension InventoryMaker {
    /// Systems that a section has which has too few of its own.
    private static let commonSystems = ["課内共有フォルダ", "課内業務データベース", "窓口受付支援システム"]

    /// Words in the names of systems that citizens or companies use too.
    private static let outsiders = ["サイト", "予約", "コンビニ", "入札", "中継", "検索", "ホームページ", "納税管理"]

    /// Adds what stands on and under desks.
    mutating func addEquipment(holding information: [Int], media: Media) {
        let secret = information.filter { inventory.entries[$0].effective.c == 1 }
        let disk = media.all[5]
        for number in 1...8 {
            // Most terminals keep nothing; one has an external disk on it, some have local files.
            let local = number < 3 ? chance.pick(1, of: secret) : []
            equipment(
                "業務用パソコン", "PC", number, .important, local + (number == 1 ? [disk] : []),
                traits: ["computer"])
        }
        for number in 1...2 {
            equipment(
                "インターネット接続端末", "NET", number, .open, [],
                traits: ["computer", "internet-connected"])
        }
        for number in 1...2 {
            equipment(
                "タブレット端末", "TAB", number, .important, [], traits: ["mobile-terminal"])
        }
        equipment("複合機", "MFP", 1, .important, [], traits: ["multifunction-printer"])
        let tape = media.all[7]
        equipment(
            "部門サーバ", "SV", 1, .personal, chance.pick(5, of: information) + [tape],
            traits: ["server"])
        equipment("フロアスイッチ", "SW", 1, .settings, [], traits: ["network-device"])
        let (device, mark) = chance.pick([
            ("デジタルカメラ", "CAM"), ("ICレコーダー", "REC"), ("ハンディターミナル", "HT"),
        ])
        equipment(device, mark, 1, .important, media.all.suffix(1), traits: [])
    }

    /// Adds systems with the information that they run on, and papers about the first one.
    mutating func addSystems(holding information: [Int]) {
        let names = (section.systems + InventoryMaker.commonSystems).prefix(4)
        for (index, name) in names.enumerated() {
            let isOwn = index < section.systems.count
            // The first systems run on what the section is for: it stands first in the list.
            let all = information.prefix(29)
            let parts = isOwn ? Array(all.dropFirst(index * 4).prefix(8)) : Array(all.suffix(12))
            let isOutside = InventoryMaker.outsiders.contains(where: name.contains)
            let fields = AssetFields(
                name: section.name.contains("分室") ? "\(name)（\(section.name)）" : name,
                kind: .system, unit: section.code, traits: isOutside ? ["used-by-outsiders"] : [],
                location: isOwn
                    ? chance.pick(["本庁舎5階 サーバ室", "委託事業者データセンター", "ガバメントクラウド"])
                    : "本庁舎5階 サーバ室",
                purpose: section.subjects[min(index, section.subjects.count - 1)].purpose,
                source: isOwn ? chance.pick(Contractors.ofSystems).name : nil)
            _ = add(
                fields, chance.chance(70) ? .personal : .important,
                contents: chance.pick(4, of: parts))
        }
        guard let system = names.first else { return }
        addPaper("\(system) 設計書", .obstructing, isFile: false)
        addPaper("\(system) 操作手引書", .important, isFile: true)
        addPaper("\(system) 運用保守手順書", .obstructing, isFile: true)
        addPaper("\(system) サーバ設定値一覧", .settings, isFile: true)
    }

    private mutating func equipment(
        _ name: String, _ mark: String, _ number: Int, _ profile: Profile, _ contents: [Int],
        traits: [String]
    ) {
        let control = "\(mark)-\(section.code)-\(String(100 + number).dropFirst())"
        let isServer = traits.contains("server")
        let fields = AssetFields(
            name: "\(name) \(control)", kind: .equipment, unit: section.code, traits: traits,
            location: isServer ? "本庁舎5階 サーバ室" : "\(section.place) \(section.name) 執務室",
            purpose: isServer ? "部門業務" : "事務処理",
            note: chance.chance(30) ? "令和\(season.reiwa - chance.below(6))年度購入" : nil,
            externalID: control)
        _ = add(fields, profile, contents: contents)
    }

    private mutating func addPaper(_ name: String, _ profile: Profile, isFile: Bool) {
        let fields = AssetFields(
            name: name, kind: .systemDocument, unit: section.code,
            traits: isFile ? ["electronic-file"] : [],
            location: isFile
                ? "庁内ファイルサーバ \(section.name)フォルダ"
                : "\(section.place) \(section.name) 施錠キャビネット",
            purpose: "システム運用")
        _ = add(fields, profile)
    }
}
