internal import Foundation
internal import GRDB
internal import SecurityPolicy

/// Performs the entries of a ledger again in an empty register, with all checks.
///
/// Since an act depends on nothing but its fields, the tables and what the entry says of the
/// occasion, the tables come out the same, row for row.
final class Replayer {
    /// The register that is filled: mostly a temporary file, gone when it is closed.
    let copy: Register
    /// Kept from batch to batch: nobody else writes the copy.
    let memory = Memory()
    /// The newest entry that was performed.
    var newest = 0
    /// The indexes that the copy does without.
    let indexes: BulkIndexes

    /// - Parameter path: an empty file that is filled; empty: a temporary one.
    convenience init(of register: Register, at path: String = "") throws {
        try self.init(at: path, policy: register.policy, surroundings: register.surroundings)
    }

    init(at path: String, policy: Policy, surroundings: Surroundings) throws {
        copy = try Register.prepare(at: path, policy: policy, surroundings: surroundings)
        indexes = try copy.queue.inDatabase { database in
            // Nothing of the copy has to outlive a crash.
            try database.execute(sql: "PRAGMA synchronous = OFF")
            try database.execute(sql: "PRAGMA journal_mode = OFF")
            try database.execute(sql: "PRAGMA cache_size = -65536")
            try database.execute(sql: "PRAGMA secure_delete = OFF")
            // Rows are compared, and nobody lists them.
            return try BulkIndexes(droppingFrom: database)
        }
    }

    /// Performs entries whose chain is good.
    ///
    /// - Returns: the first that cannot be performed again, or not as it was written.
    func perform(
        _ entries: [PreparedEntry]
    ) throws -> (entry: Int, finding: Verification.Finding)? {
        guard var current = entries.first?.number else { return nil }
        do {
            return try copy.transaction(remembering: memory) { performer in
                for entry in entries {
                    current = entry.number
                    if let finding = try entry.perform(by: performer, memory) {
                        return (current, finding)
                    }
                    newest = current
                }
                return nil
            }
        } catch RegisterError.refused(let refusal) {
            return (current, .refused(refusal))
        } catch let error as RegisterError {
            return (current, .unreadable(detail: "\(error)"))
        }
    }
}

extension Replayer {
    /// Writes what was put off, as part of the last act: then the tables are those of the entries
    /// performed.
    func finish() throws {
        guard newest > 0 else { return }
        try copy.transaction(remembering: memory) { performer in
            copy.open.entry = newest
            try performer.finish()
        }
    }
}

/// An entry that is to be performed again.
enum PreparedEntry: Sendable {
    /// With its act.
    case act(PreparedAct)
    /// Its body was erased; what is left of it is performed.
    case erased(ErasedEntry)

    /// Its number.
    var number: Int {
        switch self {
        case .act(let act): act.number
        case .erased(let erased): erased.remnant.entry
        }
    }

    /// Its hash.
    var hash: [UInt8] {
        switch self {
        case .act(let act): act.hash
        case .erased(let erased): erased.hash
        }
    }

    /// When it happened, as far as that is known.
    var happenedAt: Moment {
        switch self {
        case .act(let act): act.envelope.occurredAt ?? act.envelope.recordedAt
        case .erased(let erased): erased.remnant.disposedAt ?? erased.remnant.recordedAt
        }
    }

    /// Performs it again.
    func perform(by performer: Performer, _ memory: Memory) throws -> Verification.Finding? {
        switch self {
        case .act(let act): return try act.perform(by: performer)
        case .erased(let erased):
            memory.gone[erased.permit, default: []].append(erased.remnant)
            try performer.append(erased)
            return nil
        }
    }
}

/// An entry with its act: read and encoded, which needs no tables.
struct PreparedAct: Sendable {
    let number: Int
    let body: [UInt8]
    let hash: [UInt8]
    let envelope: AnyEnvelope
    private let performing: @Sendable (Performer, PreparedAct) throws -> Verification.Finding?

    /// - Throws: `RegisterError.unreadableEntry`.
    init(number: Int, body: [UInt8], hash: [UInt8]) throws {
        self.number = number
        self.body = body
        self.hash = hash
        envelope = try AnyEnvelope.read(body, entry: number)
        performing = try PreparedAct.performing(envelope.act)
    }

    /// Performs the act again.
    func perform(by performer: Performer) throws -> Verification.Finding? {
        try performing(performer, self)
    }

    private static func performing(
        _ act: some Act
    ) throws -> @Sendable (Performer, PreparedAct) throws -> Verification.Finding? {
        let encoded = try EncodedAct(act)
        return { try $0.repeat(encoded, of: $1) }
    }
}

extension Performer {
    /// Performs the act of an entry again, and says if it does not give the entry.
    fileprivate func `repeat`<Content>(
        _ encoded: EncodedAct<Content>, of entry: PreparedAct
    ) throws -> Verification.Finding? {
        let old = entry.envelope
        let door = door(recordedAt: old.recordedAt, occurredAt: old.occurredAt)
        door.enclosure = .elsewhere
        if entry.number > 1 {
            door.standing = try door.authorise(old.actor, encoded.act.authority(at: door))
        }
        // The first entry creates the register, and no other does.
        guard (entry.number == 1) == (encoded.act is CreateRegister) else { return .differs }
        let envelope = Envelope(
            actor: old.actor, actingFor: door.standing?.actingFor, via: old.via,
            recordedAt: old.recordedAt,
            occurredAt: old.occurredAt, idempotencyKey: old.idempotencyKey, salt: old.salt)
        guard envelope.body(of: encoded) == entry.body else { return .differs }
        _ = try append(encoded.act, envelope, body: entry.body, at: door)
        return nil
    }
}
