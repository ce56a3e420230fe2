internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Verifies the ledger, with the rows that differ where some do.
struct VerifyLedger: ProofWork {
    typealias Answer = Proof

    /// Whether everything is performed again and compared row for row.
    let replay: Bool
    /// A checkpoint that the ledger is compared with; nil: none.
    var kept: KeptCheckpoint?
    /// Rows that are shown at most.
    static let rows = 20

    /// What was found.
    struct Proof: Sendable {
        let verification: Verification
        /// What became of the checkpoint's entries; nil: there is no checkpoint.
        let outcome: CheckpointVerification.Outcome?
        let differences: [RowDifference]
        /// When it was found.
        let at: Moment
    }

    var title: Wording {
        kept.map { Words.Checkpoints.compareTitle($0.path) } ?? Words.Proof.title(replay: replay)
    }
    var explained: Wording { Words.Proof.explained(replay: replay) }

    func said(percent: Int) -> Wording { Words.Verify.progress(percent: percent) }

    func answer(
        from register: any Desk, for caller: Caller,
        progress: (_ done: Int, _ total: Int) throws -> Void
    ) throws -> Proof {
        let compared = try register.verify(
            against: kept.map { [$0.checkpoint] } ?? [], replay: replay, progress: progress)
        let found = compared.verification
        let outcome = compared.comparisons.first?.outcome
        var differences: [RowDifference] = []
        switch found.finding {
        case .row, .truncated:
            differences = try register.differences(limit: VerifyLedger.rows + 1)
        default: break
        }
        return Proof(
            verification: found, outcome: outcome, differences: differences, at: register.now)
    }

    func write(_ proof: Proof, on text: inout FlowText, _ world: World) {
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
        if let kept, let outcome = proof.outcome {
            text.paragraph(
                [.init("  ")],
                world.text(Words.Checkpoints.compared(kept.path, kept.checkpoint, outcome)))
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
        if found.result != .passed { text.advice(found.result, replay: replay, world) }
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
        if kept != nil {
            text.paragraph([.init("  - ")], world.text(Words.Checkpoints.comparedLine))
            text.gap()
            text.paragraph([], world.text(Words.Checkpoints.checkSignature))
        }
        if found.result == .passed { text.advice(found.result, replay: replay, world) }
    }
}
