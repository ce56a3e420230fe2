internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// How a form looks: a line a field, and below the focused one its help.
extension FormScreen {
    func draw(on grid: inout Grid, in area: Area, _ world: World) {
        grid.write(
            fitted(world.text(form.title), area.width), x: area.x, y: area.y,
            style: Palette.header)
        guard material != nil else {
            grid.write(
                world.text(Words.Screen.reading), x: area.x + 1, y: area.y + 2,
                style: Palette.faint)
            return
        }
        let parts = split(area, world)
        if let about = parts.about { drawAbout(on: &grid, in: about, world) }
        drawFields(on: &grid, in: parts.fields, world)
    }

    private func drawFields(on grid: inout Grid, in area: Area, _ world: World) {
        var body = area
        if let problem = problems[""] {
            // What concerns the whole form stays in sight, but leaves room for the fields.
            var above = FormPage(width: area.width, world.language)
            above.add(problem, indent: 2, world)
            let shown = min(above.text.lines.count, max(2, body.height / 2))
            above.text.draw(on: &grid, in: Area(body, height: shown), from: 0)
            body = body.below(shown)
        }
        let page = layOut(width: area.width, world)
        let top = page.top(height: body.height)
        page.text.draw(on: &grid, in: body, from: top)
        guard let line = page.editorLine, body.has(row: line - top) else { return }
        controls[focus].editor.draw(
            on: &grid, x: body.x + page.valueX, y: body.y + line - top,
            width: max(2, area.width - page.valueX - 1), style: Palette.input)
    }

    func drawStatus(on grid: inout Grid, in area: Area, _ world: World) {
        var text = ""
        if isPerforming {
            text = world.text(Words.Forms.performing)
        } else if let outlook, outlook.gapsBefore != outlook.gapsAfter {
            text = world.text(Words.Forms.gaps(outlook.gapsBefore, outlook.gapsAfter))
        }
        var marks = ""
        if fields.contains(where: \.isRequired) {
            marks = world.text(Words.Forms.requiredMark)
        }
        let x = area.width - 1 - DisplayWidth.of(marks)
        grid.write(marks, x: x, y: area.y, style: Palette.faint)
        grid.write(fitted(text, max(0, x - 2)), x: 1, y: area.y)
    }

    /// The lines of the form, and where the focused field is in them.
    func layOut(width: Int, _ world: World) -> FormPage {
        var page = FormPage(
            width: width, world.language, labels: fields.map { world.text($0.label) })
        if fields.isEmpty { page.text.paragraph([], world.text(Words.Forms.onlyConfirm)) }
        for index in fields.indices {
            let isFocused = index == focus
            let start = page.text.lines.count
            add(index, to: &page, world)
            if isFocused, !listsChoices(index) {
                page.addHelp(fields[index].help, clause: fields[index].clause, world)
            }
            if let problem = ownProblem(of: index) ?? problems[fields[index].name] {
                page.add(problem, indent: page.valueX, world)
            }
            if isFocused, !listsChoices(index) { page.see(from: start) }
        }
        return page
    }

    /// Whether the choices of a field stand one below the other: while the keys act on it, or where
    /// there is no other field.
    private func listsChoices(_ index: Int) -> Bool {
        if case .choices = fields[index].kind { return index == focus || fields.count == 1 }
        return false
    }

    private func add(_ index: Int, to page: inout FormPage, _ world: World) {
        let field = fields[index]
        let value = controls[index].value
        let isFocused = index == focus
        var label = page.addLabel(
            field.label, isFocused: isFocused, isRequired: field.isRequired, world)
        switch field.kind {
        case .text, .day, .moment:
            if isFocused { page.editorLine = page.text.lines.count }
            label.append(.init(value.text))
            page.text.line(label)
            if case .day = field.kind, let day = value.day {
                page.addNote(world.text(Words.Forms.dayRead(day.description, day.inEra())))
            }
        case .unit, .among:
            if let units = isFocused ? offeredUnits : nil {
                page.editorLine = page.text.lines.count
                page.text.line(label)
                page.add(
                    units, else: tree(of: index)?.noMatch, selected: controls[index].row, world)
            } else {
                label.append(.init(value.code.map { tree(of: index)?.name(of: $0) ?? $0 } ?? ""))
                page.text.line(label)
            }
        case .choice(let choices):
            let name = choices.first { $0.code == value.code }?.name ?? Words.Forms.nothing
            label.append(page.turning(world.text(name), isFocused: isFocused))
            page.text.line(label)
        case .yesNo:
            let name = value.isYes ? Words.Forms.yes : Words.Forms.no
            label.append(page.turning(world.text(name), isFocused: isFocused))
            page.text.line(label)
        case .choices:
            let choices = choices(of: index)
            guard listsChoices(index) else {
                let names = choices.filter { value.codes.contains($0.code) }.map {
                    world.text($0.name)
                }
                let text = names.joined(separator: world.text(Words.Detail.comma))
                let none = field.adding == nil ? Words.Forms.noChoices : Words.Forms.nothing
                page.text.paragraph(
                    label, choices.isEmpty ? world.text(none) : text,
                    choices.isEmpty ? Palette.faint : .plain)
                return
            }
            let first = page.text.lines.count
            page.text.line(label)
            page.addHelp(field.help, indent: 2, world)
            for (row, choice) in choices.enumerated() {
                let isSelected = isFocused && row == controls[index].row
                // With the first choice the field's help is seen, too.
                let start = row == 0 ? first : page.text.lines.count
                page.add(choice, value, isSelected: isSelected, world)
                if isSelected { page.see(from: start) }
            }
        }
    }
}

/// The lines of a form.
struct FormPage {
    private typealias Run = FlowText.Run

    var text: FlowText
    /// The line that is being typed into.
    var editorLine: Int?
    /// The column in which values begin.
    let valueX: Int
    /// The lines that must be seen.
    private var seen = 0..<0

    /// - Parameter labels: values begin behind the longest one, as long as there is room for them.
    init(width: Int, _ language: Language, labels: [String] = []) {
        text = FlowText(width: width)
        let longest = labels.reduce(0) { max($0, DisplayWidth.of($1)) }
        let usual = language == .ja ? 16 : 20
        valueX = longest + 4 <= usual ? usual : max(usual, min(longest + 5, width * 2 / 5))
    }

    /// The first line that is seen of so many, so that what the keys act on is about the middle.
    func top(height: Int) -> Int {
        let middle = (seen.lowerBound + seen.upperBound) / 2
        let wanted = min(seen.lowerBound, middle - height / 2)
        let least = seen.upperBound - height
        return max(0, min(max(wanted, least), text.lines.count - height))
    }

    /// The lines from one on are those of what the keys act on: they must be seen.
    mutating func see(from start: Int) {
        seen = start..<text.lines.count
    }

    // MARK: Adding

    /// The beginning of a field's line; a label that is too long for it has lines of its own.
    mutating func addLabel(
        _ name: Wording, isFocused: Bool, isRequired: Bool, _ world: World
    ) -> [FlowText.Run] {
        let name = world.text(name)
        let mark = Run((isRequired ? "*" : " ") + " ", Palette.key)
        let pointer = Run(isFocused ? "> " : "  ", Palette.key)
        let style = isFocused ? Palette.key : Palette.label
        guard DisplayWidth.of(name) > valueX - 4 else {
            return [pointer, Run(fitted(name, valueX - 4), style), mark]
        }
        text.paragraph([pointer], name, style)
        return [blank(valueX - 2), mark]
    }

    /// A value that keys turn into another.
    func turning(_ value: String, isFocused: Bool) -> FlowText.Run {
        isFocused ? Run("< \(value) >", Palette.key) : Run(value)
    }

    /// The help of a field.
    mutating func addHelp(
        _ help: Wording, indent: Int? = nil, clause: String = "", _ world: World
    ) {
        text.paragraph([blank(indent ?? valueX)], world.text(help), Palette.faint, clause: clause)
    }

    /// Something said below a value.
    mutating func addNote(_ note: String) {
        text.paragraph([blank(valueX)], note, Palette.faint)
    }

    /// What is wrong.
    mutating func add(_ problem: FormProblem, indent: Int, _ world: World) {
        text.paragraph(
            [blank(indent - 2), Run("! ", Palette.error)], world.text(problem.message),
            Palette.error, clause: problem.clause)
        guard let accepted = problem.accepted else { return }
        text.paragraph(
            [blank(indent), Run(world.text(Words.Say.accepted) + ": ", Palette.faint)],
            world.text(accepted))
    }

    /// Units to choose from: those around the selected one; where there are none, that is said.
    mutating func add(
        _ units: [UnitTree.Unit], else none: Wording?, selected: Int, _ world: World
    ) {
        let most = 6
        let first = max(0, min(selected - most / 2, units.count - most))
        for (row, unit) in units.enumerated().dropFirst(first).prefix(most) {
            let indent = String(repeating: "  ", count: unit.depth)
            let isSelected = row == selected
            text.line([
                blank(valueX), Run(isSelected ? "> " : "  ", Palette.key),
                Run(indent + unit.name, isSelected ? .reverse : .plain),
            ])
        }
        if units.isEmpty, let none { addNote(world.text(none)) }
        let others = units.count - min(units.count, most)
        if others > 0 { addNote(world.text(Words.Screen.more(others))) }
    }

    /// A choice that can be ticked.
    mutating func add(
        _ choice: FormChoice, _ value: FormValue, isSelected: Bool, _ world: World
    ) {
        let mark =
            value.codes.contains(choice.code)
            ? "[x] " : value.mixed.contains(choice.code) ? "[-] " : "[ ] "
        text.line([
            Run(isSelected ? "  > " : "    ", Palette.key), Run(mark, Palette.key),
            Run(world.text(choice.name), isSelected ? .reverse : .plain),
            Run(choice.brief.isEmpty ? "" : "  " + choice.brief, Palette.label),
        ])
        guard isSelected else { return }
        for note in choice.notes {
            text.paragraph([blank(8)], world.text(note.text), Palette.faint, clause: note.clause)
        }
    }

    private func blank(_ width: Int) -> FlowText.Run {
        Run(String(repeating: " ", count: max(0, width)))
    }
}
