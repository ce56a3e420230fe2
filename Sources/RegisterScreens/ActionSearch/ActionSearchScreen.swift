internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// All actions of the screen below, found by name or key and done from here.
struct ActionSearchScreen: Screen {
    /// An action.
    private struct Item: Sendable {
        var action: Action
        var keys: [Key]
        var name: Wording
        /// What it does, where the name does not say all.
        var help: Wording?
        /// Why it cannot be done now.
        var reason: Wording?

        /// Whether a text is one of its keys.
        func hasKey(_ text: String) -> Bool {
            if text.count == 1, let character = text.first {
                return keys.contains(Key.character(character).asCommand)
            }
            return keys.contains { $0.name.lowercased() == text.lowercased() }
        }
    }

    private let items: [Item]
    private var search = LineEditor()
    private var selected = 0
    private var height = 1

    /// The actions of a screen as it is now.
    init(for screen: any Screen, _ world: World) {
        let bindings = Keymap.bindings(in: screen.context) + Keymap.bindings(in: .everywhere)
        items = bindings.filter { $0.action != .actions }.map { binding in
            // A key whose name says all has nothing beside it.
            let isNamed = binding.label.map { $0 != binding.help } ?? false
            // The terminal itself takes the key that suspends.
            let reason =
                binding.action == .suspend
                ? Words.Keys.onlyByKey : screen.reasonAgainst(binding.action, world)
            return Item(
                action: binding.action, keys: binding.keys, name: binding.label ?? binding.help,
                help: isNamed ? binding.help : nil, reason: reason)
        }
    }

    var context: KeyContext { .actions }
    var leavesToPlaces: Bool { false }

    /// What is found: by key, then by name, then by what is said about it.
    private var found: [Item] {
        let query = TextQuery(search.text)
        if query.isEmpty { return items }
        let byKey = items.filter { $0.hasKey(search.text) }
        let byText = items.filter { item in
            let words = [item.name, item.help ?? item.name]
            let texts = words.map(\.ja) + words.map(\.en) + item.keys.map(\.name)
            return !item.hasKey(search.text) && query.matches(texts)
        }
        func isNamed(_ item: Item) -> Bool { query.matches([item.name.ja, item.name.en]) }
        return byKey + byText.filter(isNamed) + byText.filter { !isNamed($0) }
    }

    mutating func fit(into size: Size, _ world: World) -> [Effect] {
        height = max(1, size.height - 1)
        return []
    }

    mutating func type(_ key: Key, _ world: World) -> [Effect] {
        if key == .backspace, search.text.isEmpty { return [.pop] }
        if search.handle(key) { selected = 0 }
        return []
    }

    mutating func perform(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .down: move(by: 1)
        case .up: move(by: -1)
        case .pageDown: move(by: max(1, height - 1))
        case .pageUp: move(by: -max(1, height - 1))
        case .cancel: return [.pop]
        case .accept:
            let found = found
            guard found.indices.contains(selected) else { return [.beep] }
            if let reason = found[selected].reason { return [.say(Message(text: reason)), .beep] }
            return [.pop, .perform(found[selected].action)]
        default: break
        }
        return []
    }

    private mutating func move(by lines: Int) {
        selected = max(0, min(selected + lines, found.count - 1))
    }

    // MARK: Drawing

    func draw(on grid: inout Grid, in area: Area, _ world: World) {
        let found = found
        grid.write(
            fitted(world.text(Words.Keys.actionSearch), area.width), x: area.x, y: area.y,
            style: Palette.header)
        if found.isEmpty {
            grid.write(
                world.text(Words.List.nothing), x: area.x + 1, y: area.y + 2, style: Palette.faint)
        }
        let names = min(area.width / 3, items.reduce(0) { max($0, labelWidth($1, world)) })
        let keys = items.reduce(0) { max($0, DisplayWidth.of($1.keys.first?.name ?? "")) }
        let room = max(0, area.height - 1)
        let top = max(0, min(selected - room / 2, found.count - room))
        for (row, item) in found.enumerated().dropFirst(top).prefix(room) {
            let isSelected = row == selected
            let y = area.y + 1 + row - top
            let style: Style = item.reason == nil ? .plain : Palette.faint
            var help = item.help.map(world.text) ?? ""
            if let reason = item.reason { help += world.text(Words.Screen.unavailable(reason)) }
            var x = grid.write(isSelected ? "> " : "  ", x: area.x, y: y, style: Palette.key)
            let isLong = item.help == nil
            let key = fitted(item.keys.first?.name ?? "", keys)
            x = grid.write(key, x: x, y: y, style: Palette.key) + 2
            let name = world.text(item.name)
            if isLong {
                grid.write(
                    fitted(name + help, area.width - x), x: x, y: y,
                    style: isSelected ? .reverse : style)
            } else {
                x =
                    grid.write(
                        fitted(name, names), x: x, y: y, style: isSelected ? .reverse : style) + 2
                grid.write(fitted(help, max(0, area.width - x)), x: x, y: y, style: style)
            }
        }
    }

    /// The cells of a name that has something beside it.
    private func labelWidth(_ item: Item, _ world: World) -> Int {
        item.help == nil ? 0 : DisplayWidth.of(world.text(item.name))
    }

    func drawStatus(on grid: inout Grid, in area: Area, _ world: World) {
        search.draw(
            after: Words.Keys.actionPrompt, on: &grid, in: area, width: area.width - 2, world)
    }
}
