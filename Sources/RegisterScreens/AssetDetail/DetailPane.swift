internal import SecurityPolicy
internal import TerminalKit

/// The detail of an asset: a text that scrolls.
struct DetailPane: Sendable {
    /// What is shown; stays until that of another asset has come.
    private(set) var detail: LoadDetail.Detail?
    /// The asset that is to be shown.
    private var wanted: Int?
    private var isAsked = false
    /// Whether it is asked for although it is not shown.
    private var isLookedUp = false
    private var size = Size(width: 0, height: 0)
    /// The text, laid out for the width.
    private var text = FlowText(width: 0)
    /// The first line that is seen.
    private var top = 0

    /// Whether the detail of another asset is still shown.
    var isWaiting: Bool { wanted != detail?.asset.number }

    /// Shows an asset in so much room.
    mutating func show(_ number: Int?, in size: Size, _ world: World) -> [Effect] {
        if self.size != size {
            self.size = size
            layOut(world)
        }
        guard number != wanted || !isAsked else { return [] }
        wanted = number
        isAsked = true
        guard let number else {
            detail = nil
            layOut(world)
            return []
        }
        return [.ask(LoadDetail(number: number))]
    }

    /// Looks an asset up that is not shown, once the person pauses: what can be done with it
    /// depends on it.
    mutating func know(_ number: Int?) -> [Effect] {
        guard let number, number != wanted || !isAsked && !isLookedUp else { return [] }
        wanted = number
        isAsked = false
        isLookedUp = true
        return [.askWhenIdle(LoadDetail(number: number))]
    }

    /// What is shown may have changed: it is asked for again.
    mutating func forget() {
        isAsked = false
        isLookedUp = false
    }

    mutating func receive(
        _ question: LoadDetail, _ result: Result<LoadDetail.Detail?, any Error>, _ world: World
    ) -> [Effect] {
        guard question.number == wanted else { return [] }
        switch result {
        case .failure(let error):
            return [.say(Message(text: Words.screenError(error), isError: true))]
        case .success(let found):
            // The same asset read anew stays where it is scrolled to.
            if found?.asset.number != detail?.asset.number { top = 0 }
            detail = found
            layOut(world)
            return []
        }
    }

    /// Scrolls by lines.
    mutating func scroll(by lines: Int) {
        top = max(0, min(top + lines, text.lines.count - room))
    }

    /// Does what a key means in the detail.
    mutating func perform(_ action: Action) {
        switch action {
        case .down: scroll(by: 1)
        case .up: scroll(by: -1)
        case .pageDown: scroll(by: max(1, room - 1))
        case .pageUp: scroll(by: -max(1, room - 1))
        case .first: scroll(by: -text.lines.count)
        case .last: scroll(by: text.lines.count)
        default: break
        }
    }

    /// The lines below the heading.
    private var room: Int { max(1, size.height - 1) }

    private mutating func layOut(_ world: World) {
        text =
            detail.map { DetailText(detail: $0, world: world, width: size.width).text }
            ?? FlowText(width: size.width)
        scroll(by: 0)
    }

    /// Draws the heading and the lines that are seen.
    func draw(on grid: inout Grid, in area: Area, hasFocus: Bool, _ world: World) {
        guard area.height > 0 else { return }
        var heading = world.text(Words.Detail.detail)
        if let asset = detail?.asset { heading = "#\(asset.number) \(visible(asset.name))" }
        var position = ""
        if text.lines.count > room {
            let last = min(top + room, text.lines.count)
            position = " \(top + 1)-\(last)/\(text.lines.count)"
        }
        let style = hasFocus ? Palette.title : Palette.header
        let width = area.width - DisplayWidth.of(position)
        grid.write(fitted(heading, width) + position, x: area.x, y: area.y, style: style)
        for (row, line) in text.lines.dropFirst(top).prefix(max(0, area.height - 1)).enumerated() {
            var x = area.x
            for run in line {
                let room = area.x + area.width - x
                x = grid.write(run.text, x: x, y: area.y + 1 + row, style: run.style, width: room)
            }
        }
    }
}
