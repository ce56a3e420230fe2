internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// A list of anything, with the detail of the selected line beside it.
struct ListScreen<Source: ListSource>: Screen {
    /// Where the keys go.
    enum Focus: Sendable {
        case list
        case detail
        case filter(SearchLine)
    }

    private(set) var source: Source
    private(set) var focus = Focus.list
    private(set) var window = ListWindow<Source.Line>()
    /// What is known of a line beyond it; the line of which more is asked, and whether it is shown.
    var known: (number: Int, more: Source.More?)?
    var learning: (number: Int, isShown: Bool)?
    var moreAsked = 0
    /// How many lines the lists of the tabs have, as far as they have been counted.
    var tabCounts: [Int: Int] = [:]
    private var size = Size(width: 80, height: 20)
    /// The first line of the detail that is seen.
    private(set) var detailTop = 0
    private var detailOf: Int?

    /// The newest question for lines, and the newest whose answer is shown.
    private var asked = 0
    private(set) var shown = 0
    /// Why there are no lines, where they could not be read.
    private(set) var unread: Wording?
    private var isReplacing = false
    private var isAdding = false

    /// Whether it was opened for a detail, which leads back to where that was.
    private let isOfDetail: Bool

    /// - Parameter isOfDetail: whether the detail of the first line is opened at once.
    init(_ source: Source, isOfDetail: Bool = false) {
        self.source = source
        self.isOfDetail = isOfDetail
        if isOfDetail { focus = .detail }
    }

    var context: KeyContext {
        switch focus {
        case .list: source.contexts.list
        case .detail: source.contexts.detail
        case .filter: .filter
        }
    }

    var isWaiting: Bool {
        isReplacing || window.owed != 0
            || learning.map { $0.isShown && $0.number != known?.number } ?? false
    }

    var layout: ListLayout {
        var isDetail = false
        if case .detail = focus { isDetail = true }
        return ListLayout(size, isDetailFocused: isDetail)
    }

    /// The rows that the title and the names of the lists take.
    private var titleHeight: Int { (source.title == nil ? 0 : 1) + (source.tabs.isEmpty ? 0 : 1) }

    // MARK: Updating

    mutating func fit(into size: Size, _ world: World) -> [Effect] {
        self.size = size
        window.fit(height: max(1, layout.visibleLines - titleHeight))
        let isUnread = shown == 0 && asked == 0 || unread != nil && !isReplacing
        return isUnread ? [load(.first)] + count() : wanted() + learn()
    }

    func reasonAgainst(_ action: Action) -> Wording? {
        switch (focus, action) {
        case (.list, .clearFilter): return source.search.isEmpty ? Words.Keys.noFilter : nil
        case (.list, .open): return window.selection == nil ? Words.List.noLine : nil
        case (.list, .detailUp), (.list, .detailDown):
            return layout.detail == nil ? Words.Keys.noDetailBeside : nil
        default: return source.reasonAgainst(action, on: window.selection)
        }
    }

    func label(of binding: Binding) -> Wording? {
        if case .list = focus, binding.action == .open, let label = source.openLabel {
            return label
        }
        if let label = source.label(of: binding.action, on: window.selection) { return label }
        switch binding.action {
        case .nextAsset: return Words.List.nextLabel
        case .previousAsset: return Words.List.previousLabel
        default: return binding.label
        }
    }

    mutating func perform(_ action: Action, _ world: World) -> [Effect] {
        switch focus {
        case .list, .filter: performInList(action, world)
        case .detail: performInDetail(action, world)
        }
    }

    private mutating func performInList(_ action: Action, _ world: World) -> [Effect] {
        if case .filter(var line) = focus, let goesOn = line.perform(action) {
            return typed(line, goesOn: goesOn)
        }
        switch action {
        case .down: return moved { $0.move(by: 1) }
        case .up: return moved { $0.move(by: -1) }
        case .pageDown: return moved { $0.page(by: 1) }
        case .pageUp: return moved { $0.page(by: -1) }
        case .first: return jump(toLast: false)
        case .last: return jump(toLast: true)
        case .detailDown: scroll(by: 1, world)
        case .detailUp: scroll(by: -1, world)
        case .open:
            guard let line = window.selection else { return [] }
            if let effects = source.open(line, world) { return effects }
            focus = .detail
            return learn()
        case .filter: focus = .filter(SearchLine(source.search))
        case .clearFilter: return search("")
        case .back: return [.pop]
        case .nextTab: return turn(by: 1)
        case .previousTab: return turn(by: -1)
        default:
            if source.change(action) { return [load(.first)] + count() }
            return source.perform(action, on: window.selection, more, world) ?? []
        }
        return []
    }

    private mutating func performInDetail(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .back:
            if isOfDetail { return [.pop] }
            focus = .list
            window.fit(height: max(1, layout.visibleLines - titleHeight))
        case .nextAsset: return moved { $0.move(by: 1) }
        case .previousAsset: return moved { $0.move(by: -1) }
        case .down: scroll(by: 1, world)
        case .up: scroll(by: -1, world)
        case .pageDown: scroll(by: max(1, size.height - 2), world)
        case .pageUp: scroll(by: -max(1, size.height - 2), world)
        case .first: detailTop = 0
        case .last: scroll(by: .max / 2, world)
        case .filter:
            focus = .list
            return performInList(action, world)
        default: return source.perform(action, on: window.selection, more, world) ?? []
        }
        return []
    }

    /// Shows the next of the lists, round and round.
    private mutating func turn(by step: Int) -> [Effect] {
        let count = source.tabs.count
        guard count > 0 else { return [] }
        source.tab = (source.tab + step + count) % count
        source.search = ""
        return [load(.first)]
    }

    mutating func type(_ key: Key, _ world: World) -> [Effect] {
        guard case .filter(var line) = focus else { return [] }
        let goesOn = line.type(key)
        return typed(line, goesOn: goesOn)
    }

    private mutating func typed(_ line: SearchLine, goesOn: Bool) -> [Effect] {
        focus = goesOn ? .filter(line) : .list
        return search(line.text)
    }

    mutating func refresh(_ world: World) -> [Effect] {
        learning = nil
        return [window.selection.map { load(.around($0.number)) } ?? load(.first)] + count()
    }

    private mutating func search(_ text: String) -> [Effect] {
        guard text != source.search else { return [] }
        source.search = text
        return [load(.first)]
    }

    private mutating func moved(_ move: (inout ListWindow<Source.Line>) -> Void) -> [Effect] {
        move(&window)
        forgetScroll()
        return wanted() + learn()
    }

    private mutating func jump(toLast isLast: Bool) -> [Effect] {
        guard isLast ? window.reachesLast : window.reachesFirst else {
            return [load(isLast ? .last : .first)]
        }
        return moved { $0.moveToEnd(isLast) }
    }

    private mutating func forgetScroll() {
        if detailOf != window.selection?.number {
            detailOf = window.selection?.number
            detailTop = 0
        }
    }

    private mutating func scroll(by lines: Int, _ world: World) {
        guard let area = layout.detail, let line = window.selection else { return }
        let count = source.detail(line, more, world, width: area.width).lines.count
        detailTop = max(0, min(detailTop + lines, count - max(1, area.height - 1)))
    }

    // MARK: Loading

    private mutating func load(_ place: ListPlace) -> Effect {
        asked += 1
        isReplacing = true
        return .ask(
            LoadLines(source: source, place: place, limit: window.pageSize, ticket: asked))
    }

    private mutating func wanted() -> [Effect] {
        guard !isReplacing, !isAdding, let place = window.wanted else { return [] }
        asked += 1
        isAdding = true
        return [
            .ask(LoadLines(source: source, place: place, limit: window.pageSize, ticket: asked))
        ]
    }

    mutating func receive(_ reply: Reply, _ world: World) -> [Effect] {
        if let effects = receiveMore(reply) { return effects }
        guard let (question, result) = reply.to(LoadLines<Source>.self) else { return [] }
        let isNewest = question.ticket == asked
        if isNewest {
            isReplacing = false
            isAdding = false
        }
        let page: ListPage<Source.Line>
        switch result {
        case .success(let found): page = found
        case .failure(let error):
            shown = max(shown, question.ticket)
            if window.lines.isEmpty { unread = Words.screenError(error) }
            return [.say(Message(text: Words.screenError(error), isError: true))]
        }
        unread = nil
        switch question.place {
        case .after, .before:
            guard isNewest else { return [] }
            if case .after = question.place { window.append(page) } else { window.prepend(page) }
        case .first, .last, .around:
            guard question.ticket > shown else { return [] }
            window.replace(with: page, selecting: page.index)
            // What was looked at is gone from the list, and nothing is left to go on to.
            if window.selection == nil, case .detail = focus {
                focus = .list
                window.fit(height: max(1, layout.visibleLines - titleHeight))
            }
        }
        shown = max(shown, question.ticket)
        forgetScroll()
        return (isNewest ? wanted() : []) + learn()
    }
}
