internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// The kinds of permits, to choose the one that is applied for; the one that the person used last is
/// selected.
struct PermitKindChoice: ListSource {
    var search = ""
    let assets: [Int]
    let areMarked: Bool
    private let login: String

    private init(_ assets: [Int], areMarked: Bool, _ world: World) {
        self.assets = assets
        self.areMarked = areMarked
        login = world.facts.person?.login ?? ""
    }

    static func screen(_ assets: [Int], areMarked: Bool = false, _ world: World) -> any Screen {
        ListScreen(PermitKindChoice(assets, areMarked: areMarked, world))
    }

    typealias Line = PermitsSource.Line

    var title: Wording? { Words.Permits.chooseKind(assets) }
    var openLabel: Wording? { Words.Keys.chooseLabel }

    func page(
        _ place: ListPlace, limit: Int, from register: any Desk, for caller: Caller
    ) throws -> ListPage<Line> {
        let kinds = register.policy.permits.enumerated().filter {
            assets.isEmpty ? !$0.element.needsItems : true
        }
        // With assets, what is about assets comes first.
        let sorted =
            kinds.filter { assets.isEmpty || $0.element.needsItems }
            + kinds.filter { !assets.isEmpty && !$0.element.needsItems }
        // Numbered as they stand here, so that one is found again.
        let lines = sorted.enumerated().map { Line($1.element, at: $0) }
        var page = page(of: lines, place, limit: limit) {
            $0.kind.map { PermitKindText.searched($0, register.policy) } ?? []
        }
        if place == .first, search.isEmpty {
            let mine = PermitFilter(
                .mine, person: login, kinds: lines.compactMap { $0.kind?.code })
            let last = try register.answer(ListPermits(mine, limit: 1), for: caller).first
            page.index = lines.firstIndex { $0.kind?.code == last?.kind } ?? 0
        }
        return page
    }

    func columns(_ world: World) -> [TableColumn] { PermitKindText.columns(world) }

    func text(_ line: Line, column: Int, _ world: World) -> String {
        line.kind.map { PermitKindText.text(of: $0, column: column, world) } ?? ""
    }

    func detail(_ line: Line, _ world: World, width: Int) -> FlowText {
        line.kind.map { PermitKindText.text(of: $0, world, width: width, isChosen: true) }
            ?? FlowText(width: width)
    }

    func open(_ line: Line, _ world: World) -> [Effect]? {
        guard let kind = line.kind else { return [] }
        return [
            .pop,
            .push(FormScreen(ApplyForm(kind: kind, assets: assets, areMarked: areMarked, world))),
        ]
    }
}
