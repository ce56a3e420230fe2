import Foundation
import SecurityPolicy
import TerminalKit
import Testing

@testable import RegisterScreens

/// Common tasks: the keys for each, what the screen says then, and what was written; and
/// `docs/tasks.md` and `docs/tasks.ja.md`, which say the same to people.
@Suite struct TaskTests {
    private typealias Page = Words.TasksPage

    static let tasks: [(name: Wording, scenario: Scenario)] = [
        (
            Page.find,
            Scenario(script: "/ Type:固定資産 Enter Enter", says: ["#8 固定資産税課税台帳", "取扱制限"])
        ),
        (Page.number, Scenario(script: "U+0023 Type:12 Enter", says: ["12/24件"])),
        (
            Page.why,
            Scenario(
                script: "U+0023 Type:3 Enter w",
                says: ["分類の理由: #3", "<- 格納 #1 C1 I1 A1 住民基本台帳データ", "5(1)①"])
        ),
        (
            Page.raise,
            Scenario(
                script: "U+0023 Type:2 Enter c Left Left Enter", says: ["記録しました（情報資産 2、履歴"],
                writes: ["asset.classify"])
        ),
        (
            Page.unclassified,
            Scenario(script: "0 Enter", says: ["[市民課] [未分類]", "窓口アンケート集計"], isClerk: true)
        ),
        (
            Page.classifyMany,
            Scenario(
                script: "/ Type:会議録 Enter * c Left Enter", says: ["記録しました（履歴"],
                writes: ["asset.classify"])
        ),
        (
            Page.putIn,
            Scenario(
                script:
                    "f Tab Tab Tab Space Enter Space Space Space Space Space i / Type:テープ Enter Enter Enter",
                says: ["記録しました（情報資産 23、履歴"], writes: ["asset.put-in"])
        ),
        (
            Page.takeOut,
            Scenario(
                script: "U+0023 Type:2 Enter o Enter", says: ["記録しました（情報資産 3、履歴"],
                writes: ["asset.take-out"])
        ),
        (
            Page.sanitize,
            Scenario(
                script: "U+0023 Type:7 Enter z Down Space Enter", says: ["記録しました（情報資産 7、履歴"],
                writes: ["asset.sanitize"])
        ),
        (
            Page.undo,
            Scenario(
                before: "Down o Enter", script: "u Enter", says: ["記録しました（情報資産 3、履歴"],
                writes: ["asset.take-out", "asset.put-in"])
        ),
        (
            Page.register,
            Scenario(
                script: "a Type:住民税の通知書 Tab Right Ctrl-S", says: ["記録しました（情報資産 25、履歴"],
                writes: ["asset.register"])
        ),
        (
            Page.measures,
            Scenario(
                script: "U+0023 Type:2 Enter m Space Ctrl-S", says: ["記録しました（情報資産 2、履歴"],
                writes: ["asset.measure"])
        ),
        (
            Page.move,
            Scenario(
                script: "U+0023 Type:3 Enter M Ctrl-U Type:本庁2階 Enter",
                says: ["記録しました（情報資産 3、履歴"], writes: ["asset.move"])
        ),
        (
            Page.retire,
            Scenario(
                script: "U+0023 Type:11 Enter R Type:保存期間が過ぎた Enter",
                says: ["記録しました（情報資産 11、履歴"], writes: ["asset.retire"])
        ),
        (
            Page.copy,
            Scenario(
                script: "U+0023 Type:8 Enter y Enter", says: ["記録しました（情報資産 25、履歴"],
                writes: ["asset.copy"])
        ),
        (
            Page.saveView,
            Scenario(
                script: "f Space Enter v G Enter Type:重要 Enter", says: ["「重要」として保存しました"])
        ),
        (
            Page.gaps,
            Scenario(script: "4 Enter", says: ["[市民課]", "7件"], isClerk: true)
        ),
        (
            Page.apply,
            Scenario(
                script: "U+0023 Type:11 Enter Space Space p Enter Ctrl-S",
                says: ["許可 #32 持ち出し を申請しました"], writes: ["permit.apply"], hasPermits: true,
                caller: Town.staff)
        ),
        (
            Page.approve,
            Scenario(
                script: "2 a Enter", says: ["許可 #29 持ち出し: 許可しました", "決定待ち 2"],
                writes: ["permit.approve"], hasPermits: true)
        ),
        (
            Page.recordReturn,
            Scenario(
                script: "2 Tab f Type:いとう Enter Type:すずき Enter Right Ctrl-S",
                says: ["許可 #25 持ち出し: 完了を記録しました"], writes: ["permit.finish"],
                hasPermits: true, caller: Town.staff)
        ),
        (
            Page.overdue,
            Scenario(script: "2 Tab Tab Tab", says: ["広報ふじえ", "9日", "1/1件"], hasPermits: true)
        ),
        (
            Page.history,
            Scenario(script: "U+0023 Type:3 Enter H", says: ["格納", "資産の登録", "#3 USBメモリ 市民課01 の履歴"])
        ),
        (
            Page.book,
            Scenario(
                first: [.passes(365)], script: "3 [ Enter", says: ["持ち出しの記録簿  2026年度", "1/3件"],
                hasPermits: true, caller: Town.auditor)
        ),
        (
            Page.bookLine,
            Scenario(
                script: "3 Enter Enter PageDown",
                says: ["経過（起きた日時、記録した日時）", "記録 2026-05-29 05:27"],
                hasPermits: true, caller: Town.auditor)
        ),
        (
            Page.reportByPerson,
            Scenario(
                script: "3 Tab Down Enter Tab", says: ["期限を過ぎた返却・完了  2026年度", "人ごと"],
                hasPermits: true, caller: Town.auditor)
        ),
        (
            Page.verify,
            Scenario(
                script: "3 BackTab Enter", says: ["検証しました：変更なし", "最新のハッシュ"],
                hasPermits: true, caller: Town.auditor)
        ),
        (
            Page.verifyAll,
            Scenario(
                script: "3 BackTab Down Enter", says: ["検証しました：変更なし", "すべての表の行"],
                hasPermits: true, caller: Town.auditor)
        ),
        (
            Page.checkpoint,
            Scenario(
                script: "3 BackTab Down Down Enter", says: ["daicho checkpoint v1", "ssh-keygen"],
                hasPermits: true, caller: Town.auditor)
        ),
        (
            Page.pastDay,
            Scenario(
                script: "T Type:2026-06-10 Enter Enter 2 BackTab BackTab BackTab",
                says: ["2026-06-10 時点・閲覧のみ", "1/2件"], hasPermits: true,
                caller: Town.auditor)
        ),
        (
            Page.knownThen,
            Scenario(
                script: "T Type:2026-06-01 Enter Right Enter 3 Enter",
                says: ["2026-06-01 までの記録・閲覧のみ", "1/1件"], hasPermits: true,
                caller: Town.auditor)
        ),
        (
            Page.hold,
            Scenario(
                script: "3 Enter H Type:監査中 Enter", says: ["許可 #25 の記録を廃棄停止にしました"],
                writes: ["retention.hold"], hasPermits: true)
        ),
        (
            Page.askToErase,
            Scenario(
                first: [.passes(2300)], script: "3 BackTab BackTab Enter D Enter",
                says: ["記録の消去を申請しました"], writes: ["retention.ask"], hasPermits: true,
                caller: Town.staff)
        ),
        (
            Page.erase,
            Scenario(
                first: [.passes(2300), .keys(Town.staff, "3 BackTab BackTab Enter D Enter")],
                script: "3 BackTab BackTab Down Down Enter a Enter", says: ["の記録を消去しました"],
                writes: ["retention.purge"], hasPermits: true)
        ),
        (
            Page.person,
            Scenario(
                script: "6 Down Enter / Type:すずき Enter Enter", says: ["鈴木 花子", "情報セキュリティ担当者"])
        ),
    ]

    @Test(arguments: tasks.indices) func task(index: Int) throws {
        try TaskTests.tasks[index].scenario.expect()
    }

    /// The keys of a script in groups of one key or of a text that is typed.
    private static func words(_ script: String) -> [(text: String, isTyped: Bool)] {
        script.split(separator: " ").map { word in
            if word.hasPrefix("Type:") { return (String(word.dropFirst(5)), true) }
            return ((try? Key.script(word).first?.cap) ?? String(word), false)
        }
    }

    private static func count(_ scenario: Scenario) -> Int {
        words(scenario.script).count { !$0.isTyped }
    }

    private static var median: Int {
        let counts = tasks.map { count($0.scenario) }.sorted()
        return counts[counts.count / 2]
    }

    @Test func takeFewKeys() {
        #expect(TaskTests.tasks.count >= 15)
        #expect(TaskTests.median <= 6, "\(TaskTests.tasks.map { TaskTests.count($0.scenario) })")
    }

    @Test(arguments: [("docs/tasks.md", Language.en), ("docs/tasks.ja.md", .ja)])
    func theCommittedPageIsCurrent(path: String, language: Language) throws {
        try expectPage(TaskTests.page(language), path)
    }

    private static func page(_ language: Language) -> String {
        func text(_ wording: Wording) -> String { wording(language) }
        var lines = [
            "# \(text(Page.title))", "", "<!-- \(text(Page.made)) -->", "",
            text(Page.introduction(median)), "",
            "| \(text(Page.task)) | \(text(Page.keys)) | \(text(Page.count)) |", "|---|---|--:|",
        ]
        lines += tasks.map { name, scenario in
            let keys = words(scenario.script).map {
                $0.isTyped ? text(Page.typed($0.text)) : "`\($0.text)`"
            }.joined(separator: " ")
            return "| \(text(name)) | \(keys) | \(count(scenario)) |"
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Key {
    /// What people see on the key's cap; a character that begins a comment in scripts is written out.
    fileprivate var cap: String {
        guard case .character(let character) = self, character != " " else { return name }
        return String(character)
    }
}
