import Testing

@testable import TerminalKit

@Suite struct TableLayoutTests {
    static let columns = [
        TableColumn("番号", minimum: 5, priority: 0, alignment: .trailing),
        TableColumn("名称", minimum: 8, ideal: .max, priority: 0),
        TableColumn("分類", minimum: 6, priority: 1),
        TableColumn("所管", minimum: 4, ideal: 10, priority: 2),
    ]

    @Test(arguments: [
        (80, [0, 1, 2, 3]), (29, [0, 1, 2, 3]), (28, [0, 1, 2]), (23, [0, 1, 2]), (22, [0, 1]),
        (15, [0, 1]), (14, [0]), (3, [0]), (0, []),
    ])
    func dropsByPriority(width: Int, indices: [Int]) {
        #expect(TableLayout(Self.columns, width: width).placed.map(\.index) == indices)
    }

    @Test func spreadsWhatIsLeft() {
        let layout = TableLayout(Self.columns, width: 60)
        #expect(layout.placed.map(\.width) == [5, 33, 6, 10])
        #expect(layout.placed.map(\.x) == [0, 7, 42, 50])
    }

    @Test(arguments: 0...120)
    func neverTooWide(width: Int) {
        let layout = TableLayout(Self.columns, width: width)
        #expect((layout.placed.last.map { $0.x + $0.width } ?? 0) <= width)
    }

    @Test func draws() {
        var grid = Grid(width: 30, height: 2)
        let layout = TableLayout(Self.columns, width: 29)
        layout.drawHeader(on: &grid, y: 0)
        let texts = ["12", "住民基本台帳", "C1I1A1", "市民課"]
        var asked: [Int] = []
        layout.drawRow(
            on: &grid, y: 1, isSelected: true,
            cellStyle: { $0 == 2 ? Style(color: .red) : nil },
            text: {
                asked.append($0)
                return texts[$0]
            })
        #expect(
            grid.rows == [
                " 番号  名称      分類    所管 ",
                "   12  住民基..  C1I1A1  市.. ",
            ])
        #expect(asked == [0, 1, 2, 3])
        #expect(grid[19, 1].style == Style(.reverse, color: .red))
        #expect(grid[0, 1].style == .reverse)
        #expect(grid[29, 1].style == .plain)
    }
}

@Suite struct HeadlessTerminalTests {
    @Test func runsAScript() throws {
        let terminal = HeadlessTerminal(
            width: 10, height: 2, keys: try Key.script("a Resize:8x1 b"))
        terminal.type("漢")
        var keys: [Key] = []
        while let key = terminal.nextKey(timeout: nil), key != .hangUp {
            keys.append(key)
            var grid = Grid(terminal.size)
            grid.write(key.name, x: 0, y: 0)
            terminal.show(grid)
        }
        #expect(
            keys == [
                .character("a"), .resize(Size(width: 8, height: 1)), .character("b"),
                .character("漢"),
            ])
        #expect(terminal.frames.count == 4)
        #expect(terminal.text == ["漢      "])
        #expect(terminal.nextKey(timeout: nil) == .hangUp)
    }

    @Test func waitsForWork() {
        let terminal = HeadlessTerminal(width: 10, height: 2, keys: [.enter])
        var rest = 3
        terminal.isBusy = {
            rest -= 1
            return rest > 0
        }
        var idle = 0
        while terminal.nextKey(timeout: .seconds(1)) == nil { idle += 1 }
        #expect(idle == 2)
        terminal.type([.up])
        terminal.waker.wake()
        #expect(terminal.nextKey(timeout: nil) == nil)
        #expect(terminal.nextKey(timeout: nil) == .up)
    }
}
