/// A column of a table, before it is known how wide the window is.
public struct TableColumn: Hashable, Sendable {
    /// The heading.
    public var title: String
    /// The fewest cells in which it is of use.
    public var minimum: Int
    /// The cells in which all of it can be read; `Int.max` takes what others leave.
    public var ideal: Int
    /// Which columns stay when the window is narrow: 0 is the most important.
    public var priority: Int
    /// Where the text stands in the column.
    public var alignment: Alignment

    /// Makes a column; without an ideal width it keeps its minimum.
    public init(
        _ title: String, minimum: Int, ideal: Int? = nil, priority: Int = 0,
        alignment: Alignment = .leading
    ) {
        self.title = title
        self.minimum = max(1, minimum)
        self.ideal = max(self.minimum, ideal ?? minimum)
        self.priority = priority
        self.alignment = alignment
    }
}

/// The columns of a table that fit a width, and how they are drawn.
///
/// Columns are left out by priority until the minimum widths fit; then the width that is left is
/// given evenly to those that are below their ideal.
///
/// ```swift
/// let columns = [TableColumn("番号", minimum: 8), TableColumn("名称", minimum: 12, ideal: .max)]
/// let layout = TableLayout(columns, width: 80)
/// layout.drawHeader(on: &grid, y: 1)
/// layout.drawRow(on: &grid, y: 2, isSelected: true) { column in texts[column] }
/// ```
public struct TableLayout: Hashable, Sendable {
    /// A column in its place.
    public struct Placed: Hashable, Sendable {
        /// Its number among all columns.
        public let index: Int
        /// Its first cell.
        public let x: Int
        /// Its cells.
        public let width: Int
    }

    /// All columns.
    public let columns: [TableColumn]
    /// The columns that fit, from the left.
    public let placed: [Placed]
    /// The cells of the whole table.
    public let width: Int

    /// Places the columns in so many cells with a gap between them.
    public init(_ columns: [TableColumn], width: Int, gap: Int = 2) {
        let width = max(0, width)
        var kept = Array(columns.indices)
        while kept.count > 1, Self.least(kept.map { columns[$0].minimum }, gap) > width {
            // Of two that matter the same, the right one goes.
            guard
                let last = kept.indices.max(by: {
                    (columns[kept[$0]].priority, $0) < (columns[kept[$1]].priority, $1)
                })
            else { break }
            kept.remove(at: last)
        }
        var widths = kept.map { min(columns[$0].minimum, width) }
        var spare = width - Self.least(widths, gap)
        while spare > 0 {
            let growing = kept.indices.filter { widths[$0] < columns[kept[$0]].ideal }
            if growing.isEmpty { break }
            for position in growing.prefix(spare) { widths[position] += 1 }
            spare -= min(spare, growing.count)
        }
        var x = 0
        var placed: [Placed] = []
        for (position, index) in kept.enumerated() where widths[position] > 0 {
            placed.append(Placed(index: index, x: x, width: widths[position]))
            x += widths[position] + gap
        }
        self.columns = columns
        self.placed = placed
        self.width = width
    }

    /// Draws the headings.
    public func drawHeader(on grid: inout Grid, x: Int = 0, y: Int, style: Style = .bold) {
        draw(on: &grid, x: x, y: y, style: style, cellStyle: { _ in nil }) { columns[$0].title }
    }

    /// Draws a row.
    ///
    /// The text of a column is only asked for when the column is there. A selected row is reversed over its whole width; `cellStyle` may give a column another style.
    public func drawRow(
        on grid: inout Grid, x: Int = 0, y: Int, style: Style = .plain, isSelected: Bool = false,
        cellStyle: (Int) -> Style? = { _ in nil }, text: (Int) -> String
    ) {
        let traits: Style.Traits = isSelected ? .reverse : []
        draw(
            on: &grid, x: x, y: y, style: style.adding(traits),
            cellStyle: { cellStyle($0)?.adding(traits) }, text: text)
    }

    private func draw(
        on grid: inout Grid, x: Int, y: Int, style: Style, cellStyle: (Int) -> Style?,
        text: (Int) -> String
    ) {
        grid.fill(x: x, y: y, width: width, style: style)
        for column in placed {
            let content = fitted(
                text(column.index), column.width, columns[column.index].alignment)
            grid.write(
                content, x: x + column.x, y: y, style: cellStyle(column.index) ?? style,
                width: column.width)
        }
    }

    private static func least(_ widths: [Int], _ gap: Int) -> Int {
        widths.reduce(0, +) + gap * max(0, widths.count - 1)
    }
}
