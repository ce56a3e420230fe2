internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Everything by which the list of assets can be narrowed, to switch on and off.
struct FilterPanel: Sendable {
    /// A line of the panel.
    private enum Line: Sendable {
        case heading(Wording)
        case word(FilterWord, name: String)
    }

    /// What is switched on.
    private(set) var filter: AssetFilter
    private let lines: [Line]
    private var selected: Int
    private var top = 0
    private var height = 1

    /// A panel over a filter.
    init(_ filter: AssetFilter, _ world: World) {
        self.filter = filter
        var lines: [Line] = []
        func section(_ heading: Wording, _ words: [FilterWord], indents: [Int] = []) {
            lines.append(.heading(heading))
            for (index, word) in words.enumerated() {
                let indent = indents.indices.contains(index) ? indents[index] : 0
                let name = String(repeating: "  ", count: indent) + word.name(filter, world)
                lines.append(.word(word, name: name))
            }
        }
        for axis in Axis.allCases {
            section(
                Words.axis(axis).asHeading, axis.classes.map { .level(axis, $0) })
        }
        section(Words.Screen.kind, AssetKind.allCases.map { .kind($0) })
        section(
            Words.Filter.condition,
            [
                .classified(false), .classified(true), .specificPersonal, .residue, .gaps(true),
                .gaps(false), .inUse, .retired,
            ])
        let tree = world.facts.tree
        section(Words.Screen.unit, tree.map { .unit($0.unit.code) }, indents: tree.map(\.depth))
        section(Words.Screen.gaps, world.policy.obligations.map { .gap($0.id) })
        self.lines = lines
        selected = 1
    }

    /// Fits the panel into so many lines.
    mutating func fit(height: Int) {
        self.height = max(1, height)
        show()
    }

    /// Does what a key means in the panel.
    mutating func perform(_ action: Action) {
        switch action {
        case .down: move(by: 1)
        case .up: move(by: -1)
        case .pageDown: for _ in 1..<max(2, height) { move(by: 1) }
        case .pageUp: for _ in 1..<max(2, height) { move(by: -1) }
        case .first: selected = 1
        case .last: selected = lines.count - 1
        case .toggle:
            if case .word(let word, _) = lines[selected] { word.toggle(in: &filter) }
        case .erase:
            let search = filter.search
            filter = AssetFilter()
            filter.search = search
        case .nextSection: skip(by: 1)
        case .previousSection: skip(by: -1)
        default: break
        }
        show()
    }

    /// Moves over headings.
    private mutating func move(by step: Int) {
        var goal = selected + step
        while lines.indices.contains(goal), case .heading = lines[goal] { goal += step }
        if lines.indices.contains(goal) { selected = goal }
    }

    private mutating func skip(by step: Int) {
        let starts = lines.indices.filter { index in
            if case .heading = lines[index] { true } else { false }
        }.map { $0 + 1 }
        let next =
            step > 0
            ? starts.first { $0 > selected } : starts.last { $0 < selected }
        selected = next ?? (step > 0 ? starts.first : starts.last) ?? selected
    }

    private mutating func show() {
        top = min(max(top, selected - height + 1), max(0, selected - 1))
        top = max(0, min(top, lines.count - height))
    }

    /// Draws the panel into an area.
    func draw(on grid: inout Grid, in area: Area, _ world: World) {
        grid.write(
            fitted(" " + world.text(Words.Filter.title), area.width), x: area.x, y: area.y,
            style: Palette.title)
        for row in 0..<max(0, area.height - 1) {
            let y = area.y + 1 + row
            grid.fill(x: area.x, y: y, width: area.width, style: .plain)
            guard lines.indices.contains(top + row) else { continue }
            switch lines[top + row] {
            case .heading(let heading):
                grid.write(
                    fitted(" " + world.text(heading), area.width), x: area.x, y: y,
                    style: Palette.heading)
            case .word(let word, let name):
                let mark = word.isIn(filter) ? "[x] " : "[ ] "
                let text = (top + row == selected ? "> " : "  ") + mark + name
                grid.write(
                    fitted(text, area.width), x: area.x, y: y,
                    style: top + row == selected ? .reverse : .plain)
            }
        }
    }
}
