import Foundation
import Testing

/// A small register in a folder of its own, made by commands.
///
/// Founded by `kiban`, who is nobody's login here: what is printed must not depend on who runs the
/// tests. Units `city`, `soumu` and `zeimu`; a manager, a clerk and staff of `soumu`, the manager `other` of
/// `zeimu`, an auditor, and `nobody`, who has no role. Assets: 1 C1 information, 2 a C3 medium,
/// 3 an unclassified document, 4 a C3 document of `zeimu`, 5 a retired one.
final class City: Sendable {
    let folder: URL

    /// A register that tests may look at and be refused by, but not change.
    static let shared = Result { try City(isEmpty: true, lines: City.setting) }

    /// A register of its own: a copy of the shared one.
    convenience init() throws {
        try self.init(isEmpty: false, lines: [])
    }

    /// A copy of the shared register in which some command lines have been run.
    convenience init(after lines: [String]) throws {
        try self.init(isEmpty: false, lines: lines)
    }

    private init(isEmpty: Bool, lines: [String]) throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "daicho-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if !isEmpty {
            try FileManager.default.copyItem(
                at: City.shared.get().folder.appending(path: "register.db"),
                to: folder.appending(path: "register.db"))
        }
        for line in lines {
            let run = try self.run(line)
            try #require(run.status == 0, "\(line): \(run.error)")
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Runs the program on the register.
    func run(
        _ arguments: [String], language: String? = nil, environment: [String: String] = [:]
    ) throws -> Program.Run {
        var variables = ["DAICHO_REGISTER": "register.db"]
        if let language { variables["DAICHO_LANG"] = language }
        return try Program.run(
            arguments, in: folder, environment: variables.merging(environment) { $1 })
    }

    /// Runs a command line of words without spaces.
    func run(_ line: String, language: String? = nil) throws -> Program.Run {
        try run(line.split(separator: " ").map(String.init), language: language)
    }

    static let setting = [
        "init --organisation 藤枝市役所 --as kiban",
        "unit add city 藤枝市 --as kiban",
        "unit add soumu 総務課 --parent city --as kiban",
        "unit add zeimu 税務課 --parent city --as kiban",
        "person add manager 鈴木一郎 --unit soumu --kana すずきいちろう --as kiban",
        "person add clerk 佐藤花子 --unit soumu --as kiban",
        "person add staff 田中次郎 --unit soumu --employment dispatched --as kiban",
        "person add other 高橋三郎 --unit zeimu --as kiban",
        "person add auditor 渡辺四郎 --unit city --as kiban",
        "person add nobody 伊藤五郎 --unit city --as kiban",
        "appoint manager section-manager --unit soumu --from 2026-01-01 --as kiban",
        "appoint clerk security-clerk --unit soumu --from 2026-01-01 --as kiban",
        "appoint staff staff --unit soumu --from 2026-01-01 --until 2099-03-31 --as kiban",
        "appoint other section-manager --unit zeimu --from 2026-01-01 --as kiban",
        "appoint auditor auditor --from 2026-01-01 --as kiban",
        "contractor add acme 株式会社保守 --contract 2026-12 --nda-until 2031-03-31 --as kiban",
        "asset add 住民台帳 --kind information --unit soumu --c 1 --i 2 --a 1 --criterion c1.personal"
            + " i2.important --as manager",
        "asset add USBメモリ --kind medium --unit soumu --c 3 --i 3 --a 2 --trait usb-key"
            + " --location 書庫 --as manager",
        "asset add 未分類の文書 --kind document --unit soumu --as staff",
        "asset add 広報紙 --kind document --unit zeimu --c 3 --i 3 --a 2 --as other",
        "asset add 古い文書 --kind document --unit soumu --c 3 --i 3 --a 2 --as manager",
        "asset retire 5 --reason 保存期間の満了 --as manager",
    ]
}
