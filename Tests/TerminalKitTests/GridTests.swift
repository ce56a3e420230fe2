import Testing

@testable import TerminalKit

@Suite struct GridTests {
    @Test func writesAndClips() {
        var grid = Grid(width: 10, height: 2)
        #expect(grid.write("情報資産台帳", x: 1, y: 0) == 10)
        #expect(grid.rows == [" 情報資産 ", "          "])
        // Half a kanji overwritten, from either side.
        grid.write("x", x: 2, y: 0)
        #expect(grid.rows[0] == "  x報資産 ")
        grid.write("y", x: 3, y: 0)
        #expect(grid.rows[0] == "  xy 資産 ")
        // Scrolled to the left, limited at the right.
        #expect(grid.write("情報資産", x: -1, y: 1, width: 6) == 5)
        #expect(grid.rows[1] == " 報資     ")
        #expect(grid.write("漢", x: 9, y: 1) == 10)
        #expect(grid.write("漢", x: 3, y: 5) == 3)
    }

    @Test func writesWhatIsVisible() {
        var grid = Grid(width: 24, height: 1)
        grid.write("a\u{202E}b\u{301}👩\u{200D}💻ｶﾞ", x: 0, y: 0)
        #expect(
            grid.rows[0].unicodeScalars.elementsEqual(
                "a<U+202E>b\u{301}👩💻ｶﾞ        ".unicodeScalars))
        #expect(grid[9, 0].text == "b\u{301}")
        #expect(grid[10, 0].width == 2)
        #expect(grid[11, 0].width == 0)
    }

    @Test func cursorStaysInside() {
        var grid = Grid(width: 4, height: 2)
        grid.cursor = Position(x: 3, y: 1)
        #expect(grid.cursor == Position(x: 3, y: 1))
        #expect(grid.cropped(to: Size(width: 3, height: 2)).cursor == nil)
        grid.cursor = Position(x: 4, y: 1)
        #expect(grid.cursor == nil)
    }

    /// Whatever is written, every row keeps its width and every wide character both its cells.
    @Test(arguments: 1...25 as ClosedRange<UInt64>)
    func randomWrites(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var grid = Grid(
            width: Int.random(in: 0...40, using: &generator),
            height: Int.random(in: 0...6, using: &generator))
        for step in 0..<1000 {
            let x = Int.random(in: -8...45, using: &generator)
            let y = Int.random(in: -1...7, using: &generator)
            let limit =
                Bool.random(using: &generator) ? Int.random(in: -2...20, using: &generator) : nil
            let style = Style(Style.Traits(rawValue: UInt8.random(in: 0..<16, using: &generator)))
            let before = grid
            switch Int.random(in: 0..<12, using: &generator) {
            case 0: grid.fill(x: x, y: y, width: limit ?? 5, style: style)
            case 1: grid.restyle(x: x, y: y, width: limit ?? 5) { $0.adding(style.traits) }
            case 2 where step % 50 == 0:
                grid = grid.cropped(
                    to: Size(
                        width: Int.random(in: 0...40, using: &generator),
                        height: Int.random(in: 0...6, using: &generator)))
            default:
                let text = difficultText(
                    Int.random(in: 0...9, using: &generator), using: &generator)
                let end = grid.write(text, x: x, y: y, style: style, width: limit)
                if end < x { Issue.record("seed \(seed), step \(step): \(end) is before \(x)") }
                check(
                    written: grid, over: before, x: x, y: y, limit: limit,
                    "seed \(seed), step \(step)")
            }
            if let fault = fault(in: grid) {
                Issue.record("seed \(seed), step \(step): \(fault)")
                return
            }
        }
    }

    private func fault(in grid: Grid) -> String? {
        guard grid.rows.count == grid.height else { return "\(grid.rows.count) rows" }
        for (y, text) in grid.rows.enumerated() {
            if DisplayWidth.of(text) != grid.width {
                return "row \(y) is \(DisplayWidth.of(text)) wide"
            }
            if visible(text) != text {
                return "row \(y) holds what is not visible: \(visible(text))"
            }
            var expected = 0
            for cell in grid.row(y) {
                if (cell.width == 0) != (expected == 1) { return "row \(y) has half a character" }
                if DisplayWidth.of(cell.text) != cell.width { return "row \(y): \(cell)" }
                expected = cell.width == 2 ? 1 : 0
            }
            if expected != 0 { return "row \(y) ends in half a character" }
        }
        return nil
    }

    /// Outside what was written to, only a neighbour that lost its half has changed.
    private func check(
        written grid: Grid, over before: Grid, x: Int, y: Int, limit: Int?, _ context: String
    ) {
        guard let limit, grid.size == before.size else { return }
        for row in 0..<grid.height {
            for (column, (new, old)) in zip(grid.row(row), before.row(row)).enumerated()
            where new != old {
                let inside = row == y && (x - 1...x + max(0, limit)).contains(column)
                if !inside { Issue.record("\(context): wrote on \(column), \(row)") }
            }
        }
    }

    @Test(arguments: [
        ("情報資産", 8, Alignment.leading, "情報資産"),
        ("情報資産", 10, .leading, "情報資産  "),
        ("情報資産", 10, .trailing, "  情報資産"),
        ("情報資産", 11, .center, " 情報資産  "),
        ("情報資産", 7, .leading, "情報.. "),
        ("情報資産", 6, .leading, "情報.."),
        ("情報資産", 2, .leading, ". "),
        ("情報資産", 1, .leading, "."),
        ("情報資産", 0, .leading, ""),
        ("abcdef", 5, .trailing, "abc.."),
    ])
    func fits(text: String, width: Int, alignment: Alignment, expected: String) {
        #expect(fitted(text, width, alignment) == expected)
    }

    @Test func wraps() {
        #expect(wrapped("情報資産の、台帳。", 10) == ["情報資産", "の、台帳。"])
        #expect(wrapped("two words here", 9) == ["two words", "here"])
        #expect(wrapped("abcdefghij", 4) == ["abcd", "efgh", "ij"])
        #expect(wrapped("一\n\n二", 8) == ["一", "", "二"])
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func fittedIsExact(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let text = difficultText(8, using: &generator)
            let width = Int.random(in: 0...20, using: &generator)
            for alignment in [Alignment.leading, .trailing, .center] {
                let result = fitted(text, width, alignment)
                if DisplayWidth.of(result) != width {
                    Issue.record("seed \(seed): \(visible(text)) \(width)")
                }
            }
            for line in wrapped(text, max(2, width)) where DisplayWidth.of(line) > max(2, width) {
                Issue.record("seed \(seed): \(line) in \(width)")
            }
        }
    }
}
