import Foundation
import GRDB
import SecurityPolicy
import Testing

@testable import Register

/// A register of an earlier version becomes one of this version by performing its ledger again.
@Suite struct UpgradeTests {
    /// A register as the version before had it: without the tables of permits.
    static func older() throws -> Fixture {
        let city = try Fixture()
        let box = try city.add("箱", .medium, Classification(332))
        let secret = try city.add("住民台帳", .information, Classification(111))
        try city.perform(PutIn(container: box, contents: [secret]))
        try city.register.queue.close()
        let queue = try DatabaseQueue(path: city.path)
        try queue.writeWithoutTransaction { database in
            let triggers = try String.fetchAll(
                database,
                sql: """
                    SELECT name FROM sqlite_schema WHERE type = 'trigger'
                        AND (sql LIKE '%permit%' OR sql LIKE '%incident%' OR sql LIKE '%attachment%'
                            OR sql LIKE '%content %' OR sql LIKE '%purge%' OR sql LIKE '%hold%')
                    """)
            for name in triggers { try database.execute(sql: "DROP TRIGGER \(name)") }
            for name in ["ending", "purged"] {
                try database.execute(sql: "DROP VIEW \(name)")
            }
            for name in [
                "purge_record", "purge", "hold", "content", "attachment", "incident", "permit_step",
                "permit_item", "permit",
            ] {
                try database.execute(sql: "DROP TABLE \(name)")
            }
            try database.execute(sql: "PRAGMA user_version = 1")
        }
        try queue.close()
        return city
    }

    private func upgrade(_ city: Fixture) throws -> String {
        try Register.upgrade(at: city.path, surroundings: city.clock.surroundings)
    }

    private func open(_ path: String, readOnly: Bool = false, _ city: Fixture) throws -> Register {
        try Register.open(at: path, readOnly: readOnly, surroundings: city.clock.surroundings)
    }

    @Test func keepsTheLedger() throws {
        let city = try UpgradeTests.older()
        #expect(
            throws: RegisterError.olderVersion(
                path: city.path, found: 1, known: Opening.schemaVersion)
        ) {
            try open(city.path, city)
        }
        // A program of the earlier version has the file open.
        let earlier = try DatabaseQueue(path: city.path)
        let before = try earlier.read {
            try String.fetchAll($0, sql: "SELECT hex(hash) FROM entry")
        }
        let backup = try upgrade(city)
        #expect(backup == city.path + ".v1")
        let register = try open(city.path, city)
        let found = try register.verify(replay: true)
        #expect(found.result == .passed && found.entries == before.count, "\(found)")
        let after = try register.read { reader in
            try reader.rows("SELECT hex(hash) FROM entry").map { try $0[0] as String }
        }
        #expect(after == before)
        let inBackup = try DatabaseQueue(path: backup).read {
            try String.fetchAll($0, sql: "SELECT hex(hash) FROM entry")
        }
        #expect(inBackup == before)
        // It is refused, rather than that its entry is lost with the old file.
        #expect(throws: DatabaseError.self) {
            try earlier.write { database in
                try database.execute(sql: "DROP TRIGGER entry_guard_insert")
                try database.execute(
                    sql:
                        "INSERT INTO entry SELECT 999, recorded_at, actor, act, NULL, NULL, body, body_hash, hash FROM entry LIMIT 1"
                )
            }
        }
        // And acts of this version work.
        let today = city.clock.day
        let act = ApplyForPermit(
            kind: "carry-out", assets: [1], purpose: "会議", from: today, until: today,
            fields: ["destination": "県庁", "carrier": "staff", "protection": "施錠"])
        #expect(try register.perform(act, by: Fixture.staff).number == 3)
        for (path, mode) in [(city.path, 0o600), (backup, 0o400)] {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions] as? Int == mode)
        }
        #expect(try files(city) == ["register.db", "register.db-journal", "register.db.v1"])
    }

    /// What cannot be performed again stays as it is.
    @Test func leavesADamagedOneAlone() throws {
        let city = try UpgradeTests.older()
        let queue = try DatabaseQueue(path: city.path)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "DROP TRIGGER IF EXISTS entry_guard_update")
            try database.execute(
                sql:
                    "UPDATE entry SET body = CAST(replace(body, 'soumu', 'zeimu') AS BLOB) WHERE number = 5"
            )
        }
        try queue.close()
        let bytes = try Data(contentsOf: URL(filePath: city.path))
        #expect(throws: RegisterError.unreadableEntry(5, detail: "bodyChanged")) {
            try upgrade(city)
        }
        #expect(try Data(contentsOf: URL(filePath: city.path)) == bytes)
        #expect(try files(city).filter { $0.contains("upgrade") || $0.contains("v1") } == [])
    }

    /// One that was interrupted just before the files changed places is done again.
    @Test func repeatsWhatWasInterrupted() throws {
        let city = try UpgradeTests.older()
        _ = try FileManager.default.copyItem(atPath: city.path, toPath: city.path + ".v1")
        let queue = try DatabaseQueue(path: city.path)
        try queue.writeWithoutTransaction { database in
            try database.execute(
                sql:
                    "CREATE TRIGGER entry_upgraded BEFORE INSERT ON entry BEGIN SELECT RAISE(ABORT, 'x'); END"
            )
        }
        try queue.close()
        #expect(try upgrade(city) == city.path + ".v1-2")
        #expect(try open(city.path, city).verify(replay: true).result == .passed)
    }

    /// Only one of several programs does it; a reader may be there.
    @Test func waitsForNobody() throws {
        let city = try UpgradeTests.older()
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let writer = try DatabaseQueue(path: city.path, configuration: configuration)
        try writer.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
        #expect(throws: RegisterError.busy) { try upgrade(city) }
        try writer.inDatabase { try $0.execute(sql: "ROLLBACK") }
        _ = try upgrade(city)
        #expect(throws: RegisterError.busy) { try upgrade(city) }
    }

    private func files(_ city: Fixture) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: city.folder.path).sorted()
    }
}
