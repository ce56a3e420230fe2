import Register
import SecurityPolicy
import TerminalKit
import Testing

@testable import RegisterScreens

/// The search among all actions.
@Suite struct ActionSearchTests {
    @Test func doesWhatWasFound() throws {
        let town = try Town()
        // By name in both languages, by key, also full-width, and by kana.
        for script in [": Type:並び順を選ぶ Enter", ": Type:choose Enter", ": s Enter", "： ｓ Enter"] {
            #expect(try run(town, script).screen.contains("所管"), "\(script)")
            #expect(try run(town, script + " Esc").screen.contains("広報"))
        }
        #expect(try run(town, ": Type:訂正 Enter").screen.contains("情報資産 1 の訂正"))
        #expect(try run(town, "Down : e Enter").screen.contains("情報資産 2 の訂正"))
        #expect(try run(town, ": Type:f5 Enter").screen.contains("読み直しました"))
    }

    @Test func saysWhyNot() throws {
        let town = try Town()
        let terminal = try run(town, ": Type:開いたときの絞り込み Enter")
        #expect(terminal.screen.contains("絞り込みはありません"), "\(terminal.screen)")
        #expect(terminal.beeps == 1)
        #expect(terminal.screen.contains("操作の一覧"))
        let empty = try run(try Town(assets: false), ": e Enter")
        #expect(empty.screen.contains("選ばれた資産がありません"))
    }

    @Test func leaves() throws {
        let town = try Town()
        for script in [": Esc", ": Backspace", ": Type:x Esc", ": Type:12 Esc"] {
            #expect(try run(town, script).screen.contains("広報"), "\(script)")
        }
        #expect(try run(town, ": Type:zzz Enter").screen.contains("該当するものはありません"))
    }

    /// Where one screen's palette is opened, every action of its keymap is in it.
    @Test(arguments: [("", KeyContext.list), ("Enter", .detail), ("s", .menu), ("?", .help)])
    func hasEveryAction(script: String, context: KeyContext) throws {
        let town = try Town()
        let terminal = try run(town, script + " :", width: 200, height: 60)
        for binding in Keymap.bindings(in: context) + Keymap.bindings(in: .everywhere)
        where binding.action != .actions {
            #expect(terminal.screen.contains(binding.help.ja), "\(binding.action)")
        }
    }
}
