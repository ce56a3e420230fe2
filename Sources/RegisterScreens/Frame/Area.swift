internal import TerminalKit

/// A part of the screen.
struct Area: Hashable, Sendable {
    /// The first column.
    var x: Int
    /// The first row.
    var y: Int
    /// The columns.
    var width: Int
    /// The rows.
    var height: Int

    init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// The first rows of an area.
    init(_ area: Area, height: Int) {
        self.init(x: area.x, y: area.y, width: area.width, height: min(height, area.height))
    }

    /// The columns and rows.
    var size: Size { Size(width: width, height: height) }

    /// Whether there is a row of this number in it, from 0.
    func has(row: Int) -> Bool { (0..<height).contains(row) }
}
