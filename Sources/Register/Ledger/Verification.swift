internal import SecurityPolicy

/// What a verification of the ledger found.
public struct Verification: Hashable, Sendable {
    /// The outcome.
    public enum Result: String, Codable, Sendable {
        /// Everything that was looked at is as it was written.
        case passed
        /// Something was changed.
        case failed
        /// It cannot be said.
        case unknown
    }

    /// What was changed.
    public enum Finding: Hashable, Sendable {
        /// A table, index, view or trigger is not the program's.
        case schema(object: String)
        /// SQLite finds the file damaged.
        case integrity(detail: String)
        /// An entry is missing where the numbers have a gap.
        case entryMissing
        /// The body of an entry does not have its hash.
        case bodyChanged
        /// The hash of an entry does not follow from the one before it and its body.
        case hashChanged
        /// The body of an entry cannot be read.
        case unreadable(detail: String)
        /// An entry performs an act that the rules refuse.
        case refused(Refusal)
        /// Performing an entry's act again does not give the entry.
        case differs
        /// A row is not what the ledger says.
        case row(table: String, key: String)
        /// The register changed faster than it could be compared, or was replaced.
        case unstable
    }

    /// The outcome.
    public let result: Result
    /// How many entries were looked at.
    public let entries: Int
    /// The hash of the newest of them, in hexadecimal.
    public let head: String
    /// The first entry that is not as it was written, if it is an entry.
    public let firstBad: Int?
    /// What was found; nil if all is well.
    public let finding: Finding?
}

extension Register {
    /// Verifies the ledger: that the schema is the program's and that every entry follows from the
    /// one before it.
    ///
    /// Reads in batches, so that writers are not held up.
    ///
    /// - Parameters:
    ///   - replay: whether to check besides that the rules allow every act and that performing
    ///     them all gives the same tables, row for row, and that the file is sound.
    ///   - progress: told now and then how much of the whole is done.
    public func verify(
        replay: Bool = false, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws -> Verification {
        do {
            return try verifyReadable(replay: replay, progress: progress)
        } catch RegisterError.damaged(_, let detail) {
            return verdict(.integrity(detail: detail), entry: nil, ChainVerifier())
        }
    }

    private func verifyReadable(
        replay: Bool, progress: (_ done: Int, _ total: Int) -> Void
    ) throws -> Verification {
        if let object = try alteredObject() {
            return verdict(.schema(object: object), entry: nil, ChainVerifier())
        }
        var chain = ChainVerifier()
        let total = try revision()
        let replayer = replay ? try Replayer(of: self) : nil
        let whole = replay ? total * 2 : total
        while chain.entries < total {
            let before = chain.entries
            if let (entry, finding) = try step(&chain, until: total, replayer) {
                return verdict(finding, entry: entry, chain)
            }
            guard chain.entries > before else {
                return verdict(.entryMissing, entry: before + 1, chain)
            }
            progress(chain.entries, whole)
        }
        guard let replayer else { return verdict(nil, entry: nil, chain) }
        let difference = try TableComparison(register: self, replayer: replayer).firstDifference(
            chain: &chain, progress: { progress(total + $0 * total / max($1, 1), whole) })
        if let difference { return verdict(difference.finding, entry: difference.entry, chain) }
        // Last, because it names no row: what is left to find is an index or a free page.
        return verdict(
            try integrityFault().map { .integrity(detail: $0) }, entry: nil, chain)
    }

    /// Verifies, and replays if asked, the next batch of entries.
    func step(
        _ chain: inout ChainVerifier, until last: Int, _ replayer: Replayer?
    ) throws -> (entry: Int, finding: Verification.Finding)? {
        let from = chain.entries + 1
        var batch: [(number: Int, body: [UInt8])] = []
        var state = chain
        var found: (Int, Verification.Finding)?
        try read { reader in
            let statement = try Binding(
                """
                SELECT number, body, body_hash, hash FROM entry WHERE number >= ? AND number <= ?
                ORDER BY number
                """, in: reader.database)
            statement.bind(1, from)
            statement.bind(2, min(last, from + Replayer.batch - 1))
            try statement.forEach { row in
                if let finding = state.check(row) {
                    found = (state.entries + 1, finding)
                    return false
                }
                if replayer != nil { batch.append((state.entries, row.bytes(1))) }
                return true
            }
        }
        chain = state
        if let replayer, let (entry, finding) = try replayer.perform(batch) {
            return (entry, finding)
        }
        return found
    }

    private func verdict(
        _ finding: Verification.Finding?, entry: Int?, _ chain: ChainVerifier
    ) -> Verification {
        let result: Verification.Result =
            switch finding {
            case nil: .passed
            case .unstable: .unknown
            default: .failed
            }
        return Verification(
            result: result, entries: chain.entries, head: Hex.text(chain.head), firstBad: entry,
            finding: finding)
    }

    /// The first table, index, view or trigger that is not as in schema.sql.
    private func alteredObject() throws -> String? {
        func objects(_ register: Register) throws -> [String: String] {
            try register.read { reader in
                let rows = try reader.rows("SELECT type || ' ' || name, sql FROM sqlite_schema")
                return Dictionary(
                    rows.map { ($0[0] as String, $0[1] as String? ?? "") },
                    uniquingKeysWith: { first, _ in first })
            }
        }
        let found = try objects(self)
        let expected = try objects(
            Register.prepare(at: "", policy: policy, surroundings: surroundings))
        return Set(found.keys).union(expected.keys).sorted().first { found[$0] != expected[$0] }
    }

    private func integrityFault() throws -> String? {
        let answer = try read { try $0.row("PRAGMA integrity_check(1)")?[0] as String? ?? "" }
        return answer == "ok" ? nil : answer
    }
}

/// Follows the chain from entry to entry.
struct ChainVerifier {
    /// How many entries were found good.
    private(set) var entries = 0
    /// The hash of the last of them.
    private(set) var head = Chain.origin

    /// Checks the next entry: number, body, hash of the body, hash.
    mutating func check(_ row: Columns) -> Verification.Finding? {
        guard row.integer(0) == entries + 1 else { return .entryMissing }
        let bodyHash = row.bytes(2)
        guard row.isNull(1) || row.blob(1, { Chain.bodyHash($0) }) == bodyHash else {
            return .bodyChanged
        }
        let hash = Chain.hash(number: entries + 1, previous: head, bodyHash: bodyHash)
        guard row.bytes(3) == hash else { return .hashChanged }
        entries += 1
        head = hash
        return nil
    }
}
