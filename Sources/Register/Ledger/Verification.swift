internal import SecurityPolicy

/// What a verification of the ledger found.
public struct Verification: Codable, Hashable, Sendable {
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
    public enum Finding: Codable, Hashable, Sendable {
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
        /// The body of an entry is missing, and no entry has erased it.
        case bodyMissing
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
        /// The entries are not those of a checkpoint: other ones were written in the place of some
        /// of these.
        case rewritten(from: Int, through: Int)
        /// The same, but what is there was recorded after the checkpoint was made: an old copy took
        /// the register's place, and people went on with it.
        case continued(from: Int, through: Int)
        /// Entries of a checkpoint are not there, and the tables know nothing of them: an old copy.
        case rolledBack(from: Int, through: Int)
        /// Entries of a checkpoint are not there, and the tables are not what the others say.
        case truncated(from: Int, through: Int)
        /// Entry 1 is not that of a checkpoint.
        case anotherRegister
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
    ///   - progress: told now and then how much of the whole is done; what it throws ends it.
    public func verify(
        replay: Bool = false, progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
    ) throws -> Verification {
        if let pastDay { throw RegisterError.past(pastDay) }
        do {
            return try verifyReadable(replay: replay, progress: progress)
        } catch RegisterError.damaged(_, let detail) {
            return verdict(.integrity(detail: detail), entry: nil, ChainVerifier())
        }
    }

    private func verifyReadable(
        replay: Bool, progress: (_ done: Int, _ total: Int) throws -> Void
    ) throws -> Verification {
        if let object = try alteredObject() {
            return verdict(.schema(object: object), entry: nil, ChainVerifier())
        }
        let total = try revision()
        let replayer = replay ? try Replayer(of: self) : nil
        let whole = replay ? total * 2 : total
        var chain = ChainVerifier()
        let erasures = Erasures()
        var last = EntryBatch(chain: chain)
        let batches = Ahead<EntryBatch> {
            // After what is bad, nothing can be followed.
            guard last.chain.entries < total, last.bad == nil else { return nil }
            last = try self.entries(
                after: last.chain, until: total, prepared: replay, erasures)
            return last
        }
        defer { batches.stop() }
        while let batch = try batches.next() {
            chain = batch.chain
            if let (entry, finding) = try replayer?.perform(batch.prepared) ?? batch.bad {
                return verdict(finding, entry: entry, chain)
            }
            try progress(chain.entries, whole)
        }
        guard let replayer else { return verdict(nil, entry: nil, chain) }
        // On a connection of its own, beside the comparison. Not where many people are served: it is one look,
        // as long as the file is large, for which every writer would have to wait.
        var isAsked = readers != nil
        let integrity = Ahead<String> {
            defer { isAsked = true }
            return isAsked ? nil : try self.integrity()
        }
        defer { integrity.stop() }
        let difference = try TableComparison(register: self, replayer: replayer).firstDifference(
            chain: &chain, progress: { try progress(total + $0 * total / max($1, 1), whole) })
        if let difference { return verdict(difference.finding, entry: difference.entry, chain) }
        if let finding = try badPaper() { return verdict(finding, entry: nil, chain) }
        // Last, because it names no row: what is left to find is an index or a free page.
        let answer = readers != nil ? "ok" : try integrity.next()
        return verdict(
            answer == "ok" ? nil : .integrity(detail: answer ?? ""), entry: nil, chain)
    }

    /// Verifies the chain up to an entry, and performs the entries again if a replayer is given.
    ///
    /// - Returns: the first that is bad.
    func follow(
        _ chain: inout ChainVerifier, until last: Int, performing replayer: Replayer?
    ) throws -> (entry: Int, finding: Verification.Finding)? {
        let erasures = Erasures()
        while chain.entries < last {
            let batch = try entries(
                after: chain, until: last, prepared: replayer != nil, erasures)
            chain = batch.chain
            if let bad = try replayer?.perform(batch.prepared) ?? batch.bad { return bad }
        }
        return nil
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
                return try Dictionary(
                    rows.map { try ($0[0] as String, $0[1] as String? ?? "") },
                    uniquingKeysWith: { first, _ in first })
            }
        }
        let found = try objects(self)
        let expected = try objects(
            Register.prepare(at: "", policy: policy, surroundings: surroundings))
        return Set(found.keys).union(expected.keys).sorted().first { found[$0] != expected[$0] }
    }

    /// - Throws: `RegisterError.damaged` if SQLite finds something wrong with the file.
    func checkIntegrity() throws {
        let answer = try integrity()
        guard answer == "ok" else { throw RegisterError.damaged(path: path, detail: answer) }
    }

    /// What SQLite finds wrong with the file, or "ok".
    private func integrity() throws -> String {
        // To read the file otherwise and close it would end the locks that this process has on it.
        let other = try Register.open(
            at: path, readOnly: true, isKnown: true, policy: policy, surroundings: surroundings)
        return try other.read { try $0.row("PRAGMA integrity_check(1)")?[0] ?? "" }
    }
}
