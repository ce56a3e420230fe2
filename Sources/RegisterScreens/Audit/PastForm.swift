internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Asks for a day in the past and in which sense it is meant, and leads to its register.
struct PastForm: Form {
    private let since: Day
    private let today: Day

    init(_ world: World) {
        since = world.facts.since
        today = world.facts.today
    }

    /// What is filled in.
    struct Draft: Sendable {
        var day: Day?
        var isKnown = false

        var past: PastDay? {
            day.map { isKnown ? PastDay(recorded: $0) : PastDay(happened: $0) }
        }
    }

    var title: Wording { Words.Past.formTitle }
    var subjects: [Int] { [] }
    var confirmLabel: Wording { Words.Past.goLabel }

    func draft(_ material: FormMaterial) -> Draft { Draft() }

    func fields(_ material: FormMaterial, _ world: World) -> [FormField<Draft>] {
        [
            FormField(
                name: "day", label: Words.Past.day, kind: .day, isRequired: true,
                help: Words.Past.dayHelp, fill: { $0.day = $1.day }),
            FormField(
                name: "sense", label: Words.Past.sense,
                kind: .choice([
                    FormChoice(code: "true", name: Words.Past.trueThen),
                    FormChoice(code: "known", name: Words.Past.knownThen),
                ]), help: Words.Past.senseHelp, initial: FormValue(codes: ["true"]),
                fill: { $0.isKnown = $1.code == "known" }),
        ]
    }

    func acts(_ draft: Draft, _ material: FormMaterial) -> [any Act] { [] }

    func leads(_ draft: Draft, _ world: World) -> [Effect]? {
        guard let day = draft.day, let past = draft.past else { return [] }
        let reason: Wording? =
            day < since
            ? Words.Past.notBefore(world.text(since)) : day > today ? Words.Past.notToCome : nil
        if let reason { return [.say(Message(text: reason, isError: true)), .beep] }
        return [.push(GoingBackScreen(past))]
    }
}

/// Performs the ledger again as far as a day.
struct GoBack: Work {
    typealias Answer = Past

    let day: PastDay

    func said(percent: Int) -> Wording { Words.Past.going(percent) }

    func answer(
        from register: any Desk, for caller: Caller,
        progress: (_ done: Int, _ total: Int) throws -> Void
    ) throws -> Past {
        try register.past(day, progress: progress)
    }
}

/// What is shown until the register of a past day is there.
struct GoingBackScreen: Screen {
    private let day: PastDay
    private var isAsked = false

    init(_ day: PastDay) { self.day = day }

    var context: KeyContext { .proof }
    var leavesToPlaces: Bool { false }

    func reasonAgainst(_ action: Action) -> Wording? {
        [.verify, .saveCheckpoint].contains(action) ? Words.Proof.notHere : nil
    }

    func label(of binding: Binding) -> Wording? {
        reasonAgainst(binding.action) == nil ? binding.label : nil
    }

    mutating func fit(into size: Size, _ world: World) -> [Effect] {
        guard !isAsked else { return [] }
        isAsked = true
        return [.work(GoBack(day: day))]
    }

    mutating func perform(_ action: Action, _ world: World) -> [Effect] {
        action == .back ? [.pop] : []
    }

    mutating func receive(_ reply: Reply, _ world: World) -> [Effect] {
        guard let (_, result) = reply.to(GoBack.self) else { return [] }
        switch result {
        // From the form, too: the way back leads to where one was.
        case .success(let past): return [.pop, .pop, .visit(past)]
        case .failure(is GivenUp): return [.pop, .say(Message(text: Words.Work.stopped))]
        case .failure(let error):
            return [.pop, .say(Message(text: Words.screenError(error), isError: true))]
        }
    }

    func draw(on grid: inout Grid, in area: Area, _ world: World) {
        grid.write(
            fitted(world.text(Words.pastDay(day)), area.width), x: area.x, y: area.y,
            style: Palette.header)
        var text = FlowText(width: area.width - 2)
        let isKnown = day.recorded != nil
        text.paragraph(
            [], world.text(isKnown ? Words.Past.knownThenHelp : Words.Past.trueThenHelp))
        text.gap()
        text.paragraph([], world.text(Words.Past.onlyLooking))
        var inner = area.below(2)
        inner.x += 1
        text.draw(on: &grid, in: inner, from: 0)
    }
}
