internal import Register
internal import SecurityPolicy

/// The obligations that some assets have unmet, those of most assets first.
struct GapsSource: TallySource {
    /// The units that the person looks after; empty: the whole city.
    let own: [String]

    private var scope: TallyScope { TallyScope(units: own) }

    var empty: Wording { Words.Tally.noGaps.asHeading }
    var reasonAgainstWidening: Wording? {
        own.isEmpty ? Words.Tally.isAll : Words.Tally.isAllSeen
    }

    func scopes(_ world: World) -> [TallyScope] { [scope] }

    func parts(_ counts: [String: Int], _ world: World) -> [TallyPart] {
        let lines = GapsSource.lines(of: scope, counts, world)
        return lines.isEmpty ? [] : [TallyPart(heading: scope.heading(world), lines: lines)]
    }

    func count(
        _ scope: TallyScope, from register: any Desk, for caller: Caller
    ) throws -> [String: Int] {
        try GapsSource.count(scope, from: register, for: caller)
    }

    // MARK: Shared with the home

    private static func id(_ scope: TallyScope, _ obligation: String) -> String {
        scope.prefix + "gap:" + obligation
    }

    /// The obligations of a scope: until they are counted all, then those that are unmet.
    static func lines(
        of scope: TallyScope, _ counts: [String: Int], _ world: World
    ) -> [TallyLine] {
        let policy = world.policy
        let isCounted = policy.obligations.contains { counts[id(scope, $0.id)] != nil }
        let count = { (obligation: Obligation) in counts[id(scope, obligation.id)] ?? 0 }
        let shown =
            isCounted
            ? policy.obligations.filter { count($0) > 0 }.enumerated().sorted {
                (-count($0.element), $0.offset) < (-count($1.element), $1.offset)
            }.map(\.element) : policy.obligations
        return shown.map { obligation in
            let filter = scope.filter { $0.gap = obligation.id }
            let measures = policy.measures.filter { obligation.metBy.contains($0.code) }
            return TallyLine(
                id: id(scope, obligation.id), text: obligation.name,
                clause: obligation.clause.citation,
                note: [Words.Tally.closedBy(measures.map(\.name))],
                opens: { AssetListScreen(filter) })
        }
    }

    /// How many assets of a scope have each obligation unmet; of those that are met, none.
    static func count(
        _ scope: TallyScope, from register: any Desk, for caller: Caller
    ) throws -> [String: Int] {
        let found = try register.answer(CountGaps(units: scope.units), for: caller)
        let all = register.policy.obligations.map { (id(scope, $0.id), found[$0.id] ?? 0) }
        return Dictionary(all, uniquingKeysWith: { $1 })
    }
}
