public import SecurityPolicy

/// What the ledger keeps of a record whose retention has ended: which permit it was, and of each of
/// its entries what later entries rest on.
///
/// It is in the body of the entry that erased the record, so that the chain binds it.
public struct ErasedRecord: Codable, Hashable, Sendable {
    /// The number of the permit.
    public let permit: Int
    /// Its kind: a code of the policy.
    public let kind: String
    /// The day on which it was closed.
    public let closedOn: Day
    /// The last day of its retention.
    public let keptUntil: Day
    /// Its entries.
    public let entries: [Remnant]
}

/// What the ledger keeps of an entry whose body was erased.
public struct Remnant: Codable, Hashable, Sendable {
    /// The number of the entry.
    public let entry: Int
    /// The act's name.
    public let act: String
    /// The login of the person.
    public let actor: String
    /// When it was recorded.
    public let recordedAt: Moment
    /// The numbers of what it was about.
    ///
    /// The next number follows from the highest.
    public let about: [Int]
    /// When the assets were disposed of, if it did that.
    public let disposedAt: Moment?
    /// The assets of which it disposed.
    public let disposed: [Disposed]?

    /// An asset that was disposed of.
    public struct Disposed: Codable, Hashable, Sendable {
        /// The number of the asset.
        public let asset: Int
        /// The method by which it was sanitized.
        public let method: String?
    }
}

/// The bodies that were erased, as the entries say that erased them.
///
/// Looked up only where a body is missing; what is not known then is looked for in the entries that
/// came since.
final class Erasures {
    private var remnants: [Int: (permit: Int, remnant: Remnant)] = [:]
    private var last = 0

    /// What is left of an entry, and the permit to which it belonged; nil: no entry that is known
    /// erased it.
    subscript(entry: Int) -> (permit: Int, remnant: Remnant)? { remnants[entry] }

    /// Reads the purges that came since.
    ///
    /// They are large: one a transaction, and read outside of it, so that writers do not wait.
    ///
    /// - Returns: whether one of them erased this entry.
    func learn(of entry: Int, from register: Register) throws -> Bool {
        var purges: [Int] = []
        try register.read { reader in
            let statement = try Binding(
                "SELECT number FROM entry WHERE act = ? AND number > ? ORDER BY number",
                in: reader.database)
            statement.bind(1, PurgeRecords.name)
            statement.bind(2, last)
            try statement.forEach { row in
                purges.append(row.integer(0))
                return true
            }
        }
        for purge in purges {
            let found = try register.read { reader in
                try Binding(
                    "SELECT body, body_hash FROM entry WHERE number = ? AND body IS NOT NULL",
                    in: reader.database
                ).with(purge).first { ($0.bytes(0), $0.bytes(1)) }
            }
            last = purge
            guard let (body, hash) = found else { continue }
            learn(body, hash)
        }
        return remnants[entry] != nil
    }

    private func learn(_ body: [UInt8], _ hash: [UInt8]) {
        // What is not as it was written erases nothing; the chain says that it is not.
        guard Chain.bodyHash(body) == hash,
            let envelope = try? AnyEnvelope.read(body, entry: last),
            let purge = envelope.act as? PurgeRecords
        else { return }
        for record in purge.records {
            for remnant in record.entries
            where remnant.entry < last && remnant.isPartOfARecord
                // What was erased once is not erased again as something else.
                && remnants[remnant.entry] == nil
            {
                remnants[remnant.entry] = (record.permit, remnant)
            }
        }
    }
}
