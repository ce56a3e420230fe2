internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// A dialog: a form, and beside or below it what confirming would change, found by doing it and
/// taking it back.
struct DialogScreen<Form: DialogForm>: Screen {
    /// What is known of what confirming would do.
    enum Preview: Sendable {
        /// It is being found out; what was shown before stays until then.
        case asking(before: Rehearsal?)
        /// What would change.
        case changes(Rehearsal)
        /// It would be refused.
        case refused(any Error)
        /// There is nothing to do.
        case nothing(Wording, Clause?)
    }

    private(set) var form: Form
    private(set) var preview = Preview.asking(before: nil)
    private(set) var isLoaded = false
    /// The selected item.
    private(set) var selected: Form.Item?
    private(set) var size = Size(width: 80, height: 20)
    /// The first line of the form that is seen, and the first of what would change.
    private(set) var top = 0
    private(set) var previewTop = 0
    /// Whether not all of what would change is seen.
    private var previewScrolls = false

    private var asked = 0
    /// Whether the newest question follows from text that was typed, not from a choice.
    private var isTyping = false
    /// Whether the person has confirmed what was still being found out.
    private var isConfirmed = false
    private var isDoing = false
    private var hasChanged = false
    private var asksToLeave = false

    init(_ form: Form) {
        self.form = form
    }

    var context: KeyContext {
        selected.flatMap(form.editor) == nil ? Form.context : .field
    }

    var isWaiting: Bool {
        if case .asking = preview { return true }
        return !isLoaded || isDoing
    }

    var isOpening: Bool { !isLoaded }

    var leavesToPlaces: Bool { false }

    func label(of binding: Binding) -> Wording? {
        binding.action == .pageDown && !previewScrolls ? nil : binding.label
    }

    // MARK: Updating

    mutating func fit(into size: Size, _ world: World) -> [Effect] {
        self.size = size
        follow(world)
        scrollPreview(by: 0, world)
        guard asked == 0 else { return [] }
        asked = 1
        return [.ask(LoadSubjects(numbers: form.numbers))]
    }

    mutating func refresh(_ world: World) -> [Effect] {
        isLoaded ? rehearse(world, isTyping: false) : []
    }

    mutating func perform(_ action: Action, _ world: World) -> [Effect] {
        let askedToLeave = asksToLeave
        asksToLeave = false
        guard isLoaded, !isDoing else { return [.cancel, .quit].contains(action) ? [.pop] : [] }
        switch action {
        case .down: move(by: 1, world)
        case .up: move(by: -1, world)
        case .first: move(by: -.max / 2, world)
        case .last: move(by: .max / 2, world)
        case .detailDown: scrollPreview(by: 1, world)
        case .detailUp: scrollPreview(by: -1, world)
        case .pageDown: scrollPreview(by: max(1, layout(world).preview.height - 2), world)
        case .pageUp: scrollPreview(by: -max(1, layout(world).preview.height - 2), world)
        case .accept: return confirm(world)
        case .cancel, .quit:
            guard hasChanged, !askedToLeave else { return [.pop] }
            asksToLeave = true
            return [.say(Message(text: Words.Dialog.leave))]
        case .toggle, .raise, .lower:
            guard let item = selected else { return [] }
            if let reason = form.perform(action, on: item, world) {
                return [.say(Message(text: reason))]
            }
            return changed(world, isTyping: false)
        default: break
        }
        return []
    }

    mutating func type(_ key: Key, _ world: World) -> [Effect] {
        asksToLeave = false
        guard isLoaded, !isDoing, let item = selected, var editor = form.editor(of: item) else {
            return []
        }
        let text = editor.text
        guard editor.handle(key) else { return [] }
        form.edit(item, editor, world)
        return editor.text == text ? [] : changed(world, isTyping: true)
    }

    private mutating func changed(_ world: World, isTyping: Bool) -> [Effect] {
        hasChanged = true
        follow(world)
        return rehearse(world, isTyping: isTyping)
    }

    /// Finds out what would change: at once after a choice, when they pause while people type.
    private mutating func rehearse(_ world: World, isTyping: Bool) -> [Effect] {
        asked += 1
        isConfirmed = false
        self.isTyping = isTyping
        switch form.plan(world) {
        case .nothing(let reason, let clause):
            preview = .nothing(reason, clause)
            scrollPreview(by: 0, world)
            return []
        case .acts(let acts, let subjects), .incomplete(let acts, let subjects, _, _):
            var known: Rehearsal?
            switch preview {
            case .changes(let rehearsal): known = rehearsal
            case .asking(let before): known = before
            case .refused, .nothing: break
            }
            preview = .asking(before: known)
            let question = Rehearse(acts, subjects: subjects, ticket: asked)
            return isTyping ? [.askWhenIdle(question)] : [.ask(question)]
        }
    }

    /// Does it, if what was found out is what the person has seen.
    private mutating func confirm(_ world: World) -> [Effect] {
        let plan = form.plan(world)
        switch (plan, preview) {
        case (.nothing(let reason, let clause), _):
            return [.say(Message(text: Words.Dialog.because(reason, clause)))]
        case (_, .refused(let error)):
            return [.say(Message(text: Words.Dialog.refused(error), isError: true))]
        case (.incomplete(_, _, let reason, let clause), _):
            return [
                .say(
                    Message(
                        text: Words.Dialog.because(
                            Words.Dialog.wouldBeRefused(reason), clause), isError: true))
            ]
        case (.acts(let acts, _), .changes):
            isDoing = true
            return [.ask(Deed(acts))]
        case (.acts(let acts, let subjects), .asking) where isTyping:
            // The words of a reason change nothing of what has been shown.
            isConfirmed = true
            return [.ask(Rehearse(acts, subjects: subjects, ticket: asked))]
        default: return [.say(Message(text: Words.Dialog.asking))]
        }
    }

    mutating func receive(_ reply: Reply, _ world: World) -> [Effect] {
        if let (_, result) = reply.to(LoadSubjects.self) {
            switch result {
            case .failure(let error):
                return [.pop, .say(Message(text: Words.Dialog.refused(error), isError: true))]
            case .success(let subjects):
                isLoaded = true
                form.begin(subjects, world)
                selected = form.parts(world).lazy.compactMap(\.item).first
                follow(world)
                return rehearse(world, isTyping: false)
            }
        }
        if let (question, result) = reply.to(Rehearse.self), question.ticket == asked {
            switch result {
            case .success(let rehearsal): preview = .changes(rehearsal)
            case .failure(let error): preview = .refused(error)
            }
            scrollPreview(by: 0, world)
            defer { isConfirmed = false }
            return isConfirmed ? confirm(world) : []
        }
        if let (_, result) = reply.to(Deed.self) {
            isDoing = false
            switch result {
            case .failure(let error):
                preview = .refused(error)
                return [.say(Message(text: Words.Dialog.refused(error), isError: true))]
            case .success(let done):
                return [.changed, .pop] + form.afterwards
                    + [.say(Message(text: Words.Dialog.done(done)))]
            }
        }
        return []
    }

    // MARK: Moving

    private mutating func move(by distance: Int, _ world: World) {
        let items = form.parts(world).compactMap(\.item)
        let place = selected.flatMap { items.firstIndex(of: $0) } ?? 0
        guard !items.isEmpty else { return scrollPreview(by: distance, world) }
        selected = items[min(max(0, place + distance), items.count - 1)]
        follow(world)
    }

    /// Moves the form as little as possible so that the selected item is seen.
    private mutating func follow(_ world: World) {
        let area = layout(world).form
        var (first, last, count) = (0, 0, 0)
        let parts = form.parts(world)
        for part in parts {
            let lines = part.lines(width: area.width).count
            if let item = part.item, item == selected { (first, last) = (count, count + lines - 1) }
            count += lines
        }
        if selected == parts.lazy.compactMap(\.item).first { first = 0 }
        if selected == parts.last(where: { $0.item != nil })?.item { last = count - 1 }
        top = min(max(top, last - area.height + 1), first)
        top = max(0, min(top, count - area.height))
    }

    private mutating func scrollPreview(by lines: Int, _ world: World) {
        let area = layout(world).preview
        let count = previewText(width: area.width, world).lines.count
        let hidden = count - max(1, area.height - 1)
        previewScrolls = hidden > 0
        previewTop = max(0, min(previewTop + lines, hidden))
    }
}
