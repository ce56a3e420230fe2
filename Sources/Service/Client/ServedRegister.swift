internal import Foundation
public import Register
public import SecurityPolicy
internal import Synchronization

/// A register that a server serves at a socket.
///
/// Where the server stops and another takes its place, what was asked is asked again: acts have keys
/// by then, so that each is done once.
public final class ServedRegister: Desk {
    /// The policy that the register upholds.
    public let policy: Policy
    /// The day in the past that is looked at; nil: today.
    public let pastDay: PastDay?
    /// Whether whoever is here has an account of their own, and no doorkeeper speaks for them.
    public let sharesFiles: Bool
    /// Whether the server has gone and is looked for.
    public var isAway: Bool { line.isAway }
    let line: ClientLine
    let present: ServedRegister?
    private let kept: Mutex<KeptPast?>

    /// Comes to a server.
    ///
    /// - Parameters:
    ///   - path: the socket.
    ///   - program: the version of the program, which must be the server's.
    ///   - person: whom a doorkeeper speaks for.
    ///   - sharesFiles: whether whoever is here may use the files of this host.
    ///   - outage: told once when the server has gone, and once when it is there again.
    /// - Throws: ``SocketError``.
    public convenience init(
        at path: String, policy: Policy, program: String, person: String? = nil,
        sharesFiles: Bool = true, outage: @escaping @Sendable (Outage) -> Void = { _ in }
    ) throws {
        let line = ClientLine(
            path: path, hello: Hello(program: program, person: person), outage: outage)
        try line.begin()
        self.init(line, policy: policy, sharesFiles: sharesFiles)
    }

    init(
        _ line: ClientLine, policy: Policy, present: ServedRegister? = nil,
        pastDay: PastDay? = nil, kept: KeptPast? = nil, sharesFiles: Bool
    ) {
        self.sharesFiles = sharesFiles
        self.line = line
        self.policy = policy
        self.present = present
        self.pastDay = pastDay
        self.kept = Mutex(kept)
    }

    /// The register of today: itself, unless it is that of a past day.
    public var today: any Desk { present ?? self }

    /// The time by the server's clock; while it cannot be asked, by the client's.
    public var now: Moment {
        kept.withLock { $0?.now } ?? (try? line.ask(.now)) ?? Surroundings.system.now()
    }

    public func describe() throws -> DescribeRegister.Description {
        if pastDay != nil {
            return try answer(DescribeRegister(), for: Caller(login: "", host: ""))
        }
        return try line.ask(.describe)
    }

    public func revision() throws -> Int {
        if pastDay != nil { return try describe().entries }
        return try line.ask(.revision)
    }

    public func answer<Q: Query>(_ query: Q, for caller: Caller) throws -> Q.Answer {
        let named = NamedQuery(query)
        guard let pastDay, let present else { return try line.ask(.answer(named, past: nil)) }
        do {
            return try line.ask(.answer(named, past: kept.withLock { $0?.number ?? 0 }))
        } catch Failure.pastIsGone {
            let made = try present.make(pastDay) { _, _ in }
            kept.withLock { $0 = made }
            return try line.ask(.answer(named, past: made.number))
        }
    }

    public func perform(
        _ acts: [any Act], by caller: Caller, _ circumstances: Circumstances
    ) throws -> [Receipt] {
        try checkToday()
        var circumstances = keyed(circumstances)
        let enclosure = circumstances.enclosure
        circumstances.enclosure = nil
        return try line.ask(
            .perform(
                acts.map { NamedAct($0) }, circumstances, hasEnclosure: enclosure != nil),
            sending: enclosure.map { .bytes($0) })
    }

    public func rehearse(
        _ acts: [any Act], by caller: Caller, subjects: [Int], _ circumstances: Circumstances
    ) throws -> Rehearsal {
        try checkToday()
        return try line.ask(
            .rehearse(acts.map { NamedAct($0) }, subjects: subjects, circumstances))
    }

    public func verify(
        against checkpoints: [Checkpoint], replay: Bool, progress: Steps
    ) throws -> CheckpointVerification {
        try checkToday()
        return try line.ask(.verify(checkpoints, replay: replay), progress: progress)
    }

    public func differences(limit: Int) throws -> [RowDifference] {
        try checkToday()
        return try line.ask(.differences(limit: limit))
    }

    public func checkpoint(progress: Steps) throws -> Checkpoint {
        try checkToday()
        return try line.ask(.checkpoint, progress: progress)
    }

    public func past(_ day: PastDay, progress: Steps) throws -> Past {
        let made = try (present ?? self).make(day, progress)
        return Past(
            register: ServedRegister(
                line, policy: policy, present: present ?? self, pastDay: day, kept: made,
                sharesFiles: sharesFiles),
            unplaced: made.unplaced)
    }

    private func make(_ day: PastDay, _ progress: Steps) throws -> KeptPast {
        try line.ask(.past(day), progress: progress)
    }

    public func importAssets(
        from path: String, _ options: ImportOptions, by caller: Caller,
        _ circumstances: Circumstances, progress: (_ doneBytes: Int, _ rows: Int) -> Void
    ) throws -> ImportReport {
        try checkToday()
        return try line.ask(
            .importAssets(options, options.isDryRun ? circumstances : keyed(circumstances)),
            sending: .file(path), progress: { progress($0, $1) })
    }

    public func exportBundle(
        to path: String, _ options: BundleOptions, for caller: Caller,
        isInterrupted: @escaping () -> Bool, progress: @escaping (BundleProgress) -> Void
    ) throws -> BundleReport {
        try checkToday()
        let receiver = try BundleReceiver(
            path: path, sign: options.sign, isInterrupted: isInterrupted)
        let order = BundleOrder(
            from: options.from, until: options.until, units: options.units,
            encoding: options.encoding, language: options.words.language,
            isSigned: options.sign != nil)
        let report: BundleReport = try line.ask(
            .exportBundle(order), receiver: receiver,
            progress: { done, total in
                if isInterrupted() { throw Interrupted() }
                progress(
                    total == 0 ? .books(lines: done) : .ledger(entries: done, of: total))
            })
        try receiver.finish()
        return report
    }

    private func checkToday() throws {
        if let pastDay { throw RegisterError.past(pastDay) }
    }

    /// Acts that may have to be asked for again have a key.
    private func keyed(_ circumstances: Circumstances) -> Circumstances {
        var circumstances = circumstances
        if circumstances.idempotencyKey == nil {
            circumstances.idempotencyKey = "socket " + UUID().uuidString.lowercased()
        }
        return circumstances
    }
}

/// What became of the server.
public enum Outage: Hashable, Sendable {
    /// It has gone; it is looked for.
    case began
    /// It is there again.
    case ended
}
