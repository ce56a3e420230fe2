internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// A work whose answer is a page of the proof.
protocol ProofWork: Work {
    /// What stands above the page.
    var title: Wording { get }

    /// What is said while it goes on.
    var explained: Wording { get }

    /// The word for doing it again; nil: that leads nowhere.
    var againLabel: Wording? { get }

    /// Whether a form is below that began it: what goes wrong is said there, to be mended, and once
    /// it is done both close.
    var hasForm: Bool { get }

    /// Lays out the page.
    func write(_ answer: Answer, on text: inout FlowText, _ world: World)

    /// What saves what is on the page; nil: there is nothing to save.
    func save(_ answer: Answer) -> (any Screen)?

    /// What went wrong, where it is worded here; nil: as on all screens.
    func words(for error: any Error) -> Wording?
}

extension ProofWork {
    var againLabel: Wording? { Words.AuditKeys.verifyLabel }
    var hasForm: Bool { false }
    func save(_ answer: Answer) -> (any Screen)? { nil }
    func words(for error: any Error) -> Wording? { nil }
}

/// Does a work of the proof and shows what came of it.
struct ProofScreen<W: ProofWork>: Screen {
    private let work: W
    private var found: Result<W.Answer, any Error>?
    private var isAsked = false
    private var size = Size(width: 80, height: 20)
    /// The first line that is seen.
    private var top = 0

    init(_ work: W) { self.work = work }

    var context: KeyContext { .proof }

    /// What saves the page, if there is anything to save.
    private var saving: (any Screen)? {
        guard case .success(let answer) = found else { return nil }
        return work.save(answer)
    }

    func reasonAgainst(_ action: Action) -> Wording? {
        switch action {
        case .verify: work.againLabel == nil ? Words.Proof.notHere : nil
        case .saveCheckpoint: saving == nil ? Words.Proof.notHere : nil
        default: nil
        }
    }

    func label(of binding: Binding) -> Wording? {
        guard reasonAgainst(binding.action) == nil else { return nil }
        return binding.action == .verify ? work.againLabel : binding.label
    }

    mutating func fit(into size: Size, _ world: World) -> [Effect] {
        self.size = size
        guard !isAsked else { return [] }
        isAsked = true
        return [.work(work)]
    }

    mutating func perform(_ action: Action, _ world: World) -> [Effect] {
        let page = max(1, size.height - 1)
        switch action {
        case .back: return work.hasForm ? [.pop, .pop] : [.pop]
        case .verify:
            found = nil
            top = 0
            return [.work(work)]
        case .saveCheckpoint: return saving.map { [.push($0)] } ?? []
        case .down: scroll(by: 1, world)
        case .up: scroll(by: -1, world)
        case .pageDown: scroll(by: page, world)
        case .pageUp: scroll(by: -page, world)
        case .first: top = 0
        case .last: scroll(by: .max / 2, world)
        default: break
        }
        return []
    }

    private mutating func scroll(by lines: Int, _ world: World) {
        let count = text(size.width - 2, world).lines.count
        top = max(0, min(top + lines, count - max(1, size.height - 1)))
    }

    mutating func receive(_ reply: Reply, _ world: World) -> [Effect] {
        guard let (_, result) = reply.to(W.self) else { return [] }
        if case .failure(let error) = result {
            if error is GivenUp { return [.pop, .say(Message(text: Words.Work.stopped))] }
            if work.hasForm {
                let words = words(for: error)
                return [.pop, .say(Message(text: words, isError: true)), .beep]
            }
        }
        found = result
        return []
    }

    private func words(for error: any Error) -> Wording {
        work.words(for: error) ?? Words.screenError(error)
    }

    // MARK: Drawing

    func draw(on grid: inout Grid, in area: Area, _ world: World) {
        let text = text(area.width - 2, world)
        let room = max(0, area.height - 1)
        var position = ""
        if text.lines.count > room {
            position = " \(top + 1)-\(min(top + room, text.lines.count))/\(text.lines.count)"
        }
        grid.write(
            fitted(world.text(work.title), area.width - DisplayWidth.of(position)) + position,
            x: area.x, y: area.y, style: Palette.header)
        var inner = area.below(1)
        inner.x += 1
        text.draw(on: &grid, in: inner, from: top)
    }

    private func text(_ width: Int, _ world: World) -> FlowText {
        var text = FlowText(width: width)
        switch found {
        case nil: text.paragraph([], world.text(work.explained))
        case .failure(let error):
            let result = Words.Proof.result(of: error)
            text.paragraph(
                [], world.text(Words.Verify.result(result)),
                result == .failed ? Palette.error : Palette.mark)
            text.paragraph([], world.text(words(for: error)))
            text.advice(result, replay: false, world)
        case .success(let answer): work.write(answer, on: &text, world)
        }
        return text
    }
}

extension FlowText {
    /// What is to be done after a verification.
    mutating func advice(_ result: Verification.Result, replay: Bool, _ world: World) {
        gap()
        line([.init(world.text(Words.Proof.next), Palette.heading)])
        for (text, clause) in Words.Proof.advice(result, replay: replay) {
            paragraph([.init("  - ")], world.text(text), clause: clause)
        }
    }
}
