import Register
import SecurityPolicy
import TerminalKit
import Testing

@testable import RegisterScreens

/// What holds for the keys of all screens.
@Suite struct KeymapTests {
    /// Keys that lead from the list of assets into each section of the keymap.
    static let ways: [KeyContext: String] = [
        .list: "", .detail: "Enter", .filter: "/", .menu: "s", .help: "?", .form: "a",
        .formChoice: "a Tab", .actions: ":", .panel: "f", .views: "v", .naming: "v G Enter",
        .classify: "c", .field: "c G", .choosing: "i", .handling: "g Down Down z",
        .tree: "g Down Down t", .why: "w",
    ]

    private func app(_ town: Town, at place: Character = AssetsPlace.digit) throws -> Driver {
        try Driver(town, at: place)
    }

    /// Full-width letters and signs, as an input method left on types them, are the same commands.
    @Test func fullWidthKeysAreTheSame() {
        for context in KeyContext.allCases where !context.takesText {
            for section in [context, .everywhere] {
                for binding in Keymap.bindings(in: section) {
                    for case .character(let character) in binding.keys {
                        guard let wide = fullWidth(character) else {
                            Issue.record("\(character) has no full-width form")
                            continue
                        }
                        #expect(
                            Keymap.action(for: .character(wide), in: context)
                                == Keymap.action(for: .character(character), in: context),
                            "\(wide) in \(context)")
                    }
                }
            }
        }
    }

    /// However narrow the window is, the line of keys leads to the help and to all actions.
    @Test(arguments: [40, 60, 80, 120]) func helpAndActionsAreAlwaysThere(width: Int) throws {
        let town = try Town()
        for (context, way) in KeymapTests.ways {
            for language in [Language.ja, .en] {
                let screen = try run(town, way, width: width, language: language)
                let line = screen.text.last ?? ""
                #expect(
                    context == .help || line.contains(Words.Keys.helpLabel(language)), "\(line)")
                #expect(
                    context == .help || context.takesText
                        || line.contains(": " + Words.Keys.actionsLabel(language)), "\(line)")
            }
        }
    }

    @Test func everyActionHasAKey() {
        let bound = Set(KeyContext.allCases.flatMap(Keymap.bindings).map(\.action))
        // Done by dialogs only.
        #expect(bound.union([.clearMarks]) == Set(Action.allCases))
    }

    @Test func everyKeyMeansOneThing() {
        for context in KeyContext.allCases {
            var seen: Set<Key> = []
            for binding in Keymap.bindings(in: context) {
                for key in binding.keys {
                    #expect(seen.insert(key).inserted, "\(key.name) twice in \(context)")
                    // Digits are places and numbers.
                    if case .character(let character) = key { #expect(!character.isNumber) }
                }
            }
        }
    }

    @Test func aFullWidthDigitGoesToItsPlace() throws {
        let town = try Town()
        for place in Places.all {
            var app = try app(town)
            app.type(.character(fullWidth(place.digit) ?? " "))
            #expect(app.place == place.digit)
        }
    }

    @Test(arguments: KeyContext.allCases)
    func escapeNeverQuits(context: KeyContext) throws {
        let town = try Town()
        guard let way = KeymapTests.ways[context] else {
            // Lists of other places: below. Keys that work everywhere have no screen.
            #expect(
                [
                    .table, .tally, .line, .permits, .permit, .books, .book, .record, .keeping,
                    .kept, .proof, .everywhere,
                ].contains(context),
                "no way leads to \(context)")
            return
        }
        var app = try app(town)
        try app.type(script: way)
        #expect(app.context == context)
        for _ in 0..<8 { app.type(.escape) }
        #expect(!app.hasEnded)
        #expect(app.context == .list, "Esc leads back from \(context)")
        // Q quits at once where it is no text, Ctrl-C everywhere.
        try app.type(script: way)
        if !context.takesText, ![.formChoice, .classify, .handling].contains(context) {
            app.type(.character("Q"))
            #expect(app.hasEnded)
        } else {
            app.type(.control("C"))
            #expect(app.hasEnded == (context == .filter))
        }
    }

    /// At the first screen of each place: Esc stays, q goes back to the place before.
    @Test func escapeStaysInEveryPlace() throws {
        let town = try Town()
        for place in Places.all where place.digit != AssetsPlace.digit {
            var app = try app(town)
            app.type(.character(place.digit))
            for _ in 0..<4 { app.type(.escape) }
            #expect(!app.hasEnded)
            #expect(app.place == place.digit)
            app.type(.character("q"))
            #expect(!app.hasEnded)
            #expect(app.place == AssetsPlace.digit)
            app.type(.character("q"))
            #expect(app.hasEnded)
        }
    }

    private func fullWidth(_ character: Character) -> Character? {
        guard let scalar = character.unicodeScalars.first else { return nil }
        if scalar == " " { return "\u{3000}" }
        guard (0x21...0x7E).contains(scalar.value) else { return nil }
        return Unicode.Scalar(scalar.value + 0xFEE0).map { Character($0) }
    }
}

/// The app with its questions answered at once, for looking into between keys.
struct Driver {
    private let town: Town
    private var app: App
    private var now = ContinuousClock.now

    init(_ town: Town, at place: Character) throws {
        self.town = town
        let facts = try LoadFacts().answer(from: town.register, for: Town.manager)
        app = App(
            at: place,
            world: World(
                language: .ja, policy: town.register.policy, facts: facts, views: town.views),
            size: Size(width: 80, height: 24))
        settle(app.start())
    }

    var hasEnded: Bool { app.hasEnded }
    var context: KeyContext? { app.stacks.top?.screen.context }
    var place: Character { app.stacks.place }

    mutating func type(_ key: Key) {
        // A person's pace.
        now += .seconds(1)
        settle(app.update(key, at: now))
    }

    mutating func type(script: String) throws {
        for key in try Key.script(script) { type(key) }
    }

    /// While it is slow, nothing that is asked is answered.
    var isSlow = false {
        didSet { if !isSlow { settle([]) } }
    }
    /// Whether what is asked cannot be answered.
    var fails = false
    private var waiting: [Effect] = []

    private mutating func settle(_ effects: [Effect]) {
        waiting += effects
        while !isSlow, !waiting.isEmpty {
            switch waiting.removeFirst() {
            case .ask(let question, let asker), .askWhenIdle(let question, let asker):
                let reply =
                    fails
                    ? Reply(
                        asker: asker, question: question,
                        result: .failure(RegisterError.io(detail: "test")))
                    : question.reply(to: asker, from: town.register, for: Town.manager)
                waiting = app.receive(reply) + waiting
            default: break
            }
        }
    }

    /// The screen as text.
    var screen: String { app.draw().rows.joined(separator: "\n") }
}
