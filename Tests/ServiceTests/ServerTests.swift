import Foundation
import Register
import Synchronization
import Testing

@testable import Service

/// Who is let in, and what clients without manners cost the others: nothing.
@Suite struct ServerTests {
    @Test func whoComesIsSaidByTheKernel() throws {
        let hall = try Hall()
        let login = Accounts.login(of: geteuid())
        // A doorkeeper says who comes; whoever is none speaks for nobody else.
        #expect(throws: SocketError.personMissing) {
            try ServedRegister(at: hall.socket, policy: .fujieda, program: "test")
        }
        let strict = try Hall { $0.doorkeepers = [] }
        #expect(throws: SocketError.notYourself(claimed: "aoyama", login: login)) {
            try strict.served("aoyama")
        }
        let own = try ServedRegister(at: strict.socket, policy: .fujieda, program: "test")
        #expect(throws: RegisterError.refused(.unknownPerson(login: login))) {
            try own.answer(ListAssets(), for: Caller(login: "aoyama", host: "elsewhere"))
        }
        #expect(throws: RegisterError.refused(.unknownPerson(login: login))) {
            try own.perform(
                AddUnit(code: "x", name: "x", parent: nil),
                by: Caller(login: "aoyama", host: "elsewhere"))
        }
    }

    @Test func anotherVersionIsTurnedAway() throws {
        let hall = try Hall()
        #expect(throws: SocketError.version(server: "test", client: "other")) {
            try ServedRegister(at: hall.socket, policy: .fujieda, program: "other")
        }
    }

    @Test func soManyAndNoMore() throws {
        let hall = try Hall { options in
            options.doorkeepers = []
            options.conversationsOfOne = 3
        }
        let clients = try (0..<3).map { _ in
            let client = try RawClient(hall)
            try client.hello(Hello(program: "test"))
            #expect(try client.next()?.kind == .hello)
            return client
        }
        let fourth = try RawClient(hall)
        try? fourth.hello(Hello(program: "test"))
        guard case .crowded? = try fourth.failure() else {
            Issue.record("the fourth was let in")
            return
        }
        withExtendedLifetime(clients) {}
    }

    /// What a client may send that no client of ours does.
    private static let rubbish: [[UInt8]] = [
        [], [0], Array("GET / HTTP/1.1\r\n\r\n".utf8), [0xff, 0xff, 0xff, 0xff, 2],
        [0, 0, 0, 0, 99], [0, 0, 0, 1, 2, 0], [0, 0, 0, 4, 2, 7, 0xff, 0xff],
        [0x7f, 0xff, 0xff, 0xff, 1], [UInt8](repeating: 0x41, count: 100_000),
    ]

    @Test(arguments: [false, true]) func rubbishCostsTheOthersNothing(afterHello: Bool) throws {
        let hall = try Hall { $0.patience = 0.3 }
        let served = try hall.served()
        let expected = try served.answer(CountMatches(AssetFilter()), for: Hall.founder)
        var clients: [RawClient] = []
        for bytes in ServerTests.rubbish {
            let client = try RawClient(hall)
            if afterHello {
                try client.hello()
                _ = try client.next()
            }
            client.write(bytes)
            clients.append(client)
            // The others are answered as if nobody else were there.
            #expect(try served.answer(CountMatches(AssetFilter()), for: Hall.founder) == expected)
        }
        // Whoever began something and does not go on is hung up on.
        for client in clients.dropFirst(afterHello ? 1 : 0) {
            while let frame = try client.next() { #expect(frame.kind == .failure) }
        }
        #expect(try served.answer(CountMatches(AssetFilter()), for: Hall.founder) == expected)
    }

    /// Somebody asks for much and does not take it.
    @Test func whoDoesNotListenIsHungUpOn() throws {
        let broken = Mutex<[SocketError]>([])
        let hall = try Hall { options in
            options.patience = 0.3
            options.log = { event in
                if case .broken(_, let error) = event { broken.withLock { $0.append(error) } }
            }
        }
        let deaf = try RawClient(hall)
        try deaf.hello()
        _ = try deaf.next()
        for _ in 0..<200 {
            do {
                try deaf.connection.send(
                    .request,
                    Wire.bytes(of: Request.answer(NamedQuery(ListAssets(limit: 300)), past: nil)),
                    within: 0.1)
            } catch { break }
        }
        let served = try hall.served()
        #expect(try served.answer(ListUnits(), for: Hall.founder).count > 3)
        let end = ContinuousClock.now + .seconds(20)
        while broken.withLock({ $0.isEmpty }), ContinuousClock.now < end { usleep(10_000) }
        #expect(broken.withLock { $0 } == [.slow])
    }

    /// A half of a conversation that is closed is answered all the same, and then ends.
    @Test func halfClosedIsAnswered() throws {
        let hall = try Hall()
        let client = try RawClient(hall)
        try client.hello()
        _ = try client.next()
        try client.ask(.revision)
        shutdown(client.connection.descriptor, Int32(SHUT_WR))
        #expect(try client.next()?.kind == .answer)
        #expect(try client.next() == nil)
    }

    /// What was asked for before the end is answered, and clients find the next server by themselves.
    @Test func clientsFindTheNextServer() throws {
        let hall = try Hall()
        let outages = Mutex<[Outage]>([])
        let served = try hall.served { outage in outages.withLock { $0.append(outage) } }
        let first = try served.perform(
            AddUnit(code: "z1", name: "一", parent: nil), by: Hall.founder)
        hall.server.stop()
        Thread {
            usleep(300_000)
            unlink(hall.socket)
            guard let next = try? Server(hall.register, hall.server.options),
                let listener = try? Server.listen(at: hall.socket)
            else { return }
            try? next.run(at: listener)
        }.start()
        let second = try served.perform(
            AddUnit(code: "z2", name: "二", parent: nil), by: Hall.founder)
        #expect(second.entry == first.entry + 1 && !second.repeated)
        #expect(try served.answer(ListUnits(), for: Hall.founder).contains { $0.code == "z2" })
        #expect(outages.withLock { $0 } == [.began, .ended])
    }

    /// Writers who never pause get their turns alike, and none of them an error.
    @Test func writersTakeTurns() throws {
        let hall = try Hall()
        let counts = Mutex([Int](repeating: 0, count: 8))
        let wrong = Mutex<[String]>([])
        let end = ContinuousClock.now + .seconds(3)
        let left = Mutex(8)
        for index in 0..<8 {
            let served = try hall.served()
            Thread {
                while ContinuousClock.now < end {
                    do {
                        try served.perform(
                            MoveAsset(asset: index + 1, location: "\(UUID())"), by: Hall.founder)
                        counts.withLock { $0[index] += 1 }
                    } catch {
                        wrong.withLock { $0.append("\(error)") }
                    }
                }
                left.withLock { $0 -= 1 }
            }.start()
        }
        while left.withLock({ $0 }) > 0 { usleep(5000) }
        let (least, most) = counts.withLock { ($0.min() ?? 0, $0.max() ?? 0) }
        #expect(wrong.withLock { $0 }.isEmpty, "\(wrong.withLock { $0 }.prefix(3))")
        #expect(least > 0 && most <= 2 * least + 1, "\(counts.withLock { $0 })")
        #expect(try hall.register.verify(replay: true).result == .passed)
    }

    /// Socket files: what is in the way stays, what a killed server left is replaced.
    @Test func listening() throws {
        let hall = try Hall()
        #expect(throws: SocketError.served(path: hall.socket)) {
            try Server.listen(at: hall.socket)
        }
        let file = hall.folder.appending(path: "register.db").path
        #expect(throws: SocketError.cannotListen(path: file, EEXIST)) {
            try Server.listen(at: file)
        }
        let left = hall.folder.appending(path: "left").path
        close(try Server.listen(at: left))
        close(try Server.listen(at: left))
        let long = hall.folder.path + "/" + String(repeating: "x", count: 200)
        #expect(throws: SocketError.pathTooLong(long)) { try Server.listen(at: long) }
        // A register is served once.
        chmod(file, 0o640)
        #expect(throws: SocketError.exposed(path: file, mode: 0o640, owner: Int(geteuid()))) {
            try Ownership.take(file)
        }
        chmod(file, 0o600)
        try Ownership.take(file)
        #expect(throws: SocketError.servedAlready(register: file)) { try Ownership.take(file) }
    }
}
