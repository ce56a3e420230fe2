internal import Register
internal import SecurityPolicy
internal import TerminalKit

extension DialogScreen {
    /// Where the form is, and where what would change: beside it in a wide window, else below.
    ///
    /// Below the title. A form that is short leaves its room to the other.
    func layout(_ world: World) -> (form: Area, preview: Area) {
        let height = max(2, size.height - 1)
        if size.width >= ListLayout.wide {
            let width = size.width * 11 / 20
            return (
                Area(x: 0, y: 1, width: width - 2, height: height),
                Area(x: width, y: 1, width: size.width - width, height: height)
            )
        }
        let lines = form.parts(world).reduce(0) { $0 + $1.lines(width: size.width).count }
        let formHeight = max(1, min(lines, height - max(5, height * 2 / 5)))
        return (
            Area(x: 0, y: 1, width: size.width, height: formHeight),
            Area(x: 0, y: 1 + formHeight, width: size.width, height: height - formHeight)
        )
    }

    func draw(on grid: inout Grid, in area: Area, _ world: World) {
        let layout = layout(world)
        grid.write(
            fitted(form.title(world), area.width), x: area.x, y: area.y, style: Palette.title)
        guard isLoaded else {
            grid.write(
                world.text(Words.Screen.reading), x: area.x + 1, y: area.y + 2,
                style: Palette.faint)
            return
        }
        drawForm(on: &grid, in: layout.form.inside(area), world)
        drawPreview(on: &grid, in: layout.preview.inside(area), world)
    }

    private func drawForm(on grid: inout Grid, in area: Area, _ world: World) {
        var row = -top
        for part in form.parts(world) {
            let lines = part.lines(width: area.width)
            let isSelected = part.item != nil && part.item == selected
            for line in lines {
                defer { row += 1 }
                guard area.has(row: row) else { continue }
                let y = area.y + row
                let isReversed = isSelected && !part.isField
                if isReversed {
                    grid.fill(x: area.x, y: y, width: area.width, style: .reverse)
                }
                var x = area.x
                for run in line {
                    // On the selected line a colour would be a background.
                    x = grid.write(
                        run.text, x: x, y: y, style: isReversed ? .reverse : run.style,
                        width: area.x + area.width - x)
                }
                if part.isField, let item = part.item, let editor = form.editor(of: item) {
                    let width = max(2, area.x + area.width - x)
                    var copy = grid
                    editor.draw(on: &copy, x: x, y: y, width: width, style: .underline)
                    if !isSelected { copy.cursor = nil }
                    grid = copy
                }
            }
        }
    }

    private func drawPreview(on grid: inout Grid, in area: Area, _ world: World) {
        let text = previewText(width: area.width, world)
        let room = max(0, area.height - 1)
        var position = ""
        if text.lines.count > room {
            let last = min(previewTop + room, text.lines.count)
            position = " \(previewTop + 1)-\(last)/\(text.lines.count)"
        }
        grid.write(
            fitted(
                world.text(Words.Dialog.whatChanges), area.width - DisplayWidth.of(position))
                + position,
            x: area.x, y: area.y, style: Palette.header)
        text.draw(on: &grid, in: area.below(1), from: previewTop)
    }

    /// What would change, or why nothing does.
    func previewText(width: Int, _ world: World) -> FlowText {
        var text = FlowText(width: width)
        switch preview {
        case .asking(nil): text.paragraph([], world.text(Words.Dialog.asking), Palette.faint)
        case .asking(let before?): form.explain(before, in: &text, world)
        case .changes(let rehearsal): form.explain(rehearsal, in: &text, world)
        case .nothing(let reason, let clause):
            text.paragraph([], world.text(reason), clause: clause?.citation ?? "")
        case .refused(let error):
            let (message, accepted, clause) = Words.Dialog.parts(of: error, policy: world.policy)
            text.paragraph(
                [], world.text(Words.Dialog.wouldBeRefused(message)), Palette.error,
                clause: clause?.citation ?? "")
            if let accepted {
                text.paragraph(
                    [.init(world.text(Words.Say.accepted) + ": ", Palette.label)],
                    world.text(accepted))
            }
        }
        return text
    }

    func drawStatus(on grid: inout Grid, in area: Area, _ world: World) {
        guard isLoaded else { return }
        let text: Wording
        var style = Style.plain
        switch preview {
        case .asking: text = Words.Dialog.asking
        case .changes:
            if case .incomplete(_, _, let reason, let clause) = form.plan(world) {
                text = Words.Dialog.because(Words.Dialog.wouldBeRefused(reason), clause)
                style = Palette.error
            } else {
                text = Words.Dialog.confirm
            }
        // Why stands above.
        case .nothing, .refused: text = Words.Dialog.cannotConfirm
        }
        grid.write(fitted(world.text(text), area.width - 2), x: 1, y: area.y, style: style)
    }
}
