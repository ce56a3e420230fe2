internal import TerminalKit

/// Lines that scroll, of which some can be selected.
struct PartList<Item: Hashable & Sendable>: Sendable {
    private(set) var parts: [DialogPart<Item>] = []
    /// The selected one.
    private(set) var selected: Item?
    private var size = Size(width: 80, height: 1)
    private var lines: [(runs: [FlowText.Run], item: Item?)] = []
    private var top = 0

    /// Fits itself into so much room.
    mutating func fit(_ size: Size) {
        self.size = size
        layOut()
    }

    /// Shows other parts; what was selected stays so if it is still there.
    mutating func show(_ parts: [DialogPart<Item>], selecting item: Item? = nil) {
        self.parts = parts
        let items = parts.compactMap(\.item)
        if let item, items.contains(item) {
            selected = item
        } else if selected.map({ !items.contains($0) }) ?? true {
            selected = items.first
        }
        layOut()
    }

    private mutating func layOut() {
        lines = parts.flatMap { part in
            part.lines(width: size.width).map { (runs: $0, item: part.item) }
        }
        follow()
    }

    /// Does what a key means in a list.
    mutating func perform(_ action: Action) {
        switch action {
        case .down: move(by: 1)
        case .up: move(by: -1)
        case .pageDown: move(by: max(1, size.height - 1))
        case .pageUp: move(by: -max(1, size.height - 1))
        case .first: move(by: -.max / 2)
        case .last: move(by: .max / 2)
        default: break
        }
    }

    private mutating func move(by distance: Int) {
        let items = parts.compactMap(\.item)
        guard !items.isEmpty else {
            top = max(0, min(top + distance, lines.count - size.height))
            return
        }
        let place = selected.flatMap { items.firstIndex(of: $0) } ?? 0
        selected = items[min(max(0, place + distance), items.count - 1)]
        follow()
    }

    /// Scrolls as little as possible so that the selected lines are seen, at an end all to it.
    private mutating func follow() {
        var first = lines.firstIndex { $0.item == selected && selected != nil } ?? 0
        var last = lines.lastIndex { $0.item == selected && selected != nil } ?? first
        if first == lines.firstIndex(where: { $0.item != nil }) { first = 0 }
        if last == lines.lastIndex(where: { $0.item != nil }) { last = lines.count - 1 }
        top = min(max(top, last - size.height + 1), first)
        top = max(0, min(top, lines.count - size.height))
    }

    /// Draws the lines that are seen.
    func draw(on grid: inout Grid, in area: Area) {
        for (row, line) in lines.dropFirst(top).prefix(max(0, area.height)).enumerated() {
            let isSelected = line.item != nil && line.item == selected
            let y = area.y + row
            if isSelected { grid.fill(x: area.x, y: y, width: area.width, style: .reverse) }
            var x = area.x
            for run in line.runs {
                x = grid.write(
                    run.text, x: x, y: y, style: isSelected ? .reverse : run.style,
                    width: area.x + area.width - x)
            }
        }
    }
}
