internal import Foundation
internal import Register
internal import SecurityPolicy

/// What a client wants, one thing after the other, and what comes of it.
final class Conversation {
    let connection: Connection
    let server: Server
    let caller: Caller
    let uid: UInt32
    /// Whether bytes of a file are on their way that were not all received: what comes next is no
    /// request.
    var isInFile = false
    private var lastProgress = ContinuousClock.now
    /// So many things may be named in a query.
    private static let longestList = 20_000

    var register: Register { server.register }
    var patience: Double { server.options.patience }

    /// Begins: who it is, and whether both ends speak the same.
    ///
    /// - Throws: ``Failure``, ``SocketError``.
    init(_ connection: Connection, uid: UInt32, at server: Server) throws {
        self.connection = connection
        self.uid = uid
        self.server = server
        let patience = server.options.patience
        guard
            let frame = try connection.receive(
                longest: Frame.longestHello, within: patience, first: patience)
        else { throw SocketError.closed }
        guard frame.kind == .hello, let hello = try? Wire.value(Hello.self, from: frame.payload)
        else { throw SocketError.rubbish }
        guard hello.program == server.options.program else {
            throw Failure.version(server: server.options.program)
        }
        let login = Accounts.login(of: uid)
        if server.options.doorkeepers.contains(uid) {
            guard let person = hello.person else { throw Failure.personMissing }
            caller = Caller(login: person, via: login, host: server.options.host, uid: Int(uid))
        } else {
            if let claimed = hello.person, claimed != login {
                server.register.record(
                    RecordRefusedAct(claimed: String(claimed.prefix(100))),
                    by: Caller(login: login, host: server.options.host, uid: Int(uid)))
                throw Failure.notYourself(claimed: claimed, login: login)
            }
            caller = Caller(login: login, host: server.options.host, uid: Int(uid))
        }
        let welcome = Welcome(program: server.options.program, login: caller.login)
        try connection.send(.hello, Wire.bytes(of: welcome), within: patience)
    }

    /// Does what is wanted next.
    ///
    /// - Returns: false if the client has gone.
    /// - Throws: ``SocketError``: the conversation is over.
    func next() throws -> Bool {
        guard
            let frame = try connection.receive(longest: Frame.longestRequest, within: patience)
        else { return false }
        guard frame.kind == .request,
            let request = try? Wire.value(Request.self, from: frame.payload)
        else { throw SocketError.rubbish }
        let answer: [UInt8]
        do {
            answer = try reply(to: request)
        } catch let error as SocketError {
            // The client has gone, or does not take what it asked for.
            throw error
        } catch {
            try connection.fail(Failure(error), within: patience)
            return !isInFile
        }
        guard answer.count <= Frame.longestAnswer else {
            try connection.fail(.tooMuch, within: patience)
            return true
        }
        try connection.send(.answer, answer, within: patience)
        return true
    }

    private func reply(to request: Request) throws -> [UInt8] {
        switch request {
        case .now: return try Wire.bytes(of: register.now)
        case .describe: return try Wire.bytes(of: register.describe())
        case .revision: return try Wire.bytes(of: register.revision())
        case .answer(let named, nil): return try answer(named.query, from: register)
        case .answer(let named, let past?):
            return try answer(named.query, from: server.pasts.past(past))
        case .perform(let acts, var circumstances, let hasEnclosure):
            if hasEnclosure { circumstances.enclosure = try receiveEnclosure() }
            return try Wire.bytes(of: perform(acts.map(\.act), circumstances))
        case .rehearse(let acts, let subjects, let circumstances):
            return try Wire.bytes(
                of: register.rehearse(
                    acts.map(\.act), by: caller, subjects: subjects, circumstances))
        case .verify(let checkpoints, let replay):
            try checkWhoLooks()
            return try server.working(for: uid) {
                try Wire.bytes(
                    of: register.verify(
                        against: checkpoints, replay: replay, progress: tell))
            }
        case .differences(let limit):
            // Cells of any row: for who sees everything.
            guard try register.seesEverything(caller, by: .read) else {
                return try Wire.bytes(of: [RowDifference]())
            }
            return try server.working(for: uid) {
                try Wire.bytes(of: register.differences(limit: limit))
            }
        case .checkpoint:
            try checkWhoLooks()
            return try server.working(for: uid) {
                try Wire.bytes(of: register.checkpoint(progress: tell))
            }
        case .past(let day):
            try checkWhoLooks()
            return try server.working(for: uid) {
                try Wire.bytes(of: server.pasts.make(day, progress: tell))
            }
        case .importAssets(let options, let circumstances):
            return try Wire.bytes(of: importAssets(options, circumstances))
        case .exportBundle(let order):
            return try Wire.bytes(of: exportBundle(order))
        }
    }

    /// Whoever may not look at the register does not make it work either.
    private func checkWhoLooks() throws {
        _ = try register.answer(DescribeRegister(), for: caller)
    }

    /// Performs acts; who may not is remembered.
    private func perform(
        _ acts: [any Act], _ circumstances: Circumstances
    ) throws -> [Receipt] {
        do {
            return try register.perform(acts, by: caller, circumstances)
        } catch RegisterError.refused(let refusal) where refusal.isOfPerson {
            let tried = Set(acts.map { type(of: $0).name }).sorted().joined(separator: " ")
            register.record(RecordRefusedAct(act: tried), by: caller)
            throw RegisterError.refused(refusal)
        } catch RegisterError.io(let detail) {
            server.checkLocks()
            throw RegisterError.io(detail: detail)
        }
    }

    private func answer(_ query: some Query, from desk: any Desk) throws -> [UInt8] {
        // No screen and no command asks for so many at once.
        guard (query as? any NumberedQuery)?.numbers.count ?? 0 <= Conversation.longestList else {
            throw Failure.tooMuch
        }
        return try Wire.bytes(of: desk.answer(query, for: caller))
    }

    /// Tells the client how far it is, now and then.
    ///
    /// - Throws: ``SocketError`` if the client has gone: then it is not wanted any more.
    func tell(_ done: Int, of total: Int) throws { try tell(done, of: total, within: patience) }

    /// The same, for no longer than some seconds.
    func tell(_ done: Int, of total: Int, within seconds: Double) throws {
        guard ContinuousClock.now - lastProgress > .milliseconds(100) else { return }
        lastProgress = .now
        try connection.send(.progress, Wire.bytes(of: [done, total]), within: seconds)
    }
}
