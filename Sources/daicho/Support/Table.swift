import TerminalKit

/// A table for people, aligned by the cells that text takes; the last column is as long as it is.
struct Table {
    private var titles: [String]
    private var rows: [[String]] = []
    private let rightAligned: Set<Int>
    /// The cells of each column; a table in parts keeps the widest so far.
    private(set) var widths: [Int]

    init(_ titles: [String], rightAligned: Set<Int> = []) {
        self.titles = titles
        self.rightAligned = rightAligned
        widths = titles.map { DisplayWidth.of($0) }
    }

    /// Adds a row, whose text may be anybody's.
    mutating func add(_ cells: [String]) {
        let cells = cells.map { visible($0) }
        for (index, cell) in cells.enumerated() {
            widths[index] = max(widths[index], DisplayWidth.of(cell))
        }
        rows.append(cells)
    }

    /// The titles and rows, each on a line.
    var text: String { line(titles) + body }

    /// The rows, each on a line.
    var body: String { rows.map(line).joined() }

    /// Forgets the rows and keeps the widths, for the next part.
    mutating func clear() { rows = [] }

    private func line(_ cells: [String]) -> String {
        var text = ""
        for (index, cell) in cells.enumerated() {
            let padding = String(repeating: " ", count: widths[index] - DisplayWidth.of(cell))
            if rightAligned.contains(index) {
                text += padding + cell
            } else {
                text += cell
                if index < cells.count - 1 { text += padding }
            }
            if index < cells.count - 1 { text += "  " }
        }
        while text.last == " " { text.removeLast() }
        return text + "\n"
    }
}
