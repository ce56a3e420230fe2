internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Takes back what was done last, by acts of its own.
struct UndoForm: DialogForm {
    /// What can be selected.
    enum Item: Hashable, Sendable { case reason }

    static let context = KeyContext.handling

    private let acts: [any Act]
    private let done: [any Act]
    private var reason = LineEditor()

    init(_ acts: [any Act], of done: [any Act]) {
        self.acts = acts
        self.done = done
    }

    var numbers: [Int] { [] }

    mutating func begin(_ subjects: Subjects, _ world: World) {}

    /// Classes are given with a reason.
    private var needsReason: Bool { acts.contains { $0 is ClassifyAssets } }

    func title(_ world: World) -> String {
        var names: [String] = []
        for act in done {
            let name = world.text(Words.act(type(of: act).name))
            if !names.contains(name) { names.append(name) }
        }
        return world.text(Words.Undo.title(names.joined(separator: world.text(Words.Detail.comma))))
    }

    func parts(_ world: World) -> [DialogPart<Item>] {
        var parts = acts.map { act in
            DialogPart<Item>(
                beginning: [.init(" " + world.text(Words.act(type(of: act).name)) + ": ")],
                text: world.text(summary(act, world)))
        }
        if needsReason {
            parts.append(
                DialogPart(
                    item: .reason,
                    beginning: [.init(world.text(Words.Classify.reason) + " ", Palette.prompt)],
                    isField: true))
        }
        return parts
    }

    /// What an act would do.
    private func summary(_ act: any Act, _ world: World) -> Wording {
        func list(_ numbers: [Int]) -> String {
            let shown = numbers.prefix(10).map { "#\($0)" }.joined(separator: " ")
            return numbers.count > 10
                ? shown + " " + world.text(Words.Screen.more(numbers.count - 10)) : shown
        }
        func measures(_ codes: [String], _ sign: String) -> String {
            world.policy.measures.filter { codes.contains($0.code) }
                .map { sign + world.text($0.name) }.joined(separator: " ")
        }
        switch act {
        case let act as TakeOut: return Words.Undo.out(list(act.contents), "#\(act.container)")
        case let act as PutIn: return Words.Undo.into(list(act.contents), "#\(act.container)")
        case let act as ClassifyAssets:
            let text = "\(list(act.assets)) \(act.classes.text)"
            return Wording(text, text)
        case let act as MoveAsset:
            let text = "#\(act.asset) \(visible(act.location))"
            return Wording(text, text)
        case let act as ChangeMeasures:
            let text =
                "#\(act.asset) " + measures(act.add, "+") + " " + measures(act.remove, "-")
            return Wording(text, text)
        default: return Wording("", "")
        }
    }

    func editor(of item: Item) -> LineEditor? { reason }

    mutating func edit(_ item: Item, _ editor: LineEditor, _ world: World) { reason = editor }

    func plan(_ world: World) -> DialogPlan {
        let isMissing = needsReason && reason.text.allSatisfy(\.isWhitespace)
        let acts = acts.map { act -> any Act in
            guard var act = act as? ClassifyAssets else { return act }
            act.reason = isMissing ? "-" : reason.text
            return act
        }
        let subjects = concerned.count == 1 ? concerned : []
        guard isMissing else { return .acts(acts, subjects: subjects) }
        return .incomplete(
            acts, subjects: subjects, Words.Undo.reasonMissing, Refusal.reasonMissing.clause)
    }

    /// The assets whose class the acts are about.
    private var concerned: [Int] {
        acts.flatMap { act -> [Int] in
            switch act {
            case let act as TakeOut: [act.container]
            case let act as PutIn: [act.container]
            case let act as ClassifyAssets: act.assets
            case let act as MoveAsset: [act.asset]
            case let act as ChangeMeasures: [act.asset]
            default: []
            }
        }
    }

    func explain(_ rehearsal: Rehearsal, in text: inout FlowText, _ world: World) {
        let changes = ChangeText(rehearsal, world)
        guard let subject = rehearsal.subjects.first else {
            return changes.addOthers(except: [], to: &text)
        }
        changes.addHeading(subject.before, to: &text)
        changes.addClass(subject.before, subject.after, to: &text)
        changes.addResidue(subject.before, subject.after, to: &text)
        changes.addOthers(except: [subject.after.number], to: &text)
        changes.addGaps(subject.before, subject.after, to: &text)
    }
}
