internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// What a dialog asks for: choices and fields, and the acts that follow from them.
///
/// A plain value. ``DialogScreen`` moves through its items, rehearses its acts after each change,
/// shows what they would change and performs them.
protocol DialogForm: Sendable {
    /// Something that can be selected.
    associatedtype Item: Hashable & Sendable

    /// The section of the keymap where no text is typed.
    static var context: KeyContext { get }

    /// The assets that it must know before it begins, by number.
    var numbers: [Int] { get }

    /// What it is about, above it.
    func title(_ world: World) -> String

    /// Begins with what is known of its assets.
    mutating func begin(_ subjects: Subjects, _ world: World)

    /// Its lines, from above; of those with an item the first is selected at the beginning.
    func parts(_ world: World) -> [DialogPart<Item>]

    /// The text of an item, if text is typed there.
    func editor(of item: Item) -> LineEditor?

    /// Takes a text that was typed.
    mutating func edit(_ item: Item, _ editor: LineEditor, _ world: World)

    /// Does what a key means on an item.
    ///
    /// - Returns: why it does nothing, if so.
    mutating func perform(_ action: Action, on item: Item, _ world: World) -> Wording?

    /// What confirming does.
    func plan(_ world: World) -> DialogPlan

    /// Says what would change.
    func explain(_ rehearsal: Rehearsal, in text: inout FlowText, _ world: World)

    /// What happens once it is done, besides that it is said.
    var afterwards: [Effect] { get }
}

extension DialogForm {
    func editor(of item: Item) -> LineEditor? { nil }
    mutating func edit(_ item: Item, _ editor: LineEditor, _ world: World) {}
    mutating func perform(_ action: Action, on item: Item, _ world: World) -> Wording? { nil }
    var afterwards: [Effect] { [] }
}

/// What confirming a dialog does.
enum DialogPlan: Sendable {
    /// Acts; of some assets all is wanted to be shown.
    case acts([any Act], subjects: [Int])
    /// Nothing yet, since something is missing; what these acts would change is shown all the same.
    case incomplete([any Act], subjects: [Int], Wording, Clause?)
    /// Nothing, and why.
    case nothing(Wording, Clause?)
}

/// A line of a dialog.
struct DialogPart<Item: Hashable & Sendable>: Sendable {
    /// What is selected here; nil: nothing.
    var item: Item?
    /// What stands before the text; later lines are indented by it.
    var beginning: [FlowText.Run] = []
    /// The text, broken into lines.
    var text = ""
    var style = Style.plain
    /// The clause from which it follows.
    var clause = ""
    /// Whether text is typed here.
    var isField = false

    /// The lines in so many cells.
    func lines(width: Int) -> [[FlowText.Run]] {
        var flow = FlowText(width: width)
        if isField || text.isEmpty && clause.isEmpty {
            flow.line(beginning)
        } else {
            flow.paragraph(beginning, text, style, clause: clause)
        }
        return flow.lines
    }
}

/// The assets of a dialog, and what contains them.
struct Subjects: Sendable {
    var assets: [Asset]
    /// The lines of what contains them, by number.
    var containers: [Int: AssetLine]
}

/// Asks for everything about the assets of a dialog.
struct LoadSubjects: Question {
    var numbers: [Int]

    /// So many containers are named.
    static let mostNamed = 100

    var channel: Channel { .page }

    func answer(from register: any Desk, for caller: Caller) throws -> Subjects {
        let assets = try register.answer(ShowAssets(numbers), for: caller)
        let containers = Set(assets.flatMap(\.containedIn)).sorted().prefix(LoadSubjects.mostNamed)
        let lines = try register.answer(ListLines(Array(containers)), for: caller)
        return Subjects(
            assets: assets,
            containers: Dictionary(lines.map { ($0.number, $0) }, uniquingKeysWith: { $1 }))
    }
}
