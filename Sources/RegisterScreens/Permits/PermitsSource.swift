internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Permits: what waits for the person, what they applied for, what is out, and the kinds that there
/// are.
struct PermitsSource: ListSource {
    /// The lists, in the order of their tabs.
    enum Tab: Int, CaseIterable, Sendable {
        case inbox, mine, out, overdue, dueSoon, all, kinds

        /// The question of the register; nil: the kinds, which the policy knows.
        var scope: PermitFilter.Scope? {
            switch self {
            case .inbox: .inbox
            case .mine: .mine
            case .out: .out
            case .overdue: .overdue
            case .dueSoon: .dueSoon
            case .all: .all
            case .kinds: nil
            }
        }

        /// Whether it can be of the own units only.
        var hasUnits: Bool { [.out, .overdue, .dueSoon, .all].contains(self) }
    }

    /// A permit, or a kind of permit, whose number is its place in the policy.
    struct Line: ListLine {
        enum What: Sendable {
            case permit(PermitLine)
            case kind(PermitKind)
        }

        let number: Int
        let what: What

        init(_ line: PermitLine) { (number, what) = (line.number, .permit(line)) }
        init(_ kind: PermitKind, at place: Int) { (number, what) = (place + 1, .kind(kind)) }

        /// The permit, if it is one.
        var permit: PermitLine? {
            if case .permit(let line) = what { return line }
            return nil
        }

        /// The kind, if it is one.
        var kind: PermitKind? {
            if case .kind(let kind) = what { return kind }
            return nil
        }
    }

    let viewer: PermitViewer
    private let keeper: RecordKeeper
    var search = ""
    var tab: Int {
        // The states were those of the list that was opened.
        didSet { states = [] }
    }
    /// Whether it is the whole city's; else that of the own units.
    var isWide: Bool
    /// Only these states; empty: all.
    private(set) var states: [PermitState]

    /// The permits, beginning with a list; nil: the one that the person most likely needs.
    init(
        _ world: World, tab: Tab? = nil, states: [PermitState] = [], search: String = ""
    ) {
        viewer = PermitViewer(world)
        keeper = RecordKeeper(world)
        self.states = states
        self.search = search
        isWide = viewer.own.isEmpty
        self.tab = (tab ?? (viewer.decides ? .inbox : viewer.applies ? .mine : .all)).rawValue
    }

    /// The list that is shown.
    var shown: Tab { Tab(rawValue: tab) ?? .all }

    var contexts: (list: KeyContext, detail: KeyContext) { (.permits, .permit) }

    var tabs: [ListTab] { Tab.allCases.map { ListTab(name: Words.Permits.tab($0)) } }

    var empty: Wording {
        search.isEmpty ? Words.Permits.empty(shown) : Words.Permits.nothingFound
    }

    func status(_ world: World) -> String {
        var parts: [String] = []
        parts += states.map { "[" + world.text(Words.permitState($0)) + "]" }
        if shown.hasUnits {
            parts +=
                isWide
                ? [world.text(TallyScope.everything(world))] : viewer.own.map(world.facts.unitName)
        }
        return parts.joined(separator: " ")
    }

    // MARK: Lines

    /// Which permits a list has.
    func filter(_ tab: Tab) -> PermitFilter {
        var filter = PermitFilter(
            tab.scope ?? .all, person: viewer.login,
            units: tab.hasUnits && !isWide ? viewer.own : [])
        if tab == shown { filter.states = states }
        return filter
    }

    func page(
        _ place: ListPlace, limit: Int, from register: any Desk, for caller: Caller
    ) throws -> ListPage<Line> {
        guard shown != .kinds else {
            let lines = register.policy.permits.enumerated().map { Line($1, at: $0) }
            return page(of: lines, place, limit: limit) {
                $0.kind.map { PermitKindText.searched($0, register.policy) } ?? []
            }
        }
        var filter = filter(shown)
        if let number = searchedNumber {
            return try page(about: number, place, limit: limit, from: register, for: caller)
        }
        filter.search = search
        return try ListPage(place, limit: limit) { place, limit in
            try register.answer(
                ListPermits(filter, place: place.ofPermits, limit: limit), for: caller
            ).map(Line.init)
        }
    }

    /// The number that is searched for: of a permit or of an asset.
    private var searchedNumber: Int? {
        let digits = search.filter { $0 != "#" && !$0.isWhitespace }
        guard !digits.isEmpty, digits.allSatisfy(\.isWholeNumber) else { return nil }
        return Int(digits.compactMap(\.wholeNumberValue).map(String.init).joined())
    }

    /// The permit with a number, and those of the asset with that number.
    private func page(
        about number: Int, _ place: ListPlace, limit: Int, from register: any Desk,
        for caller: Caller
    ) throws -> ListPage<Line> {
        // Overflows for the largest number only, which no permit has: then nothing comes after it.
        let itself = try register.answer(
            ListPermits(place: .after(number &+ 1), limit: 1), for: caller
        ).filter { $0.number == number }
        let ofAsset = try register.answer(
            ListPermits(PermitFilter(asset: number), limit: limit), for: caller)
        let lines = (itself + ofAsset).map(Line.init)
        return ListPage(lines: lines, reachesFirst: true, reachesLast: true)
    }

    func counts(from register: any Desk, for caller: Caller) throws -> [Int: Int] {
        // All of them are many, and how many says nothing.
        let tabs = Tab.allCases.filter { $0 != .all && $0 != .kinds }
        let counts = try register.answer(CountPermits(tabs.map(filter)), for: caller)
        return Dictionary(zip(tabs.map(\.rawValue), counts), uniquingKeysWith: { $1 })
    }

    func more(
        of line: Line, from register: any Desk, for caller: Caller
    ) throws -> PermitMaterial? {
        guard let permit = line.permit else { return nil }
        return try PermitMaterial.load(permit.number, from: register, for: caller)
    }

    func detail(
        _ line: Line, _ more: PermitMaterial?, _ world: World, width: Int
    ) -> FlowText {
        switch line.what {
        case .kind(let kind): return PermitKindText.text(of: kind, world, width: width)
        case .permit(let line):
            guard let more else {
                var text = FlowText(width: width)
                text.paragraph(
                    [], world.text(Words.Permits.title(line, world.policy)), Palette.heading)
                text.paragraph([], world.text(Words.Screen.reading), Palette.faint)
                return text
            }
            return PermitDetailText(more, world, width: width).text
        }
    }

    // MARK: What is done

    mutating func change(_ action: Action) -> Bool {
        guard action == .scope else { return false }
        isWide.toggle()
        return true
    }

    func perform(
        _ action: Action, on line: Line?, _ more: PermitMaterial?, _ world: World
    ) -> [Effect]? {
        if action == .applyForPermit {
            guard let kind = line?.kind else { return [.push(PermitKindChoice.screen([], world))] }
            return [.push(FormScreen(ApplyForm(kind: kind, assets: [], world)))]
        }
        guard let permit = line?.permit else { return nil }
        if let step = PermitStep(action, on: permit) {
            return [.push(FormScreen(PermitStepForm(step, of: permit, world)))]
        }
        if [.holdRecord, .releaseRecord].contains(action) {
            return [
                .push(FormScreen(HoldForm(permit.number, isRelease: action == .releaseRecord)))
            ]
        }
        guard [.asset, .why, .savePaper].contains(action) else { return nil }
        guard let more else { return [.say(Message(text: Words.Screen.reading))] }
        if action == .savePaper { return PermitPaperSource.save(of: more.permit) }
        let items = more.permit.items
        let isWhy = action == .why
        if items.count == 1 {
            return isWhy ? [.push(WhyScreen(items[0].asset))] : [.showAsset(items[0].asset)]
        }
        return [.push(ListScreen(PermitItemSource(items, isWhy: isWhy)))]
    }

    func label(of action: Action, on line: Line?) -> Wording? {
        action == .approvePermit && line?.permit?.state == .finished
            ? Words.PermitKeys.acknowledgeLabel : nil
    }

    func reasonAgainst(_ action: Action, on line: Line?) -> Wording? {
        switch action {
        case .scope:
            return viewer.own.isEmpty
                ? Words.Tally.isAll : shown.hasUnits ? nil : Words.Permits.notOfUnits
        case .applyForPermit:
            if let reason = viewer.reasonAgainstApplying { return reason }
            return line?.kind.map { $0.needsItems } ?? false ? Words.Permits.chooseAssetsFirst : nil
        case .asset, .why:
            guard let permit = line?.permit else { return Words.Permits.noPermit }
            return permit.itemCount == 0 ? Words.Permits.noItems : nil
        case .holdRecord, .releaseRecord:
            return line?.permit == nil
                ? Words.Permits.noPermit : keeper.reasonAgainst(action, isHeld: nil)
        case .savePaper:
            guard let permit = line?.permit else { return Words.Permits.noPermit }
            return permit.paperCount == 0 ? Words.Permits.noPapers : nil
        default:
            guard let step = PermitStep(action, on: line?.permit) else { return nil }
            guard let permit = line?.permit else { return Words.Permits.noPermit }
            return viewer.reasonAgainst(step, on: permit)
        }
    }
}

extension ListPlace {
    /// The place as the register knows it.
    var ofPermits: ListPermits.Place {
        switch self {
        case .first: .first
        case .last: .last
        case .after(let number), .around(let number): .after(number)
        case .before(let number): .before(number)
        }
    }
}
