internal import Foundation
internal import GRDB
public import SecurityPolicy

/// A register on another host that receives the entries of the first one, checks each, and performs
/// it; and says so if the first host's ledger becomes another one than it was.
///
///     let standby = try Standby(at: path, surroundings: surroundings)
///     try standby.receive(from: source) { print($0.entries) }
///
/// It never has half of what came: a batch is checked and performed in one transaction.
public final class Standby {
    /// Where it is.
    public let path: String
    /// It, once it is there.
    public private(set) var register: Register?

    private let policy: Policy
    private let surroundings: Surroundings
    /// Kept from batch to batch: nobody else writes a standby.
    private var memory = Memory()
    private var draft: StandbyDraft?

    /// How far it is.
    public struct Progress: Sendable {
        /// How many entries it has, or has performed of those that make it whole.
        public let entries: Int
        /// How many the first host is known to have.
        public let announced: Int
        /// When the newest that it has was recorded, of those that came.
        public let recordedAt: Moment?
        /// Whether it was made, or made anew, with this batch.
        public let isMade: Bool
        /// Whether it is there, and not yet to be made.
        public let isThere: Bool
    }

    /// A standby; or that which will be at this path.
    ///
    /// - Throws: `RegisterError.notAStandby` if there is a register that is none.
    public init(
        at path: String, register: Register? = nil, policy: Policy = .fujieda,
        surroundings: Surroundings
    ) throws {
        self.path = path
        self.policy = policy
        self.surroundings = surroundings
        self.register = register
        if let register, !register.isStandby { throw RegisterError.notAStandby(path: path) }
        // SQLite would roll back into it what it finds there.
        if register == nil {
            for name in [path, path + "-journal"] where access(name, F_OK) == 0 {
                throw RegisterError.exists(path: name)
            }
        }
    }

    /// Receives what a source sends, until that ends.
    ///
    /// - Parameters:
    ///   - once: whether to end with the newest entry that the first host has now.
    ///   - anew: whether to make a standby that is there anew, beside it, and replace it.
    ///   - tell: told once the first host has said what it has; after each batch, once it is durable; and of each sign of life.
    /// - Throws: ``Departure`` if the first host's ledger is not what it was, ``ErasedBeforehand`` if the
    ///   standby has to be made anew; the standby is as it was then.
    public func receive(
        from source: any EntrySource, once: Bool = false, anew: Bool = false,
        tell: (Progress) throws -> Void = { _ in }
    ) throws {
        defer { draft = nil }
        do {
            try run(source, once: once, anew: anew, tell: tell)
        } catch is SourceEnded {
            return
        } catch let fault as StreamFault {
            throw try departure(.stream(fault), nil, nil)
        } catch let fault as Intake.Fault {
            throw try departure(fault.finding, fault.entry, nil)
        } catch let parted as Intake.Parted {
            let finding = try register?.finding(parted) ?? .anotherRegister
            throw try departure(.ledger(finding), finding.firstBad, nil)
        }
    }

    private func run(
        _ source: any EntrySource, once: Bool, anew: Bool, tell: (Progress) throws -> Void
    ) throws {
        guard let greeting = try source.greeting() else { return }
        let own = try register.map { try $0.newest() }
        if let register {
            if let finding = try register.compare(with: greeting, of: source) {
                throw try departure(.ledger(finding), finding.firstBad, greeting.entries)
            }
        }
        try tell(
            Progress(
                entries: own?.number ?? 0, announced: greeting.entries, recordedAt: nil,
                isMade: false, isThere: register != nil && !anew))
        let begin = anew ? nil : own
        if begin == nil {
            draft = try StandbyDraft(for: path, policy: policy, surroundings: surroundings)
        }
        let after = begin ?? (number: 0, hash: Chain.origin)
        var intake = Intake(
            after: after.number, hash: after.hash, announced: greeting.entries,
            overlap: source.answers || begin == nil
                ? nil : Intake.Overlap(hash: { [register] in try register?.hash(of: $0) }))
        if source.answers { try source.ask(.after(after.number)) }

        func flush() throws {
            let entries = intake.hand()
            let isMade = try perform(
                entries, intake, until: greeting.entries, replacing: own)
            guard !entries.isEmpty || isMade else { return }
            try tell(
                Progress(
                    entries: intake.chain.entries, announced: intake.announced,
                    recordedAt: intake.recordedAt, isMade: isMade, isThere: draft == nil))
        }
        while !once || intake.chain.entries < greeting.entries || draft?.isWhole == false {
            switch try source.next(waits: intake.received.isEmpty) {
            case .line(let bytes):
                let line = try StreamLine(bytes)
                try intake.take(line, of: bytes.count)
                if intake.isFull { try flush() }
                if case .alive = line {
                    try flush()
                    try tell(
                        Progress(
                            entries: intake.chain.entries, announced: intake.announced,
                            recordedAt: nil, isMade: false, isThere: draft == nil))
                }
            case .nothing: try flush()
            case .end: return try flush()
            }
            if once, intake.chain.entries >= greeting.entries { try flush() }
        }
    }

    /// Performs a batch.
    ///
    /// - Parameters:
    ///   - last: how many entries a standby that is made has to have at least.
    ///   - own: the newest entry of the standby that it replaces.
    /// - Returns: whether the standby was made with it.
    private func perform(
        _ entries: [Intake.Received], _ intake: Intake, until last: Int,
        replacing own: (number: Int, hash: [UInt8])?
    ) throws -> Bool {
        guard let draft else {
            if let register, !entries.isEmpty { try perform(entries, on: register) }
            return false
        }
        if let own, let same = entries.first(where: { $0.entry.number == own.number })?.entry,
            same.hash != own.hash
        {
            throw Intake.Parted(same: 1, other: own.number, recordedAt: nil)
        }
        if !entries.isEmpty { try draft.perform(entries) }
        guard draft.isWhole, intake.chain.entries >= max(last, own?.number ?? 0) else {
            return false
        }
        if let register, let own {
            try register.whileStandby(at: own) { try draft.place(intake.chain, replaces: true) }
            try register.queue.close()
        } else {
            try draft.place(intake.chain, replaces: false)
        }
        self.draft = nil
        memory = Memory()
        register = try Register.open(at: path, policy: policy, surroundings: surroundings)
        return true
    }

    /// Performs entries on the standby that is there, unless somebody else has written it.
    private func perform(_ entries: [Intake.Received], on register: Register) throws {
        guard let first = entries.first else { return }
        var isDone = false
        // What was taken back is not remembered.
        defer { if !isDone { memory = Memory() } }
        try register.receive(
            entries, remembering: memory, takesErased: false, finishes: true
        ) { performer in
            guard try Opening.isStandby(performer.database) else {
                throw RegisterError.notAStandby(path: path)
            }
            guard try performer.newest().number + 1 == first.entry.number else {
                throw RegisterError.busy
            }
        }
        isDone = true
    }

    private func departure(
        _ finding: Departure.Finding, _ entry: Int?, _ source: Int?
    ) throws -> Departure {
        let newest = try register?.newest() ?? (number: 0, hash: [])
        return Departure(
            finding: finding, firstBad: entry, entries: newest.number,
            head: Hex.text(newest.hash), source: source)
    }
}
