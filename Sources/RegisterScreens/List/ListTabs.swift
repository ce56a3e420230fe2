internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// One of several lists on the same screen.
struct ListTab: Sendable {
    /// What it is called.
    var name: Wording
}

/// Asks how many lines the lists of a screen have.
struct CountTabs<Source: ListSource>: Question {
    var source: Source

    var channel: Channel { .count }

    func answer(from register: any Desk, for caller: Caller) throws -> [Int: Int] {
        try source.counts(from: register, for: caller)
    }
}

/// Asks what there is to know of a line beyond the line itself.
struct LoadMore<Source: ListSource>: Question {
    var source: Source
    var line: Source.Line
    /// Counts up, so that a screen knows which of its questions is the newest.
    var ticket: Int

    var channel: Channel { .detail }

    func answer(from register: any Desk, for caller: Caller) throws -> Source.More? {
        try source.more(of: line, from: register, for: caller)
    }
}

extension ListScreen {
    /// What has been read of the selected line.
    var more: Source.More? {
        known?.number == window.selection?.number ? known?.more : nil
    }

    /// Asks for more of the selected line: at once where it is shown, else when the person pauses.
    mutating func learn() -> [Effect] {
        guard Source.More.self != Never.self, let line = window.selection else { return [] }
        let isShown = layout.detail != nil
        guard learning?.number != line.number || isShown && learning?.isShown == false else {
            return []
        }
        moreAsked += 1
        learning = (line.number, isShown)
        let question = LoadMore(source: source, line: line, ticket: moreAsked)
        return [isShown ? .ask(question) : .askWhenIdle(question)]
    }

    /// Takes what was read of a line, or the counts of the lists; nil: the reply is another one.
    mutating func receiveMore(_ reply: Reply) -> [Effect]? {
        if let (question, result) = reply.to(LoadMore<Source>.self) {
            guard question.ticket == moreAsked else { return [] }
            switch result {
            case .success(let more): known = (question.line.number, more)
            case .failure(let error):
                return [.say(Message(text: Words.screenError(error), isError: true))]
            }
            return []
        }
        if let (_, result) = reply.to(CountTabs<Source>.self) {
            if case .success(let counts) = result { tabCounts = counts }
            return []
        }
        return nil
    }

    /// Asks for the counts of the lists.
    func count() -> [Effect] {
        source.tabs.isEmpty ? [] : [.askWhenIdle(CountTabs(source: source))]
    }

    /// Draws the names of the lists, with the one that is shown in sight.
    func drawTabs(on grid: inout Grid, in area: Area, _ world: World) {
        let names = source.tabs.indices.map { index in
            let count = tabCounts[index].map { " " + grouped($0) } ?? ""
            return world.text(source.tabs[index].name) + count
        }
        let gap = area.width < 70 ? 1 : 2
        func width(_ names: ArraySlice<String>) -> Int {
            names.reduce(-gap) { $0 + DisplayWidth.of($1) + gap }
        }
        // Where they do not all fit, the ones around the shown one do.
        var shown = names[...]
        while shown.count > 1, width(shown) + 5 > area.width, width(names[...]) + 1 > area.width {
            if source.tab - shown.startIndex > shown.endIndex - 1 - source.tab {
                shown = shown.dropFirst()
            } else {
                shown = shown.dropLast()
            }
        }
        var x = area.x + 1
        if shown.startIndex > 0 {
            x = grid.write("< ", x: area.x, y: area.y, style: Palette.faint)
        }
        for (index, name) in zip(shown.indices, shown) {
            let style: Style =
                index == source.tab
                ? Palette.here : tabCounts[index] == 0 ? Palette.faint : .plain
            x = grid.write(name, x: x, y: area.y, style: style) + gap
        }
        if shown.endIndex < names.count {
            grid.write(">", x: min(x, area.x + area.width - 1), y: area.y, style: Palette.faint)
        }
    }
}
