internal import SecurityPolicy
internal import TerminalKit

extension ListScreen {
    func draw(on grid: inout Grid, in area: Area, _ world: World) {
        let layout = layout
        if let list = layout.list?.inside(area) { drawList(on: &grid, in: list, world) }
        if let place = layout.detail?.inside(area) { drawDetail(on: &grid, in: place, world) }
    }

    private func drawList(on grid: inout Grid, in whole: Area, _ world: World) {
        var area = whole
        if !source.tabs.isEmpty {
            drawTabs(on: &grid, in: area, world)
            area = area.below(1)
        }
        if let title = source.title {
            grid.write(
                fitted(world.text(title), area.width), x: area.x, y: area.y,
                style: Palette.heading)
            area = area.below(1)
        }
        let table = TableLayout(
            source.columns(world), width: area.width, gap: area.width < 100 ? 1 : 2)
        table.drawHeader(on: &grid, x: area.x, y: area.y, style: Palette.header)
        guard !window.lines.isEmpty else {
            let text = unread ?? (shown == 0 ? Words.Screen.reading : source.empty)
            for (row, line) in wrapped(world.text(text), area.width - 2).enumerated()
            where area.has(row: row + 2) {
                grid.write(line, x: area.x + 1, y: area.y + 2 + row, style: Palette.faint)
            }
            return
        }
        let seen = window.lines[window.top...].prefix(max(0, area.height - 1))
        for (row, line) in seen.enumerated() {
            let isSelected = window.top + row == window.selected
            table.drawRow(
                on: &grid, x: area.x, y: area.y + 1 + row, isSelected: isSelected,
                cellStyle: { isSelected ? nil : source.style(line, column: $0) },
                text: { source.text(line, column: $0, world) })
            // On the selected line a colour would be a background.
            if !isSelected, let shown = source.classes(line),
                let column = table.placed.first(where: { $0.index == shown.column })
            {
                grid.colorClass(
                    shown.classes, x: area.x + column.x, y: area.y + 1 + row, width: column.width)
            }
        }
    }

    private func drawDetail(on grid: inout Grid, in area: Area, _ world: World) {
        guard let line = window.selection else { return }
        var hasFocus = false
        if case .detail = focus { hasFocus = true }
        let text = source.detail(line, more, world, width: area.width)
        let room = max(0, area.height - 1)
        var position = ""
        if text.lines.count > room {
            let last = min(detailTop + room, text.lines.count)
            position = " \(detailTop + 1)-\(last)/\(text.lines.count)"
        }
        grid.write(
            fitted(world.text(Words.Detail.detail), area.width - DisplayWidth.of(position))
                + position,
            x: area.x, y: area.y, style: hasFocus ? Palette.title : Palette.header)
        text.draw(on: &grid, in: area.below(1), from: detailTop)
    }

    func drawStatus(on grid: inout Grid, in area: Area, _ world: World) {
        var count = ""
        if window.isWhole, shown > 0, unread == nil {
            let place = window.lines.isEmpty ? "" : "\(window.selected + 1)/"
            count = world.text(Words.Screen.count(place + grouped(window.lines.count)))
        }
        let countX = area.width - 1 - DisplayWidth.of(count)
        grid.write(count, x: countX, y: area.y)
        let room = max(0, countX - 2)
        if case .filter(let line) = focus {
            line.draw(on: &grid, in: area, width: room, world)
        } else if !source.search.isEmpty {
            let text = world.text(Words.Screen.find) + ": " + source.search
            grid.write(fitted(text, room), x: 1, y: area.y)
        } else {
            grid.write(fitted(source.status(world), room), x: 1, y: area.y)
        }
    }
}

extension FlowText {
    /// Draws the lines from one on that fit.
    func draw(on grid: inout Grid, in area: Area, from top: Int) {
        for (row, line) in lines.dropFirst(top).prefix(max(0, area.height)).enumerated() {
            var x = area.x
            for run in line {
                x = grid.write(
                    run.text, x: x, y: area.y + row, style: run.style,
                    width: area.x + area.width - x)
            }
        }
    }
}

extension Area {
    /// The part below its first rows.
    func below(_ rows: Int) -> Area {
        Area(x: x, y: y + rows, width: width, height: max(0, height - rows))
    }
}
