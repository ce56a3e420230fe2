import Foundation
import GRDB
import SecurityPolicy
import Testing

@testable import Register

/// What became of a first host's ledger is told apart by its standby, which stays as it was.
@Suite struct WitnessTests {
    /// A register of which a standby has all, and an older copy of it.
    private final class Scene {
        let city: Fixture
        let bench: StandbyBench
        /// How many entries the copy has.
        let copied: Int
        let all: Int
        let copy: String

        init() throws {
            city = try Fixture()
            for number in 0..<5 { try city.add("資産 \(number)") }
            copied = try city.head()
            copy = city.folder.appending(path: "copy.db").path
            try FileManager.default.copyItem(atPath: city.path, toPath: copy)
            city.clock.advance(days: 1)
            for number in 5..<12 { try city.add("資産 \(number)") }
            all = try city.head()
            bench = StandbyBench(city)
            try bench.receive()
        }

        /// The copy, with what somebody did to it since, by their clock.
        func branch(days: Int, acts: Int) throws -> Register {
            let clock = city.clock.surroundings
            let register = try Register.open(
                at: copy,
                surroundings: Surroundings(
                    now: { Moment(seconds: clock.now().seconds + days * 86_400) },
                    salt: clock.salt))
            for number in 0..<acts {
                try register.perform(AddUnit(code: "u\(number)", name: "課"), by: Fixture.root)
            }
            return register
        }

        /// The register, changed past the program.
        func changed(_ sql: String) throws -> Register {
            let path = city.folder.appending(path: "changed.db").path
            try FileManager.default.copyItem(atPath: city.path, toPath: path)
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA foreign_keys = OFF")
                let triggers = try Row.fetchAll(
                    database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
                for row in triggers {
                    try database.execute(sql: "DROP TRIGGER \(row[0] as String)")
                }
                try database.execute(sql: sql)
                for row in triggers { try database.execute(sql: row[1] as String) }
            }
            try queue.close()
            return try Register.open(at: path, surroundings: city.clock.surroundings)
        }
    }

    @Test func allIsWell() throws {
        let scene = try Scene()
        #expect(try scene.bench.departure(from: FeedSource(scene.city.register)) == nil)
        for after in [0, 1, scene.all - 1, scene.all] {
            let source = try FeedSource(scene.city.register, after: after)
            #expect(try scene.bench.departure(from: source) == nil)
        }
        try scene.bench.expectSame()
    }

    @Test(arguments: [0, 1, 3, 20])
    func anOldCopy(acts: Int) throws {
        let scene = try Scene()
        let first = scene.copied + 1
        // The clock went on: what is recorded now is later than all that the standby has.
        let found = try scene.bench.departure(
            from: FeedSource(scene.branch(days: 1, acts: acts)))
        let expected: Verification.Finding =
            acts == 0
            ? .rolledBack(from: first, through: scene.all)
            : .continued(from: first, through: first)
        #expect(found?.finding == .ledger(expected) && found?.firstBad == first, "\(found as Any)")
        #expect(found?.entries == scene.all)
    }

    @Test(arguments: [1, 3, 20], [true, false])
    func rewritten(acts: Int, isAsked: Bool) throws {
        let scene = try Scene()
        let first = scene.copied + 1
        let register = try scene.branch(days: -1, acts: acts)
        let found = try scene.bench.departure(
            from: FeedSource(register, after: isAsked ? nil : 0))
        guard isAsked || scene.copied + acts > scene.all else {
            // From what it says first alone, one does not know where.
            let range = Verification.Finding.rewritten(from: 2, through: scene.copied + acts)
            #expect(found?.finding == .ledger(range))
            return
        }
        #expect(
            found?.finding == .ledger(.rewritten(from: first, through: first)), "\(found as Any)")
    }

    /// A host that says no more once an entry of its is seen to be another one has said enough.
    @Test(arguments: 1...8) func rewrittenAndSilent(budget: Int) throws {
        let scene = try Scene()
        let source = try FeedSource(try scene.branch(days: 0, acts: 12), budget: budget)
        let departure = try scene.bench.departure(from: source)
        // Without an answer to the first question nothing is known.
        guard budget > 1 else {
            #expect(departure == nil)
            return
        }
        switch departure?.finding {
        case .ledger(.rewritten(let from, let through)):
            #expect((from...through).contains(scene.copied + 1))
        case .ledger(.continued(let from, _)):
            // It is told exactly only by who answers to the end.
            #expect(from == scene.copied + 1 && budget > 6)
        default: Issue.record("\(String(describing: departure))")
        }
    }

    /// What was made the register meanwhile is not replaced by a standby that is made anew.
    @Test func promotedMeanwhile() throws {
        let scene = try Scene()
        let standby = try scene.bench.open()
        let queue = try DatabaseQueue(path: scene.bench.path)
        #expect(throws: RegisterError.notAStandby(path: scene.bench.path)) {
            try standby.receive(from: FeedSource(scene.city.register), once: true, anew: true) {
                now in
                guard now.announced > 0 else { return }
                try queue.inDatabase { try Opening.mark($0, asStandby: false) }
            }
        }
        #expect(try Register.open(at: scene.bench.path, surroundings: .system).isStandby == false)
    }

    @Test func cutOff() throws {
        let scene = try Scene()
        let left = scene.all - 3
        let register = try scene.changed("DELETE FROM entry WHERE number > \(left)")
        let found = try scene.bench.departure(from: FeedSource(register))
        #expect(
            found?.finding == .ledger(.truncated(from: left + 1, through: scene.all)),
            "\(found as Any)")
    }

    @Test func anotherRegister() throws {
        let scene = try Scene()
        let other = try Register.create(
            at: scene.city.folder.appending(path: "other.db").path, organisation: "別の市",
            founder: Fixture.root, founderName: "別の人",
            surroundings: scene.city.clock.surroundings)
        let found = try scene.bench.departure(from: FeedSource(other))
        #expect(found?.finding == .ledger(.anotherRegister) && found?.firstBad == 1)
    }

    /// What was changed of entries that the standby does not have yet.
    @Test(arguments: [
        (
            "UPDATE entry SET body = CAST(replace(body, '資産', '財産') AS BLOB) WHERE number = #",
            Verification.Finding.bodyChanged
        ),
        ("UPDATE entry SET hash = zeroblob(32) WHERE number = #", .hashChanged),
        ("UPDATE entry SET body_hash = zeroblob(32) WHERE number = #", .bodyChanged),
        ("DELETE FROM entry WHERE number = #", .entryMissing),
        ("UPDATE entry SET body = NULL WHERE number = #", .bodyMissing),
    ])
    func changedEntries(_ change: (sql: String, finding: Verification.Finding)) throws {
        let scene = try Scene()
        for number in 12..<20 { try scene.city.add("資産 \(number)") }
        let bad = scene.all + 4
        let register = try scene.changed(change.sql.replacing("#", with: String(bad)))
        let found = try scene.bench.departure(from: FeedSource(register))
        #expect(
            found?.finding == .ledger(change.finding) && found?.firstBad == bad,
            "\(found as Any)")
        // Nor is a standby made of it.
        let bench = StandbyBench(try Fixture())
        #expect(try bench.departure(from: FeedSource(register))?.firstBad == bad)
        #expect(!FileManager.default.fileExists(atPath: bench.path))
    }

    /// Entries in a good chain that the rules refuse.
    @Test func forgedActs() throws {
        let scene = try Scene()
        let head = try scene.city.register.newest()
        for (person, finding) in [("staff", "refused"), ("nobody", "refused")] {
            let bodies = [
                "{\"act\":\"unit.add\",\"actor\":\"\(person)\",\"fields\":{\"code\":\"x\",\"name\":\"x\"},"
                    + "\"recordedAt\":\"2026-06-01T09:00:00+09:00\",\"salt\":\"00\","
                    + "\"via\":{\"host\":\"h\",\"login\":\"l\"}}"
            ]
            var stream = try greeting(scene)
            stream += line(head.number + 1, after: head.hash, Array(bodies[0].utf8))
            let found = try #require(
                try scene.bench.departure(from: WrittenSource(stream)))
            #expect("\(found.finding)".contains(finding) && found.firstBad == head.number + 1)
        }
        for body in [
            "", "{}", "[", "null", String(repeating: "[", count: 5000), "{\"act\":\"no.such\"}",
        ] {
            var stream = try greeting(scene)
            stream += line(head.number + 1, after: head.hash, Array(body.utf8))
            let found = try #require(try scene.bench.departure(from: WrittenSource(stream)))
            #expect("\(found.finding)".contains("unreadable"), "\(body.prefix(20)): \(found)")
        }
    }

    private func greeting(_ scene: Scene) throws -> [UInt8] {
        try LedgerFeed(of: scene.city.register).greeting()
    }

    private func line(_ number: Int, after hash: [UInt8], _ body: [UInt8]) -> [UInt8] {
        let bodyHash = Chain.bodyHash(body)
        return StreamLine.entry(
            StreamLine.EntryHashes(
                number: number, bodyHash: bodyHash,
                hash: Chain.hash(number: number, previous: hash, bodyHash: bodyHash)), body: body
        ).bytes
    }

    /// Streams that are none: an error, and the standby as it was; or no standby at all.
    @Test func hostileStreams() throws {
        let scene = try Scene()
        let text = String(decoding: try greeting(scene), as: UTF8.self)
        let hash = String(repeating: "a", count: 64)
        let digest = Hex.text(Chain.bodyHash([UInt8]("x".utf8)))
        let next = scene.all + 1
        let rubbish: [(String, String)] = [
            ("Welcome to host1\n", "notALine"), ("\n", "notALine"), ("\0\n", "notALine"),
            ("daicho follow v2\t1\n", "version"), ("daicho follow v1\n", "notALine"),
            (text.replacing("\t\(scene.all)\t", with: "\t99999999999999999999\t"), "notALine"),
            (text.replacing("\t\(scene.all)\t", with: "\t-1\t"), "notALine"),
            (text.replacing("\t\(scene.all)\t", with: "\t0\t"), "misplaced"),
            (text + text, "misplaced"), (text + "hash\t1\t\(hash)\n", "misplaced"),
            (text + "entry\t\(next)\n", "notALine"),
            (text + "entry\t0\(next)\t\(hash)\t\(hash)\t{}\n", "notALine"),
            (text + "entry\t9007199254740992\t\(hash)\t\(hash)\t{}\n", "notALine"),
            (text + "entry\t9007199254740991\t\(hash)\t\(hash)\t{}\n", "entryMissing"),
            (text + "entry\t\(next)\t\(hash.uppercased())\t\(hash)\t{}\n", "notALine"),
            (text + "entry\t\(next)\t\(hash)\t\(hash)\t{}\n", "bodyChanged"),
            (text + "erased\t\(next)\t\(hash)\t\(hash)\t\n", "hashChanged"),
            (text + "erased\t\(next)\t\(hash)\t\(hash)\t{\"permit\":1}\n", "notALine"),
            (text + "paper\t\(digest)\t!!!!\n", "notALine"),
            (text + "paper\t\(digest)\teQ==\n", "paper"),
            (text + "paper\t\(digest)\teA==\npaper\t\(digest)\teA==\n", "misplaced"),
            (
                text + "paper\t\(digest)\teA==\nalive\t\(scene.all)\t\(hash)\t2026-01-01\n",
                "notALine"
            ),
            (text + "alive\t\(scene.all)\t\(hash)\t2026-01-01T00:00:00+09:00\n", "rewritten"),
            (text + "alive\t1\t\(hash)\t2026-01-01T00:00:00+09:00\n", "rolledBack"),
            (text + "entry\t\(next)\t\(hash)", "cutOff"),
            (text + String(repeating: "x", count: 5000), "tooLong"),
            (text + String(repeating: "x", count: 5000) + "\n", "tooLong"),
        ]
        for (stream, finding) in rubbish {
            let source = WrittenSource(Array(stream.utf8), limit: 4000)
            let found = try scene.bench.departure(from: source)
            #expect(
                found.map { "\($0.finding)".contains(finding) } == true,
                "\(stream.suffix(60)): \(found as Any)")
        }
    }

    /// Good lines out of order, twice, or not at all.
    @Test(arguments: UInt64(1)...40)
    func shuffledLines(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let scene = try Scene()
        for number in 12..<24 { try scene.city.add("資産 \(number)") }
        let feed = LedgerFeed(of: scene.city.register)
        try feed.resume(after: scene.all)
        var lines = try #require(try feed.next()).split(
            separator: UInt8(ascii: "\n")
        ).map { Array($0) + [UInt8(ascii: "\n")] }
        let place = Int.random(in: 0..<lines.count - 1, using: &random)
        switch seed % 4 {
        case 0: lines.swapAt(place, place + 1)
        case 1: lines.insert(lines[place], at: place)
        case 2: lines.remove(at: place)
        default:
            let byte = Int.random(in: 0..<lines[place].count - 1, using: &random)
            lines[place][byte] ^= UInt8(1 << Int.random(in: 0..<7, using: &random))
        }
        let found = try scene.bench.departure(
            from: WrittenSource(try greeting(scene) + lines.flatMap { $0 }))
        #expect(found != nil, "seed \(seed)")
        // And then it goes on as if nothing had been.
        try scene.bench.receive()
        try scene.bench.expectSame()
    }

    /// Papers that do not come along, or are others.
    @Test func papers() throws {
        let old = try RetentionFixture()
        let bench = StandbyBench(old.city)
        let digest = Hex.text(Chain.bodyHash(RetentionFixture.certificate))
        let paper = Array("paper\t\(digest)\t".utf8)
        let exchanged = try FeedSource(old.city.register) {
            $0.starts(with: paper) ? paper + Array("eA==".utf8) : $0
        }
        #expect(try bench.departure(from: exchanged)?.finding == .paper)
        let queue = old.city.register.queue
        try queue.inDatabase { database in
            let trigger = try Row.fetchAll(
                database,
                sql:
                    "SELECT name, sql FROM sqlite_schema WHERE tbl_name = 'content' AND type = 'trigger'"
            )
            for row in trigger { try database.execute(sql: "DROP TRIGGER \(row[0] as String)") }
            try database.execute(sql: "DELETE FROM content")
            for row in trigger { try database.execute(sql: row[1] as String) }
        }
        #expect(try bench.departure(from: FeedSource(old.city.register))?.finding == .paper)
        #expect(!FileManager.default.fileExists(atPath: bench.path))
    }
}
