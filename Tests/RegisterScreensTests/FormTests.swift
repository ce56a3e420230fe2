import Register
import SecurityPolicy
import TerminalKit
import Testing

@testable import RegisterScreens

/// The forms, driven by keys through the real loop; what was written is read from the register.
@Suite struct FormTests {
    private let founder = Caller(login: "root", host: "test")

    private func asset(_ number: Int, in town: Town) throws -> Asset {
        try #require(
            town.register.answer(ShowAssets([number]), for: Town.manager).first)
    }

    private func newest(in town: Town) throws -> Entry {
        try #require(town.register.answer(ListEntries(limit: 1), for: founder).first)
    }

    @Test func registersAnAssetAndShowsIt() throws {
        let town = try Town()
        let terminal = try run(
            town,
            """
            a Type:住民税の通知書 Tab Right Tab Type:税務 Enter
            Space Tab Type:西庁舎 Tab Type:課税 Tab Tab Type:R13.3.31 Tab Type:Z-1 Tab Type:備考 Enter
            """)
        #expect(terminal.selectedRow?.contains("住民税の通知書") == true, "\(terminal.screen)")
        #expect(terminal.screen.contains("記録しました（情報資産 25、"))
        let asset = try asset(25, in: town)
        #expect(asset.name == "住民税の通知書")
        #expect(asset.kind == .document)
        #expect(asset.unit == "zeimu")
        #expect(asset.declaredSpecificPersonal)
        #expect(asset.location == "西庁舎")
        #expect(asset.purpose == "課税")
        #expect(asset.source == nil)
        #expect(asset.eraseDue?.description == "2031-03-31")
        #expect(asset.externalID == "Z-1")
        #expect(asset.note == "備考")
    }

    @Test func correctsOnlyWhatWasChanged() throws {
        let town = try Town()
        let before = try asset(3, in: town)
        let terminal = try run(town, "Down Down e Type:（予備） Ctrl-S")
        #expect(terminal.screen.contains("USBメモリ 市民課01（予備）"), "\(terminal.screen)")
        let after = try asset(3, in: town)
        #expect(after.name == "USBメモリ 市民課01（予備）")
        #expect(after.traits == before.traits && after.externalID == before.externalID)
        #expect(after.location == before.location)
        let entry = try newest(in: town)
        #expect(entry.act == "asset.correct")
        // Emptied is cleared; unchanged is no act at all.
        try run(town, "Down Down e Ctrl-S Esc")
        #expect(try newest(in: town).number == entry.number)
        try run(town, "Down Down e Tab Tab Tab Tab Tab Tab Tab Ctrl-U Ctrl-S")
        #expect(try asset(3, in: town).externalID == nil)
    }

    @Test func showsRefusalsAtTheirFieldWhileTyping() throws {
        let town = try Town()
        let taken = "a Type:x Tab Tab Tab Tab Tab Tab Tab Tab Type:M-2024-001"
        let typing = try run(town, taken)
        #expect(typing.screen.contains("情報資産 M-2024-001 は登録済みです  基本方針 3(2)"), "\(typing.screen)")
        #expect(try run(town, taken + "x").screen.contains("登録済み") == false)
        // It does not hinder anybody from typing on, only from recording.
        let confirmed = try run(town, taken + " Ctrl-S")
        #expect(confirmed.beeps > 0)
        #expect(confirmed.screen.contains("情報資産の登録"))
        let kind = try run(town, "Down Down e Tab Right", width: 120)
        #expect(kind.screen.contains("種別を変えられません"), "\(kind.screen)")
    }

    @Test func findsWhatIsMissing() throws {
        let town = try Town()
        let terminal = try run(town, "a Tab Ctrl-S")
        #expect(terminal.screen.contains("名称は必須です"), "\(terminal.screen)")
        #expect(terminal.beeps > 0)
        let day = try run(town, "a Type:x Tab Tab Tab Tab Tab Tab Tab Type:2026-02-30 Ctrl-S")
        #expect(day.screen.contains("日付ではありません"))
    }

    @Test func changesMeasures() throws {
        let town = try Town()
        let before = try asset(1, in: town)
        try run(town, "m Space Down Down Down Space Ctrl-S")
        let after = try asset(1, in: town)
        #expect(after.measures != before.measures)
        #expect(Set(before.measures).subtracting(after.measures) == ["viewing-restricted"])
    }

    @Test func changesMeasuresOfSeveral() throws {
        let town = try Town()
        var form = FormScreen(MeasuresForm(assets: [1, 3, 5]))
        let facts = try LoadFacts().answer(from: town.register, for: Town.manager)
        let world = World(
            language: .ja, policy: town.register.policy, facts: facts, views: town.views)
        let material = try LoadForm(form: form.form).answer(
            from: town.register, for: Town.manager)
        _ = form.fill(from: material, world)
        let value = try #require(form.values["measures"])
        #expect(value.codes.isEmpty && value.mixed.contains("locked"))
        // Some have it: all get it, none has it, and as it was.
        let choices = form.choices(of: 0).map(\.code)
        for _ in 0..<(try #require(choices.firstIndex(of: "locked"))) {
            _ = form.perform(.down, world)
        }
        func acts() throws -> [ChangeMeasures] {
            form.form.acts(form.draft(material), material).compactMap { $0 as? ChangeMeasures }
        }
        _ = form.perform(.toggle, world)
        #expect(try acts().map(\.asset) == [1])
        #expect(try acts().map(\.add) == [["locked"]])
        _ = form.perform(.toggle, world)
        #expect(try acts().map(\.asset) == [3, 5])
        #expect(try acts().map(\.remove) == [["locked"], ["locked"]])
        _ = form.perform(.toggle, world)
        #expect(try acts().isEmpty)
    }

    @Test func changesMeasuresOfTheMarked() throws {
        let town = try Town()
        // Of 1, 2 and 3 only 1 has it.
        let terminal = try run(town, "Space Space Space m Space Ctrl-S")
        #expect(terminal.screen.contains("2件を記録しました"), "\(terminal.screen)")
        for number in 1...3 {
            #expect(try asset(number, in: town).measures.contains("viewing-restricted"))
        }
        #expect(try run(town, "Space Space m").screen.contains("情報資産 2件の措置"))
    }

    @Test func moves() throws {
        let town = try Town()
        try run(town, "Enter M Ctrl-U Type:本庁3階 Enter")
        #expect(try asset(1, in: town).location == "本庁3階")
        #expect(try newest(in: town).act == "asset.move")
    }

    @Test func retiresWhatMayBeAndSaysWhatIsMissing() throws {
        let town = try Town()
        let refused = try run(town, "Down Down R Type:故障 Enter")
        #expect(refused.screen.contains("まだ格納しているものがあります"), "\(refused.screen)")
        #expect(refused.screen.contains("5(2)⑪ア"))
        #expect(try asset(3, in: town).state == .inUse)
        let done = try run(town, "Down R Type:発行を終えた Enter")
        #expect(try asset(2, in: town).state == .retired, "\(done.screen)")
        let again = try run(town, "Down R")
        #expect(again.screen.contains("情報資産台帳"))
    }

    @Test func asksOnceBeforeItLosesWhatWasTyped() throws {
        let town = try Town()
        #expect(try run(town, "a Esc").screen.contains("広報"))
        #expect(try run(town, "a Type:x Esc").screen.contains("もう一度 Esc"))
        #expect(try run(town, "a Type:x Esc Esc").screen.contains("広報"))
        #expect(try run(town, "a Type:x Esc Type:y Esc").screen.contains("もう一度 Esc"))
        // Nothing was written, and digits and signs were text.
        let terminal = try run(town, "a Type:1#?Q:q")
        #expect(terminal.screen.contains("1#?Q:q"))
    }

    @Test func whoeverMayNotIsToldAtOnce() throws {
        let town = try Town()
        let auditor = Caller(login: "kansa", host: "test")
        try town.register.perform(
            AddPerson(login: "kansa", name: "監査 花子", unit: "city"), by: founder)
        try town.register.perform(
            Appoint(login: "kansa", role: .auditor, from: town.register.now.day), by: founder)
        let terminal = HeadlessTerminal(
            width: 80, height: 24, keys: try Key.script("M"))
        try openScreens(
            register: town.register, caller: auditor, language: .ja, place: "1",
            views: town.views, terminal: terminal)
        #expect(terminal.screen.contains("権限がありません"), "\(terminal.screen)")
    }
}
