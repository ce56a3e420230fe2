import Register
import SecurityPolicy
import TerminalKit
import Testing

@testable import RegisterScreens

/// What the lines of the places open, driven by keys through the real loop.
@Suite struct PlaceTests {
    /// The count and the text of each line of counts on the screen.
    private func counts(_ terminal: HeadlessTerminal) -> [(count: Int, text: String)] {
        terminal.text.compactMap { row in
            let parts = row.split(separator: " ", maxSplits: 1)
            guard let first = parts.first, first.hasSuffix("件"), parts.count == 2,
                let count = Int(first.dropLast().filter { $0 != "," })
            else { return nil }
            return (count, parts[1].trimmingPrefix(" ").description)
        }
    }

    /// Every line of the home opens a list of as many as it says.
    @Test(arguments: [false, true]) func homeOpensWhatItCounts(isClerk: Bool) throws {
        let town = try Town(more: 30)
        let caller = isClerk ? Town.clerk : Town.manager
        let home = try run(town, "", height: 60, place: "0", as: caller)
        let lines = counts(home)
        #expect(lines.count > (isClerk ? 14 : 7), "\(home.screen)")
        for (index, line) in lines.enumerated() {
            let moves = Array(repeating: "Down", count: index).joined(separator: " ")
            let opened = try run(town, "g \(moves) Enter", height: 60, place: "0", as: caller)
            let status = opened.text[58]
            #expect(
                status.contains("/\(line.count)件") || (line.count == 0 && status.contains(" 0件")),
                "\(line.text): \(line.count)\n\(opened.screen)")
        }
    }

    /// Nothing is counted before the first screen is there.
    @Test(arguments: ["0", "4", "6"] as [Character]) func countsComeAfterTheLines(place: Character)
        throws
    {
        let town = try Town()
        let facts = try LoadFacts().answer(from: town.register, for: Town.clerk)
        var app = App(
            at: place,
            world: World(
                language: .ja, policy: .fujieda, facts: facts, views: town.views),
            size: Size(width: 80, height: 24))
        var effects = app.start()
        #expect(app.draw().rows.contains { $0.contains(" .. ") })
        var asked = 0
        while case .ask(let question, let asker)? = effects.first {
            #expect(question.channel == .count)
            asked += 1
            effects = app.receive(
                question.reply(to: asker, from: town.register, for: Town.clerk))
        }
        #expect(asked == (place == "0" ? 2 : 1))
        #expect(!app.draw().rows.contains { $0.contains(" .. ") })
    }

    @Test func gapsOpenTheirAssets() throws {
        let town = try Town(more: 30)
        let own = try run(town, "4", height: 40, place: "0", as: Town.clerk)
        #expect(own.screen.contains("担当: 市民課"))
        // To who sees no other unit there is nothing to widen.
        let wider = try run(town, "4 a", height: 40, place: "0", as: Town.clerk)
        #expect(wider.screen.contains("担当する部・課の資産だけ"))
        let all = try run(town, "4", height: 40, place: "0")
        #expect(all.screen.contains("全庁"))
        let most = { (terminal: HeadlessTerminal) in try #require(counts(terminal).first?.count) }
        #expect(try most(own) < most(all))
        #expect(counts(all).map(\.count) == counts(all).map(\.count).sorted(by: >))
        #expect(!counts(all).contains { $0.count == 0 })
        let opened = try run(town, "4 Enter", height: 40, place: "0", as: Town.clerk)
        #expect(opened.text[38].contains("/\(try most(own))件"), "\(opened.screen)")
        // Back again, and to the manager, whose unit is the city, there is nothing to widen.
        #expect(
            try run(town, "4 Enter q", height: 40, place: "0", as: Town.clerk).screen
                == own.screen)
        #expect(try run(town, "4 a", place: "0").screen.contains("全庁を見ています"))
    }

    @Test func historyFindsPeopleActsAndNumbers() throws {
        let town = try Town()
        func found(_ text: String) throws -> String {
            try run(town, "5 / Type:\(text) Enter", place: "0").screen
        }
        #expect(try found("取出し").contains("取出し"))
        #expect(!(try found("取出し").contains("格納 ")))
        #expect(try found("田中").contains("田中 一郎"))
        #expect(!(try found("田中").contains("基盤 太郎")))
        #expect(try found("put-in").contains("格納"))
        #expect(try found("#4").contains("複製の登録"))
        #expect(try found("存在しない").contains("該当する履歴はありません"))
        let shown = try run(town, "5 / Type:取出し Enter o", place: "0")
        #expect(shown.screen.contains("1 資産"))
        #expect(shown.selectedRow?.contains("外付けハードディスク") ?? false, "\(shown.screen)")
        let fromDetail = try run(town, "5 / Type:取出し Enter Enter Enter", place: "0")
        #expect(fromDetail.selectedRow == shown.selectedRow)
        #expect(try run(town, "5 G o", place: "0").screen.contains("資産に関する履歴ではありません"))
    }

    @Test func historyIsPagedToBothEnds() throws {
        let town = try Town(assets: false, more: 300)
        func number(_ script: String) throws -> Int? {
            let row = try run(town, "5 " + script, width: 60, height: 16, place: "0").selectedRow
            return row?.split(separator: " ").first.flatMap { Int($0) }
        }
        let newest = try #require(try number(""))
        #expect(newest > 300)
        #expect(try number("G") == 1)
        #expect(try number("G PageUp PageUp g") == newest)
        let steps = Array(repeating: "PageDown", count: 60).joined(separator: " ")
        #expect(try number(steps) == 1)
    }

    /// Who may not look at the ledger is told who may, and by which clause.
    @Test func historySaysWhoMayLook() throws {
        let terminal = try run(try Town(), "5", place: "0", as: Town.clerk)
        #expect(terminal.screen.contains("基本方針 7"))
        #expect(terminal.screen.contains("見られる人"))
        #expect(terminal.screen.contains("5 履歴"))
        // The books are theirs.
        let town = try Town()
        #expect(!(try run(town, "3 Enter", place: "0", as: Town.clerk).screen.contains("取出し")))
        try town.perform(TakeOut(container: 3, contents: [2]))
        #expect(try run(town, "3 Enter", place: "0", as: Town.clerk).screen.contains("取出し"))
    }

    @Test func booksHoldRecordsOnly() throws {
        let town = try Town()
        let usb = 3
        try town.perform(TakeOut(container: usb, contents: [1, 2]))
        try town.perform(SanitizeAsset(asset: usb, method: "destroy"))
        try town.perform(RetireAsset(asset: usb, reason: "破損"))
        let books = try run(town, "3 Enter", place: "0")
        for word in ["使用終了", "データ消去", "取出し", "複製の登録"] {
            #expect(books.screen.contains(word), "\(word)")
        }
        #expect(!books.screen.contains("資産の登録"))
        #expect(try run(town, "3 Enter Enter", place: "0").screen.contains("破損"))
        let sanitized = try run(town, "3 Enter / Type:消去 Enter", place: "0")
        #expect(sanitized.screen.contains("データ消去"))
        #expect(sanitized.selectedRow?.contains("使用終了") == false)
    }

    @Test func organisationOpensAssetsOfUnits() throws {
        let town = try Town()
        let tree = try run(town, "6 Enter", place: "0")
        #expect(tree.screen.contains("\n  市民課") || tree.screen.contains("   市民課"))
        let opened = try run(town, "6 Enter Down Down Down Down Enter", place: "0")
        #expect(opened.screen.contains("税務課"))
        #expect(!opened.screen.contains("広報ふじえだ原稿"))
        let person = try run(town, "6 Down Enter / Type:すずき Enter Enter", place: "0")
        #expect(person.screen.contains("鈴木 花子"))
        #expect(person.screen.contains("情報セキュリティ担当者"))
        let ending = try run(town, "6 G Enter", place: "0")
        #expect(ending.screen.contains("鈴木 花子"))
        #expect(ending.screen.contains("1/1件"))
    }

    @Test func kindsOfPermitsSayWhatTheyDemand() throws {
        let town = try Town()
        let permit = try run(town, "2 BackTab / Type:無線 Enter Enter", place: "0")
        #expect(permit.screen.contains("8(1)⑩ア"))
        #expect(permit.screen.contains("情報基盤管理者"))
        #expect(permit.screen.contains("暗号化の方式*"))
    }

    /// What somebody else does appears in the counts.
    @Test func homeIsReadAnew() throws {
        let town = try Town()
        let before = counts(try run(town, "", place: "0"))
        try town.perform(
            RegisterAsset(AssetFields(name: "未分類のもの", kind: .information, unit: "shimin")))
        let after = counts(try run(town, "Ctrl-L F5", place: "0"))
        func unclassified(_ counts: [(count: Int, text: String)]) -> Int? {
            counts.first { $0.text.contains("分類していない資産") }?.count
        }
        #expect((unclassified(before) ?? 0) + 1 == unclassified(after))
    }
}
