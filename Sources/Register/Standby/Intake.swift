internal import Foundation
internal import GRDB
internal import SecurityPolicy

/// Takes the lines of a stream, checks each, and collects entries that can be performed.
struct Intake {
    /// An entry that was checked, with the paper that it attaches.
    struct Received {
        let entry: PreparedEntry
        let paper: (digest: [UInt8], bytes: [UInt8])?
    }

    /// What is wrong with what came.
    struct Fault: Error {
        let finding: Departure.Finding
        let entry: Int?
    }

    /// That the two ledgers part.
    struct Parted: Error {
        /// The newest entry that is known to be the same.
        let same: Int
        /// An entry that is another one, and when the first host's was recorded.
        let other: Int
        let recordedAt: Moment?
    }

    /// The chain up to the newest that was taken.
    private(set) var chain: ChainVerifier
    /// Those that were taken, and not performed yet.
    private(set) var received: [Received] = []
    /// When the newest of them was recorded.
    private(set) var recordedAt: Moment?
    /// The newest entry of the first host.
    private(set) var announced: Int
    private var bytes = 0
    private var paper: (digest: [UInt8], bytes: [UInt8])?
    /// What of the stream the standby has already.
    private var overlap: Overlap?

    /// Entries that the standby has: a stream that nobody asked for may begin with some of them.
    struct Overlap {
        /// The hash that the standby has of an entry.
        let hash: (Int) throws -> [UInt8]?
        /// The newest entry that is known to be the same.
        var same = 1
        /// The one that has to come next; nil: whichever begins.
        var next: Int?
    }

    init(after entry: Int, hash: [UInt8], announced: Int, overlap: Overlap? = nil) {
        chain = ChainVerifier(after: entry, hash: hash)
        self.announced = announced
        self.overlap = overlap
    }

    /// Whether it is time to perform them.
    var isFull: Bool { received.count >= EntryBatch.limit || bytes >= EntryBatch.bytes }

    /// Takes a line of so many bytes.
    ///
    /// - Throws: ``Fault``.
    mutating func take(_ line: StreamLine, of size: Int) throws {
        switch line {
        case .greeting, .hash: throw Fault(finding: .stream(.misplaced), entry: nil)
        case .paper(let digest, let bytes):
            guard paper == nil else { throw Fault(finding: .stream(.misplaced), entry: nil) }
            guard Chain.bodyHash(bytes) == digest else {
                throw Fault(finding: .paper, entry: chain.entries + 1)
            }
            paper = (digest, bytes)
        case .entry(let entry, let body):
            if try isKnown(entry, recordedAt: { Intake.recordedAt(body) }) { return }
            try follow(entry, body: body)
            do {
                let act = try PreparedAct(number: entry.number, body: body, hash: entry.hash)
                try take(.act(act), needing: (act.envelope.act as? AttachFile)?.digest)
                recordedAt = act.envelope.recordedAt
            } catch RegisterError.unreadableEntry(let entry, let detail) {
                throw bad(.unreadable(detail: detail), entry)
            }
            bytes += size
        case .erased(let entry, let erased):
            if try isKnown(entry, recordedAt: { erased?.remnant.recordedAt }) { return }
            try follow(entry, body: nil)
            guard let erased, erased.remnant.entry == entry.number,
                erased.remnant.isPartOfARecord
            else { throw bad(.bodyMissing, entry.number) }
            try take(
                .erased(
                    ErasedEntry(
                        permit: erased.permit, remnant: erased.remnant,
                        bodyHash: entry.bodyHash, hash: entry.hash)), needing: nil)
            bytes += size
            recordedAt = erased.remnant.recordedAt
        case .alive(let entry, let hash, _):
            guard paper == nil else { throw Fault(finding: .stream(.misplaced), entry: nil) }
            guard entry != chain.entries || hash == chain.head else {
                throw bad(.rewritten(from: entry, through: entry), entry)
            }
            guard entry >= chain.entries else {
                throw bad(.rolledBack(from: entry + 1, through: chain.entries), entry + 1)
            }
            announced = entry
        }
    }

    /// Whether an entry is one that the standby has already.
    private mutating func isKnown(
        _ entry: StreamLine.EntryHashes, recordedAt: () -> Moment?
    ) throws -> Bool {
        guard var overlap, entry.number <= chain.entries else {
            overlap = nil
            return false
        }
        guard entry.number == overlap.next ?? entry.number else {
            throw bad(.entryMissing, overlap.next ?? entry.number)
        }
        guard try overlap.hash(entry.number) == entry.hash else {
            throw Parted(
                same: min(overlap.same, entry.number - 1), other: entry.number,
                recordedAt: recordedAt())
        }
        overlap.same = entry.number
        overlap.next = entry.number + 1
        self.overlap = overlap
        paper = nil
        return true
    }

    /// When an entry was recorded, as its body says.
    static func recordedAt(_ body: [UInt8]) -> Moment? {
        try? AnyEnvelope.read(body, entry: 0).recordedAt
    }

    /// Checks that an entry follows from the one before.
    private mutating func follow(_ entry: StreamLine.EntryHashes, body: [UInt8]?) throws {
        let number = chain.entries + 1
        guard entry.number == number else { throw bad(.entryMissing, number) }
        if let body, Chain.bodyHash(body) != entry.bodyHash { throw bad(.bodyChanged, number) }
        if let finding = chain.check(hash: entry.hash, bodyHash: entry.bodyHash) {
            throw bad(finding, number)
        }
    }

    private mutating func take(_ entry: PreparedEntry, needing digest: String?) throws {
        guard digest == paper.map({ Hex.text($0.digest) }) else {
            throw Fault(finding: .paper, entry: entry.number)
        }
        received.append(Received(entry: entry, paper: paper))
        bytes += paper?.bytes.count ?? 0
        paper = nil
        announced = max(announced, entry.number)
    }

    private func bad(_ finding: Verification.Finding, _ entry: Int) -> Fault {
        Fault(finding: .ledger(finding), entry: entry)
    }

    /// Hands over what was taken.
    mutating func hand() -> [Received] {
        defer {
            received = []
            bytes = 0
        }
        return received
    }
}

extension Register {
    /// Performs entries that were received, in one transaction.
    ///
    /// - Parameters:
    ///   - takesErased: whether what is left of erased records may be among them.
    ///   - before: looks at the tables before anything is performed.
    ///   - finishes: whether to write what was put off, so that the tables are those of the entries.
    /// - Throws: ``Intake/Fault`` if one of them cannot be performed, or not as it was written;
    ///   ``ErasedBeforehand``.
    func receive(
        _ entries: [Intake.Received], remembering memory: Memory, takesErased: Bool, finishes: Bool,
        before: (Performer) throws -> Void = { _ in }
    ) throws {
        var current = entries.first?.entry.number
        func fault(_ finding: Verification.Finding) -> Intake.Fault {
            Intake.Fault(finding: .ledger(finding), entry: current)
        }
        do {
            try transaction(remembering: memory) { performer in
                try before(performer)
                for received in entries {
                    current = received.entry.number
                    if case .erased(let erased) = received.entry {
                        guard takesErased, try !performer.knows(permit: erased.permit) else {
                            throw ErasedBeforehand(entry: erased.remnant.entry)
                        }
                    }
                    if let finding = try received.entry.perform(by: performer, memory) {
                        throw fault(finding)
                    }
                    if let paper = received.paper { try performer.keep(paper) }
                }
                if finishes { try performer.finish() }
            }
        } catch RegisterError.refused(let refusal) {
            throw fault(.refused(refusal))
        } catch let error as RegisterError {
            switch error {
            case .notFound, .unreadableEntry: throw fault(.unreadable(detail: "\(error)"))
            case .damaged:
                // A rule of the database, unless it is the standby itself that is damaged.
                try checkIntegrity()
                throw fault(.unreadable(detail: "\(error)"))
            default: throw error
            }
        }
    }
}

extension Performer {
    /// Whether a permit is in the tables.
    fileprivate func knows(permit: Int) throws -> Bool {
        let statement = try memory.statement(
            "SELECT 1 FROM permit WHERE number = ?", in: database)
        return try statement.with(permit).first { _ in true } ?? false
    }

    /// Keeps the paper of the entry that was performed last, unless another permit has it already.
    fileprivate func keep(_ paper: (digest: [UInt8], bytes: [UInt8])) throws {
        try database.execute(
            sql: """
                INSERT INTO content SELECT ?1, ?2
                WHERE NOT EXISTS (SELECT 1 FROM content WHERE digest = ?1)
                """,
            arguments: [Data(paper.digest), Data(paper.bytes)])
    }
}
