import Register
import SecurityPolicy
import TerminalKit
import Testing

@testable import RegisterScreens

/// The dialogs on media and contents.
@Suite struct MediaTests {
    private func asset(_ town: Town, _ number: Int) throws -> Asset {
        try #require(try town.register.answer(ShowAssets([number]), for: Town.manager).first)
    }

    @Test func putsIntoAContainerThatIsChosen() throws {
        let town = try Town()
        let chooser = try run(town, "/ Type:固定資産 Enter i")
        #expect(chooser.screen.contains("#8 固定資産税課税台帳 の格納先を選ぶ"))
        #expect(!chooser.screen.contains("申請書つづり"), "a document contains nothing")
        let script = "/ Type:固定資産 Enter i / Type:テープ Enter Enter"
        let seen = try run(town, script)
        #expect(seen.screen.contains("#15 バックアップテープ"))
        #expect(seen.screen.contains("C1 I1 A2 -> C1 I1 A1"))
        #expect(try asset(town, 15).contents == [])
        #expect(try run(town, script + " Enter").screen.contains("記録しました（情報資産 15、履歴"))
        #expect(try asset(town, 15).contents == [8])
    }

    @Test func aNumberChoosesToo() throws {
        let town = try Town()
        // As a barcode reader types it: the second Enter confirms.
        #expect(try run(town, "Down i 1 5 Enter Enter Enter").screen.contains("情報資産 15、履歴"))
        #expect(try asset(town, 15).contents == [2])
        let none = try run(town, "Down i 1 6 Enter")
        #expect(none.screen.contains("番号 16 は、使用中でこれを格納できる資産ではありません"))
        #expect(none.screen.contains("格納先を選ぶ"))
    }

    @Test func severalInOneDeed() throws {
        let town = try Town()
        let script = "Down Space / Type:課税台帳 Enter Space i / Type:テープ Enter Enter"
        let seen = try run(town, script)
        #expect(seen.screen.contains("[x] #2") && seen.screen.contains("[x] #8"))
        let done = try run(town, script + " Enter")
        #expect(done.screen.contains("記録しました") && !done.screen.contains("マーク 2件"))
        #expect(try asset(town, 23).contents == [2, 8])
        // One of them left out.
        let other = try Town()
        try run(other, script + " Space Enter")
        #expect(try asset(other, 23).contents == [8])
    }

    @Test(arguments: [
        ("Down i # 3 Enter Enter", "すでに 3 に入っています", "5(2)④ウ"),
        ("/ Type:サーバ Enter Down i # 1 0 Enter Enter", "格納が一巡してしまいます", "5(2)④ウ"),
        ("Down Down z Down Space", "まだ格納しているものがあります", "5(2)⑪ア"),
        ("y Down Ctrl-U Type:存在しない課", "部・課を名称かコードで", "部"),
    ])
    func refusals(script: String, text: String, clause: String) throws {
        let town = try Town()
        let entries = try town.register.describe().entries
        let shown = try run(town, script)
        #expect(shown.screen.contains(text) && shown.screen.contains(clause))
        let confirmed = try run(town, script + " Enter")
        #expect(confirmed.screen.contains(text))
        #expect(try town.register.describe().entries == entries)
    }

    @Test func takingOutSaysWhatRemains() throws {
        let town = try Town()
        // The residents' register is on the USB key and in the system.
        let seen = try run(town, "o", height: 30)
        #expect(seen.screen.contains("(o) #3") && seen.screen.contains("( ) #10"))
        #expect(seen.screen.contains("データが残る。復元できない方法"))
        #expect(seen.screen.contains("5(2)⑪ア"))
        #expect(try run(town, "o Enter").screen.contains("記録しました（情報資産 3、履歴"))
        #expect(try asset(town, 3).contents == [2])
        #expect(try asset(town, 3).residue?.c == 1)
        #expect(try asset(town, 1).containedIn == [10])
        let other = try Town()
        try run(other, "o Down Space Enter")
        #expect(try asset(other, 1).containedIn == [3])
    }

    @Test func whatIsNotPossibleSaysWhy() throws {
        let town = try Town()
        let none = try run(town, "/ Type:固定資産 Enter o")
        #expect(none.screen.contains("どこにも格納されていません（条項 5(2)④ウ）"))
        #expect(try run(town, "z").screen.contains("データ消去は記録媒体と機器だけです"))
        let help = try run(town, "/ Type:固定資産 Enter ?")
        #expect(help.screen.contains("今は使えません: どこにも格納されていません"))
    }

    @Test func sanitizing() throws {
        let town = try Town()
        let script = "/ Type:移行作業 Enter z"
        #expect(try run(town, script + " Enter").screen.contains("消去の方法を選んでください"))
        let reversible = try run(town, script + " Space")
        #expect(reversible.screen.contains("C1 I3 A2 のまま"))
        let seen = try run(town, script + " Down Space")
        #expect(seen.screen.contains("残存データ C1 -> なし"))
        #expect(seen.screen.contains("この記録は取り消せない"))
        #expect(try run(town, script + " Down Space Enter").screen.contains("記録しました"))
        #expect(try asset(town, 7).residue == nil && asset(town, 7).sanitized == "purge")
    }

    @Test func copying() throws {
        let town = try Town()
        let seen = try run(town, "y Ctrl-U Type:控え Down Ctrl-U Type:福祉")
        #expect(seen.screen.contains("-> 福祉政策課 (fukushi)"))
        #expect(seen.screen.contains("#25  C1 I1 A1"))
        let done = try run(
            town, "y Ctrl-U Type:控え Down Ctrl-U Type:福祉 Down Right Down Type:書庫 Enter")
        #expect(done.screen.contains("記録しました（情報資産 25、履歴"))
        let copy = try asset(town, 25)
        #expect(copy.name == "控え" && copy.unit == "fukushi" && copy.copyOf == 1)
        #expect(copy.kind == .document && copy.location == "書庫")
        #expect(copy.effective == Classification(111))
    }

    @Test(arguments: Language.allCases)
    func frames(language: Language) throws {
        let scenes = [
            ("choose-container", "/ Type:固定資産 Enter i"),
            ("put-in", "/ Type:固定資産 Enter i / Type:テープ Enter Enter"),
            ("put-in-refused", "Down i # 3 Enter Enter"), ("take-out", "o"),
            ("sanitize", "/ Type:移行作業 Enter z Down Space"), ("copy", "y"),
        ]
        let town = try Town()
        for size in FrameTests.sizes {
            for (name, script) in scenes {
                let terminal = try run(
                    town, script, width: size.width, height: size.height, language: language)
                try expectFrame(terminal, "\(name)-\(size)-\(language.rawValue)")
            }
        }
    }
}
