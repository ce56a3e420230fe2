internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// The assets of a permit, to go to one of them or to why it has its class.
struct PermitItemSource: ListSource {
    var search = ""
    let items: [Permit.Item]
    let isWhy: Bool

    init(_ items: [Permit.Item], isWhy: Bool) {
        self.items = items
        self.isWhy = isWhy
    }

    /// An asset.
    struct Line: ListLine {
        let item: Permit.Item
        var number: Int { item.asset }
    }

    var title: Wording? { isWhy ? Words.Permits.chooseWhy : Words.Permits.chooseAsset }
    var openLabel: Wording? { isWhy ? Words.Keys.whyLabel : Words.Keys.assetLabel }

    func page(
        _ place: ListPlace, limit: Int, from register: any Desk, for caller: Caller
    ) throws -> ListPage<Line> {
        page(of: items.map(Line.init), place, limit: limit) { ["\($0.number)", $0.item.name] }
    }

    func columns(_ world: World) -> [TableColumn] {
        [
            TableColumn(world.text(Words.Screen.number), minimum: 7, alignment: .trailing),
            TableColumn(world.text(Words.Screen.classes), minimum: AssetColumn.classWidth),
            TableColumn(world.text(Words.Screen.name), minimum: 24, ideal: .max),
        ]
    }

    func text(_ line: Line, column: Int, _ world: World) -> String {
        switch column {
        case 0: String(line.number)
        case 1: line.item.effective.text
        default: line.item.name
        }
    }

    func classes(_ line: Line) -> (column: Int, classes: Classification)? {
        (1, line.item.effective)
    }

    func open(_ line: Line, _ world: World) -> [Effect]? {
        isWhy ? [.push(WhyScreen(line.number))] : [.showAsset(line.number)]
    }

    func perform(_ action: Action, on line: Line?, _ world: World) -> [Effect]? {
        guard action == .asset, let line else { return nil }
        return [.showAsset(line.number)]
    }

    func reasonAgainst(_ action: Action, on line: Line?) -> Wording? { nil }
}
