internal import Foundation
internal import GRDB
internal import SecurityPolicy

/// Performs acts within one transaction.
public final class Performer {
    private let register: Register
    let database: Database
    let memory: Memory
    /// The newest entry's number and hash.
    private(set) var head: LedgerHead?
    /// What the first act that failed threw: it may be half done, so that nothing may be committed.
    private var failure: (any Error)?

    init(register: Register, database: Database, memory: Memory = Memory()) {
        self.register = register
        self.database = database
        self.memory = memory
    }

    /// Performs an act as the next entry.
    @discardableResult
    public func perform(
        _ act: some Act, by caller: Caller, _ circumstances: Circumstances = Circumstances()
    ) throws -> Receipt {
        try perform(EncodedAct(act), by: caller, circumstances)
    }

    /// Performs an act that was encoded ahead.
    func perform<Content>(
        _ encoded: EncodedAct<Content>, by caller: Caller, _ circumstances: Circumstances
    ) throws -> Receipt {
        do {
            return try perform(encoded, by: caller, circumstances, isFirst: false)
        } catch {
            failure = failure ?? error
            throw error
        }
    }

    /// Performs an act; the first one is not checked against appointments, for there are none.
    @discardableResult
    func perform<Content>(
        _ encoded: EncodedAct<Content>, by caller: Caller, _ circumstances: Circumstances,
        isFirst: Bool
    ) throws -> Receipt {
        let act = encoded.act
        let now = register.surroundings.now()
        if let happened = circumstances.occurredAt, happened > now {
            throw RegisterError.refused(.occurredInFuture(happened))
        }
        let door = door(recordedAt: now, occurredAt: circumstances.occurredAt)
        if let key = circumstances.idempotencyKey,
            let receipt = try earlier(key, act, caller, circumstances, at: door)
        {
            return receipt
        }
        if let key = circumstances.idempotencyKey {
            _ = try door.text(key, field: "idempotency-key", limit: Limits.name)
        }
        if let bytes = circumstances.enclosure { door.enclosure = .bytes(bytes) }
        if !isFirst { door.standing = try door.authorise(caller.login, act.authority(at: door)) }
        let envelope = Envelope(
            actor: normalised(caller.login), actingFor: door.standing?.actingFor,
            via: Via(login: caller.via, host: caller.host, uid: caller.uid), recordedAt: now,
            occurredAt: circumstances.occurredAt, idempotencyKey: circumstances.idempotencyKey,
            salt: Hex.text(register.surroundings.salt()))
        return try append(act, envelope, body: envelope.body(of: encoded), at: door)
    }

    /// The time by the register's clock.
    var now: Moment { register.now }

    /// The door on an occasion.
    func door(recordedAt: Moment, occurredAt: Moment?) -> Door {
        Door(
            database: database, policy: register.policy, recordedAt: recordedAt,
            happenedAt: occurredAt ?? recordedAt, memory: memory)
    }

    /// Appends an act's entry and carries the act out.
    func append<Content: Act>(
        _ act: Content, _ envelope: Envelope, body: [UInt8], at door: Door
    ) throws -> Receipt {
        let bodyHash = Chain.bodyHash(body)
        let previous = try head ?? newest()
        // Overflows in a damaged file only, whose constraint then refuses the number.
        let number = previous.number &+ 1
        let hash = Chain.hash(number: number, previous: previous.hash, bodyHash: bodyHash)
        try append(
            EntryRow(
                number: number, recordedAt: door.recordedAt, actor: envelope.actor,
                act: Content.name, key: envelope.idempotencyKey, body: body, bodyHash: bodyHash,
                hash: hash),
            happenedAt: door.happenedAt)

        let result = try act.perform(at: door)
        if envelope.idempotencyKey != nil {
            let update = try memory.statement(
                "UPDATE entry SET result = ? WHERE number = ?", in: database)
            update.bind(1, result)
            update.bind(2, number)
            try update.run()
        }
        return Receipt(entry: number, hash: Hex.text(hash), number: result, repeated: false)
    }

    /// Appends an entry, and opens its act to the triggers.
    func append(_ row: EntryRow, happenedAt: Moment) throws {
        register.open.entry = row.number
        register.open.time = happenedAt.description
        // 0 stands for an act that is not done yet; only a repetition under the key asks for it.
        let insert = try memory.statement(
            "INSERT INTO entry VALUES (?, ?, ?, ?, ?, iif(?5 IS NULL, NULL, 0), ?, ?, ?)",
            in: database)
        insert.bind(1, row.number)
        insert.bind(2, row.recordedAt.description)
        insert.bind(3, row.actor)
        insert.bind(4, row.act)
        insert.bind(5, row.key)
        if let body = row.body { insert.bind(6, body) } else { insert.bind(6, nil as Int?) }
        insert.bind(7, row.bodyHash)
        insert.bind(8, row.hash)
        try insert.run()
        head = LedgerHead(number: row.number, hash: row.hash)
    }

    /// Writes what was put off until the end of the transaction.
    ///
    /// - Throws: what the first act that failed threw.
    func finish() throws {
        if let failure { throw failure }
        try memory.search.flush(into: database)
    }

    /// Goes on after an entry, whatever the newest one in the tables is.
    func resume(after number: Int, hash: [UInt8]) {
        head = LedgerHead(number: number, hash: hash)
    }

    /// The newest entry, which must follow from what was acknowledged here.
    func newest() throws -> LedgerHead {
        let newest =
            try Binding("SELECT number, hash FROM entry ORDER BY number DESC LIMIT 1", in: database)
            .first { LedgerHead(number: $0.integer(0), hash: $0.bytes(1)) }
            ?? LedgerHead(number: 0, hash: Chain.origin)
        guard let known = register.acknowledged.withLock({ $0 }), known != newest else {
            return newest
        }
        let kept = try Binding("SELECT hash FROM entry WHERE number = ?", in: database)
        kept.bind(1, known.number)
        guard try kept.first({ $0.bytes(0) }) == known.hash else {
            throw RegisterError.replaced(path: register.path)
        }
        return newest
    }

    /// The receipt of the act that was performed under a key, if any.
    private func earlier(
        _ key: String, _ act: some Act, _ caller: Caller, _ circumstances: Circumstances,
        at door: Door
    ) throws -> Receipt? {
        let row = try door.row(
            "SELECT number, body, hash, result FROM entry WHERE idempotency_key = ?", [key])
        guard let row else { return nil }
        let entry: Int = try row[0]
        let body: Data? = try row[1]
        let same = try body.map {
            try AnyEnvelope.read(Array($0), entry: entry).isSame(act, caller, circumstances)
        }
        guard same ?? false else {
            throw RegisterError.refused(.keyReused(key: key, entry: entry))
        }
        return try Receipt(
            entry: entry, hash: Hex.text(row[2] as Data), number: row[3], repeated: true)
    }
}

/// An entry at which a ledger ends.
struct LedgerHead: Hashable {
    let number: Int
    let hash: [UInt8]
}

/// An entry as it stands in its table.
struct EntryRow {
    let number: Int
    let recordedAt: Moment
    let actor: String
    let act: String
    let key: String?
    /// The act in canonical JSON; nil: erased.
    let body: [UInt8]?
    let bodyHash: [UInt8]
    let hash: [UInt8]
}

extension AnyEnvelope {
    /// Whether this is the same act by the same person.
    func isSame(_ other: some Act, _ caller: Caller, _ circumstances: Circumstances) throws -> Bool
    {
        try type(of: act).name == type(of: other).name && actor == normalised(caller.login)
            && occurredAt == circumstances.occurredAt
            && CanonicalJSON.bytes(of: act) == CanonicalJSON.bytes(of: other)
    }
}
