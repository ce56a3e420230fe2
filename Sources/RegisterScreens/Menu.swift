internal import SecurityPolicy
internal import TerminalKit

/// A short list to choose from, over what is on the screen.
struct Menu<Value: Hashable & Sendable>: Sendable {
    /// Something to choose.
    struct Item: Sendable {
        var value: Value
        var name: Wording
    }

    /// What is chosen.
    let title: Wording
    /// What there is; never empty.
    let items: [Item]
    /// The index of the selected one.
    private(set) var selected: Int
    private let initial: Value

    /// A menu with the selection on a value.
    init(title: Wording, items: [Item], selected: Value) {
        self.title = title
        self.items = items
        self.selected = items.firstIndex { $0.value == selected } ?? 0
        initial = selected
    }

    /// The value of the selected item.
    var value: Value { items.indices.contains(selected) ? items[selected].value : initial }

    /// Does what a key means in a menu.
    ///
    /// The ends are joined, so that the key that opened it can go round.
    mutating func perform(_ action: Action) {
        switch action {
        case .down: selected = (selected + 1) % items.count
        case .up: selected = (selected + items.count - 1) % items.count
        case .first: selected = 0
        case .last: selected = items.count - 1
        default: break
        }
    }

    /// Draws the menu at the lower left of an area; `note` says something beside an item.
    func draw(
        on grid: inout Grid, in area: Area, _ world: World, note: (Value) -> String = { _ in "" }
    ) {
        let texts = items.map { item in
            let note = note(item.value)
            return world.text(item.name) + (note.isEmpty ? "" : "  " + note)
        }
        let title = world.text(self.title)
        let width = min(
            area.width, 4 + ([title] + texts).reduce(0) { max($0, DisplayWidth.of($1)) })
        let room = max(1, area.height - 1)
        let first = max(0, min(selected - room / 2, items.count - room))
        let shown = texts.indices.dropFirst(first).prefix(room)
        let y = area.y + area.height - shown.count - 1
        grid.write(fitted("  " + title, width), x: area.x, y: y, style: Palette.title)
        for (row, index) in shown.enumerated() {
            let style: Style = index == selected ? .reverse : .plain
            let mark = index == selected ? "> " : "  "
            grid.write(fitted(mark + texts[index], width), x: area.x, y: y + 1 + row, style: style)
        }
    }
}
