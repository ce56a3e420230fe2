internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// The columns of the list of assets.
enum AssetColumn: Int, CaseIterable, Sendable {
    case number, classes, marks, name, gaps, kind, unit, place

    /// The cells that a class takes: `C1 I2 A1`.
    static let classWidth = 8

    /// The columns as a table in the language of the interface, with a sign at the heading of the
    /// one by which the list is in order.
    static func table(width: Int, order: AssetOrder, _ world: World) -> TableLayout {
        // Where room is short, names need it more than the gaps between columns.
        TableLayout(
            allCases.map { $0.column(order, world) }, width: width, gap: width < 100 ? 1 : 2)
    }

    private func column(_ order: AssetOrder, _ world: World) -> TableColumn {
        let title = title(order, world)
        let titleWidth = DisplayWidth.of(title)
        var column = column(title, titleWidth, world)
        // The column by which the list is in order is the last to go.
        if sorts(order) { column.priority = 0 }
        return column
    }

    /// Whether a list in this order is in order of this column.
    private func sorts(_ order: AssetOrder) -> Bool {
        switch order.column {
        case .number: self == .number
        case .name: self == .name
        case .kind: self == .kind
        case .unit: self == .unit
        case .c, .i, .a: self == .classes
        case .gaps: self == .gaps
        case .state: false
        }
    }

    private func column(_ title: String, _ titleWidth: Int, _ world: World) -> TableColumn {
        switch self {
        case .number:
            TableColumn(
                title, minimum: max(7, titleWidth), ideal: 8, priority: 0, alignment: .trailing)
        case .classes: TableColumn(title, minimum: AssetColumn.classWidth, priority: 1)
        case .marks:
            TableColumn(title, minimum: world.language == .ja ? 6 : 4, priority: 2)
        case .name: TableColumn(title, minimum: 24, ideal: .max, priority: 0)
        case .gaps:
            TableColumn(title, minimum: max(4, titleWidth), priority: 3, alignment: .trailing)
        case .kind:
            TableColumn(
                title, minimum: max(8, titleWidth), ideal: world.language == .ja ? 12 : 11,
                priority: 5)
        case .unit: TableColumn(title, minimum: max(8, titleWidth), ideal: 18, priority: 4)
        case .place: TableColumn(title, minimum: max(10, titleWidth), ideal: 24, priority: 6)
        }
    }

    private func title(_ order: AssetOrder, _ world: World) -> String {
        let name = world.text(name)
        guard sorts(order) else { return name }
        let axis = order.column.axis.map { " " + $0.rawValue.uppercased() } ?? " "
        return name + axis + (order.isDescending ? "v" : "^")
    }

    private var name: Wording {
        switch self {
        case .number: Words.Screen.number
        case .classes: Words.Screen.classes
        case .marks: Words.Screen.marks
        case .name: Words.Screen.name
        case .gaps: Words.Screen.gaps
        case .kind: Words.Screen.kind
        case .unit: Words.Screen.unit
        case .place: Words.Screen.place
        }
    }

    /// What the column says about an asset; a marked one has a star before its number.
    func text(_ line: AssetLine, isMarked: Bool = false, width: Int = 0, _ world: World) -> String {
        switch self {
        case .number:
            isMarked ? "*" + fitted(String(line.number), width - 1, .trailing) : String(line.number)
        case .classes: line.effective.text
        case .marks: line.marks(world)
        case .name: world.text(Words.name(of: line))
        case .gaps: line.gapCount == 0 ? "" : line.gapCount >= 15 ? "15+" : String(line.gapCount)
        case .kind: world.text(Words.kind(line.kind, world.policy))
        case .unit: line.unitName
        case .place: line.location ?? ""
        }
    }

    /// How it looks where that is not plain.
    var style: Style? {
        switch self {
        case .marks, .gaps: Palette.mark
        default: nil
        }
    }
}

extension AssetOrder.Column {
    /// The axis whose class the column orders by.
    fileprivate var axis: Axis? {
        switch self {
        case .c: .c
        case .i: .i
        case .a: .a
        default: nil
        }
    }
}

extension AssetLine {
    /// Unclassified, specific personal, residue: a letter each.
    func marks(_ world: World) -> String {
        var marks = ""
        if !isClassified { marks += world.text(Words.Screen.unclassifiedMark) }
        if specificPersonal { marks += world.text(Words.Screen.specificMark) }
        if hasResidue { marks += world.text(Words.Screen.residueMark) }
        return marks
    }
}

extension Classification {
    /// The class as people write it: `C1 I2 A1`.
    var text: String { "C\(c) I\(i) A\(a)" }
}

extension Grid {
    /// Colours a class that was written as ``Classification/text``.
    mutating func colorClass(_ classes: Classification, x: Int, y: Int, width limit: Int = 8) {
        for (index, axis) in Axis.allCases.enumerated() where index * 3 + 2 <= limit {
            let style = Palette.style(of: classes[axis], on: axis)
            restyle(x: x + index * 3, y: y, width: 2) { _ in style }
        }
    }
}

extension AssetOrder.Column {
    /// What people read.
    var name: Wording {
        switch self {
        case .number: Words.Screen.number
        case .name: Words.Screen.name
        case .kind: Words.Screen.kind
        case .unit: Words.Screen.unit
        case .c: Words.axis(.c).asHeading
        case .i: Words.axis(.i).asHeading
        case .a: Words.axis(.a).asHeading
        case .gaps: Words.Screen.gaps
        case .state: Words.Screen.state
        }
    }
}
