internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Verifies the ledger, with the rows that differ where some do.
struct VerifyLedger: Work {
    typealias Answer = Proof

    /// Whether everything is performed again and compared row for row.
    let replay: Bool
    /// Rows that are shown at most.
    static let rows = 20

    /// What was found.
    struct Proof: Sendable {
        let verification: Verification
        let differences: [RowDifference]
        /// When it was found.
        let at: Moment
    }

    func said(percent: Int) -> Wording { Words.Verify.progress(percent: percent) }

    func answer(
        from register: Register, for caller: Caller,
        progress: (_ done: Int, _ total: Int) throws -> Void
    ) throws -> Proof {
        let found = try register.verify(replay: replay, progress: progress)
        var differences: [RowDifference] = []
        if case .row = found.finding {
            differences = try register.differences(limit: VerifyLedger.rows + 1)
        }
        return Proof(verification: found, differences: differences, at: register.now)
    }
}

/// Verifies the ledger and shows what came of it.
struct VerifyScreen: Screen {
    private let replay: Bool
    private var found: Result<VerifyLedger.Proof, any Error>?
    private var isAsked = false
    private var size = Size(width: 80, height: 20)
    /// The first line that is seen.
    private var top = 0

    init(replay: Bool) { self.replay = replay }

    var context: KeyContext { .proof }

    mutating func fit(into size: Size, _ world: World) -> [Effect] {
        self.size = size
        guard !isAsked else { return [] }
        isAsked = true
        return [.work(VerifyLedger(replay: replay))]
    }

    mutating func perform(_ action: Action, _ world: World) -> [Effect] {
        let page = max(1, size.height - 1)
        switch action {
        case .back: return [.pop]
        case .verify:
            found = nil
            top = 0
            return [.work(VerifyLedger(replay: replay))]
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
        guard let (_, result) = reply.to(VerifyLedger.self) else { return [] }
        if case .failure(is GivenUp) = result {
            return [.pop, .say(Message(text: Words.Work.stopped))]
        }
        found = result
        return []
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
            fitted(
                world.text(Words.Proof.title(replay: replay)),
                area.width - DisplayWidth.of(position)) + position,
            x: area.x, y: area.y, style: Palette.header)
        var inner = area.below(1)
        inner.x += 1
        text.draw(on: &grid, in: inner, from: top)
    }

    private func text(_ width: Int, _ world: World) -> FlowText {
        var text = FlowText(width: width)
        switch found {
        case nil:
            text.paragraph([], world.text(Words.Proof.explained(replay: replay)))
        case .failure(let error):
            // A register that cannot be read to its end is either damaged or in use.
            let isDamaged =
                switch error as? RegisterError {
                case .damaged, .unreadableEntry: true
                default: false
                }
            text.paragraph(
                [], world.text(Words.Verify.result(isDamaged ? .failed : .unknown)),
                isDamaged ? Palette.error : Palette.mark)
            text.paragraph([], world.text(Words.screenError(error)))
            addAdvice(isDamaged ? .failed : .unknown, &text, world)
        case .success(let proof): add(proof, &text, world)
        }
        return text
    }

    private func add(_ proof: VerifyLedger.Proof, _ text: inout FlowText, _ world: World) {
        let found = proof.verification
        let style: Style =
            switch found.result {
            case .passed: Palette.met
            case .failed: Palette.error
            case .unknown: Palette.mark
            }
        text.paragraph([], world.text(Words.Verify.result(found.result)), style)
        if let finding = found.finding {
            text.paragraph(
                [.init("! ", style)],
                world.text(Words.Verify.finding(finding, entry: found.firstBad)))
        }
        for line in proof.differences.prefix(VerifyLedger.rows) {
            for wording in Words.Verify.difference(line) {
                text.paragraph([.init("  ")], world.text(wording))
            }
        }
        if proof.differences.count > VerifyLedger.rows {
            text.paragraph([.init("  ")], world.text(Words.Verify.andMore))
        }
        // What is wrong leads to what is to be done at once.
        if found.result != .passed { addAdvice(found.result, &text, world) }
        text.gap()
        text.field(Words.Proof.at, world.text(proof.at), world)
        text.field(Words.Proof.entries, grouped(found.entries), world)
        text.field(Words.Proof.firstBad, found.firstBad.map(String.init), world)
        text.gap()
        text.paragraph([], world.text(Words.Proof.head), Palette.heading)
        for line in Words.Proof.groups(of: found.head) { text.line([.init("  " + line)]) }
        text.gap()
        text.line([.init(world.text(Words.Proof.compared), Palette.heading)])
        for line in Words.Proof.lines(replay: replay) {
            text.paragraph([.init("  - ")], world.text(line))
        }
        if found.result == .passed { addAdvice(found.result, &text, world) }
    }

    private func addAdvice(
        _ result: Verification.Result, _ text: inout FlowText, _ world: World
    ) {
        text.gap()
        text.line([.init(world.text(Words.Proof.next), Palette.heading)])
        for (line, clause) in Words.Proof.advice(result, replay: replay) {
            text.paragraph([.init("  - ")], world.text(line), clause: clause)
        }
    }
}
