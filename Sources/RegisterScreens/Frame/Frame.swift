internal import SecurityPolicy
internal import TerminalKit

/// What is the same on every screen: the title line above, the status and the keys below.
enum Frame {
    /// The part that belongs to the screen itself.
    static func body(of size: Size) -> Area {
        let top = placesAreShown(in: size) ? 2 : 1
        return Area(x: 0, y: top, width: size.width, height: max(0, size.height - 2 - top))
    }

    /// Whether there is room for the line of places.
    private static func placesAreShown(in size: Size) -> Bool { size.height >= 12 }

    /// Draws the places that digits lead to.
    static func drawPlaces(on grid: inout Grid, current: Character, _ world: World) {
        guard placesAreShown(in: grid.size) else { return }
        let names = Places.all.map { "\($0.digit) \(world.text($0.name))" }
        let width = names.reduce(1) { $0 + DisplayWidth.of($1) + 2 }
        var x = 1
        for (place, name) in zip(Places.all, names) {
            let isCurrent = place.digit == current
            // Where they do not all fit, the digits of the others stay.
            let text = width > grid.width && !isCurrent ? String(place.digit) : name
            x = grid.write(text, x: x, y: 1, style: isCurrent ? Palette.here : .plain) + 2
        }
    }

    /// The line of status and messages.
    static func status(of size: Size) -> Area {
        Area(x: 0, y: size.height - 2, width: size.width, height: 1)
    }

    /// Draws whose register it is and who looks at it.
    ///
    /// In a narrow window the unit, then the role, then the register's name give way.
    static func drawTitle(on grid: inout Grid, _ world: World) {
        let facts = world.facts
        let organisation = visible(facts.organisation)
        let person = visible(facts.person?.name ?? "")
        var role = ""
        var unit = ""
        if let first = facts.roles.first {
            role = world.text(Words.role(first.role, world.policy))
            unit = visible(first.unit ?? "")
            if facts.roles.count > 1 {
                unit +=
                    (unit.isEmpty ? "" : " ") + world.text(Words.Screen.more(facts.roles.count - 1))
            }
        }
        let past = facts.past.map { world.text(Words.Screen.past(Words.pastDay($0))) } ?? ""
        let register = world.text(Words.Screen.register)
        func joined(_ parts: [String]) -> String {
            parts.filter { !$0.isEmpty }.joined(separator: "  ")
        }
        let candidates = [
            (joined([organisation, register, past]), joined([person, role, unit])),
            (joined([organisation, past]), joined([person, role, unit])),
            (joined([organisation, past]), joined([person, role])),
            (joined([organisation, past]), person),
        ]
        let (left, right) =
            candidates.first {
                DisplayWidth.of($0.0) + DisplayWidth.of($0.1) + 4 <= grid.width
            } ?? (past.isEmpty ? organisation : past, "")
        grid.fill(x: 0, y: 0, width: grid.width, style: Palette.title)
        grid.write(
            fitted(left, min(grid.width - 2, DisplayWidth.of(left))), x: 1, y: 0,
            style: Palette.title)
        grid.write(right, x: grid.width - 1 - DisplayWidth.of(right), y: 0, style: Palette.title)
    }

    /// Draws the keys that matter here: as many as fit, always the ways out, to the actions and to
    /// the help.
    static func drawKeys(
        of screen: any Screen, isLast: Bool, on grid: inout Grid, _ world: World
    ) {
        let y = grid.height - 1
        func label(_ binding: Binding) -> Wording? {
            if binding.action == .past { return world.isVisit ? Words.Past.toTodayLabel : nil }
            let label = screen.label(of: binding)
            guard binding.action == .back, label != nil else { return label }
            return !isLast
                ? Words.Keys.backLabel
                : world.isVisit ? Words.Past.toTodayLabel : Words.Keys.leaveLabel
        }
        let bindings = Keymap.bindings(in: screen.context).filter {
            label($0) != nil && screen.reasonAgainst($0.action, world) == nil
        }
        // Where characters are text, `:` is one too.
        let always = Keymap.bindings(in: .everywhere).filter {
            $0.action == .help || $0.action == .actions && !screen.context.takesText
                || $0.action == .past && world.isVisit && screen.leavesToPlaces
        }
        func width(_ binding: Binding) -> Int {
            DisplayWidth.of(name(of: binding, in: screen.context))
                + DisplayWidth.of(label(binding).map(world.text) ?? "") + 3
        }
        var shown = screen.context == .help ? bindings : bindings + always
        // The last one needs no blanks behind it.
        while shown.count > 1, shown.reduce(-1, { $0 + width($1) }) > grid.width {
            let rest = shown.lastIndex {
                ![.back, .cancel, .actions, .help].contains($0.action)
            }
            shown.remove(at: rest ?? shown.count - 2)
        }
        var x = 1
        for binding in shown {
            x =
                grid.write(name(of: binding, in: screen.context), x: x, y: y, style: Palette.key)
                + 1
            x = grid.write(label(binding).map(world.text) ?? "", x: x, y: y) + 2
        }
    }

    /// Draws the only key that does anything while something takes long.
    static func drawStopKey(on grid: inout Grid, _ world: World) {
        let x = grid.write(Key.escape.name, x: 1, y: grid.height - 1, style: Palette.key) + 1
        grid.write(world.text(Words.Work.stopLabel), x: x, y: grid.height - 1)
    }

    /// The key to show; where characters are text, one that is no character.
    private static func name(of binding: Binding, in context: KeyContext) -> String {
        let key = binding.keys.first { key in
            if case .character = key { return !context.takesText }
            return true
        }
        return (key ?? binding.keys.first)?.name ?? ""
    }

    /// Draws a message in the status line.
    static func draw(_ message: Message, on grid: inout Grid, _ world: World) {
        let area = status(of: grid.size)
        grid.write(
            fitted(world.text(message.text), area.width - 2), x: 1, y: area.y,
            style: message.isError ? Palette.error : .bold)
    }

    /// Draws what a window too small for anything else says.
    static func drawTooSmall(on grid: inout Grid, _ world: World) {
        let text = world.text(Words.Screen.tooSmall(App.smallest.width, App.smallest.height))
        for (y, line) in wrapped(text, grid.width).prefix(grid.height).enumerated() {
            grid.write(line, x: 0, y: y)
        }
    }
}
