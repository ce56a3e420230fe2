internal import Foundation
internal import Register
internal import Synchronization

/// A client's conversations with a server: as many as are needed at once, each used again.
final class ClientLine: Sendable {
    let path: String
    private let hello: Hello
    private let outage: @Sendable (Outage) -> Void
    private let state = Mutex(State())

    private struct State {
        var idle: [Connection] = []
        var isAway = false
    }

    /// For how long a server that has gone is looked for, in seconds.
    private static let search = 30.0
    /// How long the server may take to receive a frame, in seconds.
    private static let patience = 60.0

    /// Whether the server has gone and is looked for.
    var isAway: Bool { state.withLock { $0.isAway } }

    init(path: String, hello: Hello, outage: @escaping @Sendable (Outage) -> Void) {
        self.path = path
        self.hello = hello
        self.outage = outage
    }

    /// Comes to the server for the first time: if it is not there, it is not looked for.
    func begin() throws {
        let connection = try open()
        state.withLock { $0.idle.append(connection) }
    }

    /// Asks.
    ///
    /// - Parameters:
    ///   - upload: what goes along.
    ///   - receiver: takes the files that come before the answer.
    ///   - progress: told how far it is; what it throws ends the conversation, and so what goes on.
    func ask<Answer: Decodable>(
        _ request: Request, sending upload: Upload? = nil, receiver: BundleReceiver? = nil,
        progress: Steps = { _, _ in }
    ) throws -> Answer {
        let bytes = try Wire.bytes(of: request)
        // From when on it has gone: what was asked for may have taken long before.
        var deadline: ContinuousClock.Instant?
        func isTooLate() -> Bool {
            let end = deadline ?? .now + .seconds(ClientLine.search)
            deadline = end
            return ContinuousClock.now >= end || !(receiver?.isFresh ?? true)
        }
        while true {
            let connection: Connection
            do {
                connection = try idle() ?? open()
            } catch SocketError.unreachable(let path, let number)
                where [ENOENT, ECONNREFUSED, EAGAIN].contains(number)
            {
                noteOutage()
                if isTooLate() { throw RegisterError.unreachable(path: path) }
                usleep(50_000)
                continue
            }
            do {
                let answer: Answer = try converse(
                    connection, bytes, upload, receiver, progress)
                state.withLock { $0.idle.append(connection) }
                return answer
            } catch let error as SocketError where error == .closed {
                // The server has stopped, or has been stopped. What is half received is not
                // received again, and what it stops at is not asked for ever.
                if isTooLate() { throw RegisterError.unreachable(path: path) }
            } catch let error as Failure {
                if case .rubbish = error {} else { state.withLock { $0.idle.append(connection) } }
                throw error.error(client: hello.program)
            }
        }
    }

    private func converse<Answer: Decodable>(
        _ connection: Connection, _ request: [UInt8], _ upload: Upload?,
        _ receiver: BundleReceiver?, _ progress: Steps
    ) throws -> Answer {
        do {
            try connection.send(.request, request, within: ClientLine.patience)
            try upload?.send(over: connection, within: ClientLine.patience)
        } catch let error as SocketError where error == .closed {
            // The server may have said why it takes no more.
            if let frame = try? connection.receive(
                longest: Frame.longestAnswer, within: 1, first: 1), frame.kind == .failure
            {
                throw try Wire.value(Failure.self, from: frame.payload)
            }
            throw error
        }
        while let frame = try connection.receive(
            longest: Frame.longestAnswer, within: ClientLine.patience)
        {
            do {
                switch frame.kind {
                case .answer: return try Wire.value(Answer.self, from: frame.payload)
                case .failure: throw try Wire.value(Failure.self, from: frame.payload)
                case .progress:
                    let numbers = try Wire.value([Int].self, from: frame.payload)
                    guard numbers.count == 2 else { throw SocketError.rubbish }
                    try progress(numbers[0], numbers[1])
                case .file, .bytes, .sign:
                    guard let receiver else { throw SocketError.rubbish }
                    if let reply = try receiver.take(frame) {
                        try connection.send(.bytes, reply, within: ClientLine.patience)
                    }
                case .hello, .request: throw SocketError.rubbish
                }
            } catch is DecodingError {
                throw SocketError.rubbish
            }
        }
        throw SocketError.closed
    }

    private func idle() -> Connection? { state.withLock { $0.idle.popLast() } }

    /// Begins a conversation.
    private func open() throws -> Connection {
        let connection = try Listening.connect(to: path)
        try Trust.check(connection, at: path)
        let frame = try welcome(connection)
        switch frame.kind {
        case .hello: _ = try Wire.value(Welcome.self, from: frame.payload)
        case .failure:
            throw try Wire.value(Failure.self, from: frame.payload).error(client: hello.program)
        default: throw SocketError.rubbish
        }
        let wasAway = state.withLock { state in
            defer { state.isAway = false }
            return state.isAway
        }
        if wasAway { outage(.ended) }
        return connection
    }

    /// What the server says to the client's hello.
    private func welcome(_ connection: Connection) throws -> Frame {
        do {
            do {
                try connection.send(.hello, Wire.bytes(of: hello), within: ClientLine.patience)
            } catch let error as SocketError where error == .closed {
                // It may have said why before it heard anything.
            }
            let frame = try connection.receive(
                longest: Frame.longestAnswer, within: ClientLine.patience,
                first: ClientLine.patience)
            if let frame { return frame }
        } catch let error as SocketError where error == .closed {}
        // It stopped just then.
        throw SocketError.unreachable(path: path, ECONNREFUSED)
    }

    private func noteOutage() {
        let isNew = state.withLock { state in
            defer { state.isAway = true }
            state.idle = []
            return !state.isAway
        }
        if isNew { outage(.began) }
    }
}
