import Register
import SecurityPolicy
import TerminalKit
import Testing

@testable import RegisterScreens

/// A day with permits, from one person's screen to the next.
@Suite struct PermitDayTests {
    /// A clerk applies, the manager approves, the clerk starts and finishes, the manager
    /// acknowledges; the auditor sees all of it.
    @Test func fromTheApplicationToTheReport() throws {
        let town = try Town(permits: true)
        let applied = try run(
            town, "U+0023 Type:12 Enter p Enter Tab Tab Tab Ctrl-U Type:岡部支所 Ctrl-S",
            as: Town.staff)
        #expect(applied.screen.contains("許可 #32 持ち出し を申請しました"))
        let inbox = try run(town, "2", place: "0")
        #expect(inbox.screen.contains("決定待ち 4"))
        let approved = try run(town, "2 / Type:#32 Enter a Enter", place: "0")
        #expect(approved.screen.contains("許可 #32 持ち出し: 許可しました"), "\(approved.screen)")
        let started = try run(town, "2 s Enter", place: "0", as: Town.staff)
        #expect(started.screen.contains("許可 #32 持ち出し: 開始を記録しました"), "\(started.screen)")
        // It is away, and so nothing else can start with it.
        let away = try run(town, "U+0023 Type:12 Enter Enter", as: Town.staff)
        #expect(away.screen.contains("持ち出し中") && away.screen.contains("岡部支所"))
        let again = try run(town, "U+0023 Type:12 Enter p Enter", as: Town.staff)
        #expect(again.screen.contains("情報資産 12 は許可 32 で持ち出し・実施中です"))
        let finished = try run(
            town, "2 f Type:いとう Enter Type:すずき Enter Right Ctrl-S", place: "0", as: Town.staff)
        #expect(finished.screen.contains("許可 #32 持ち出し: 完了を記録しました"), "\(finished.screen)")
        // Who reports does not acknowledge; the manager does.
        let own = try run(town, "2 a", place: "0", as: Town.staff)
        #expect(own.screen.contains("決定できるのは情報セキュリティ管理者です"))
        let acknowledged = try run(town, "2 / Type:#32 Enter a Enter", place: "0")
        #expect(acknowledged.screen.contains("許可 #32 持ち出し: 報告を確認しました"))
        let seen = try run(
            town, "2", width: 120, height: 50, place: "0", as: Town.auditor)
        #expect(seen.screen.contains("確認済み") && seen.screen.contains("保存期間: 2032-03-31 まで"))
        let permit = try #require(
            try town.register.answer(ShowPermits([32]), for: Town.auditor).first)
        #expect(permit.steps.map(\.step) == [.apply, .approve, .start, .finish, .acknowledge])
        let found = try town.register.verify(replay: true)
        #expect(found.result == .passed, "\(found)")
    }

    /// What is on a medium that is away is away with it.
    @Test func contentsAreAwayToo() throws {
        let town = try Town(permits: true)
        let approved = try run(town, "2 a Enter", place: "0")
        #expect(approved.screen.contains("許可 #29 持ち出し: 許可しました"))
        _ = try run(town, "2 / Type:#29 Enter s Enter", place: "0", as: Town.staff)
        let data = try run(town, "Enter")
        #expect(data.screen.contains("格納先 #3 が #29 持ち出し、2026-06-17 まで"), "\(data.screen)")
    }

    /// A class that rises after the approval makes the approval fall, and says so.
    @Test func anApprovalFalls() throws {
        let town = try Town(permits: true)
        try town.perform(
            ClassifyAssets(
                assets: [14], classes: Classification(111), criteria: [], specificPersonal: false))
        let seen = try run(town, "2 Enter", place: "0", as: Town.staff)
        #expect(seen.screen.contains("許可の後に分類が上がった: #14"), "\(seen.screen)")
        #expect(seen.screen.contains("申請中"))
        let start = try run(town, "2 s", place: "0", as: Town.staff)
        #expect(start.screen.contains("開始の記録はできません"))
    }

    /// A form whose kind has fields of each asset asks for them asset by asset.
    @Test func eachAssetHasItsOwnFields() throws {
        let town = try Town(permits: true)
        let script =
            "U+0023 Type:11 Enter Space Space p / Type:廃棄 Enter Enter Type:保存期間が過ぎた Tab Right Ctrl-S"
        let applied = try run(town, script, as: Town.staff)
        #expect(applied.screen.contains("許可 #32 廃棄・リース返却 を申請しました"), "\(applied.screen)")
        _ = try run(town, "2 / Type:#32 Enter a Enter", place: "0")
        _ = try run(town, "2 s Enter", place: "0", as: Town.staff)
        let form = try run(town, "2 f", height: 40, place: "0", as: Town.staff)
        #expect(
            form.screen.contains("#11 製造番号") && form.screen.contains("#12 製造番号"), "\(form.screen)")
        try expectFrame(form, "permit-finish-each-80x40-ja")
    }

    /// The lists are there before they are counted.
    @Test func tabsAreCountedAfterTheFirstList() throws {
        let town = try Town(permits: true)
        let facts = try LoadFacts().answer(from: town.register, for: Town.manager)
        var app = App(
            at: "2",
            world: World(language: .ja, policy: .fujieda, facts: facts, views: town.views),
            size: Size(width: 80, height: 24))
        let effects = app.start()
        var waiting: [any Question] = []
        for effect in effects {
            switch effect {
            case .ask(let question, let asker):
                #expect(question.channel == .page)
                _ = app.receive(question.reply(to: asker, from: town.register, for: Town.manager))
            case .askWhenIdle(let question, _): waiting.append(question)
            default: break
            }
        }
        #expect(waiting.contains { $0.channel == .count })
        let screen = app.draw().rows.joined(separator: "\n")
        #expect(screen.contains("USBメモリ") && !screen.contains("決定待ち 3"), "\(screen)")
    }
}
