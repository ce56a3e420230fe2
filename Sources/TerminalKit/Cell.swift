/// One cell of the screen.
public struct Cell: Hashable, Sendable {
    /// What is drawn: a character with its combining marks, or nothing in the second cell of a wide
    /// character.
    public let text: String
    /// The cells that the text takes: 1, 2, or 0 in the second cell of a wide character.
    public let width: Int
    /// How it looks.
    public var style: Style

    /// An empty cell.
    public static func blank(_ style: Style = .plain) -> Cell {
        Cell(text: " ", width: 1, style: style)
    }

    static func continuation(_ style: Style) -> Cell {
        Cell(text: "", width: 0, style: style)
    }

    init(text: String, width: Int, style: Style) {
        self.text = text
        self.width = width
        self.style = style
    }
}

/// A place on the screen: columns and rows from the top left, from 0.
public struct Position: Hashable, Sendable {
    /// The column.
    public var x: Int
    /// The row.
    public var y: Int

    /// Makes a place from its column and row.
    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }
}

/// The size of a screen in cells.
public struct Size: Hashable, Sendable, CustomStringConvertible {
    /// The columns.
    public var width: Int
    /// The rows.
    public var height: Int

    /// Makes a size from its columns and rows.
    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// The size as in `80x24`.
    public var description: String { "\(width)x\(height)" }
}
