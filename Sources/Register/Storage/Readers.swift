internal import GRDB
internal import SecurityPolicy
internal import Synchronization

/// Connections that look at a register beside the one that writes it, for a process that serves many
/// people: a long look does not make the others wait.
final class Readers: Sendable {
    /// Readers come in a few at a time; the writer waits for them to be out before it commits.
    let gate: Gate
    private let idle: Mutex<[Connection]>

    /// A connection, and the act that its functions look at: none, ever.
    private struct Connection: Sendable {
        let queue: DatabaseQueue
        let open: OpenAct
        /// The same for who does not see everything.
        let sighted: SightedTablesOnce
    }

    /// Opens connections to a file that is known to be a register.
    init(path: String, policy: Policy, count: Int) throws {
        gate = Gate(capacity: count)
        idle = Mutex(
            try (0..<count).map { _ in
                let open = OpenAct(policy: policy)
                return Connection(
                    queue: try DatabaseQueue(
                        path: path, configuration: Opening.configuration(open, readOnly: false)),
                    open: open, sighted: SightedTablesOnce(path: path, policy: policy))
            })
    }

    /// Looks, in one's turn.
    func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try withConnection { try $0.queue.inDatabase(body) }
    }

    /// Looks, in one's turn, with the sight of who does not see everything.
    func read<Result>(_ sight: Sight, _ body: (Database) throws -> Result) throws -> Result {
        try withConnection { try $0.sighted.read(sight, body) }
    }

    private func withConnection<Result>(_ body: (Connection) throws -> Result) throws -> Result {
        gate.enter(.reader)
        defer { gate.leave(.reader) }
        guard let connection = idle.withLock({ $0.popLast() }) else {
            throw RegisterError.io(detail: "connection")
        }
        defer { idle.withLock { $0.append(connection) } }
        return try body(connection)
    }
}
