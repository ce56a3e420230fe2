public import SecurityPolicy

/// Where people come with what they do and what they ask: a register's file that this process has
/// open, or a register that another process serves.
///
/// Screens and commands know this and no more, so that they cannot tell which of the two it is.
public protocol Desk: Sendable {
    /// The policy that the register upholds.
    var policy: Policy { get }
    /// The day in the past that is looked at; nil: today.
    var pastDay: PastDay? { get }
    /// The register of today: itself, unless it is that of a past day.
    var today: any Desk { get }
    /// The time by the register's clock.
    var now: Moment { get }

    /// Whether whoever is here may use the files of this host; those may not who have no account of
    /// their own on it.
    var sharesFiles: Bool { get }
    /// Whether the register cannot be reached at the moment, and is looked for.
    var isAway: Bool { get }

    /// What register this is; anybody who gets this far may know.
    func describe() throws -> DescribeRegister.Description

    /// A number that is another one after every change by anybody; cheap enough to ask each second.
    func revision() throws -> Int

    /// Answers a query.
    ///
    /// - Throws: `RegisterError.refused` if the person may not look at this.
    func answer<Q: Query>(_ query: Q, for caller: Caller) throws -> Q.Answer

    /// Performs acts in one transaction: all or none.
    ///
    /// An idempotency key is that of the first act; the second one's is `KEY 2`, and so on.
    ///
    /// - Returns: the receipt of each, once all are durable.
    /// - Throws: `RegisterError`; then nothing has changed.
    func perform(
        _ acts: [any Act], by caller: Caller, _ circumstances: Circumstances
    ) throws -> [Receipt]

    /// Finds what acts would change, one after the other, and changes nothing.
    ///
    /// - Parameters:
    ///   - acts: what would be done.
    ///   - caller: who would do it.
    ///   - subjects: assets of which all is wanted, not only the line; existing ones.
    ///   - circumstances: of each of the acts.
    /// - Throws: `RegisterError` with which the acts would be refused, or that the register cannot
    ///   be written.
    func rehearse(
        _ acts: [any Act], by caller: Caller, subjects: [Int], _ circumstances: Circumstances
    ) throws -> Rehearsal

    /// Verifies the ledger, and that it still has the entries that it had when checkpoints of it were
    /// made.
    ///
    /// - Parameters:
    ///   - checkpoints: what was kept outside of the register, in any order.
    ///   - replay: whether to check besides that performing all entries gives the same tables.
    ///   - progress: told now and then how much of the whole is done; what it throws ends it.
    func verify(
        against checkpoints: [Checkpoint], replay: Bool, progress: Steps
    ) throws -> CheckpointVerification

    /// The rows that are not what the ledger says; none if the register is written meanwhile.
    ///
    /// - Parameter limit: how many at most.
    func differences(limit: Int) throws -> [RowDifference]

    /// The checkpoint of the register as it is now, if the chain holds up to it.
    func checkpoint(progress: Steps) throws -> Checkpoint

    /// The register of a past day: its ledger is performed again, as far as that day.
    func past(_ day: PastDay, progress: Steps) throws -> Past

    /// Exports books together with what proves them: a folder that can be checked without this
    /// program.
    ///
    /// - Parameters:
    ///   - isInterrupted: asked now and then whether to give up.
    ///   - progress: told now and then how far it is.
    /// - Throws: `RegisterError`, `BundleFault`, `Interrupted`, what signing throws; then nothing is
    ///   left.
    func exportBundle(
        to path: String, _ options: BundleOptions, for caller: Caller,
        isInterrupted: @escaping () -> Bool, progress: @escaping (BundleProgress) -> Void
    ) throws -> BundleReport

    /// Enters the assets of a CSV file: all of them, or none.
    ///
    /// - Parameter progress: told now and then how many bytes of the file are done, about.
    /// - Returns: what was done; nothing was if it has faults.
    /// - Throws: `CSVFault` if the file cannot be read at all, `RegisterError`.
    func importAssets(
        from path: String, _ options: ImportOptions, by caller: Caller,
        _ circumstances: Circumstances, progress: (_ doneBytes: Int, _ rows: Int) -> Void
    ) throws -> ImportReport
}

/// Told now and then how much of the whole is done; what it throws ends what goes on.
public typealias Steps = (_ done: Int, _ total: Int) throws -> Void

extension Desk {
    public var sharesFiles: Bool { true }
    public var isAway: Bool { false }

    /// Performs an act.
    @discardableResult
    public func perform(
        _ act: some Act, by caller: Caller, _ circumstances: Circumstances = Circumstances()
    ) throws -> Receipt {
        let receipts = try perform([act], by: caller, circumstances)
        guard let receipt = receipts.first else { throw RegisterError.io(detail: "receipt") }
        return receipt
    }
}

extension Circumstances {
    /// Those of one of several acts that are done together: each has a key of its own.
    ///
    /// - Parameter index: which act, from 0.
    func ofAct(_ index: Int) -> Circumstances {
        var own = self
        if let key = idempotencyKey, index > 0 { own.idempotencyKey = "\(key) \(index + 1)" }
        return own
    }
}

extension Register: Desk {
    public func perform(
        _ acts: [any Act], by caller: Caller, _ circumstances: Circumstances
    ) throws -> [Receipt] {
        try transaction { performer in
            try acts.enumerated().map { index, act in
                try performer.perform(act, by: caller, circumstances.ofAct(index))
            }
        }
    }
}
