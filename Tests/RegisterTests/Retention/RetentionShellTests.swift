import Foundation
import GRDB
import SecurityPolicy
import Testing

@testable import Register

/// Whoever writes SQL while an act is open cannot erase what is to be kept.
///
/// In the plain shell every table is read-only (ShellTests).
@Suite struct RetentionShellTests {
    /// Runs statements as part of an act, and takes all back; the first message, or nil.
    private func refusal(_ statements: [String], _ old: RetentionFixture) throws -> String? {
        let register = old.city.register
        try old.city.perform(
            AddUnit(code: UUID().uuidString.lowercased(), name: "課"), by: Fixture.root)
        let head = try register.revision()
        return try register.queue.writeWithoutTransaction { database in
            var message: String?
            try database.inTransaction(.immediate) {
                register.open.entry = head
                register.open.time = old.city.register.now.description
                defer { register.open.entry = 0 }
                do {
                    for statement in statements { try database.execute(sql: statement) }
                } catch let error as DatabaseError {
                    message = error.message ?? "?"
                }
                return .rollback
            }
            return message
        }
    }

    @Test(arguments: [true, false])
    func nothingIsErasedThatIsKept(isRecursive: Bool) throws {
        let old = try RetentionFixture()
        try old.city.register.queue.inDatabase {
            try $0.execute(sql: "PRAGMA recursive_triggers = \(isRecursive ? "ON" : "OFF")")
        }
        let (trip, disposal) = (old.trip, old.disposal)
        func purge(_ permits: [Int], by decider: String = "manager") -> [String] {
            let values = permits.map { "(9000, \($0), NULL, NULL, NULL)" }.joined(separator: ", ")
            return [
                """
                INSERT INTO purge VALUES (9000, 3, 0, (SELECT id FROM person
                    WHERE login = 'staff'), NULL, daicho_time(), NULL, NULL, NULL, NULL)
                """,
                "INSERT INTO purge_record VALUES \(values)",
                """
                UPDATE purge SET state = 1, decided_at = daicho_time(),
                    decided_by = (SELECT id FROM person WHERE login = '\(decider)')
                WHERE number = 9000
                """,
            ]
        }
        func mark(_ permit: Int, until: String = "kept_until") -> String {
            """
            UPDATE purge_record SET (kind, closed_on, kept_until) =
                (SELECT kind, closed_on, \(until) FROM permit WHERE number = permit)
            WHERE permit = \(permit)
            """
        }
        let erasures =
            ["incident", "permit_step", "permit_item", "attachment"].map {
                "DELETE FROM \($0) WHERE permit = \(trip)"
            } + ["DELETE FROM permit WHERE number = \(trip)"]
        let body = "UPDATE entry SET body = NULL, result = NULL, idempotency_key = NULL"
        let ofTrip = "number IN (SELECT entry FROM about WHERE number = \(trip))"
        let early: [(statements: [String], message: String)] = [
            (["DELETE FROM permit_step WHERE permit = \(trip)"], "8(1)③イ"),
            (["DELETE FROM permit_item WHERE permit = \(trip)"], "4(3)"),
            (["DELETE FROM attachment"], "5(2)⑪ウ"), (["DELETE FROM content"], "5(2)⑪ウ"),
            (["DELETE FROM permit WHERE number = \(trip)"], "5(2)⑪ウ"),
            (["\(body) WHERE \(ofTrip) AND act GLOB 'permit.*'"], "8(1)③イ"),
            (["UPDATE permit SET keep_years = 0 WHERE number = \(trip)"], "8(1)③イ"),
            (["UPDATE permit SET closed_on = '2000-01-01' WHERE number = \(trip)"], "8(1)③イ"),
            (purge([trip]) + [mark(trip)], "5(2)⑪ウ"),
            (purge([trip]) + [mark(trip, until: "'2000-01-01'")], "5(2)⑪ウ"),
            (purge([trip], by: "staff"), "CHECK"),
        ]
        for (statements, message) in early {
            let found = try refusal(statements, old)
            #expect(found?.contains(message) == true, "\(statements): \(found ?? "allowed")")
        }
        old.waitForTheEnd()
        let held = "INSERT INTO hold VALUES (\(trip), 1, daicho_time(), 'x')"
        let late: [(statements: [String], message: String?)] = [
            (purge([trip]) + [mark(trip)] + erasures, nil),
            ([held] + purge([trip]) + [mark(trip)], "5(2)⑪ウ"),
            (purge([trip]) + [mark(disposal)] + erasures, "8(1)③イ"),
            ([purge([trip])[0], purge([trip])[1], mark(trip)], "4(3)"),
            (purge([trip]) + [mark(trip), "\(body) WHERE \(ofTrip) AND act GLOB 'permit.*'"], nil),
            (purge([trip]) + [mark(trip), "\(body) WHERE number = 1"], "8(1)③イ"),
            (
                purge([trip])
                    + [
                        mark(trip),
                        "\(body) WHERE number IN (SELECT entry FROM about WHERE number = \(disposal))",
                    ],
                "8(1)③イ"
            ),
            (purge([trip]) + ["UPDATE purge SET state = 2 WHERE number = 9000"], "4(3)"),
            (purge([trip]) + ["DELETE FROM purge_record"], "8(1)③イ"),
            (purge([trip]) + ["DELETE FROM purge"], "8(1)③イ"),
            ([held, "UPDATE hold SET reason = 'y'"], "5(2)⑪ウ"),
            ([held, "INSERT OR REPLACE INTO hold VALUES (\(trip), 1, 'z', 'y')"], "5(2)⑪ウ"),
        ]
        for (statements, message) in late {
            let found = try refusal(statements, old)
            #expect(
                message.map { found?.contains($0) == true } ?? (found == nil),
                "\(statements): \(found ?? "allowed")")
        }
        try old.city.check()
    }

    /// A body that is erased without a purge is found, also where the chain alone is looked at.
    @Test func aMissingBodyIsFound() throws {
        let old = try RetentionFixture()
        old.waitForTheEnd()
        try old.purge([old.trip])
        try old.city.register.queue.inDatabase { database in
            try database.execute(sql: "DROP TRIGGER entry_guard_update")
            try database.execute(
                sql:
                    "UPDATE entry SET body = NULL WHERE act = 'permit.acknowledge' AND body IS NOT NULL"
            )
            let trigger = try #require(schemaText.range(of: "CREATE TRIGGER entry_guard_update"))
            let rest = schemaText[trigger.lowerBound...]
            let end = try #require(rest.range(of: "END;"))
            try database.execute(sql: String(rest[..<end.upperBound]))
        }
        for replay in [false, true] {
            let found = try old.city.register.verify(replay: replay)
            #expect(found.finding == .bodyMissing, "\(found)")
        }
    }

    /// A register of which records were erased is upgraded like any other.
    @Test func upgrades() throws {
        let old = try RetentionFixture()
        old.waitForTheEnd()
        try old.purge([old.trip, old.disposal])
        try old.city.register.queue.inDatabase { try $0.execute(sql: "PRAGMA user_version = 2") }
        try old.city.register.queue.close()
        _ = try Register.upgrade(at: old.city.path, surroundings: old.city.clock.surroundings)
        let register = try Register.open(
            at: old.city.path, surroundings: old.city.clock.surroundings)
        #expect(try register.verify(replay: true).result == .passed)
    }
}
