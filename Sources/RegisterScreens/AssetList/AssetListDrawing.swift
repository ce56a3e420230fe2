internal import Register
internal import SecurityPolicy
internal import TerminalKit

extension AssetListScreen {
    func draw(on grid: inout Grid, in area: Area, _ world: World) {
        if case .panel(let panel) = focus {
            panel.draw(on: &grid, in: area, world)
            return
        }
        let layout = layout
        if let list = layout.list?.inside(area) { drawList(on: &grid, in: list, world) }
        if let place = layout.detail?.inside(area) {
            var hasFocus = false
            if case .detail = focus { hasFocus = true }
            detail.draw(on: &grid, in: place, hasFocus: hasFocus, world)
        }
        if case .views(let views) = focus {
            views.menu.draw(on: &grid, in: layout.list?.inside(area) ?? area, world)
        }
        if case .menu(let menu) = focus {
            let order = order
            menu.draw(on: &grid, in: layout.list?.inside(area) ?? area, world) { column in
                guard column == order.column else { return "" }
                return order.isDescending ? "v" : "^"
            }
        }
    }

    private func drawList(on grid: inout Grid, in whole: Area, _ world: World) {
        var area = whole
        if let choice {
            grid.write(
                fitted(world.text(choice.title), area.width), x: area.x, y: area.y,
                style: Palette.title)
            area = area.below(1)
        }
        let table = AssetColumn.table(width: area.width, order: order, world)
        table.drawHeader(on: &grid, x: area.x, y: area.y, style: Palette.header)
        guard !window.lines.isEmpty else {
            drawEmpty(on: &grid, in: area, world)
            return
        }
        let seen = window.lines[window.top...].prefix(max(0, area.height - 1))
        for (row, line) in seen.enumerated() {
            let y = area.y + 1 + row
            let isSelected = window.top + row == window.selected
            table.drawRow(
                on: &grid, x: area.x, y: y, isSelected: isSelected,
                cellStyle: { isSelected ? nil : AssetColumn(rawValue: $0)?.style },
                text: { index in
                    let width = table.placed.first { $0.index == index }?.width ?? 0
                    return AssetColumn(rawValue: index)?.text(
                        line, isMarked: marks.has(line.number), width: width, world) ?? ""
                })
            // On the selected line a colour would be a background, in which little can be read.
            if !isSelected,
                let column = table.placed.first(where: {
                    $0.index == AssetColumn.classes.rawValue
                })
            {
                grid.colorClass(line.effective, x: area.x + column.x, y: y, width: column.width)
            }
        }
    }

    private func drawEmpty(on grid: inout Grid, in area: Area, _ world: World) {
        for (row, line) in wrapped(world.text(emptyText), area.width - 2).enumerated()
        where area.has(row: row + 2) {
            grid.write(line, x: area.x + 1, y: area.y + 2 + row, style: Palette.faint)
        }
    }

    /// What stands where there are no assets.
    private var emptyText: Wording {
        if let unread { return unread }
        if isNew { return Words.Screen.reading }
        if filter == AssetFilter() { return Words.Screen.empty }
        if choice != nil, !filter.units.isEmpty { return Words.Media.noneInUnit }
        if !filter.search.isEmpty { return Words.Screen.nothingFound(filter.search) }
        return filter == ownFilter ? Words.Screen.nothingHere : Words.Screen.nothingPasses
    }

    func drawStatus(on grid: inout Grid, in area: Area, _ world: World) {
        guard layout.list != nil else { return }
        let count = countText(world)
        let countX = area.width - 1 - DisplayWidth.of(count)
        grid.write(count, x: countX, y: area.y)
        let room = max(0, countX - 2)
        if case .filter(let line) = focus {
            return line.draw(on: &grid, in: area, width: room, world)
        }
        if case .naming(let editor, _) = focus {
            return editor.draw(
                after: Words.Filter.viewName, on: &grid, in: area, width: room, world)
        }
        var parts: [String] = []
        if !marks.isEmpty { parts.append(world.text(Words.List.marked(grouped(marks.count)))) }
        // The kinds that can be chosen are no choice of the person's.
        var shown = filter
        if choice != nil { shown.kinds = [] }
        let words = FilterWord.words(of: shown, world.policy)
        if !words.isEmpty {
            let names = words.map { "[" + $0.name(filter, world) + "]" }
            parts.append(world.text(Words.Filter.filtered) + ": " + names.joined(separator: " "))
        }
        var sorted = world.text(Words.Screen.order) + ": " + world.text(order.column.name)
        if order.isDescending { sorted += " " + world.text(Words.Screen.descending) }
        parts.append(sorted)
        grid.write(fitted(parts.joined(separator: "   "), room), x: 1, y: area.y)
    }

    private func countText(_ world: World) -> String {
        guard let counts else { return "" }
        let total = grouped(counts.total)
        let place = window.ordinal(of: counts.matches).map { grouped($0) + "/" } ?? ""
        if filter.search.isEmpty { return world.text(Words.Screen.count(place + total)) }
        // Not counted yet.
        let matches = counts.matches < 0 ? "?" : grouped(counts.matches)
        return world.text(Words.Screen.count(place + matches, of: total))
    }
}

/// A number with commas between its thousands.
func grouped(_ number: Int) -> String {
    var result = ""
    for (index, digit) in String(number).reversed().enumerated() {
        if index > 0, index % 3 == 0, digit != "-" { result.append(",") }
        result.append(digit)
    }
    return String(result.reversed())
}
