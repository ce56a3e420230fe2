internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Everything that is on the screen, as a plain value: the places and their screens in a frame.
struct App: Sendable {
    /// The smallest window in which the screens are of use.
    static let smallest = Size(width: 40, height: 8)

    private(set) var world: World
    private(set) var size: Size
    private(set) var stacks = Stacks()
    private(set) var message: Message?
    private(set) var hasEnded = false
    /// Whether it has ended because the person wants to leave the program, wherever they are.
    private(set) var hasQuit = false
    /// What takes long and goes on.
    private(set) var working: Working?
    private(set) var number = NumberTyping()
    private var typedAhead = TypeAhead()
    /// What takes back what was done last from the screens.
    private var compensation: Compensation?
    private let first: Character

    /// The places, of which one comes first.
    init(at place: Character, world: World, size: Size) {
        self.world = world
        self.size = size
        first = place
    }

    /// What opening the first screen asks for.
    mutating func start() -> [Effect] {
        go(to: Places.of(first) == nil ? AssetsPlace.digit : first)
            + [.askWhenIdle(KeepViews(store: world.views, views: nil))]
    }

    /// Whether the screen waits for what the person asked for.
    var isWaiting: Bool { stacks.top?.screen.isWaiting ?? false }

    /// Whether the window is too small to show anything.
    var isTooSmall: Bool {
        size.width < App.smallest.width || size.height < App.smallest.height
    }

    // MARK: Updating

    /// Does what a key means; gives back what the loop must do.
    ///
    /// - Parameter now: when it was typed: digits that a barcode reader types are faster than a
    ///   person.
    mutating func update(_ key: Key, at now: ContinuousClock.Instant) -> [Effect] {
        switch key {
        case .hangUp:
            (hasEnded, hasQuit) = (true, true)
            return []
        case .resize(let size):
            self.size = size
            return fitTop()
        default: break
        }
        if let effects = takeWhileWorking(key) { return effects }
        message = nil
        guard let top = stacks.top?.screen else { return [] }
        if top.isOpening, !isTooSmall, let isHeld = typedAhead.take(key, at: now) {
            return isHeld ? [] : [.beep]
        }
        let context = top.context
        if !isTooSmall, top.leavesToPlaces || top.takesNumbers, !context.takesText {
            // Where digits are no places they begin a number.
            if !top.leavesToPlaces, number.text == nil, key.asCommand.isDigit {
                number.begin(at: stacks.place)
            }
            switch number.take(key.asCommand, at: now, place: stacks.place) {
            case .notMine: break
            case .typing: return []
            case .place(let digit): return go(to: digit)
            case .number(let asset, let place):
                return (place == stacks.place ? [] : go(to: place)) + settle([.showAsset(asset)])
            case .wrong: return settle([.beep])
            }
        }
        guard let action = Keymap.action(for: key, in: context) else {
            if context.takesText, !isTooSmall {
                return withTop { screen, world in screen.type(key, world) }
            }
            let key = key.asCommand
            if key.isTyped, !isTooSmall {
                message = Message(text: Words.Keys.meansNothing(key.name))
            }
            return []
        }
        // In a window that shows nothing, nothing happens but its end.
        if isTooSmall, action != .quit, action != .repaint { return [] }
        if let reason = top.reasonAgainst(action, world) {
            // Esc with nothing left to clear leads back, but never out of a place.
            if action == .clearFilter, stacks.depth > 0 { return settle([.pop]) }
            message = Message(text: reason)
            return []
        }
        return perform(action)
    }

    /// Does an action, if it can be done; used by keys and by the palette.
    mutating func perform(_ action: Action) -> [Effect] {
        guard let top = stacks.top?.screen else { return [] }
        switch action {
        case .quit where top.quitsAtOnce:
            (hasEnded, hasQuit) = (true, true)
            return []
        case .past where top.leavesToPlaces:
            guard !world.isVisit else {
                hasEnded = true
                return []
            }
            return settle([.push(FormScreen(PastForm(world)))])
        case .repaint: return [.repaint]
        case .help where top.context != .help:
            return settle([.push(HelpScreen(for: top, world))])
        case .actions where top.context != .actions:
            return settle([.push(ActionSearchScreen(for: top, world))])
        case .jump where top.leavesToPlaces || top.takesNumbers:
            number.begin(at: stacks.place)
            return []
        case .undo where top.leavesToPlaces:
            switch compensation {
            case .acts(let acts, let done):
                return settle([.push(DialogScreen(UndoForm(acts, of: done)))])
            case .impossible(let why, let clause):
                message = Message(text: Words.Dialog.because(why, clause))
            case nil: message = Message(text: Words.Undo.nothingDone)
            }
            return []
        case .refresh:
            message = Message(text: Words.Screen.refreshed)
            stacks.markStale()
            return [.ask(LoadFacts())] + refreshTop()
        default:
            return withTop { screen, world in screen.perform(action, world) }
        }
    }

    /// While something takes long, only giving it up does anything; nil: nothing does.
    private mutating func takeWhileWorking(_ key: Key) -> [Effect]? {
        guard working != nil else { return nil }
        switch key {
        case .escape, .control("C"):
            working?.isStopping = true
            return [.giveUp]
        case .control("L"): return [.repaint]
        default: return [.beep]
        }
    }

    /// Notes how far it is with what takes long.
    ///
    /// - Returns: whether that is something new.
    mutating func note(percent: Int) -> Bool {
        guard let working, working.percent != percent else { return false }
        self.working?.percent = percent
        return true
    }

    /// Comes back from the register of a past day.
    ///
    /// - Parameter size: that of the window by now.
    mutating func comeBack(_ size: Size, hasQuit: Bool) -> [Effect] {
        (hasEnded, self.hasQuit) = (hasQuit, hasQuit)
        message = Message(text: Words.Past.isToday)
        self.size = size
        return fitTop()
    }

    /// Says something that went wrong on the way.
    mutating func say(_ said: Message) { message = said }

    /// Takes an answer.
    mutating func receive(_ reply: Reply) -> [Effect] {
        if reply.question is any Work { working = nil }
        let reply = reply.namingUnits(by: world.facts)
        if let (_, result) = reply.to(AskRevision.self) {
            // A file that cannot be read for a moment is asked again in a second.
            guard case .success(let revision) = result, revision != world.facts.revision else {
                return []
            }
            world.facts.revision = revision
            stacks.markStale()
            return [.ask(LoadFacts())] + refreshTop()
        }
        if let (_, result) = reply.to(LoadFacts.self) {
            if case .success(let facts) = result { world.facts = facts }
            return []
        }
        if let (_, result) = reply.to(Deed.self), case .success(let done) = result {
            compensation = done.compensation
        }
        if let (_, result) = reply.to(KeepViews.self), case .success(let views) = result {
            world.savedViews = views
        }
        let world = world
        let effects = stacks.with(reply.asker) { $0.screen.receive(reply, world) } ?? []
        return settle(effects, from: reply.asker) + typeAheadKeys(to: reply.asker)
    }

    /// Gives a screen that is there now what was typed meanwhile; a screen that will never be there
    /// takes it along.
    private mutating func typeAheadKeys(to screen: ScreenID) -> [Effect] {
        guard !typedAhead.isEmpty, !(stacks.top?.screen.isOpening ?? false) else { return [] }
        var keys = typedAhead.all()
        if stacks.top?.id != screen { keys = [] }
        return keys.flatMap { update($0.key, at: $0.time) }
    }

    /// Carries out the effects that concern the stacks; gives back the others, with whose they are.
    private mutating func settle(_ effects: [Effect], from asker: ScreenID? = nil) -> [Effect] {
        let asker = asker ?? stacks.top?.id ?? 0
        var others: [Effect] = []
        for effect in effects {
            switch effect {
            case .push(let screen):
                stacks.push(screen)
                others += fitTop()
            case .pop:
                if stacks.pop() { others += fitTop() + refreshTop() } else { hasEnded = true }
            case .perform(let action):
                if let reason = stacks.top?.screen.reasonAgainst(action, world) {
                    message = Message(text: reason)
                } else {
                    others += perform(action)
                }
            case .showAsset(let number):
                others += showAsset(number)
            case .give(let asset):
                others += withTop { screen, world in screen.take(asset, world) }
            case .quit: (hasEnded, hasQuit) = (true, true)
            case .say(let said): message = said
            case .changed:
                stacks.markStale()
                others += [.ask(AskRevision())] + refreshTop()
            case .ask(let question, _): others.append(.ask(question, from: asker))
            case .askWhenIdle(let question, _):
                others.append(.askWhenIdle(question, from: asker))
            case .work(let work, _):
                working = Working(work: work)
                others.append(.work(work, from: asker))
            case .beep, .repaint, .giveUp, .visit: others.append(effect)
            }
        }
        return others
    }

    /// Shows a place.
    private mutating func go(to digit: Character) -> [Effect] {
        guard let place = Places.of(digit) else { return [] }
        let world = world
        // The digit of the place where one is leads to its first screen.
        if digit == stacks.place { while stacks.depth > 0 { _ = stacks.pop() } }
        _ = stacks.go(to: digit) { place.open(world) }
        return fitTop() + refreshTop()
    }

    /// Shows an asset: in this list, or else in that of all assets.
    private mutating func showAsset(_ number: Int) -> [Effect] {
        let world = world
        if let here = stacks.withTop({ $0.screen.show(asset: number, world) }), let here {
            return settle(here)
        }
        let opened = go(to: AssetsPlace.digit)
        while stacks.depth > 0 { _ = stacks.pop() }
        return opened + withTop { screen, world in screen.show(asset: number, world) ?? [] }
    }

    private mutating func withTop(
        _ change: (inout any Screen, World) -> [Effect]
    ) -> [Effect] {
        let world = world
        return settle(stacks.withTop { change(&$0.screen, world) } ?? [])
    }

    private mutating func fitTop() -> [Effect] {
        if isTooSmall { return [] }
        let room = Frame.body(of: size).size
        return withTop { screen, world in screen.fit(into: room, world) }
    }

    /// Reads the screen in sight anew if it is out of date.
    private mutating func refreshTop() -> [Effect] {
        let world = world
        return settle(
            stacks.withTop { open in
                guard open.isStale else { return [] }
                open.isStale = false
                return open.screen.refresh(world)
            } ?? [])
    }
}
