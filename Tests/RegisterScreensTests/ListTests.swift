import Register
import SecurityPolicy
import TerminalKit
import Testing

@testable import RegisterScreens

/// The list, driven by keys through the real loop.
@Suite struct ListTests {
    @Test func movesByLinesPagesAndEnds() throws {
        let town = try Town(assets: false, more: 300)
        func number(after script: String) throws -> Int? {
            let row = try run(town, script, width: 60, height: 16).selectedRow
            return row?.split(separator: " ").first.flatMap { Int($0) }
        }
        let first = try #require(try number(after: ""))
        #expect(try number(after: "j j Down k") == first + 2)
        #expect(try number(after: "Up") == first)
        #expect(try number(after: "G") == first + 299)
        #expect(try number(after: "End PageDown j") == first + 299)
        #expect(try number(after: "G g") == first)
        #expect(try number(after: "End Home") == first)
        // 12 lines are seen, and one stays in view.
        #expect(try number(after: "PageDown") == first + 10)
        #expect(try number(after: "PageDown PageDown PageUp") == first + 10)
        #expect(try number(after: "G PageUp") == first + 289)
        // A paste is never a command, and full-width letters are.
        #expect(try number(after: "Paste:jjj ｊ Ｇ") == first + 299)
    }

    @Test func pagesThroughEverythingOnce() throws {
        // More than the first page; each step shows a line more.
        let town = try Town(assets: false, more: 160)
        for (start, step) in [("", "j"), ("G", "k")] {
            let steps = Array(repeating: step, count: 162).joined(separator: " ")
            let terminal = try run(town, "\(start) \(steps)", width: 40, height: 9)
            var seen: Set<Int> = []
            for grid in terminal.frames {
                for row in grid.rows.dropFirst(2).dropLast(2) {
                    if let number = row.split(separator: " ").first.flatMap({ Int($0) }) {
                        seen.insert(number)
                    }
                }
            }
            #expect(seen == Set((0..<160).map { $0 + (seen.min() ?? 0) }))
        }
    }

    @Test(arguments: [(80, 24), (120, 40)])
    func keepsTheSelectionWhenTheOrderChanges(width: Int, height: Int) throws {
        let town = try Town(more: 200)
        let before = try run(town, "Down Down Down Down Down", width: width, height: height)
        let name = try #require(before.selectedRow?.split(separator: " ").first)
        for script in ["s Down Enter", "S", "s G Enter S", "s j j j Enter s j j j Enter"] {
            let after = try run(
                town, "Down Down Down Down Down " + script, width: width, height: height)
            #expect(after.selectedRow?.split(separator: " ").first == name, "\(script)")
        }
    }

    @Test func filtersWhileTyping() throws {
        let town = try Town(more: 40)
        let typed = try run(town, "/ Type:住民基本")
        #expect(typed.screen.contains("4 C1 I1 A1        住民基本台帳データ"))
        #expect(!typed.screen.contains("文書管理簿"))
        #expect(typed.screen.contains("検索: 住民基本"))
        #expect(typed.frames.last?.cursor == Position(x: 15, y: 22))
        // Folded: width, case, kana and era digits do not matter.
        #expect(try run(town, "/ Type:パソコン").screen.contains("ﾊﾟｿｺﾝ"))
        #expect(try run(town, "／ Type:ＵＳＢ").screen.contains("USBメモリ"))
        let wider = try run(town, "/ Type:住民基本 Backspace Backspace Backspace Backspace")
        #expect(wider.screen.contains("検索: "))
        #expect(try run(town, "/ Type:住民 Esc").screen.contains("広報"))
        #expect(try run(town, "/ Type:住民 Enter Esc").screen.contains("広報"))
        #expect(try run(town, "/ Paste:住民\\n基本").screen.contains("検索: 住民 基本"))
    }

    @Test func keysOfTheListAreTextInASearch() throws {
        let town = try Town()
        let terminal = try run(town, "/ Type:qQjG?")
        #expect(terminal.screen.contains("検索: qQjG?"))
        #expect(try run(town, "/ Type:住 F1").screen.contains("ヘルプ"))
        #expect(try run(town, "/ Backspace ?").screen.contains("ヘルプ"))
    }

    @Test func leavesOnlyWhenAsked() throws {
        let town = try Town()
        func framesAfter(_ script: String) throws -> Int {
            // What follows the end of the loop is never drawn.
            let with = try run(town, script + " ? Resize:70x20")
            return with.size.width
        }
        for leaving in ["q", "Q", "Ctrl-C", "Enter Q", "Enter q q", "/ Ctrl-C", "? Q", "s Esc q"] {
            #expect(try framesAfter(leaving) == 80, "\(leaving)")
        }
        for staying in ["Esc", "Esc Esc Esc", "Enter q", "Enter Esc Esc", "? q", "s q", "/ q"] {
            #expect(try framesAfter(staying) == 70, "\(staying)")
        }
    }

    @Test func saysWhyAKeyDoesNothing() throws {
        let town = try Town()
        #expect(try run(town, "Esc").screen.contains("絞り込みはありません。q で戻るか終了します"))
        #expect(try run(town, "J").screen.contains("Enter で開いてください"))
        #expect(try run(town, "x").screen.contains("x はここでは使いません"))
        #expect(try run(try Town(assets: false), "Enter").screen.contains("選ばれた資産がありません"))
        #expect(try run(town, "Esc ?").screen.contains("今は使えません"))
    }

    @Test func followsTheWindow() throws {
        let town = try Town(more: 100)
        let terminal = try run(town, "G Resize:60x16 Resize:120x40 Resize:41x8 Resize:80x24")
        #expect(terminal.selectedRow == (try run(town, "G").selectedRow))
        for grid in terminal.frames {
            for row in grid.rows { #expect(DisplayWidth.of(row) == grid.width) }
        }
    }

    /// What a terminal would obey or not show never reaches it, whatever the register holds.
    @Test(arguments: [(40, 8), (80, 24), (120, 40)])
    func showsHostileNamesSafely(width: Int, height: Int) throws {
        let town = try Town(assets: false)
        let names = [
            "\u{1B}[31m赤\u{1B}[0m", "右\u{202E}から左", "ゼロ\u{200B}幅\u{FEFF}", "改\n行\r\tタブ",
            "👩‍💻🏳️‍🌈👨‍👩‍👧", "か\u{3099}ﾊﾟ葛\u{E0100}", String(repeating: "長", count: 200), "\u{85}\u{9B}31m",
            "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "العربية", "｜│┃", "\u{E000}\u{FFFF}",
        ]
        for name in names {
            var fields = AssetFields(name: name, kind: .medium, unit: "shimin")
            fields.location = name
            fields.note = name
            try town.perform(RegisterAsset(fields))
        }
        let steps = Array(repeating: "Enter PageDown Esc Down", count: names.count)
        let script = steps.joined(separator: " ") + " / Type:\\u{1B}\\u{202E}"
        let terminal = try run(town, script, width: width, height: height)
        for grid in terminal.frames {
            for row in grid.rows {
                #expect(DisplayWidth.of(row) == width, "\(row)")
                #expect(visible(row) == row)
            }
        }
    }
}
