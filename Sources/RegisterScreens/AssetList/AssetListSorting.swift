internal import Register
internal import SecurityPolicy

/// The order of the list of assets.
extension AssetListScreen {
    mutating func performInMenu(
        _ action: Action, _ menu: Menu<AssetOrder.Column>, _ world: World
    ) -> [Effect] {
        var menu = menu
        switch action {
        case .cancel: focus = .list
        case .accept:
            focus = .list
            return sort(by: menu.value)
        case .reverse:
            focus = .list
            return reverse()
        default:
            menu.perform(action)
            focus = .menu(menu)
        }
        return []
    }

    mutating func sort(by column: AssetOrder.Column) -> [Effect] {
        if column == order.column { return reverse() }
        order = AssetOrder(column)
        return [window.selection.map { load(.around($0.number)) } ?? load(.first)]
    }

    mutating func reverse() -> [Effect] {
        order.isDescending.toggle()
        return [window.selection.map { load(.around($0.number)) } ?? load(.first)]
    }
}
