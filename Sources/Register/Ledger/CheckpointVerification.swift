internal import SecurityPolicy

/// How a register compares with checkpoints of it.
public struct CheckpointVerification: Codable, Hashable, Sendable {
    /// What became of the entries that a checkpoint speaks of.
    public enum Outcome: String, Codable, Hashable, Sendable {
        /// They are as they were.
        case same
        /// Entry 1 is another one: another register, or one that was written anew from its beginning.
        case anotherRegister = "another-register"
        /// The newest of them has another hash.
        case changed
        /// There are fewer entries.
        case missing
        /// The chain is broken before it gets there.
        case unreached
    }

    /// A checkpoint, and what became of its entries.
    public struct Comparison: Codable, Hashable, Sendable {
        /// What the register was compared with.
        public let checkpoint: Checkpoint
        /// What came of it.
        public let outcome: Outcome
    }

    /// What is to be said of the register as a whole.
    public let verification: Verification
    /// Each checkpoint, as they were given.
    public let comparisons: [Comparison]
}

extension Register {
    /// Verifies the ledger, and that it still has the entries that it had when checkpoints of it were
    /// made.
    ///
    /// Fewer entries than there were can be an old copy, or the end of the ledger was cut off: the
    /// tables tell, so that the ledger is performed again then, whatever `replay` says. Several
    /// checkpoints narrow down where the ledger parts from what it was.
    ///
    /// - Parameters:
    ///   - checkpoints: what was kept outside of the register, in any order.
    ///   - replay: see `verify`.
    ///   - progress: told now and then how much of the whole is done; what it throws ends it.
    public func verify(
        against checkpoints: [Checkpoint], replay: Bool = false,
        progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
    ) throws -> CheckpointVerification {
        var found = try verify(replay: replay, progress: progress)
        let comparisons = try compare(checkpoints, with: found)
        func result(_ verification: Verification) -> CheckpointVerification {
            CheckpointVerification(verification: verification, comparisons: comparisons)
        }
        guard let earliest = earliestDeparture(comparisons) else { return result(found) }
        // Of a chain that is broken, the verification says where.
        guard found.isChainWhole else { return result(found) }
        if earliest.outcome == .missing, !replay, found.result == .passed {
            found = try verify(replay: true, progress: progress)
        }
        let same = comparisons.filter { $0.outcome == .same }.map(\.checkpoint.entries).max() ?? 0
        let (entry, finding) = try departure(
            earliest, after: min(same, earliest.checkpoint.entries - 1), found)
        return result(
            Verification(
                result: .failed, entries: found.entries, head: found.head, firstBad: entry,
                finding: finding))
    }

    /// What a checkpoint that the ledger does not agree with shows.
    ///
    /// - Parameter same: the newest entry that is known to be as it was.
    private func departure(
        _ comparison: CheckpointVerification.Comparison, after same: Int, _ found: Verification
    ) throws -> (entry: Int?, Verification.Finding) {
        let checkpoint = comparison.checkpoint
        let last = checkpoint.entries
        switch comparison.outcome {
        case .anotherRegister: return (1, .anotherRegister)
        case .missing:
            let first = found.entries + 1
            // What the tables know of entries that are not there was left behind.
            return (
                first,
                found.finding == nil
                    ? .rolledBack(from: first, through: last)
                    : .truncated(from: first, through: last)
            )
        case .changed, .same, .unreached:
            // What was recorded after the checkpoint cannot have been there when it was made.
            if let later = try firstEntry(after: checkpoint.time, through: last) {
                let first = max(later, same + 1)
                return (first, .continued(from: first, through: last))
            }
            return (same + 1 == last ? last : nil, .rewritten(from: same + 1, through: last))
        }
    }

    /// The checkpoint with the fewest entries that the ledger does not agree with.
    private func earliestDeparture(
        _ comparisons: [CheckpointVerification.Comparison]
    ) -> CheckpointVerification.Comparison? {
        comparisons.first { $0.outcome == .anotherRegister }
            ?? comparisons.filter { $0.outcome == .changed || $0.outcome == .missing }
            .min { $0.checkpoint.entries < $1.checkpoint.entries }
    }

    private func compare(
        _ checkpoints: [Checkpoint], with found: Verification
    ) throws -> [CheckpointVerification.Comparison] {
        let hashes = try read { try $0.hashes(of: [1] + checkpoints.map(\.entries)) }
        return checkpoints.map { checkpoint in
            func has(_ hash: String, _ entry: Int) -> Bool {
                hashes[entry].map(Hex.text) == hash
            }
            let outcome: CheckpointVerification.Outcome =
                if found.entries > 0, !has(checkpoint.register, 1) {
                    .anotherRegister
                } else if checkpoint.entries <= found.entries {
                    has(checkpoint.head, checkpoint.entries) ? .same : .changed
                } else {
                    found.isChainWhole ? .missing : .unreached
                }
            return .init(checkpoint: checkpoint, outcome: outcome)
        }
    }

    /// The first entry that was recorded after a time, as the table says.
    private func firstEntry(after time: Moment, through last: Int) throws -> Int? {
        try read { reader in
            // Times are all written alike.
            try reader.row(
                "SELECT min(number) FROM entry WHERE number <= ? AND recorded_at > ?",
                [last, time.description])?[0]
        }
    }
}

extension Verification {
    /// Whether every entry follows from the one before it, up to the last.
    fileprivate var isChainWhole: Bool {
        switch finding {
        case nil, .row: true
        default: false
        }
    }
}
