extension Register {
    /// Verifies the chain of the next batch of entries.
    ///
    /// No read transaction has more than a batch, or the body of one purge: writers wait for it.
    ///
    /// - Parameters:
    ///   - prepared: whether to make them ready to be performed again.
    ///   - erasures: what is left of those whose body was erased.
    func entries(
        after chain: ChainVerifier, until last: Int, prepared: Bool, _ erasures: Erasures
    ) throws -> EntryBatch {
        var batch = EntryBatch(chain: chain)
        let from = chain.entries + 1
        let until = min(last, chain.entries + EntryBatch.limit)
        try fill(&batch, until: until, prepared: prepared, erasures)
        // Whatever erased a body was there before it was found missing; more may be erased meanwhile.
        while let bad = batch.bad, bad.finding == .bodyMissing,
            try erasures.learn(of: bad.entry, from: self)
        {
            batch.bad = nil
            try fill(&batch, until: until, prepared: prepared, erasures)
        }
        if batch.chain.entries < from, batch.bad == nil { batch.bad = (from, .entryMissing) }
        return batch
    }

    private func fill(
        _ batch: inout EntryBatch, until last: Int, prepared: Bool, _ erasures: Erasures
    ) throws {
        try read { reader in
            let statement = try Binding(
                """
                SELECT number, body, body_hash, hash FROM entry WHERE number >= ? AND number <= ?
                ORDER BY number
                """, in: reader.database)
            statement.bind(1, batch.chain.entries + 1)
            statement.bind(2, last)
            try statement.forEach { try batch.add($0, prepared: prepared, erasures) }
        }
    }
}

/// Some entries that were read one after the other.
struct EntryBatch {
    /// How many entries are read at once, and performed in one transaction.
    static let limit = 2000
    /// How many bytes of bodies are read at once, and what the last of them has more: that of a purge
    /// has up to a mebibyte.
    static let bytes = 1 << 20

    /// The chain up to the last that is good.
    var chain: ChainVerifier
    /// The good ones, ready to be performed again.
    private(set) var prepared: [PreparedEntry] = []
    /// What is wrong with the one after them.
    var bad: (entry: Int, finding: Verification.Finding)?
    /// The bytes of the bodies that were read.
    private var bytes = 0

    init(chain: ChainVerifier) {
        self.chain = chain
    }

    /// Takes the next entry; false if it is bad, or the last.
    ///
    /// - Parameter erasures: what is left of those whose body was erased; what it does not know is
    ///   missing.
    mutating func add(
        _ row: Columns, prepared isPrepared: Bool, _ erasures: Erasures
    ) throws -> Bool {
        let number = chain.entries + 1
        var next = chain
        bad = next.check(row).map { (number, $0) }
        guard bad == nil else { return false }
        if row.isNull(1) {
            guard let (permit, remnant) = erasures[number] else {
                bad = (number, .bodyMissing)
                return false
            }
            prepared.append(
                .erased(
                    ErasedEntry(
                        permit: permit, remnant: remnant, bodyHash: row.bytes(2),
                        hash: row.bytes(3))))
        } else if isPrepared {
            do {
                prepared.append(
                    .act(
                        try PreparedAct(
                            number: number, body: row.bytes(1), hash: row.bytes(3))))
            } catch RegisterError.unreadableEntry(let entry, let detail) {
                bad = (entry, .unreadable(detail: detail))
                return false
            }
        }
        chain = next
        bytes += row.count(1)
        return bytes < EntryBatch.bytes
    }
}

/// Follows the chain from entry to entry.
struct ChainVerifier {
    /// How many entries were found good.
    private(set) var entries = 0
    /// The hash of the last of them.
    private(set) var head = Chain.origin

    /// A chain from its beginning.
    init() {}

    /// A chain that is known to be good up to an entry.
    init(after entry: Int, hash: [UInt8]) {
        (entries, head) = (entry, hash)
    }

    /// Checks the next entry: number, body, hash of the body, hash.
    mutating func check(_ row: Columns) -> Verification.Finding? {
        guard row.integer(0) == entries + 1 else { return .entryMissing }
        let bodyHash = row.bytes(2)
        guard row.isNull(1) || row.blob(1, { Chain.bodyHash($0) }) == bodyHash else {
            return .bodyChanged
        }
        return check(hash: row.bytes(3), bodyHash: bodyHash)
    }

    /// Checks that the next entry, whose body has this hash, follows from the one before.
    mutating func check(hash: [UInt8], bodyHash: [UInt8]) -> Verification.Finding? {
        guard hash == Chain.hash(number: entries + 1, previous: head, bodyHash: bodyHash) else {
            return .hashChanged
        }
        entries += 1
        head = hash
        return nil
    }
}
