import Foundation
import GRDB
import SecurityPolicy
import Testing

@testable import Register

/// A standby has what its first host has, row for row, however it came.
@Suite struct StandbyTests {
    /// Random acts, received in random pieces with restarts.
    @Test(arguments: UInt64(1)...6)
    func sameRows(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let old = try RetentionFixture()
        let bench = StandbyBench(old.city)
        var life = StandbyLife(old, SeededGenerator(seed: seed ^ 0xF00D))
        var anew = 0
        for round in 0..<30 {
            for _ in 0..<Int.random(in: 0...8, using: &random) { try life.step() }
            // Now and then nobody listens for a while.
            guard Int.random(in: 0..<3, using: &random) > 0 else { continue }
            let budget =
                Int.random(in: 0..<3, using: &random) == 0
                ? Int.max : Int.random(in: 1...40, using: &random)
            if try bench.receive(budget: budget, random: random) { anew += 1 }
            if round % 10 == 9 {
                try bench.receive(random: random)
                try bench.expectSame()
            }
        }
        try bench.receive()
        try bench.expectSame()
        #expect(life.purges > 0, "seed \(seed)")
        try old.city.check()
    }

    /// Every number of lines before a connection is lost: nothing is lost, and nothing is repeated.
    @Test func lostAtEveryLine() throws {
        let old = try RetentionFixture()
        let bench = StandbyBench(old.city)
        let lines = try old.city.head() + 3
        for budget in 0...lines where budget % 5 == 0 || budget > lines - 6 {
            try bench.receive(budget: budget)
            let isThere = FileManager.default.fileExists(atPath: bench.path)
            // It is not there before it is whole.
            if isThere { try bench.expectSame() }
        }
        try bench.expectSame()
        // One act after the other, each in a connection of its own.
        for name in ["甲", "乙", "丙"] {
            try old.city.add(name)
            try bench.receive(once: true)
            try bench.expectSame()
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: old.city.folder.path)
                .filter { $0.contains("receiving") } == [])
    }

    /// A purge that both see; one that came before the standby; and one in between, of a record of which
    /// the standby has the first half.
    @Test func purges() throws {
        let old = try RetentionFixture()
        let bench = StandbyBench(old.city)
        try bench.receive()
        old.waitForTheEnd()
        try old.purge([old.disposal])
        #expect(try !bench.receive())
        try bench.expectSame()

        let late = StandbyBench(old.city)
        try bench.moveAway()
        #expect(try !late.receive())
        try late.expectSame()

        let laptop = try old.city.add("PC-9", .equipment, Classification(332))
        let half = try RetentionFixture.carryOut(laptop, in: old.city, end: false)
        try late.receive()
        try old.city.perform(StartPermit(permit: half), by: Fixture.staff)
        try old.city.perform(
            FinishPermit(
                permit: half,
                fields: ["returned-by": "staff", "confirmed-by": "clerk", "condition": "good"]),
            by: Fixture.staff)
        try old.city.perform(AcknowledgePermit(permit: half))
        old.waitForTheEnd()
        try old.purge([half, old.trip])
        #expect(try late.receive())
        try late.expectSame()
        // Nothing of it can be read from the standby's file.
        let bytes = try Data(contentsOf: URL(filePath: late.path))
        for text in RetentionFixture.texts {
            #expect(bytes.range(of: Data(text.utf8)) == nil, "\(text)")
        }
    }

    /// A record of which the first half was sent before a purge, and the rest after it.
    @Test func purgedWhileItIsSent() throws {
        let old = try RetentionFixture()
        old.waitForTheEnd()
        let bench = StandbyBench(old.city)
        var isDone = false
        let source = try FeedSource(old.city.register, after: nil) { line in
            // After the first page was read; the second one is read when that has been handed out.
            if !isDone, line.starts(with: Array("entry\t30\t".utf8)) {
                isDone = true
                _ = try? old.purge([old.trip, old.disposal])
            }
            return line
        }
        let standby = try bench.open()
        do {
            try standby.receive(from: source)
        } catch is ErasedBeforehand {
            try standby.receive(from: FeedSource(old.city.register))
        }
        #expect(isDone)
        try bench.expectSame()
    }

    @Test func takesNoActs() throws {
        let city = try Fixture()
        let bench = StandbyBench(city)
        try bench.receive()
        let standby = try Register.open(at: bench.path, surroundings: city.clock.surroundings)
        let act = AddUnit(code: "new", name: "新しい課")
        let error = RegisterError.standby(path: bench.path)
        #expect(throws: error) { try standby.perform(act, by: Fixture.root) }
        #expect(throws: error) { try standby.rehearse(act, by: Fixture.root) }
        #expect(try standby.answer(ListUnits(), for: Fixture.staff).count == 4)
        #expect(throws: RegisterError.notAStandby(path: city.path)) {
            try Standby(
                at: city.path, register: city.register, surroundings: city.clock.surroundings)
        }
        // A copy of a standby is one.
        let copy = city.folder.appending(path: "copy.db").path
        let restored = city.folder.appending(path: "restored.db").path
        _ = try standby.backup(to: copy)
        _ = try Register.restore(
            from: copy, to: restored, surroundings: city.clock.surroundings)
        let again = try Register.open(at: restored, surroundings: city.clock.surroundings)
        #expect(again.isStandby)
    }

    /// A promoted standby takes acts; the first host is another one from then on.
    @Test func promotion() throws {
        let city = try Fixture()
        let bench = StandbyBench(city)
        try bench.receive()
        let checkpoint = try city.register.checkpoint()
        let standby = try Register.open(at: bench.path, surroundings: city.clock.surroundings)
        #expect(throws: RegisterError.refused(.reasonMissing)) {
            try standby.promote(reason: " ", by: Fixture.root)
        }
        #expect(throws: RegisterError.self) {
            try standby.promote(reason: "火災", by: Fixture.staff)
        }
        #expect(throws: RegisterError.notAStandby(path: city.path)) {
            try city.register.promote(reason: "火災", by: Fixture.root)
        }
        let receiving = try bench.open()
        _ = try standby.promote(reason: "火災", by: Fixture.root, against: [checkpoint])
        // One that was receiving meanwhile does not go on.
        try city.add("元のホストの資産")
        #expect(throws: (any Error).self) {
            try receiving.receive(from: FeedSource(city.register))
        }
        let promoted = try Register.open(at: bench.path, surroundings: city.clock.surroundings)
        try promoted.perform(AddUnit(code: "new", name: "新しい課"), by: Fixture.root)
        #expect(try promoted.verify(replay: true).result == .passed)
        // A standby of the promoted register sees that the old first host went on by itself.
        let second = StandbyBench(city)
        let main = try Register.open(at: bench.moveAway(), surroundings: city.clock.surroundings)
        try second.receive(from: main)
        let found = try second.departure(from: FeedSource(city.register))
        #expect(found?.firstBad == checkpoint.entries + 1)
        // It can be promoted again, and its ledger has two promotions then.
        let another = try Register.open(at: second.path, surroundings: city.clock.surroundings)
        _ = try another.promote(reason: "移転", by: Fixture.root)
        #expect(try another.verify(replay: true).result == .passed)
    }
}

/// What happens at a first host: acts of every kind, papers, holds and purges, years passing.
struct StandbyLife {
    private let old: RetentionFixture
    private var random: SeededGenerator
    private var open: [Int] = []
    private(set) var purges = 0

    init(_ old: RetentionFixture, _ random: SeededGenerator) {
        (self.old, self.random) = (old, random)
    }

    mutating func step() throws {
        let city = old.city
        switch Int.random(in: 0..<12, using: &random) {
        case 0, 1: try city.add("資産 \(try city.head())", .information, Classification(222))
        case 2:
            let box = try city.add("箱 \(try city.head())", .medium, Classification(332))
            let secret = try city.add("名簿 \(try city.head())", .information)
            try city.perform(PutIn(container: box, contents: [secret]))
        case 3, 4:
            let asset = try city.add("PC \(try city.head())", .equipment, Classification(332))
            open.append(try RetentionFixture.carryOut(asset, in: city, end: false))
        case 5:
            let asset = try city.add("PC \(try city.head())", .equipment, Classification(332))
            _ = try RetentionFixture.carryOut(asset, in: city)
        case 6, 7: try attach()
        case 8, 9: try goOn()
        case 10: try hold()
        default:
            old.waitForTheEnd()
            let due = try city.register.answer(
                ListKeptRecords(on: city.clock.day), for: Fixture.manager
            ).filter(\.isDue).map(\.permit)
            let some = due.shuffled(using: &random).prefix(3)
            guard !some.isEmpty else { return }
            try old.purge(some.sorted())
            open.removeAll { some.contains($0) }
            purges += 1
        }
    }

    private mutating func attach() throws {
        guard let permit = open.randomElement(using: &random) else { return }
        // Few different ones: the same paper may belong to several permits.
        let bytes = Array("写真 \(Int.random(in: 0..<5, using: &random))".utf8)
        do {
            try old.city.register.perform(
                AttachFile(permit: permit, file: "写真", bytes: bytes), by: Fixture.staff,
                Circumstances(enclosure: bytes))
        } catch RegisterError.refused {}
    }

    private mutating func goOn() throws {
        guard let permit = open.randomElement(using: &random) else { return }
        do {
            if Bool.random(using: &random) {
                try old.city.perform(StartPermit(permit: permit), by: Fixture.staff)
            } else {
                try old.city.perform(
                    FinishPermit(
                        permit: permit,
                        fields: [
                            "returned-by": "staff", "confirmed-by": "clerk",
                            "condition": "good",
                        ]), by: Fixture.staff)
                try old.city.perform(AcknowledgePermit(permit: permit))
            }
        } catch RegisterError.refused {}
    }

    private mutating func hold() throws {
        guard let permit = open.randomElement(using: &random) else { return }
        do {
            try old.city.perform(HoldRecord(permit: permit, reason: "照会"))
            if Bool.random(using: &random) {
                try old.city.perform(UnholdRecord(permit: permit, reason: "済み"))
            }
        } catch RegisterError.refused {}
    }
}
