internal import Crypto
internal import Foundation
internal import GRDB
public import SecurityPolicy

/// A register: one SQLite file, entered by one door.
///
///     let register = try Register.open(at: path, surroundings: surroundings)
///     let receipt = try register.perform(
///         ClassifyAssets(assets: [12], classes: classes, criteria: ["c1.personal"], reason: nil),
///         by: Caller(login: "tanaka", host: "soumu-1"))
///     let page = try register.answer(ListAssets(), for: caller)
public final class Register: Sendable {
    /// Where the register is.
    public let path: String
    /// The policy that it upholds.
    public let policy: Policy

    let queue: DatabaseQueue
    let open: OpenAct
    let surroundings: Surroundings
    /// The register of today, if this is the past of one.
    let present: Register?
    /// The day in the past that this is; nil: today.
    public let pastDay: PastDay?

    init(
        path: String, queue: DatabaseQueue, open: OpenAct, surroundings: Surroundings,
        present: Register? = nil, pastDay: PastDay? = nil
    ) {
        self.path = path
        self.queue = queue
        self.open = open
        self.policy = open.policy
        self.surroundings = surroundings
        self.present = present
        self.pastDay = pastDay
    }

    /// Performs an act.
    ///
    /// - Parameters:
    ///   - act: what is done.
    ///   - caller: who does it.
    ///   - circumstances: idempotency key and time of occurrence.
    /// - Returns: the receipt, once the act is durable.
    /// - Throws: `RegisterError`; then nothing has changed.
    @discardableResult
    public func perform(
        _ act: some Act, by caller: Caller, _ circumstances: Circumstances = Circumstances()
    ) throws -> Receipt {
        try transaction { try $0.perform(act, by: caller, circumstances) }
    }

    /// Performs acts in one transaction: all or none.
    ///
    /// - Parameter body: performs acts through the performer that it is given. It may catch what an
    ///   act throws, to find further faults; nothing is committed then, and the first is thrown.
    public func transaction<Result>(_ body: (Performer) throws -> Result) throws -> Result {
        if let pastDay { throw RegisterError.past(pastDay) }
        return try transaction(remembering: Memory()) { performer in
            let result = try body(performer)
            try performer.finish()
            return result
        }
    }

    /// The same with what is remembered from an earlier transaction, if nobody else has written
    /// since; `finish` is left to the body.
    func transaction<Result>(
        remembering memory: Memory, _ body: (Performer) throws -> Result
    ) throws -> Result {
        do {
            return try queue.writeWithoutTransaction { database in
                var result: Result?
                try database.inTransaction(.immediate) {
                    let performer = Performer(register: self, database: database, memory: memory)
                    defer { open.entry = 0 }
                    result = try body(performer)
                    return .commit
                }
                guard let result else { throw RegisterError.io(detail: "transaction") }
                return result
            }
        } catch {
            throw Opening.translated(error, path: path)
        }
    }

    /// Answers a query.
    ///
    /// - Throws: `RegisterError.refused` if the person may not look at this.
    public func answer<Q: Query>(_ query: Q, for caller: Caller) throws -> Q.Answer {
        try present?.admit(caller, to: Q.duty)
        return try read { reader in
            if present == nil {
                _ = try reader.door.authorise(caller.login, Authority(Q.duty, .anywhere))
            }
            return try query.answer(from: reader)
        }
    }

    /// Refuses a person who does not have a duty anywhere.
    private func admit(_ caller: Caller, to duty: Duty) throws {
        try read { _ = try $0.door.authorise(caller.login, Authority(duty, .anywhere)) }
    }

    /// The time by the register's clock.
    public var now: Moment { surroundings.now() }

    /// Looks at the tables in one transaction, as the program itself.
    ///
    /// Not by `DatabaseQueue.read`: that sets `PRAGMA query_only` and back, which expires every
    /// prepared statement, so that each look would compile all of them again, triggers included.
    func read<Result>(_ body: (Reader) throws -> Result) throws -> Result {
        do {
            return try queue.inDatabase { database in
                var result: Result?
                try database.inTransaction(.deferred) {
                    result = try body(
                        Reader(database: database, policy: policy, now: surroundings.now()))
                    return .commit
                }
                guard let result else { throw RegisterError.io(detail: "transaction") }
                return result
            }
        } catch {
            throw Opening.translated(error, path: path)
        }
    }
}

/// Performs acts within one transaction.
public final class Performer {
    private let register: Register
    let database: Database
    private let memory: Memory
    /// The newest entry's number and hash.
    private var head: (number: Int, hash: [UInt8])?
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
        if let bytes = circumstances.enclosure { door.enclosure = .bytes(bytes) }
        if !isFirst { door.standing = try door.authorise(caller.login, act.authority(at: door)) }
        let envelope = Envelope(
            actor: normalised(caller.login), actingFor: door.standing?.actingFor,
            via: Via(login: caller.via, host: caller.host), recordedAt: now,
            occurredAt: circumstances.occurredAt, idempotencyKey: circumstances.idempotencyKey,
            salt: Hex.text(register.surroundings.salt()))
        return try append(act, envelope, body: envelope.body(of: encoded), at: door)
    }

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
        head = (row.number, row.hash)
    }

    /// Writes what was put off until the end of the transaction.
    ///
    /// - Throws: what the first act that failed threw.
    func finish() throws {
        if let failure { throw failure }
        try memory.search.flush(into: database)
    }

    /// Goes on after an entry, whatever the newest one in the tables is.
    func resume(after number: Int, hash: [UInt8]) { head = (number, hash) }

    private func newest() throws -> (number: Int, hash: [UInt8]) {
        try Binding("SELECT number, hash FROM entry ORDER BY number DESC LIMIT 1", in: database)
            .first { ($0.integer(0), $0.bytes(1)) } ?? (0, Chain.origin)
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
