internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Lines with a count each, that open what was counted.
///
/// It is painted at once without counts; they are asked for afterwards, one scope after the other.
struct TallyScreen<Source: TallySource>: Screen {
    private(set) var source: Source
    private var size = Size(width: 80, height: 20)
    private var counts: [String: Int] = [:]
    /// The id of the selected line; nil: the first one.
    private var selected: String?
    /// The first row that is seen.
    private var top = 0
    private var ticket = 0

    init(_ source: Source) {
        self.source = source
    }

    var context: KeyContext { source.context }

    /// A row: a heading or a line.
    private enum Row {
        case heading(Wording)
        case line(TallyLine)
        case blank

        var line: TallyLine? {
            if case .line(let line) = self { return line }
            return nil
        }
    }

    private func rows(_ world: World) -> [Row] {
        var rows: [Row] = []
        for part in source.parts(counts, world) {
            if !rows.isEmpty { rows.append(.blank) }
            rows.append(.heading(part.heading))
            rows += part.lines.map { .line($0) }
        }
        return rows
    }

    private func index(_ rows: [Row]) -> Int? {
        let lines = rows.compactMap(\.line)
        guard let place = place(in: lines) else { return nil }
        return rows.firstIndex { $0.line?.id == lines[place].id }
    }

    /// The place of the selected line; until one is selected, that of the first with something in
    /// it, as far as is known.
    private func place(in lines: [TallyLine]) -> Int? {
        lines.firstIndex { $0.id == selected } ?? lines.firstIndex { counts[$0.id] != 0 }
            ?? lines.indices.first
    }

    /// The rows for the note: the fewer the less room there is.
    private var noteHeight: Int { size.height >= 16 ? 4 : size.height >= 10 ? 3 : 0 }

    private var visibleRows: Int { max(1, size.height - noteHeight) }

    // MARK: Updating

    mutating func fit(into size: Size, _ world: World) -> [Effect] {
        self.size = size
        show(world)
        return ticket == 0 ? count(world) : []
    }

    mutating func refresh(_ world: World) -> [Effect] { count(world) }

    private mutating func count(_ world: World) -> [Effect] {
        ticket += 1
        return next(source.scopes(world))
    }

    private func next(_ scopes: [TallyScope]) -> [Effect] {
        guard let scope = scopes.first else { return [] }
        return [
            .ask(
                CountTally(
                    source: source, scope: scope, rest: Array(scopes.dropFirst()), ticket: ticket))
        ]
    }

    mutating func receive(_ reply: Reply, _ world: World) -> [Effect] {
        guard let (question, result) = reply.to(CountTally<Source>.self),
            question.ticket == ticket
        else { return [] }
        switch result {
        case .success(let found):
            counts = counts.filter { !$0.key.hasPrefix(question.scope.prefix) }
            counts.merge(found) { $1 }
            show(world)
            return next(question.rest)
        case .failure(let error):
            return [.say(Message(text: Words.screenError(error), isError: true))]
        }
    }

    func reasonAgainst(_ action: Action) -> Wording? {
        source.reasonAgainst(action)
    }

    func label(of binding: Binding) -> Wording? {
        binding.action == .back ? source.backLabel : binding.label
    }

    mutating func perform(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .down: move(by: 1, world)
        case .up: move(by: -1, world)
        case .pageDown: move(by: max(1, visibleRows - 1), world)
        case .pageUp: move(by: -max(1, visibleRows - 1), world)
        case .first: move(by: -.max / 2, world)
        case .last: move(by: .max / 2, world)
        case .open:
            let rows = rows(world)
            guard let line = index(rows).flatMap({ rows[$0].line }) else {
                return [.say(Message(text: Words.List.noLine))]
            }
            if let reason = line.action.flatMap(world.reasonAgainst) {
                return [.say(Message(text: reason))]
            }
            return [.push(line.opens())]
        case .nextSection: moveToPart(by: 1, world)
        case .previousSection: moveToPart(by: -1, world)
        case .back: return [.pop]
        default:
            guard source.change(action) else { break }
            counts = [:]
            // What is selected stays so where that is still the same.
            if action == .scope { (selected, top) = (nil, 0) }
            return count(world)
        }
        return []
    }

    /// Moves the selection by lines, over headings.
    private mutating func move(by distance: Int, _ world: World) {
        let lines = rows(world).compactMap(\.line)
        guard !lines.isEmpty else { return }
        let now = place(in: lines) ?? 0
        selected = lines[min(max(0, now + distance), lines.count - 1)].id
        show(world)
    }

    /// Moves the selection to the first line of the next part, round and round.
    private mutating func moveToPart(by step: Int, _ world: World) {
        let parts = source.parts(counts, world).filter { !$0.lines.isEmpty }
        guard !parts.isEmpty else { return }
        let lines = parts.flatMap(\.lines)
        let id = place(in: lines).map { lines[$0].id }
        let now = parts.firstIndex { $0.lines.contains { $0.id == id } } ?? 0
        selected = parts[(now + step + parts.count) % parts.count].lines.first?.id
        show(world)
    }

    /// Moves the view as little as possible, so that the selection is seen, and the heading over
    /// the first line.
    private mutating func show(_ world: World) {
        let rows = rows(world)
        let now = index(rows) ?? 0
        top = min(max(top, now - visibleRows + 1), now <= 1 ? 0 : now)
        top = max(0, min(top, rows.count - visibleRows))
    }

    // MARK: Drawing

    func draw(on grid: inout Grid, in area: Area, _ world: World) {
        let rows = rows(world)
        guard rows.contains(where: { $0.line != nil }) else {
            for (row, text) in wrapped(world.text(source.empty), area.width - 2).enumerated()
            where area.has(row: row + 1) {
                grid.write(text, x: area.x + 1, y: area.y + 1 + row, style: Palette.faint)
            }
            return
        }
        let now = index(rows)
        for (offset, row) in rows.dropFirst(top).prefix(visibleRows).enumerated() {
            let y = area.y + offset
            switch row {
            case .blank: break
            case .heading(let text):
                grid.write(
                    fitted(world.text(text), area.width), x: area.x, y: y, style: Palette.header)
            case .line(let line):
                draw(line, isSelected: top + offset == now, on: &grid, y: y, area, world)
            }
        }
        if noteHeight > 1, let now, let line = rows[now].line {
            let y = area.y + area.height - noteHeight
            drawNote(line, on: &grid, in: area.below(y - area.y), world)
        }
    }

    /// The cells of the counts and of the clauses.
    private static var countWidth: Int { 9 }
    private static var clauseWidth: Int { 12 }

    private func draw(
        _ line: TallyLine, isSelected: Bool, on grid: inout Grid, y: Int, _ area: Area,
        _ world: World
    ) {
        let count = counts[line.id]
        let base: Style = isSelected ? .reverse : count == 0 ? Palette.faint : .plain
        grid.fill(x: area.x, y: y, width: area.width, style: base)
        let text =
            count.map { world.text(Words.Screen.count(grouped($0))) }
            ?? (line.isCounted ? ".." : ">")
        grid.write(
            fitted(text, Self.countWidth, .trailing), x: area.x, y: y,
            style: isSelected || count == 0 ? base : Palette.heading)
        let hasClause = area.width >= 50
        let room = area.width - Self.countWidth - 2 - (hasClause ? Self.clauseWidth + 1 : 1)
        grid.write(
            fitted(world.text(line.text), max(1, room)), x: area.x + Self.countWidth + 2, y: y,
            style: base)
        if hasClause {
            grid.write(
                fitted(line.clause, Self.clauseWidth), x: area.width - Self.clauseWidth, y: y,
                style: isSelected ? base : Palette.label)
        }
    }

    func drawStatus(on grid: inout Grid, in area: Area, _ world: World) {
        let lines = rows(world).compactMap(\.line)
        guard let now = place(in: lines) else { return }
        let place = "\(now + 1)/\(lines.count)"
        grid.write(place, x: area.width - 1 - DisplayWidth.of(place), y: area.y)
    }

    private func drawNote(
        _ line: TallyLine, on grid: inout Grid, in area: Area, _ world: World
    ) {
        var text = FlowText(width: area.width - 2)
        text.paragraph(
            [], world.text(line.text), Palette.heading, clause: line.clause)
        for note in line.note { text.paragraph([], world.text(note)) }
        var inner = area.below(1)
        inner.x += 1
        text.draw(on: &grid, in: inner, from: 0)
    }
}
