/// A screenful of cells.
///
/// A grid cannot be put into a state that would shift a row of the terminal: every row is exactly as
/// wide as the grid, a wide character has both its cells or becomes a space, and whatever is written
/// goes through ``visible(_:)``.
///
/// ```swift
/// var grid = Grid(width: 80, height: 24)
/// grid.write("情報資産台帳", x: 0, y: 0, style: .bold)
/// grid.rows[0]  // "情報資産台帳" and 68 spaces
/// ```
///
/// Terminals disagree about joiners and about the emoji variation selectors U+FE0E and U+FE0F, so
/// the grid leaves these out: the parts of a joined emoji stand side by side.
public struct Grid: Hashable, Sendable {
    /// The columns.
    public let width: Int
    /// The rows.
    public let height: Int
    /// Where the terminal's cursor stands, which is where an input method shows what is being
    /// composed; hidden if there is none.
    public var cursor: Position? {
        didSet { if let cursor, !contains(cursor) { self.cursor = nil } }
    }
    /// Row after row.
    private var cells: [Cell]

    /// Makes an empty screen.
    public init(width: Int, height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
        cells = Array(repeating: .blank(), count: self.width * self.height)
    }

    /// Makes an empty screen of a size.
    public init(_ size: Size) {
        self.init(width: size.width, height: size.height)
    }

    /// The columns and rows.
    public var size: Size { Size(width: width, height: height) }

    /// The cell at a place on the screen.
    public subscript(x: Int, y: Int) -> Cell {
        precondition((0..<width).contains(x), "column \(x) of \(width)")
        return row(y)[y * width + x]
    }

    /// The cells of a row.
    ///
    /// A slice, which has the indices of the whole screen; a single cell is `grid[x, y]`.
    public func row(_ y: Int) -> ArraySlice<Cell> {
        precondition((0..<height).contains(y), "row \(y) of \(height)")
        return cells[y * width..<(y + 1) * width]
    }

    /// The screen as text, each row exactly as wide as the screen.
    public var rows: [String] {
        (0..<height).map { y in row(y).reduce(into: "") { $0 += $1.text } }
    }

    /// Writes text into a row and returns the column after it.
    ///
    /// What lies outside the screen, or `width` cells or more after `x`, is cut off; half of a wide
    /// character at an edge becomes a space. `x` may be negative, for text scrolled to the left.
    @discardableResult
    public mutating func write(
        _ text: some StringProtocol, x: Int, y: Int, style: Style = .plain, width limit: Int? = nil
    ) -> Int {
        guard (0..<height).contains(y) else { return x }
        let end = limit.map { min(width, x + max(0, $0)) } ?? width
        var column = x
        forEachCell(of: visible(text), style: style) { cell in
            guard column < end else { return false }
            if column >= 0, column + cell.width <= end {
                place(cell, x: column, y: y)
            } else {
                // Cut at an edge: blank the half that is inside.
                for x in max(0, column)..<max(0, min(end, column + cell.width)) {
                    place(.blank(style), x: x, y: y)
                }
            }
            column += cell.width
            return true
        }
        return min(column, max(x, end))
    }

    /// Fills a part of a row with spaces.
    public mutating func fill(x: Int, y: Int, width limit: Int, style: Style = .plain) {
        guard (0..<height).contains(y) else { return }
        let start = max(0, x)
        for x in start..<max(start, min(width, x + max(0, limit))) {
            place(.blank(style), x: x, y: y)
        }
    }

    /// Changes how a part of a row looks and leaves its text.
    public mutating func restyle(
        x: Int, y: Int, width limit: Int, _ change: (Style) -> Style
    ) {
        guard (0..<height).contains(y) else { return }
        let start = max(0, x)
        for x in start..<max(start, min(width, x + max(0, limit))) {
            let index = y * width + x
            cells[index].style = change(cells[index].style)
        }
    }

    /// This screen cut off, or padded with spaces, at the right and at the bottom.
    public func cropped(to size: Size) -> Grid {
        var result = Grid(size)
        for y in 0..<min(height, result.height) {
            var x = 0
            for cell in row(y) where cell.width > 0 {
                if x + cell.width <= result.width { result.place(cell, x: x, y: y) }
                x += cell.width
            }
        }
        result.cursor = cursor
        return result
    }

    private func contains(_ position: Position) -> Bool {
        (0..<width).contains(position.x) && (0..<height).contains(position.y)
    }

    /// Puts a cell that fits; what is left of a wide character that it overwrites becomes blank.
    private mutating func place(_ cell: Cell, x: Int, y: Int) {
        let first = y * width + x
        let last = first + cell.width - 1
        if cells[first].width == 0 { cells[first - 1] = .blank(cells[first - 1].style) }
        if cells[last].width == 2 { cells[last + 1] = .blank(cells[last + 1].style) }
        cells[first] = cell
        if cell.width == 2 { cells[last] = .continuation(cell.style) }
    }
}

/// Gives the cells of visible text one by one, a wide character once, until the body returns false.
private func forEachCell(of text: String, style: Style, _ body: (Cell) -> Bool) {
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let base = next {
        next = scalars.next()
        let width = DisplayWidth.of(base)
        if width == 0 { continue }  // A joiner between two emoji.
        var cell = String(base)
        while let mark = next, DisplayWidth.of(mark) == 0 {
            if !isDisputed(mark) { cell.unicodeScalars.append(mark) }
            next = scalars.next()
        }
        guard body(Cell(text: cell, width: width, style: style)) else { return }
    }
}

/// Whether terminals disagree on what a scalar does to the width of the text around it.
private func isDisputed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200D || scalar.value == 0xFE0E || scalar.value == 0xFE0F
}
