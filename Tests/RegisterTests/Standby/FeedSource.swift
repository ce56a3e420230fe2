import Foundation
import GRDB
import SecurityPolicy
import Testing

@testable import Register

/// A first host in the same process: what it says goes through the bytes of the stream.
final class FeedSource: EntrySource {
    let answers: Bool
    private let feed: LedgerFeed
    private var lines = LineBuffer()
    private var isStreaming = false
    /// How many lines come before the connection is lost.
    private var budget: Int
    /// Whether it pauses now and then, so that batches have all lengths.
    private var random: SeededGenerator?
    /// What somebody in between makes of a line.
    private let change: ([UInt8]) -> [UInt8]

    /// - Parameter after: where a stream begins that nobody can ask for; nil: it is asked.
    init(
        _ register: Register, after: Int? = nil, budget: Int = .max,
        random: SeededGenerator? = nil, change: @escaping ([UInt8]) -> [UInt8] = { $0 }
    ) throws {
        answers = after == nil
        feed = LedgerFeed(of: register)
        self.budget = budget
        self.random = random
        self.change = change
        lines.append(try feed.greeting())
        if let after {
            try feed.resume(after: after)
            isStreaming = true
        }
    }

    func ask(_ question: StreamQuestion) throws {
        switch try #require(StreamQuestion(question.bytes.dropLast())) {
        case .hash(let entry): lines.append(try feed.hash(of: entry))
        case .after(let entry):
            try feed.resume(after: entry)
            isStreaming = true
        }
    }

    private func pauses() -> Bool {
        guard var generator = random else { return false }
        defer { random = generator }
        return Int.random(in: 0..<4, using: &generator) == 0
    }

    func next(waits: Bool) throws -> SourceLine {
        guard budget > 0 else { return .end }
        if !waits, pauses() { return .nothing }
        while true {
            if let line = try lines.next() {
                budget -= 1
                return .line(change(line))
            }
            guard isStreaming, let more = try feed.next() else { return .end }
            guard !more.isEmpty else { return waits ? .end : .nothing }
            lines.append(more)
        }
    }
}

/// Lines that somebody wrote.
final class WrittenSource: EntrySource {
    let answers = false
    private var buffer: LineBuffer

    init(_ bytes: [UInt8], limit: Int = LineBuffer.limit) {
        buffer = LineBuffer(limit: limit)
        buffer.append(bytes)
    }

    func ask(_ question: StreamQuestion) {}

    func next(waits: Bool) throws -> SourceLine {
        if let line = try buffer.next() { return .line(line) }
        if buffer.isWithinLine { throw StreamFault.cutOff }
        return .end
    }
}

/// A standby beside a register of tests.
final class StandbyBench {
    let city: Fixture
    let path: String

    init(_ city: Fixture) {
        self.city = city
        path = city.folder.appending(path: "standby.db").path
    }

    /// The standby, as a program finds it that has just been started.
    func open() throws -> Standby {
        let isThere = FileManager.default.fileExists(atPath: path)
        return try Standby(
            at: path,
            register: isThere
                ? try Register.open(at: path, surroundings: city.clock.surroundings) : nil,
            surroundings: city.clock.surroundings)
    }

    /// Puts the standby elsewhere.
    ///
    /// - Returns: where.
    @discardableResult
    func moveAway() throws -> String {
        for end in ["", "-journal"] {
            try FileManager.default.moveItem(atPath: path + end, toPath: path + ".away" + end)
        }
        return path + ".away"
    }

    /// Receives all that there is, anew where that has to be.
    ///
    /// - Returns: whether it was made anew.
    @discardableResult
    func receive(
        from register: Register? = nil, budget: Int = .max, random: SeededGenerator? = nil,
        once: Bool = false
    ) throws -> Bool {
        func source() throws -> FeedSource {
            try FeedSource(register ?? city.register, budget: budget, random: random)
        }
        let standby = try open()
        do {
            try standby.receive(from: source(), once: once)
            return false
        } catch is ErasedBeforehand {
            try standby.receive(from: source(), once: once, anew: standby.register != nil)
            return true
        }
    }

    /// What is found, if anything is, and that the standby is as it was.
    func departure(
        from source: any EntrySource, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Departure? {
        let before = try? Data(contentsOf: URL(filePath: path))
        do {
            try open().receive(from: source)
            return nil
        } catch let departure as Departure {
            #expect(
                (try? Data(contentsOf: URL(filePath: path))) == before,
                sourceLocation: sourceLocation)
            return departure
        }
    }

    /// The standby has the rows of the first host, and is the fold of its ledger.
    func expectSame(
        as register: Register? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let standby = try Register.open(at: path, surroundings: city.clock.surroundings)
        let (here, there) = try (
            StandbyBench.rows(standby), StandbyBench.rows(register ?? city.register)
        )
        #expect(here.keys == there.keys, sourceLocation: sourceLocation)
        for (table, rows) in there {
            #expect(here[table] == rows, "table \(table)", sourceLocation: sourceLocation)
        }
        let found = try standby.verify(replay: true)
        #expect(found.result == .passed, "\(found)", sourceLocation: sourceLocation)
    }

    /// All rows of all tables.
    static func rows(_ register: Register) throws -> [String: [String]] {
        try register.queue.inDatabase { database in
            let tables = try String.fetchAll(
                database,
                sql:
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            )
            return Dictionary(
                uniqueKeysWithValues: try tables.map { table in
                    (
                        table,
                        try Row.fetchAll(database, sql: "SELECT * FROM \"\(table)\"")
                            .map { "\($0.databaseValues)" }.sorted()
                    )
                })
        }
    }
}
