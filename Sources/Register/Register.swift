internal import Foundation
internal import GRDB
public import SecurityPolicy
internal import Synchronization

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

    /// The connection that writes.
    let queue: DatabaseQueue
    /// Further connections that look; nil: the one that writes looks too.
    let readers: Readers?
    let open: OpenAct
    let surroundings: Surroundings
    /// The tables as people see them who do not see everything.
    let sighted: SightedTablesOnce
    /// The register of today, if this is the past of one.
    let present: Register?
    /// The day in the past that this is; nil: today.
    public let pastDay: PastDay?
    /// Whether it receives the entries of another register, and takes no acts of its own.
    public let isStandby: Bool
    /// The newest entry that was acknowledged here.
    let acknowledged = Mutex<LedgerHead?>(nil)

    init(
        path: String, queue: DatabaseQueue, readers: Readers? = nil, open: OpenAct,
        surroundings: Surroundings, present: Register? = nil, pastDay: PastDay? = nil,
        isStandby: Bool = false
    ) {
        self.path = path
        self.queue = queue
        self.readers = readers
        self.open = open
        self.policy = open.policy
        self.surroundings = surroundings
        self.present = present
        self.pastDay = pastDay
        sighted =
            present == nil
            ? SightedTablesOnce(path: path, policy: open.policy)
            : SightedTablesOnce(on: queue, open)
        self.isStandby = isStandby
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
        try checkForActs()
        return try transaction(remembering: Memory()) { performer in
            let result = try body(performer)
            try performer.finish()
            return result
        }
    }

    /// Refuses where no acts are done: in the past, and at a standby.
    func checkForActs() throws {
        if let pastDay { throw RegisterError.past(pastDay) }
        if isStandby { throw RegisterError.standby(path: path) }
    }

    /// The same with what is remembered from an earlier transaction, if nobody else has written
    /// since; `finish` is left to the body.
    func transaction<Result>(
        remembering memory: Memory, _ body: (Performer) throws -> Result
    ) throws -> Result {
        do {
            return try queue.writeWithoutTransaction { database in
                var result: Result?
                var head: LedgerHead?
                var isAlone = false
                defer { if isAlone { readers?.gate.leave(.writer) } }
                try database.inTransaction(.immediate) {
                    let performer = Performer(register: self, database: database, memory: memory)
                    defer { open.entry = 0 }
                    result = try body(performer)
                    // Others look on while an act is performed, but not while it is committed.
                    readers?.gate.enter(.writer)
                    isAlone = true
                    head = performer.head
                    try Opening.checkPlace(of: database, path: path)
                    return .commit
                }
                // What is not where people look for it is not acknowledged.
                try Opening.checkPlace(of: database, path: path)
                if let head { acknowledged.withLock { $0 = head } }
                guard let result else { throw RegisterError.io(detail: "transaction") }
                return result
            }
        } catch {
            throw Opening.translated(error, path: path)
        }
    }

    /// The time by the register's clock.
    public var now: Moment { surroundings.now() }

    /// Looks at the tables in one transaction, as the program itself.
    ///
    /// Not by `DatabaseQueue.read`: that sets `PRAGMA query_only` and back, which expires every
    /// prepared statement, so that each look would compile all of them again, triggers included.
    func read<Result>(_ body: (Reader) throws -> Result) throws -> Result {
        do {
            func look(_ database: Database) throws -> Result {
                var result: Result?
                try database.inTransaction(.deferred) {
                    result = try body(
                        Reader(database: database, policy: policy, now: surroundings.now()))
                    return .commit
                }
                try Opening.checkPlace(of: database, path: path)
                guard let result else { throw RegisterError.io(detail: "transaction") }
                return result
            }
            return try readers?.read(look) ?? queue.inDatabase(look)
        } catch {
            throw Opening.translated(error, path: path)
        }
    }
}
