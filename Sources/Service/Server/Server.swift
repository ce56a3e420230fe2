internal import Foundation
public import Register
internal import Synchronization

/// Serves a register at a socket: every client has a thread of its own and waits for nobody but the
/// register itself, which lets everybody in by turns.
///
/// Who a client is, the kernel says. A client that is slow, silent or sends rubbish keeps its own
/// thread busy and nothing else.
public final class Server: Sendable {
    let register: Register
    let options: ServerOptions
    let pasts: Pasts
    /// Long work: one at a time, so that it takes no more than one core from the others.
    private let longWork = Turns(1)
    private let state = Mutex(State())
    /// Written to when the server is to stop.
    private let stopping: (read: Int32, write: Int32)

    private struct State {
        var conversations = 0
        var isStuck = false
        var ofAccount: [UInt32: Int] = [:]
        /// What an account has under way that takes memory or time.
        var underWay: [Slot: Int] = [:]
    }

    /// Something of which an account has only a few under way at once.
    struct Slot: Hashable {
        enum Kind: Hashable { case file, longWork }

        let kind: Kind
        let uid: UInt32
    }

    /// A server of a register that was opened with `readers`.
    ///
    /// - Throws: ``SocketError``.
    public init(_ register: Register, _ options: ServerOptions) throws {
        self.register = register
        self.options = options
        pasts = Pasts(of: register)
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw SocketError.system(errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        stopping = (ends[0], ends[1])
    }

    deinit {
        close(stopping.read)
        close(stopping.write)
    }

    /// Listens at a path.
    ///
    /// - Returns: the socket, for `run`.
    /// - Throws: ``SocketError``.
    public static func listen(at path: String) throws -> Int32 { try Listening.listen(at: path) }

    /// The socket at which systemd listens for this process, if it does.
    public static func inheritedSocket() -> Int32? { Listening.inherited() }

    /// Serves until `stop`, and until what was asked for by then is answered.
    ///
    /// - Throws: ``SocketError`` if nobody can come any more.
    public func run(at listener: Int32) throws {
        defer { close(listener) }
        while let connection = try Listening.accept(at: listener, or: stopping.read) {
            let thread = Thread { [self] in serve(connection) }
            // Triggers that carry a class upwards go a hundred levels deep.
            thread.stackSize = 8 << 20
            thread.start()
        }
        while state.withLock({ $0.conversations }) > 0 { usleep(2000) }
        if state.withLock({ $0.isStuck }) { throw SocketError.system(EDEADLK) }
    }

    /// Ends with an error, for a supervisor to begin anew, if this process is in its own way: an error while a
    /// lock was let go, and only the end of a process lets go what the system still holds for it.
    func checkLocks() {
        do {
            _ = try register.revision()
        } catch RegisterError.busy {
            state.withLock { $0.isStuck = true }
            options.log(.stuck)
            stop()
        } catch {
            // It is told to whoever asks next.
        }
    }

    /// Stops: nobody is let in any more, and nothing further is asked.
    public func stop() {
        var byte: UInt8 = 1
        _ = write(stopping.write, &byte, 1)
    }

    private func serve(_ connection: Connection) {
        let uid: UInt32
        do {
            uid = try connection.peer().uid
        } catch {
            return
        }
        guard enter(uid) else {
            options.log(.turnedAway(uid: uid, .crowded))
            try? connection.fail(.crowded, within: 1)
            return
        }
        defer { leave(uid) }
        do {
            let conversation = try Conversation(connection, uid: uid, at: self)
            while try connection.waitForFrame(or: stopping.read) {
                guard try conversation.next() else { return }
            }
        } catch let failure as Failure {
            try? connection.fail(failure, within: 1)
            if case let error as SocketError = failure.error(client: "") {
                options.log(.turnedAway(uid: uid, error))
            }
        } catch let error as SocketError {
            if error == .rubbish { try? connection.fail(.rubbish, within: 1) }
            if error != .closed { options.log(.broken(uid: uid, error)) }
        } catch {
            options.log(.broken(uid: uid, .rubbish))
        }
    }

    private func enter(_ uid: UInt32) -> Bool {
        let isDoorkeeper = options.doorkeepers.contains(uid)
        return state.withLock { state in
            let own = state.ofAccount[uid, default: 0]
            guard state.conversations < options.conversations,
                isDoorkeeper || own < options.conversationsOfOne
            else { return false }
            state.conversations += 1
            state.ofAccount[uid] = own + 1
            return true
        }
    }

    /// Receives a file of an account's.
    ///
    /// - Throws: ``Failure`` if it has as many on their way as it may.
    func receivingFile<Result>(of uid: UInt32, _ body: () throws -> Result) throws -> Result {
        try few(4, Slot(kind: .file, uid: uid), body)
    }

    /// Does what takes long, in its turn: nobody fills the queue of all.
    ///
    /// - Throws: ``Failure`` if the account waits for as many already as it may.
    func working<Result>(for uid: UInt32, _ body: () throws -> Result) throws -> Result {
        try few(options.doorkeepers.contains(uid) ? 100 : 4, Slot(kind: .longWork, uid: uid)) {
            try longWork.take(body)
        }
    }

    private func few<Result>(
        _ limit: Int, _ slot: Slot, _ body: () throws -> Result
    ) throws -> Result {
        try state.withLock { state in
            guard state.underWay[slot, default: 0] < limit else { throw Failure.crowded }
            state.underWay[slot, default: 0] += 1
        }
        defer {
            state.withLock { state in
                let left = state.underWay[slot, default: 1] - 1
                state.underWay[slot] = left > 0 ? left : nil
            }
        }
        return try body()
    }

    private func leave(_ uid: UInt32) {
        state.withLock { state in
            state.conversations -= 1
            let left = state.ofAccount[uid, default: 1] - 1
            state.ofAccount[uid] = left > 0 ? left : nil
        }
    }
}

extension Connection {
    /// Says why nothing came of what was wanted.
    func fail(_ failure: Failure, within seconds: Double) throws {
        try send(.failure, Wire.bytes(of: failure), within: seconds)
    }
}
