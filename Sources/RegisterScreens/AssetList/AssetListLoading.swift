internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// What the list asks the register, and what it does with the answers.
extension AssetListScreen {
    mutating func receive(_ reply: Reply, _ world: World) -> [Effect] {
        if let (question, result) = reply.to(LoadPage.self) {
            return receive(question, result, world)
        }
        if let (question, result) = reply.to(CountPage.self) {
            if question.filter == filter, case .success(let counts) = result {
                self.counts = counts
                isCounted = true
            }
            return []
        }
        if let (question, result) = reply.to(KeepViews.self) {
            return receive(question, result)
        }
        if let (question, result) = reply.to(LoadMarks.self) {
            return receive(question, result)
        }
        if let (question, result) = reply.to(FindPermit.self) {
            return question.show(result, world)
        }
        if let (question, result) = reply.to(LoadDetail.self) {
            return detail.receive(question, result, world)
        }
        return []
    }

    private mutating func receive(
        _ question: LoadPage, _ result: Result<ListPage<AssetLine>, any Error>, _ world: World
    ) -> [Effect] {
        let isNewest = question.ticket == asked
        if isNewest {
            isReplacing = false
            isAdding = false
        }
        let page: ListPage<AssetLine>
        switch result {
        case .success(let found): page = found
        case .failure(let error):
            shown = max(shown, question.ticket)
            // Assets and permits share their numbers.
            if let goal, choice == nil, case .notFound(.asset, _)? = error as? RegisterError {
                self.goal = nil
                return [.ask(FindPermit(number: goal))]
            }
            goal = nil
            if window.lines.isEmpty { unread = Words.screenError(error) }
            return [.say(Message(text: Words.screenError(error), isError: true))]
        }
        unread = nil
        switch question.place {
        case .after, .before:
            // Lines to be added to a list that is no longer the one shown are of no use.
            guard isNewest else { return [] }
            if case .after = question.place { window.append(page) } else { window.prepend(page) }
        case .first, .last, .around:
            // An answer that came too late still says more than what is shown, while the person
            // types on; never less.
            guard question.ticket > shown else { return [] }
            window.replace(with: page, selecting: index(in: page, question))
            guard isNewest else {
                shown = question.ticket
                return []
            }
        }
        shown = question.ticket
        if let goal, question.place == .around(goal) { return reached(goal, world) }
        return wanted() + fitDetail(world) + count()
    }

    /// Opens the asset that was to be shown, looks for it in the whole list, or says that there is
    /// none.
    private mutating func reached(_ goal: Int, _ world: World) -> [Effect] {
        let known = wanted() + fitDetail(world) + count()
        guard window.selection?.number != goal else {
            self.goal = nil
            return known
        }
        var whole = AssetFilter()
        whole.state = nil
        if choice != nil { (whole.kinds, whole.state) = (filter.kinds, filter.state) }
        guard filter == whole else {
            filter = whole
            isCounted = false
            counts = nil
            return [load(.around(goal))]
        }
        self.goal = nil
        // Assets and permits share their numbers.
        guard let choice else { return known + [.ask(FindPermit(number: goal))] }
        return known + [.say(Message(text: choice.cannot(goal), isError: true)), .beep]
    }

    /// Which line of a page is to be selected.
    private func index(in page: ListPage<AssetLine>, _ question: LoadPage) -> Int {
        guard question.place == .first, question.filter.search != "" else { return page.index }
        // While a search narrows the list, the selection stays where it is if it is still in sight.
        let seen = page.lines.prefix(window.height)
        return seen.firstIndex { $0.number == window.selection?.number } ?? 0
    }

    mutating func load(_ place: ListPlace) -> Effect {
        asked += 1
        isReplacing = true
        return .ask(
            LoadPage(
                filter: filter, order: order, place: place, limit: window.pageSize,
                without: choice?.without ?? [], ticket: asked))
    }

    /// Asks for lines before a move needs them.
    mutating func wanted() -> [Effect] {
        guard !isReplacing, !isAdding, let place = window.wanted else { return [] }
        asked += 1
        isAdding = true
        return [
            .ask(
                LoadPage(
                    filter: filter, order: order, place: place, limit: window.pageSize,
                    without: choice?.without ?? [], ticket: asked))
        ]
    }

    /// Counts once the person pauses; a list that is all here needs no counting but its length.
    private mutating func count() -> [Effect] {
        if window.isWhole, let total = filter.search.isEmpty ? window.lines.count : counts?.total {
            counts = CountPage.Counts(matches: window.lines.count, total: total)
            isCounted = true
        }
        return isCounted
            ? [] : [.askWhenIdle(CountPage(filter: filter, without: choice?.without ?? []))]
    }

    mutating func fitDetail(_ world: World) -> [Effect] {
        guard let area = layout.detail else {
            return detail.know(window.selection?.number)
        }
        return detail.show(window.selection?.number, in: area.size, world)
    }
}
