internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Everything that is on the screen, as a plain value: a stack of screens in a frame.
struct App: Sendable {
    /// The smallest window in which the screens are of use.
    static let smallest = Size(width: 40, height: 8)

    private(set) var world: World
    private(set) var size: Size
    private(set) var screens: [any Screen]
    private(set) var message: Message?
    private(set) var hasEnded = false

    /// A stack of one screen.
    init(_ screen: any Screen, world: World, size: Size) {
        self.world = world
        self.size = size
        screens = [screen]
    }

    /// What opening the first screen asks for.
    mutating func start() -> [Effect] {
        settle(withTop { screen, world, room in screen.fit(into: room, world) })
    }

    /// Whether the screen waits for what the person asked for.
    var isWaiting: Bool { screens.last?.isWaiting ?? false }

    /// Whether the window is too small to show anything.
    var isTooSmall: Bool {
        size.width < App.smallest.width || size.height < App.smallest.height
    }

    // MARK: Updating

    /// Does what a key means; gives back what the loop must do.
    mutating func update(_ key: Key) -> [Effect] {
        switch key {
        case .hangUp:
            hasEnded = true
            return []
        case .resize(let size):
            self.size = size
            return settle(fitAll())
        default: break
        }
        message = nil
        guard let top = screens.last else { return [] }
        let context = top.context
        guard let action = Keymap.action(for: key, in: context) else {
            if context.takesText, !isTooSmall {
                return settle(withTop { screen, world, _ in screen.type(key, world) })
            }
            if case .character(let character) = key.asCommand, !isTooSmall {
                message = Message(text: Words.Keys.meansNothing(visible(String(character))))
            }
            return []
        }
        // In a window that shows nothing, nothing happens but its end.
        if isTooSmall, action != .quit, action != .repaint { return [] }
        if let reason = top.reasonAgainst(action) {
            message = Message(text: reason)
            return []
        }
        switch action {
        case .quit:
            hasEnded = true
            return []
        case .repaint: return [.repaint]
        case .help where context != .help:
            return settle([.push(HelpScreen(for: top))])
        case .refresh:
            message = Message(text: Words.Screen.refreshed)
            return [.ask(LoadFacts())]
                + settle(withTop { screen, world, _ in screen.refresh(world) })
        default:
            return settle(withTop { screen, world, _ in screen.perform(action, world) })
        }
    }

    /// Takes an answer.
    mutating func receive(_ reply: Reply) -> [Effect] {
        if let (_, result) = reply.to(AskRevision.self) {
            // A file that cannot be read for a moment is asked again in a second.
            guard case .success(let revision) = result, revision != world.facts.revision else {
                return []
            }
            world.facts.revision = revision
            return [.ask(LoadFacts())]
                + settle(withEach { screen, world in screen.refresh(world) })
        }
        if let (_, result) = reply.to(LoadFacts.self) {
            if case .success(let facts) = result { world.facts = facts }
            return []
        }
        return settle(withEach { screen, world in screen.receive(reply, world) })
    }

    /// Carries out the effects that concern the stack; gives back the others.
    private mutating func settle(_ effects: [Effect]) -> [Effect] {
        var others: [Effect] = []
        for effect in effects {
            switch effect {
            case .push(let screen):
                screens.append(screen)
                others += settle(withTop { screen, world, room in screen.fit(into: room, world) })
            case .pop:
                if screens.count > 1 { screens.removeLast() } else { hasEnded = true }
            case .quit: hasEnded = true
            case .say(let said): message = said
            default: others.append(effect)
            }
        }
        return others
    }

    private mutating func withTop(
        _ change: (inout any Screen, World, Size) -> [Effect]
    ) -> [Effect] {
        guard let last = screens.indices.last else { return [] }
        return change(&screens[last], world, room)
    }

    private mutating func withEach(_ change: (inout any Screen, World) -> [Effect]) -> [Effect] {
        var effects: [Effect] = []
        for index in screens.indices { effects += change(&screens[index], world) }
        return effects
    }

    private mutating func fitAll() -> [Effect] {
        if isTooSmall { return [] }
        let room = room
        return withEach { screen, world in screen.fit(into: room, world) }
    }

    /// The room that the frame leaves to a screen.
    private var room: Size { Frame.body(of: size).size }

    // MARK: Drawing

    /// The screenful.
    func draw() -> Grid {
        var grid = Grid(size)
        guard !isTooSmall, let top = screens.last else {
            Frame.drawTooSmall(on: &grid, world)
            return grid
        }
        Frame.drawTitle(on: &grid, world)
        top.draw(on: &grid, in: Frame.body(of: size), world)
        if let message {
            Frame.draw(message, on: &grid, world)
        } else {
            top.drawStatus(on: &grid, in: Frame.status(of: size), world)
        }
        Frame.drawKeys(of: top, on: &grid, world)
        return grid
    }
}
