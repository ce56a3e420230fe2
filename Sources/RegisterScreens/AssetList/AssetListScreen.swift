internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// The list of assets with the detail of the selected one.
struct AssetListScreen: Screen {
    /// Where the keys go.
    enum Focus: Sendable {
        case list
        case detail
        case filter(SearchLine)
        case menu(Menu<AssetOrder.Column>)
        /// What is switched on in the panel is shown when it is left with Enter.
        case panel(FilterPanel)
        case views(ViewsMenu)
        /// The name of a new view is being typed.
        case naming(LineEditor, own: [SavedView])
    }

    var focus = Focus.list
    var window = ListWindow<AssetLine>()
    var filter = AssetFilter()
    var order = AssetOrder()
    /// The filter with which it was opened: clearing the filter goes back to it.
    private(set) var ownFilter = AssetFilter()
    /// The asset that is to be shown, whatever the filter is.
    var goal: Int?
    var counts: CountPage.Counts?
    /// Whether the counts are those of the filter, as far as is known.
    var isCounted = false
    var detail = DetailPane()
    /// Whether it was opened to show one asset.
    private var showsOne = false
    /// What the list is to choose for; nil: it is not for choosing.
    var choice: AssetChoice?
    /// The assets that are marked.
    var marks = Marks()
    private(set) var size = Size(width: 80, height: 21)

    /// The newest question for lines, and the newest whose answer is shown.
    var asked = 0
    /// Why there are no lines, where they could not be read.
    var unread: Wording?
    var shown = 0
    /// Whether the newest question replaces the lines, rather than adding to them.
    var isReplacing = false
    /// Whether lines are on their way that will be added.
    var isAdding = false

    /// A list of what a filter lets through.
    init(_ filter: AssetFilter = AssetFilter(), order: AssetOrder = AssetOrder()) {
        self.filter = filter
        self.order = order
        ownFilter = filter
    }

    /// The list of all assets, opened to show one: leaving it leaves the list too.
    init(showing number: Int) {
        filter.state = nil
        ownFilter = filter
        goal = number
        focus = .detail
        showsOne = true
    }

    var context: KeyContext {
        switch focus {
        case .list: choice == nil ? .list : .choosing
        case .detail: .detail
        case .filter: .filter
        case .menu: .menu
        case .panel: .panel
        case .views: .views
        case .naming: .naming
        }
    }

    /// Typing a name or choosing is finished first.
    var leavesToPlaces: Bool {
        choice == nil && takesNumbers
    }

    var quitsAtOnce: Bool {
        if case .naming = focus { return false }
        return true
    }

    var takesNumbers: Bool {
        switch focus {
        case .list, .detail: true
        default: false
        }
    }

    var isWaiting: Bool {
        isReplacing || window.owed != 0 || (layout.detail != nil && detail.isWaiting)
    }

    /// Whether no answer has come yet.
    var isNew: Bool { shown == 0 }

    /// Where list and detail are.
    var layout: ListLayout {
        var isDetail = false
        if case .detail = focus { isDetail = true }
        return ListLayout(size, isDetailFocused: isDetail)
    }

    // MARK: Updating

    mutating func fit(into size: Size, _ world: World) -> [Effect] {
        self.size = size
        window.fit(height: visibleLines)
        if case .panel(var panel) = focus {
            panel.fit(height: size.height - 1)
            focus = .panel(panel)
        }
        return
            (isNew || unread != nil && !isReplacing
            ? [load(goal.map { .around($0) } ?? .first)] : wanted()) + fitDetail(world)
    }

    func reasonAgainst(_ action: Action) -> Wording? {
        switch (focus, action) {
        case (.list, .widen): filter == AssetFilter() ? Words.Keys.noFilter : nil
        case (.list, .clearFilter):
            filter == ownFilter && marks.isEmpty ? Words.Keys.noFilter : nil
        case (.views(let menu), .delete): menu.ownIndex == nil ? Words.Filter.builtIn : nil
        case (.list, .open), (.list, .mark): window.selection == nil ? Words.Keys.noAsset : nil
        case (.list, .detailUp), (.list, .detailDown):
            layout.detail == nil ? Words.Keys.noDetailBeside : nil
        default: reasonAgainstActing(action) ?? reasonAgainstAct(action)
        }
    }

    mutating func perform(_ action: Action, _ world: World) -> [Effect] {
        if let effects = act(action, world) ?? form(for: action, world) { return effects }
        switch focus {
        case .list, .filter: return performInList(action, world)
        case .detail: return performInDetail(action, world)
        case .menu(let menu): return performInMenu(action, menu, world)
        case .panel(let panel): return performInPanel(action, panel)
        case .views(let menu): return performInViews(action, menu, world)
        case .naming(let editor, let own): return performInNaming(action, editor, own, world)
        }
    }

    private mutating func performInList(_ action: Action, _ world: World) -> [Effect] {
        if case .filter(var line) = focus, let goesOn = line.perform(action) {
            return typed(line, goesOn: goesOn)
        }
        switch action {
        case .down: return moved(world) { $0.move(by: 1) }
        case .up: return moved(world) { $0.move(by: -1) }
        case .pageDown: return moved(world) { $0.page(by: 1) }
        case .pageUp: return moved(world) { $0.page(by: -1) }
        case .first: return jump(toLast: false, world)
        case .last: return jump(toLast: true, world)
        case .detailDown: detail.scroll(by: 1)
        case .detailUp: detail.scroll(by: -1)
        case .open:
            if let choice {
                return window.selection.map { [.pop] + choice.open($0) } ?? []
            }
            focus = .detail
            return fitDetail(world)
        case .sort:
            let columns = AssetOrder.Column.allCases.filter { $0 != .state || filter.state == nil }
            focus = .menu(
                Menu(
                    title: Words.Screen.sortTitle,
                    items: columns.map { .init(value: $0, name: $0.name) }, selected: order.column))
        case .reverse: return reverse()
        case .filter: focus = .filter(SearchLine(filter.search))
        case .clearFilter:
            if marks.isEmpty { return narrow(to: ownFilter) }
            marks = Marks()
        case .widen: return widen(world)
        case .narrow: openPanel(world)
        case .views: focus = .views(ViewsMenu(world.savedViews, world))
        case .clearMarks: marks = Marks()
        case .mark:
            guard let line = window.selection else { return [] }
            marks.toggle(line)
            return moved(world) { $0.move(by: 1) }
        case .markAll:
            if marks.isEmpty { return [.ask(LoadMarks(filter: filter, order: order))] }
            marks = Marks()
        case .scope: return changeScope()
        case .cancel: return filter.search.isEmpty ? [.pop] : search("")
        case .back: return [.pop]
        default: break
        }
        return []
    }

    private mutating func performInDetail(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .back where showsOne: return [.pop]
        case .back:
            focus = .list
            window.fit(height: visibleLines)
        case .nextAsset: return moved(world) { $0.move(by: 1) }
        case .previousAsset: return moved(world) { $0.move(by: -1) }
        case .filter:
            focus = .list
            window.fit(height: visibleLines)
            return performInList(action, world)
        default: detail.perform(action)
        }
        return []
    }

    mutating func type(_ key: Key, _ world: World) -> [Effect] {
        if case .naming(var editor, let own) = focus {
            _ = editor.handle(key)
            focus = .naming(editor, own: own)
            return []
        }
        guard case .filter(var line) = focus else { return [] }
        let goesOn = line.type(key)
        return typed(line, goesOn: goesOn)
    }

    private mutating func typed(_ line: SearchLine, goesOn: Bool) -> [Effect] {
        focus = goesOn ? .filter(line) : .list
        return search(line.text)
    }

    mutating func refresh(_ world: World) -> [Effect] {
        detail.forget()
        isCounted = false
        // An asset that is to be shown is not forgotten over what others have changed.
        let number = goal ?? window.selection?.number
        return [number.map { load(.around($0)) } ?? load(.first)] + fitDetail(world)
    }

    mutating func show(asset number: Int, _ world: World) -> [Effect]? {
        goal = number
        focus = .list
        return [load(.around(number))]
    }

    private mutating func moved(
        _ world: World, _ move: (inout ListWindow<AssetLine>) -> Void
    ) -> [Effect] {
        move(&window)
        return wanted() + fitDetail(world)
    }

    private mutating func jump(toLast isLast: Bool, _ world: World) -> [Effect] {
        guard isLast ? window.reachesLast : window.reachesFirst else {
            return [load(isLast ? .last : .first)]
        }
        return moved(world) { $0.moveToEnd(isLast) }
    }

    /// Searches for another text.
    ///
    /// A longer one shows what is found from its beginning; a shorter one finds more, among which
    /// the selection stays.
    private mutating func search(_ text: String) -> [Effect] {
        guard text != filter.search else { return [] }
        let isWider = filter.search.contains(text)
        filter.search = text
        isCounted = false
        counts = counts.map { CountPage.Counts(matches: -1, total: $0.total) }
        if isWider, let selection = window.selection { return [load(.around(selection.number))] }
        return [load(.first)]
    }
}
