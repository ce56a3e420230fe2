internal import Foundation
internal import GRDB
internal import SecurityPolicy

/// Performs the entries of a ledger again in an empty register, with all checks.
///
/// Since an act depends on nothing but its fields, the tables and what the entry says of the
/// occasion, the tables come out the same, row for row.
final class Replayer {
    /// The register that is filled: a temporary file, gone when it is closed.
    let copy: Register

    /// Entries a transaction.
    static let batch = 5000

    init(of register: Register) throws {
        copy = try Register.prepare(
            at: "", policy: register.policy, surroundings: register.surroundings)
        try copy.queue.inDatabase { database in
            // Nothing of the copy has to outlive a crash.
            try database.execute(sql: "PRAGMA synchronous = OFF")
            try database.execute(sql: "PRAGMA journal_mode = OFF")
            try database.execute(sql: "PRAGMA cache_size = -65536")
            try database.execute(sql: "PRAGMA secure_delete = OFF")
            // Rows are compared, and nobody lists them.
            _ = try BulkIndexes(droppingFrom: database)
        }
    }

    /// Performs a batch of entries whose chain is good.
    ///
    /// - Returns: the first entry that cannot be performed again, or not as it was written.
    func perform(
        _ entries: [(number: Int, body: [UInt8])]
    ) throws -> (entry: Int, finding: Verification.Finding)? {
        guard !entries.isEmpty else { return nil }
        var current = entries[0].number
        do {
            return try copy.transaction { performer in
                for entry in entries {
                    current = entry.number
                    if let finding = try performer.repeat(entry.body, as: entry.number) {
                        return (entry.number, finding)
                    }
                }
                return nil
            }
        } catch RegisterError.refused(let refusal) {
            return (current, .refused(refusal))
        } catch RegisterError.unreadableEntry(let entry, let detail) {
            return (entry, .unreadable(detail: detail))
        } catch let error as RegisterError {
            return (current, .unreadable(detail: "\(error)"))
        }
    }
}

extension Performer {
    /// Performs the act of an entry again.
    func `repeat`(_ body: [UInt8], as number: Int) throws -> Verification.Finding? {
        let envelope = try AnyEnvelope.read(Data(body), entry: number)
        return try `repeat`(envelope, envelope.act, body, number)
    }

    private func `repeat`<Content: Act>(
        _ old: AnyEnvelope, _ act: Content, _ body: [UInt8], _ number: Int
    ) throws -> Verification.Finding? {
        let door = door(recordedAt: old.recordedAt, occurredAt: old.occurredAt)
        let actingFor =
            number == 1 ? nil : try door.authorise(old.actor, act.authority(at: door))
        // The first entry creates the register, and no other does.
        guard (number == 1) == (act is CreateRegister) else { return .differs }
        let envelope = Envelope(
            act: Content.name, actor: old.actor, actingFor: actingFor, via: old.via,
            recordedAt: old.recordedAt, occurredAt: old.occurredAt,
            idempotencyKey: old.idempotencyKey, salt: old.salt, fields: act)
        guard try CanonicalJSON.bytes(of: envelope) == body else { return .differs }
        _ = try append(envelope, body: body, at: door)
        return nil
    }
}
