internal import GRDB
internal import SecurityPolicy

extension Register {
    /// Makes a standby the register, where acts are done from now on.
    ///
    /// It is verified first, its ledger performed again. The promotion is an entry of its own, so that
    /// the ledger says who did it, when and why, and so that the first host's ledger cannot go on from
    /// the same entry.
    ///
    /// - Parameters:
    ///   - checkpoints: what was kept outside of the standby.
    ///   - progress: told now and then how much of the whole is done.
    /// - Throws: `RegisterError.notAStandby`, `.unverified`, `.refused`; then it is a standby as before.
    public func promote(
        reason: String, by caller: Caller, against checkpoints: [Checkpoint] = [],
        progress: Steps = { _, _ in }
    ) throws -> Receipt {
        guard isStandby else { throw RegisterError.notAStandby(path: path) }
        let found = try verify(against: checkpoints, replay: true, progress: progress).verification
        guard found.result == .passed else {
            throw RegisterError.unverified(
                path: path, entry: found.firstBad, found.finding ?? .unstable)
        }
        return try transaction(remembering: Memory()) { performer in
            guard try Opening.isStandby(performer.database) else {
                throw RegisterError.notAStandby(path: path)
            }
            let receipt = try performer.perform(PromoteRegister(reason: reason), by: caller)
            try performer.finish()
            try Opening.mark(performer.database, asStandby: false)
            return receipt
        }
    }
}
