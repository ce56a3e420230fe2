import Foundation
import Synchronization
import Testing

@testable import Register

/// The gate: a writer alone, or a few readers, in the order in which they come.
@Suite struct GateTests {
    @Test func aWriterIsAloneAndReadersAreFew() {
        let gate = Gate(capacity: 3)
        struct Inside {
            var readers = 0
            var writers = 0
            var most = 0
            var isWrong = false
            var done = 0
        }
        let inside = Mutex(Inside())
        let threads = (0..<12).map { index in
            Thread {
                for round in 0..<300 {
                    let isWriter = (index + round) % 4 == 0
                    gate.enter(isWriter ? .writer : .reader)
                    inside.withLock { inside in
                        if isWriter { inside.writers += 1 } else { inside.readers += 1 }
                        inside.most = max(inside.most, inside.readers)
                        if inside.writers > 1 || inside.readers > 3
                            || inside.writers == 1 && inside.readers > 0
                        {
                            inside.isWrong = true
                        }
                    }
                    if round % 50 == 0 { usleep(200) }
                    inside.withLock { inside in
                        if isWriter { inside.writers -= 1 } else { inside.readers -= 1 }
                    }
                    gate.leave(isWriter ? .writer : .reader)
                }
                inside.withLock { $0.done += 1 }
            }
        }
        for thread in threads { thread.start() }
        let end = ContinuousClock.now + .seconds(60)
        while inside.withLock({ $0.done }) < 12, ContinuousClock.now < end { usleep(1000) }
        #expect(inside.withLock { $0.done } == 12)
        #expect(inside.withLock { !$0.isWrong && $0.most > 1 })
    }

    /// An act that does not fit into the cache keeps nobody from looking before it is committed.
    @Test func largeActs() throws {
        let city = try Fixture()
        let asset = try city.add("媒体", .medium)
        let number = try #require(
            try city.perform(
                ApplyForPermit(
                    kind: "disposal", assets: [asset], purpose: "廃棄",
                    fields: ["disposal-type": "destruction"]), by: Fixture.staff
            ).number)
        let register = try Register.open(
            at: city.path, readers: 2, surroundings: city.clock.surroundings)
        let paper = (0..<8 << 20).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        let before = try register.revision()
        try register.transaction { performer in
            try performer.perform(
                AttachFile(permit: number, file: "写真", bytes: paper), by: Fixture.staff,
                Circumstances(enclosure: paper))
            #expect(try register.revision() == before)
        }
        #expect(try register.revision() == before + 1)
    }

    /// Whoever comes after a writer that waits does not pass it.
    @Test func nobodyPassesAnotherWhoWaits() {
        let gate = Gate(capacity: 2)
        let order = Mutex<[String]>([])
        gate.enter(.reader)
        for (name, side) in [
            ("w", Gate.Side.writer), ("r1", .reader), ("r2", .reader), ("w2", .writer),
        ] {
            let before = order.withLock { $0.count }
            Thread {
                gate.enter(side)
                order.withLock { $0.append(name) }
                gate.leave(side)
            }.start()
            // It has come once it waits; nobody goes through meanwhile.
            usleep(30_000)
            #expect(order.withLock { $0.count } == before)
        }
        gate.leave(.reader)
        let end = ContinuousClock.now + .seconds(20)
        while order.withLock({ $0.count }) < 4, ContinuousClock.now < end { usleep(1000) }
        let found = order.withLock { $0 }
        #expect(found.first == "w" && found.last == "w2" && Set(found[1...2]) == ["r1", "r2"])
    }
}
