import Foundation
import Register
import RegisterScreens
import SecurityPolicy
import Synchronization

/// A small town's register in a folder of its own, made through acts: the same one each time.
final class Town: Sendable {
    let folder: URL
    let register: Register
    private let clock: TownClock

    /// Views in a file of the town's folder.
    var views: FileViewStore { FileViewStore(path: folder.appending(path: "views.json").path) }

    /// The manager of the residents' section, who looks at the screens.
    static let manager = Caller(login: "tanaka", host: "test")
    /// The residents' section's security clerk, until the month after next.
    static let clerk = Caller(login: "suzuki", host: "test")
    static let founder = Caller(login: "root", host: "test")

    /// A town with some twenty assets that have something to explain, or with none, or with more of
    /// the everyday kind; also with permits and the people who need them.
    init(assets: Bool = true, more: Int = 0, permits: Bool = false) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "town-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        clock = TownClock()
        register = try Register.create(
            at: folder.appending(path: "register.db").path, organisation: "藤枝市役所",
            founder: Town.founder, founderName: "基盤 太郎", surroundings: clock.surroundings)
        try Town.populate(register, day: register.now.day, assets: assets, more: more)
        if permits { try addPermits() }
    }

    /// Lets days pass.
    func pass(days: Int) { clock.pass(seconds: days * 86_400) }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Performs an act as the manager.
    @discardableResult
    func perform(_ act: some Act) throws -> Receipt {
        try register.perform(act, by: Town.manager)
    }

    // MARK: What there is

    static func populate(_ register: Register, day: Day, assets: Bool, more: Int) throws {
        try register.transaction { door in
            for (code, name, parent) in units {
                try door.perform(AddUnit(code: code, name: name, parent: parent), by: founder)
            }
            try door.perform(
                AddPerson(login: "tanaka", name: "田中 一郎", unit: "shimin"), by: founder)
            try door.perform(
                Appoint(login: "tanaka", role: .sectionManager, unit: "city", from: day),
                by: founder)
            if assets { try populate(door) }
            for index in 0..<more { try door.perform(everyday(index), by: manager) }
            try door.perform(
                AddPerson(login: "suzuki", name: "鈴木 花子", unit: "shimin", kana: "すずき はなこ"),
                by: founder)
            try door.perform(
                Appoint(
                    login: "suzuki", role: .securityClerk, unit: "shimin", from: day,
                    until: day.advanced(by: 40)), by: manager)
        }
    }

    private static let units: [(String, String, String?)] = [
        ("city", "藤枝市", nil), ("shimin", "市民課", "city"), ("zeimu", "税務課", "city"),
        ("joho", "情報政策課", "city"), ("fukushi", "福祉政策課", "city"),
    ]

    private static func populate(_ door: Performer) throws {
        func add(
            _ name: String, _ kind: AssetKind = .information, _ classes: Int? = nil,
            unit: String = "shimin", _ change: (inout AssetFields) -> Void = { _ in }
        ) throws -> Int {
            var fields = AssetFields(
                name: name, kind: kind, unit: unit, classes: classes.map(Classification.init))
            change(&fields)
            return try door.perform(RegisterAsset(fields), by: manager).number ?? 0
        }
        let residents = try add("住民基本台帳データ", .information, 111) {
            $0.criteria = ["c1.personal", "i1.rights-or-work", "a1.irrecoverable"]
            $0.measures = ["viewing-restricted", "suitable-network", "encrypted", "backup"]
            $0.location = "住民記録システム"
            $0.purpose = "住民票の写しの交付、各種証明"
        }
        let bulletin = try add("広報ふじえだ原稿（7月号）", .information, 332) {
            $0.location = "共有フォルダ\\広報"
        }
        let usb = try add("USBメモリ 市民課01", .medium, 332) {
            $0.traits = ["usb-key"]
            $0.measures = ["locked"]
            $0.location = "本庁1階 施錠キャビネットA"
            $0.externalID = "M-2024-001"
        }
        try door.perform(PutIn(container: usb, contents: [residents, bulletin]), by: manager)
        try door.perform(
            CopyAsset(
                of: residents,
                as: AssetFields(
                    name: "住民基本台帳データ（税務照会用抽出）", kind: .information, unit: "zeimu",
                    classes: Classification(332), location: "税務課 共有フォルダ")),
            by: manager)
        _ = try add("個人番号カード交付申請書", .document, 122) {
            $0.specificPersonal = true
            $0.criteria = ["c1.specific-personal"]
            $0.measures = ["locked", "my-number-rules", "viewing-restricted"]
            $0.location = "本庁1階 書庫"
        }
        _ = try add("窓口アンケート集計", .information, nil) {
            $0.location = "共有フォルダ\\窓口"
            $0.eraseDue = Day("2025-04-01")
        }
        let disk = try add("外付けハードディスク（移行作業用）", .medium, 332, unit: "joho") {
            $0.location = "情報政策課 サーバ室"
        }
        let taxes = try add("固定資産税課税台帳", .information, 111, unit: "zeimu") {
            $0.criteria = ["c1.personal", "c1.confidential-by-law", "i1.rights-or-work"]
            $0.measures = ["viewing-restricted", "editing-restricted", "suitable-network"]
        }
        try door.perform(PutIn(container: disk, contents: [taxes]), by: manager)
        try door.perform(TakeOut(container: disk, contents: [taxes]), by: manager)
        let server = try add("住民記録システム サーバ", .equipment, 222, unit: "joho") {
            $0.traits = ["server"]
            $0.location = "情報政策課 サーバ室"
        }
        let system = try add("住民記録システム", .system, 222, unit: "joho")
        try door.perform(PutIn(container: system, contents: [residents]), by: manager)
        try door.perform(PutIn(container: server, contents: [system]), by: manager)
        for index in 0..<14 { try door.perform(everyday(index), by: manager) }
    }

    /// One of the many assets that every section has.
    static func everyday(_ index: Int) -> RegisterAsset {
        let subjects: [(String, AssetKind, Int?)] = [
            ("文書管理簿", .document, 332), ("会議録", .information, 232), ("ﾊﾟｿｺﾝ", .equipment, 222),
            ("ネットワーク構成図", .systemDocument, 122), ("バックアップテープ", .medium, 112),
            ("申請書つづり", .document, 122), ("統計調査票", .document, nil), ("予算要求資料", .information, 222),
        ]
        let places = ["本庁2階 書庫", "西庁舎3階", "共有フォルダ", "文書館 保存庫B", nil]
        let sections = ["shimin", "zeimu", "joho", "fukushi"]
        let (subject, kind, classes) = subjects[index % subjects.count]
        return RegisterAsset(
            AssetFields(
                name: "\(subject) 令和\(2 + index / 8 % 6)年度 第\(index + 1)号", kind: kind,
                unit: sections[index / 3 % sections.count],
                classes: classes.map(Classification.init),
                measures: index % 3 == 0 ? ["locked"] : [], location: places[index % places.count]))
    }
}

/// A clock that starts on a fixed day and moves on by a second each time it is asked.
private final class TownClock: Sendable {
    private let ticks = Mutex((seconds: 1_780_000_000, salt: UInt64(0)))

    func pass(seconds: Int) { ticks.withLock { $0.seconds += seconds } }

    var surroundings: Surroundings {
        Surroundings(
            now: { [self] in
                ticks.withLock {
                    $0.seconds += 1
                    return Moment(seconds: $0.seconds)
                }
            },
            salt: { [self] in
                let salt = ticks.withLock {
                    $0.salt += 1
                    return $0.salt
                }
                return (0..<16).map { UInt8(truncatingIfNeeded: salt >> UInt64($0 % 8 * 8)) }
            })
    }
}

extension Classification {
    /// C, I and A in three digits: 132 is C1, I3, A2.
    init(_ digits: Int) {
        self.init(c: digits / 100, i: digits / 10 % 10, a: digits % 10)
    }
}
