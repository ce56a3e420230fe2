internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// A screen: a plain value that keys and answers change and that draws itself.
///
/// It asks the register nothing and touches no terminal: what it wants done comes back as effects,
/// which ``Session`` carries out. So every screen can be tried with keys and looked at as text.
protocol Screen: Sendable {
    /// The section of the keymap that holds now.
    var context: KeyContext { get }

    /// Whether it waits for an answer without which it is not what the person asked for.
    var isWaiting: Bool { get }

    /// Whether it is not there yet for keys to mean anything: they are kept until it is.
    var isOpening: Bool { get }

    /// Fits itself into so much room: when it opens and when the window changes.
    mutating func fit(into size: Size, _ world: World) -> [Effect]

    /// Why an action cannot be done now; nil: it can.
    func reasonAgainst(_ action: Action) -> Wording?

    /// Whether digits lead to other places from here; not from a dialog.
    var leavesToPlaces: Bool { get }

    /// Whether an asset's number can be typed here to select it, also where digits are no places.
    var takesNumbers: Bool { get }

    /// Whether Q ends the program from here; a dialog takes it as leaving the dialog, so that
    /// nothing filled in is lost.
    var quitsAtOnce: Bool { get }

    /// Shows an asset, if it is a list of assets.
    mutating func show(asset: Int, _ world: World) -> [Effect]?

    /// Takes an asset that was chosen for it in a list above it.
    mutating func take(_ asset: AssetLine, _ world: World) -> [Effect]

    /// Does what a key of its section means.
    mutating func perform(_ action: Action, _ world: World) -> [Effect]

    /// Takes a key that is no command, where characters are text.
    mutating func type(_ key: Key, _ world: World) -> [Effect]

    /// Takes an answer, if it was its question.
    mutating func receive(_ reply: Reply, _ world: World) -> [Effect]

    /// Reads anew, because somebody changed the register or the person asked for it.
    mutating func refresh(_ world: World) -> [Effect]

    /// The word for a binding in the line of keys; nil: the line leaves it out.
    func label(of binding: Binding) -> Wording?

    /// Draws itself into a part of the screen.
    func draw(on grid: inout Grid, in area: Area, _ world: World)

    /// Draws the status line, which messages hide.
    func drawStatus(on grid: inout Grid, in area: Area, _ world: World)
}

extension Screen {
    var isWaiting: Bool { false }
    var isOpening: Bool { false }
    var leavesToPlaces: Bool { true }
    var takesNumbers: Bool { leavesToPlaces }
    var quitsAtOnce: Bool { leavesToPlaces }
    mutating func show(asset: Int, _ world: World) -> [Effect]? { nil }
    mutating func take(_ asset: AssetLine, _ world: World) -> [Effect] { [] }
    mutating func fit(into size: Size, _ world: World) -> [Effect] { [] }
    func reasonAgainst(_ action: Action) -> Wording? { nil }
    func label(of binding: Binding) -> Wording? { binding.label }
    mutating func type(_ key: Key, _ world: World) -> [Effect] { [] }
    mutating func receive(_ reply: Reply, _ world: World) -> [Effect] { [] }
    mutating func refresh(_ world: World) -> [Effect] { [] }
    func drawStatus(on grid: inout Grid, in area: Area, _ world: World) {}
}

/// What a screen wants done.
enum Effect: Sendable {
    /// A question to the register; the app notes whose it is.
    case ask(any Question, from: ScreenID = 0)
    /// A question that can wait until the person pauses.
    case askWhenIdle(any Question, from: ScreenID = 0)
    /// A question that takes long, answered beside all others while the person waits.
    case work(any Work, from: ScreenID = 0)
    /// The end of what takes long, before it is done.
    case giveUp
    /// The register of a past day, until the person leaves it.
    case visit(Past)
    /// Another screen on top.
    case push(any Screen)
    /// Back to the screen below; from the last one to the place before, and then the end.
    case pop
    /// An asset shown in the list of assets.
    case showAsset(Int)
    /// An asset that was chosen for the screen that is now on top.
    case give(AssetLine)
    /// Another action, as if its key had been typed.
    case perform(Action)
    /// The register has been changed from here: what is shown is out of date.
    case changed
    /// The end.
    case quit
    /// Something said in the message line until the next key.
    case say(Message)
    /// The bell.
    case beep
    /// The whole screen sent again.
    case repaint
}

/// Something said in the message line.
struct Message: Sendable {
    /// What.
    var text: Wording
    /// Whether something went wrong.
    var isError = false
}

/// What all screens know.
struct World: Sendable {
    /// The language of the interface.
    var language: Language
    /// The policy that the register upholds.
    var policy: Policy
    /// Whose register, and who looks.
    var facts: Facts
    /// How days are written.
    var days = DayStyle.seireki
    /// Whether the register is that of a past day, looked at from today's, to which one returns.
    var isVisit = false
    /// Where their views are kept.
    var views: any ViewStore
    /// Their views, as last read or kept.
    var savedViews: [SavedView] = []

    /// Why an action cannot be done, whatever screen it is; nil: the screen says.
    func reasonAgainst(_ action: Action) -> Wording? {
        if !facts.hasFiles, [.attachPaper, .savePaper, .saveCheckpoint].contains(action) {
            return Words.Sockets.noFiles.message
        }
        guard let past = facts.past else { return nil }
        switch action {
        case .past: return isVisit ? nil : Words.Past.isNoVisit
        case .verify: return Words.Past.verifyToday
        case .savePaper: return Words.Past.papersToday
        default: return action.writes ? Words.Past.onlyLooked(past) : nil
        }
    }

    /// A wording in the language of the interface.
    func text(_ wording: Wording) -> String { wording(language) }

    /// A day as the person wants to read it; English, which has no eras, abbreviates them.
    func text(_ day: Day, isShort: Bool = false) -> String {
        day.text(days, isShort: isShort || language == .en)
    }

    /// A moment as the person wants to read it; in a list without seconds and with a short day.
    func text(_ moment: Moment, isShort: Bool = false) -> String {
        // 2026-05-01T09:30:00+09:00, always Japan's time.
        text(moment.day, isShort: isShort) + " "
            + moment.description.dropFirst(11).prefix(isShort ? 5 : 8)
    }
}
