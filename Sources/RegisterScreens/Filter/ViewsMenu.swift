internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// The views to choose from: those that are always there, the person's own, and saving another.
struct ViewsMenu: Sendable {
    /// What is chosen.
    enum Choice: Hashable, Sendable {
        case show(AssetFilter, AssetOrder)
        case save
    }

    private(set) var menu: Menu<Int>
    private let choices: [Choice]
    /// The person's own views.
    let own: [SavedView]
    /// How many are always there.
    private let fixed: Int

    /// A menu; the views were read before.
    init(_ own: [SavedView], _ world: World) {
        var items: [(Wording, Choice)] = [(Words.Filter.all, .show(AssetFilter(), AssetOrder()))]
        let units = world.facts.ownUnits
        if !units.isEmpty {
            var mine = AssetFilter()
            mine.units = units
            items.append((Words.Filter.mine, .show(mine, AssetOrder())))
            mine.isClassified = false
            items.append((Words.Filter.mineUnclassified, .show(mine, AssetOrder())))
        }
        fixed = items.count
        items += own.map { (Wording($0.name, $0.name), .show($0.filter, $0.order)) }
        items.append((Words.Filter.saveView, .save))
        choices = items.map(\.1)
        self.own = own
        menu = Menu(
            title: Words.Filter.views,
            items: items.enumerated().map { .init(value: $0.offset, name: $0.element.0) },
            selected: 0)
    }

    /// What the selected line stands for.
    var choice: Choice { choices.indices.contains(menu.value) ? choices[menu.value] : .save }

    /// The index of the selected one among the person's own; nil: it is none of them.
    var ownIndex: Int? {
        let index = menu.value - fixed
        return own.indices.contains(index) ? index : nil
    }

    mutating func perform(_ action: Action) { menu.perform(action) }
}
