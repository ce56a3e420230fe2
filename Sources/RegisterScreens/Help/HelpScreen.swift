internal import SecurityPolicy
internal import TerminalKit

/// The keys of the screen below, from the keymap; what cannot be done now says why.
struct HelpScreen: Screen {
    /// The sections, the one from which help was asked first.
    private let sections: [Section]
    private var text = FlowText(width: 0)
    private var top = 0
    private var height = 1

    private struct Section: Sendable {
        var name: Wording
        var lines: [(keys: String, help: Wording, against: Wording?)]
    }

    /// Help for a screen as it is now.
    init(for screen: any Screen, _ world: World) {
        let others = KeyContext.allCases.filter { $0 != screen.context && $0 != .everywhere }
        func section(_ context: KeyContext) -> Section {
            let isHere = context == screen.context
            return Section(
                name: context.name,
                lines: Keymap.bindings(in: context).map { binding in
                    (
                        binding.keys.map(\.name).joined(separator: " "), binding.help,
                        isHere ? screen.reasonAgainst(binding.action, world) : nil
                    )
                })
        }
        let places = Section(
            name: Words.Places.heading,
            lines: Places.all.map { (String($0.digit), Words.Places.named($0.name, $0.help), nil) })
        sections =
            [section(screen.context), places, section(.everywhere)] + others.map(section)
    }

    var context: KeyContext { .help }

    mutating func fit(into size: Size, _ world: World) -> [Effect] {
        height = max(1, size.height - 1)
        text = FlowText(width: size.width - 2)
        let widest = sections.flatMap(\.lines).reduce(0) { max($0, DisplayWidth.of($1.keys)) }
        let keysWidth = min(widest, max(12, size.width * 2 / 5))
        for section in sections {
            text.gap()
            text.line([.init(world.text(section.name), Palette.heading)])
            for line in section.lines {
                var help = world.text(line.help)
                if let against = line.against {
                    help += world.text(Words.Screen.unavailable(against))
                }
                text.paragraph(
                    [.init("  "), .init(fitted(line.keys, keysWidth), Palette.key), .init("  ")],
                    help, line.against == nil ? .plain : Palette.faint)
            }
        }
        text.gap()
        text.paragraph([], world.text(Words.Screen.marksExplained))
        scroll(by: 0)
        return []
    }

    mutating func perform(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .down: scroll(by: 1)
        case .up: scroll(by: -1)
        case .pageDown: scroll(by: max(1, height - 1))
        case .pageUp: scroll(by: -max(1, height - 1))
        case .first: top = 0
        case .last: scroll(by: text.lines.count)
        case .back: return [.pop]
        default: break
        }
        return []
    }

    private mutating func scroll(by lines: Int) {
        top = max(0, min(top + lines, text.lines.count - height))
    }

    func draw(on grid: inout Grid, in area: Area, _ world: World) {
        grid.write(
            fitted(world.text(Words.Screen.help), area.width), x: area.x, y: area.y,
            style: Palette.header)
        for (row, line) in text.lines.dropFirst(top).prefix(max(0, area.height - 1)).enumerated() {
            var x = area.x + 1
            for run in line {
                x = grid.write(run.text, x: x, y: area.y + 1 + row, style: run.style)
            }
        }
    }

    func drawStatus(on grid: inout Grid, in area: Area, _ world: World) {
        guard text.lines.count > height else { return }
        let last = min(top + height, text.lines.count)
        let position = "\(top + 1)-\(last)/\(text.lines.count)"
        grid.write(position, x: area.width - 1 - DisplayWidth.of(position), y: area.y)
    }
}
