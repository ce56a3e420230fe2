internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Narrowing the list with the panel, and keeping views of it.
extension AssetListScreen {
    /// Shows what another filter lets through; the selection stays if it is among it.
    mutating func narrow(to filter: AssetFilter, order: AssetOrder? = nil) -> [Effect] {
        guard filter != self.filter || order != nil else { return [] }
        self.filter = filter
        if let order { self.order = order }
        isCounted = false
        counts = nil
        return [window.selection.map { load(.around($0.number)) } ?? load(.first)]
    }

    /// Takes away the last word of the filter.
    mutating func widen(_ world: World) -> [Effect] {
        guard let last = FilterWord.words(of: filter, world.policy).last else { return [] }
        var wider = filter
        if last == .retired { wider.state = .inUse } else { last.toggle(in: &wider) }
        return narrow(to: wider)
    }

    /// Opens the panel over the list.
    mutating func openPanel(_ world: World) {
        var panel = FilterPanel(filter, world)
        panel.fit(height: size.height - 1)
        focus = .panel(panel)
    }

    mutating func performInPanel(_ action: Action, _ panel: FilterPanel) -> [Effect] {
        switch action {
        case .cancel: focus = .list
        case .accept:
            focus = .list
            return narrow(to: panel.filter)
        default:
            var panel = panel
            panel.perform(action)
            focus = .panel(panel)
        }
        return []
    }

    mutating func performInViews(
        _ action: Action, _ menu: ViewsMenu, _ world: World
    ) -> [Effect] {
        switch action {
        case .cancel: focus = .list
        case .accept:
            switch menu.choice {
            case .save: focus = .naming(LineEditor(), own: menu.own)
            case .show(let filter, let order):
                focus = .list
                return narrow(to: filter, order: order)
            }
        case .delete:
            guard let index = menu.ownIndex else { return [] }
            var own = menu.own
            let gone = own.remove(at: index)
            focus = .list
            return [
                .ask(KeepViews(store: world.views, views: own)),
                .say(Message(text: Words.Filter.deleted(visible(gone.name)))),
            ]
        default:
            var menu = menu
            menu.perform(action)
            focus = .views(menu)
        }
        return []
    }

    mutating func performInNaming(
        _ action: Action, _ editor: LineEditor, _ own: [SavedView], _ world: World
    ) -> [Effect] {
        focus = .list
        let name = editor.text
        guard action == .accept, !name.isEmpty else { return [] }
        let views =
            own.filter { $0.name != name } + [SavedView(name: name, filter: filter, order: order)]
        return [
            .ask(KeepViews(store: world.views, views: views)),
            .say(Message(text: Words.Filter.saved(visible(name)))),
        ]
    }

    /// Says if views could not be kept.
    mutating func receive(
        _ question: KeepViews, _ result: Result<[SavedView], any Error>
    ) -> [Effect] {
        guard case .failure = result else { return [] }
        return [.say(Message(text: Words.Filter.notSaved, isError: true))]
    }
}
