import Register
import SecurityPolicy
import TerminalKit
import Testing

@testable import RegisterScreens

/// Narrowing the list, keeping views, and going to numbers.
@Suite struct FilterTests {
    /// Scripts, what the screen says after them, and what it does not.
    static let scripts: [(script: String, says: [String], not: [String])] = [
        // The panel opens on C1; Space switches, Enter applies, Esc forgets.
        ("f Space Enter", ["絞り込み: [C1]"], []),
        ("f Space Esc", ["並び: 番号"], ["絞り込み:"]),
        ("f Space Down Space Enter", ["[C1] [C2]"], []),
        ("f Tab Tab Tab Space Enter", ["[電子情報]"], ["USBメモリ"]),
        ("f Tab Tab Tab Tab Space Enter", ["[未分類]", "窓口アンケート集計"], ["広報ふじえだ"]),
        ("f Tab Tab Tab Tab Space Down Space Enter", ["[分類済み]"], ["[未分類]", "窓口アンケート集計"]),
        ("f Tab Tab Tab Tab Down Down Space Enter", ["[特定個人情報]"], []),
        ("f Tab Tab Tab Tab Down Down Down Space Enter", ["[残存データあり]"], []),
        ("f Tab Tab Tab Tab Tab Down Down Space Enter", ["[情報政策課]"], ["広報ふじえだ"]),
        ("f BackTab BackTab Space Enter", ["絞り込み: ["], []),
        // The search is a word too; each is taken away by itself, the last one first.
        ("f Space Enter / Type:住民 Enter", ["[C1] [「住民」]"], []),
        ("f Space Enter / Type:住民 Enter Backspace", ["絞り込み: [C1]"], ["「住民」"]),
        ("f Space Enter / Type:住民 Enter Backspace Backspace", ["並び: 番号"], ["絞り込み:"]),
        ("f Space Enter / Type:住民 Enter Esc", ["並び: 番号"], ["絞り込み:"]),
        ("f Space x Enter", ["並び: 番号"], ["絞り込み:"]),
        ("Backspace", ["絞り込みはありません"], []),
        // A filter that lets nothing through says so.
        ("f Down Down Space Tab Tab Tab Tab Down Down Space Enter", ["この絞り込みに当たる資産"], []),
        // Views: what is always there, and those that are kept under a name.
        ("v", ["表示の切り替え", "すべての資産", "今の表示に名前を付けて保存"], []),
        ("f Space Enter v Enter", ["並び: 番号"], ["絞り込み:"]),
        ("f Space Enter v G Enter Type:重要 Enter Esc v", ["重要"], ["絞り込み:"]),
        ("f Space Enter v G Enter Type:重要 Enter Esc v Down Enter", ["絞り込み: [C1]"], []),
        ("f Space Enter v G Enter Type:重要 Enter v Down d v", ["すべての資産"], ["重要"]),
        ("v d", ["初めからある表示は消せません"], []),
        ("v G Enter Type:重要 Esc v", ["すべての資産"], ["重要"]),
        // A number, typed after # or by a barcode reader, leads to its asset wherever one is.
        ("U+0023 7 Enter", ["#7 "], []),
        ("U+0023 7", ["資産の番号: 7_"], []),
        ("U+0023 7 Esc", ["並び: 番号"], ["資産の番号"]),
        ("U+0023 9 9 9 Enter", ["情報資産 999 はありません"], []),
        ("U+0023 1 2 Backspace Backspace 7 Enter", ["#7 "], []),
        ("1 2 Enter", ["#12 "], []),
        ("/ Type:住民 Enter U+0023 2 Enter", ["#2 "], ["「住民」"]),
        ("U+0023 Enter 7 Enter", [], []),
    ]

    @Test(arguments: scripts.indices)
    func script(index: Int) throws {
        let (script, says, not) = FilterTests.scripts[index]
        let screen = try run(Town(), script, width: 120, height: 30).screen
        for text in says {
            #expect(screen.contains(text), "\(script) does not say \(text):\n\(screen)")
        }
        for text in not { #expect(!screen.contains(text), "\(script) says \(text):\n\(screen)") }
    }

    /// One digit leads to a place, several at once are a number; a person's two are two places.
    @Test func tellsDigitsFromNumbers() {
        let start = ContinuousClock.now
        func meanings(_ keys: [(Key, milliseconds: Int)]) -> [NumberTyping.Meaning] {
            var typing = NumberTyping()
            return keys.map { key, milliseconds in
                typing.take(key, at: start + .milliseconds(milliseconds), place: "5")
            }
        }
        #expect(meanings([(.character("1"), 0)]) == [.place("1")])
        #expect(
            meanings([(.character("1"), 0), (.character("1"), 400)]) == [.place("1"), .place("1")])
        #expect(
            meanings([(.character("1"), 0), (.character("1"), 20), (.enter, 40)])
                == [.place("1"), .typing, .number(11, place: "5")])
        #expect(meanings([(.character("1"), 0), (.enter, 20)]) == [.place("1"), .notMine])
        #expect(meanings([(.character("j"), 0)]) == [.notMine])
        #expect(
            meanings([(.character("9"), 0), (.escape, 5), (.escape, 6)])
                == [.typing, .typing, .notMine])
        let long = (0..<17).map { (Key.character("9"), milliseconds: $0) }
        #expect(meanings(long).last == .wrong)
    }
}
