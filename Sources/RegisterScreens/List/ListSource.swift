internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// What a list shows: where its lines come from and what they say.
///
/// A plain value; the list screen asks it on another thread.
protocol ListSource: Sendable {
    /// A line.
    associatedtype Line: ListLine

    /// What is read of the selected line beyond the line itself.
    associatedtype More: Sendable = Never

    /// The sections of the keymap that hold in the list and in the detail.
    var contexts: (list: KeyContext, detail: KeyContext) { get }

    /// The lists between which a key changes, above it; none: there is only this one.
    var tabs: [ListTab] { get }

    /// The index of the list that is shown.
    var tab: Int { get set }

    /// What is searched for; only lines that have it are in the list.
    var search: String { get set }

    /// What the list is of, above it; nil: the columns' headings say it.
    var title: Wording? { get }

    /// What stands where there are no lines.
    var empty: Wording { get }

    /// The lines at a place of the list.
    func page(
        _ place: ListPlace, limit: Int, from register: any Desk, for caller: Caller
    ) throws -> ListPage<Line>

    /// The columns.
    func columns(_ world: World) -> [TableColumn]

    /// What a column says of a line.
    func text(_ line: Line, column: Int, _ world: World) -> String

    /// How a column looks where that is not plain.
    func style(_ line: Line, column: Int) -> Style?

    /// The class that a column of a line shows, to be coloured.
    func classes(_ line: Line) -> (column: Int, classes: Classification)?

    /// Reads what the detail and the actions need to know of a line; asked on another thread.
    func more(of line: Line, from register: any Desk, for caller: Caller) throws -> More?

    /// Counts the lines of each list by the index of its tab; asked on another thread, once the list
    /// is there.
    func counts(from register: any Desk, for caller: Caller) throws -> [Int: Int]

    /// What stands beside the list of the selected line.
    ///
    /// - Parameter more: what was read of it; nil: nothing yet.
    func detail(_ line: Line, _ more: More?, _ world: World, width: Int) -> FlowText

    /// What stands beside the list of the selected line, where nothing more is read of it.
    func detail(_ line: Line, _ world: World, width: Int) -> FlowText

    /// What the status line says of what the list is of.
    func status(_ world: World) -> String

    /// What Enter does with a line; nil: it goes to the detail.
    func open(_ line: Line, _ world: World) -> [Effect]?

    /// The word for what Enter does, if it is not the detail.
    var openLabel: Wording? { get }

    /// The word for what an action does with the selected line, where it is another one.
    func label(of action: Action, on line: Line?) -> Wording?

    /// What an action does with the selected line; nil: nothing.
    func perform(_ action: Action, on line: Line?, _ more: More?, _ world: World) -> [Effect]?

    /// What an action does with the selected line, where nothing more is read of it.
    func perform(_ action: Action, on line: Line?, _ world: World) -> [Effect]?

    /// Changes what the list is of; false: the action is another one.
    mutating func change(_ action: Action) -> Bool

    /// Why an action cannot be done on a line; nil: it can.
    func reasonAgainst(_ action: Action, on line: Line?) -> Wording?
}

extension ListSource {
    var title: Wording? { nil }
    var empty: Wording { Words.List.nothing }
    var openLabel: Wording? { nil }
    var contexts: (list: KeyContext, detail: KeyContext) { (.table, .line) }
    var tabs: [ListTab] { [] }
    var tab: Int {
        get { 0 }
        set {}
    }
    func classes(_ line: Line) -> (column: Int, classes: Classification)? { nil }
    func more(of line: Line, from register: any Desk, for caller: Caller) throws -> More? { nil }
    func counts(from register: any Desk, for caller: Caller) throws -> [Int: Int] { [:] }
    func detail(_ line: Line, _ more: More?, _ world: World, width: Int) -> FlowText {
        detail(line, world, width: width)
    }
    func detail(_ line: Line, _ world: World, width: Int) -> FlowText { FlowText(width: width) }
    func status(_ world: World) -> String { "" }
    func label(of action: Action, on line: Line?) -> Wording? { nil }
    func perform(_ action: Action, on line: Line?, _ more: More?, _ world: World) -> [Effect]? {
        perform(action, on: line, world)
    }
    mutating func change(_ action: Action) -> Bool { false }
    func style(_ line: Line, column: Int) -> Style? { nil }
    func open(_ line: Line, _ world: World) -> [Effect]? { nil }
    func perform(_ action: Action, on line: Line?, _ world: World) -> [Effect]? { nil }
    func reasonAgainst(_ action: Action, on line: Line?) -> Wording? {
        action == .asset ? Words.List.notHere : nil
    }

    /// A page of a list that is short enough to be had as a whole.
    func page(
        of lines: [Line], _ place: ListPlace, limit: Int, text: (Line) -> [String]
    ) -> ListPage<Line> {
        let query = TextQuery(search)
        let found = query.isEmpty ? lines : lines.filter { query.matches(text($0)) }
        var index = 0
        if case .around(let number) = place {
            index = found.firstIndex { $0.number >= number } ?? max(0, found.count - 1)
        } else if place == .last {
            index = max(0, found.count - 1)
        }
        return ListPage(lines: found, reachesFirst: true, reachesLast: true, index: index)
    }
}

/// Asks for the lines at a place of a list.
struct LoadLines<Source: ListSource>: Question {
    var source: Source
    var place: ListPlace
    var limit: Int
    /// Counts up, so that a screen knows which of its questions is the newest.
    var ticket: Int

    var channel: Channel { .page }

    func answer(from register: any Desk, for caller: Caller) throws -> ListPage<Source.Line> {
        try source.page(place, limit: limit, from: register, for: caller)
    }
}
