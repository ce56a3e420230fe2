internal import Register
internal import SecurityPolicy

/// The permits that the home counts: what waits for the person, what is late.
struct HomePermits {
    /// What is counted.
    private enum Item: String, CaseIterable {
        case inbox, lost, overdue, dueSoon, sentBack, approved

        var tab: PermitsSource.Tab {
            switch self {
            case .inbox: .inbox
            case .lost: .out
            case .overdue: .overdue
            case .dueSoon: .dueSoon
            case .sentBack, .approved: .mine
            }
        }

        /// The question that is counted.
        var scope: PermitFilter.Scope { self == .lost ? .lost : tab.scope ?? .all }

        var states: [PermitState] {
            switch self {
            case .sentBack: [.sentBack]
            case .approved: [.approved]
            default: []
            }
        }
    }

    private let world: World

    init(_ world: World) { self.world = world }

    /// The lines: of what the person can never have, none, and of losses only where there are any.
    func lines(_ counts: [String: Int]) -> [TallyLine] {
        let viewer = PermitViewer(world)
        return Item.allCases.filter { item in
            switch item {
            case .inbox: viewer.decides
            case .sentBack, .approved: viewer.applies
            case .overdue, .dueSoon: true
            case .lost: counts[id(item), default: 0] > 0
            }
        }.map(line)
    }

    private func id(_ item: Item) -> String { "permit." + item.rawValue }

    private func line(_ item: Item) -> TallyLine {
        let world = world
        let (text, clause, note) = Words.Tally.permits(item.rawValue)
        return TallyLine(
            id: id(item), text: text, clause: clause, note: [note],
            opens: {
                ListScreen(PermitsSource(world, tab: item.tab, states: item.states))
            })
    }

    /// Counts the lines of everybody: whoever counts knows no roles.
    static func count(
        _ scope: TallyScope, from register: any Desk, for caller: Caller
    ) throws -> [String: Int] {
        let filters = Item.allCases.map { item in
            PermitFilter(
                item.scope, person: caller.login, states: item.states,
                units: item.tab.hasUnits ? scope.units : [])
        }
        let counts = try register.answer(CountPermits(filters), for: caller)
        return Dictionary(
            zip(Item.allCases.map { scope.prefix + $0.rawValue }, counts),
            uniquingKeysWith: { $1 })
    }
}
