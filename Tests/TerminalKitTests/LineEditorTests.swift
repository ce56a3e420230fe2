import Testing

@testable import TerminalKit

@Suite struct LineEditorTests {
    private func edit(_ text: String, _ script: String) throws -> LineEditor {
        var editor = LineEditor(text)
        for key in try Key.script(script) {
            let isUsed = editor.handle(key)
            #expect(isUsed)
        }
        return editor
    }

    @Test(arguments: [
        ("", "Type:台帳 Left Type:の", "台の帳", 2),
        ("台帳", "Backspace", "台", 1),
        ("台帳", "Home Delete", "帳", 0),
        ("ｶﾞ", "Backspace", "ｶ", 1),
        ("か", "U+3099", "か\u{3099}", 1),
        ("か\u{3099}", "Backspace", "", 0),
        ("👨‍👩‍👧x", "Left Backspace", "x", 0),
        ("保存期間 五年", "Ctrl-W", "保存期間 ", 5),
        ("保存する", "Ctrl-Left", "保存する", 2),
        ("保存する", "Home Ctrl-Right Ctrl-K", "保存", 2),
        ("one two", "Ctrl-W Ctrl-Y Ctrl-Y", "one twotwo", 10),
        ("a b", "Ctrl-U Type:c Ctrl-Y", "ca b", 4),
        ("", "Paste:q\\nw\\te", "q w e", 5),
        ("🇯", "Home 🇵", "🇵🇯", 1),
        ("台帳", "Type:です Ctrl-/", "台帳", 2),
        ("か\u{3099}き", "Left Left 、 Ctrl-A か", "か、か\u{3099}き", 1),
        ("", "Backspace Delete Left Right Home End Ctrl-W Ctrl-K Ctrl-Y Ctrl-_", "", 0),
    ])
    func edits(text: String, script: String, expected: String, cursor: Int) throws {
        let editor = try edit(text, script)
        #expect(editor.text.unicodeScalars.elementsEqual(expected.unicodeScalars))
        #expect(editor.cursor == cursor)
    }

    @Test func undoes() throws {
        var editor = try edit("台", "Type:帳です Ctrl-W Paste:x")
        #expect(editor.text == "台帳x")
        for expected in ["台帳", "台帳です", "台", "台"] {
            editor.undo()
            #expect(editor.text == expected)
        }
    }

    @Test func leavesOtherKeys() {
        var editor = LineEditor("a")
        for key in [Key.enter, .escape, .up, .tab, .control("Z"), .function(1), .hangUp] {
            let isUsed = editor.handle(key)
            #expect(!isUsed)
        }
        #expect(editor.text == "a")
    }

    @Test func draws() {
        var grid = Grid(width: 12, height: 1)
        var editor = LineEditor("情報資産")
        editor.draw(on: &grid, x: 1, y: 0, width: 10)
        #expect(grid.rows == [" 情報資産   "])
        #expect(grid.cursor == Position(x: 9, y: 0))
        editor.paste("台帳")
        editor.draw(on: &grid, x: 1, y: 0, width: 10)
        #expect(grid.rows == ["  産台帳    "])
        #expect(grid.cursor == Position(x: 8, y: 0))
    }

    /// Random keys keep the cursor in the text and its cell in the field.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func randomKeys(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let moves: [Key] = [
            .left, .right, .home, .end, .wordLeft, .wordRight, .backspace, .delete, .control("W"),
            .control("K"), .control("Y"), .control("_"), .control("U"), .alt("d"),
        ]
        var editor = LineEditor()
        for step in 0..<400 {
            if Bool.random(using: &generator) {
                let text = difficultText(1, using: &generator)
                if Bool.random(using: &generator) {
                    editor.handle(.paste(text))
                } else {
                    for scalar in text.unicodeScalars {
                        editor.handle(.character(Character(scalar)))
                    }
                }
            } else if let key = moves.randomElement(using: &generator) {
                editor.handle(key)
            }
            let width = Int.random(in: 2...30, using: &generator)
            var grid = Grid(width: width, height: 1)
            editor.draw(on: &grid, x: 0, y: 0, width: width)
            let isSound =
                editor.cursor <= units(of: editor.text).count && grid.cursor != nil
                && DisplayWidth.of(grid.rows[0]) == width
                && !editor.text.contains { $0.isNewline || $0 == "\t" }
            if !isSound {
                Issue.record(
                    "seed \(seed), step \(step): \(visible(editor.text)) \(editor.cursor) in \(width)"
                )
                return
            }
        }
    }
}
