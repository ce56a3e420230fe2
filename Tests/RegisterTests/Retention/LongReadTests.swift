import Foundation
import GRDB
import SecurityPolicy
import Testing

@testable import Register

/// Writers wait for none of what reads the whole ledger: purges are read one a transaction.
@Suite struct LongReadTests {
    /// What each transaction of a register asks.
    private final class Meter: @unchecked Sendable {
        // Confined to the register's queue.
        private(set) var transactions: [[String]] = []

        func see(_ sql: String) {
            if sql.hasPrefix("BEGIN") { transactions.append([]) }
            guard sql.hasPrefix("SELECT"), !transactions.isEmpty else { return }
            transactions[transactions.count - 1].append(sql)
        }
    }

    /// A register of which three purges erased something, one after the other.
    private func purged() throws -> RetentionFixture {
        let old = try RetentionFixture()
        let laptop = try old.city.add("PC-2", .equipment, Classification(332))
        let third = try RetentionFixture.carryOut(laptop, in: old.city)
        old.waitForTheEnd()
        for permit in [old.disposal, old.trip, third] { try old.purge([permit]) }
        return old
    }

    private func transactions(
        of register: Register, while body: () throws -> Void
    ) throws -> [[String]] {
        let meter = Meter()
        register.queue.inDatabase { database in
            database.trace { event in
                if case .statement(let statement) = event { meter.see(statement.sql) }
            }
        }
        try body()
        register.queue.inDatabase { $0.trace(options: []) }
        return meter.transactions
    }

    @Test(arguments: ["chain", "replay", "past"]) func aTransactionAPurge(_ what: String) throws {
        let old = try purged()
        let register = old.city.register
        let transactions = try transactions(of: register) {
            if what == "past" {
                let past = try register.past(PastDay(recorded: old.city.clock.day))
                #expect(past.unplaced.isEmpty)
            } else {
                let found = try register.verify(replay: what == "replay")
                #expect(found.result == .passed)
            }
        }
        let bodies = transactions.map { $0.filter { $0.contains("body") } }
        #expect(bodies.allSatisfy { $0.count <= 1 }, "\(bodies)")
        let purges = bodies.joined().filter { $0.contains("body IS NOT NULL") }
        #expect(
            purges.count == 3 && purges.allSatisfy { $0.contains("number = ?") }, "\(purges)")
    }

    /// What is erased between two reads is found by the next.
    @Test func aPurgeMeanwhile() throws {
        let old = try RetentionFixture()
        old.waitForTheEnd()
        try old.purge([old.disposal])
        let register = old.city.register
        let total = try old.city.head()
        let erasures = Erasures()
        let before = try register.entries(
            after: ChainVerifier(), until: total, prepared: true, erasures)
        #expect(before.bad == nil && before.chain.entries == total)
        try old.purge([old.trip])
        let after = try register.entries(
            after: ChainVerifier(), until: total, prepared: true, erasures)
        #expect(after.bad == nil && after.chain.head == before.chain.head)
        // What no purge erased is missing.
        try register.queue.inDatabase { database in
            try database.execute(sql: "DROP TRIGGER entry_guard_update")
            try database.execute(sql: "UPDATE entry SET body = NULL WHERE number = 2")
        }
        let missing = try register.entries(
            after: ChainVerifier(), until: total, prepared: true, erasures)
        #expect(missing.bad?.entry == 2 && missing.bad?.finding == .bodyMissing)
    }

    /// A batch has no more than some bytes, however many entries that are.
    @Test func aBatchOfBytes() throws {
        let city = try Fixture()
        let text = String(repeating: "長", count: 3900)
        let asset = try city.add("箱", .medium, Classification(332))
        for count in 0..<(EntryBatch.bytes / text.utf8.count + 1) {
            try city.perform(MoveAsset(asset: asset, location: "\(count) \(text)"))
        }
        let total = try city.head()
        let first = try city.register.entries(
            after: ChainVerifier(), until: total, prepared: false, Erasures())
        #expect(first.bad == nil && first.chain.entries < total)
        #expect(try city.register.verify().entries == total)
        try city.check()
    }
}
