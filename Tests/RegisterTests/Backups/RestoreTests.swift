import Foundation
import GRDB
import SecurityPolicy
import Testing

@testable import Register

/// A backup becomes a register again, if it is one that was not changed.
@Suite struct RestoreTests {
    /// A register, a backup of it, and a place for what is restored.
    private struct Setting {
        let city: Fixture
        let backup: String
        let place: String
        let receipt: BackupReceipt

        init() throws {
            city = try Fixture()
            let box = try city.add("箱", .medium, Classification(332))
            try city.perform(
                PutIn(
                    container: box,
                    contents: [try city.add("住民台帳", .information, Classification(111))]))
            backup = city.folder.appending(path: "backup.db").path
            place = city.folder.appending(path: "restored.db").path
            receipt = try city.register.backup(to: backup)
        }

        func restore() throws -> BackupReceipt {
            try Register.restore(
                from: backup, to: place, surroundings: city.clock.surroundings)
        }

        /// Changes the backup by SQL, the guards taken away and put back.
        func change(_ sql: String) throws {
            try #require(chmod(backup, 0o600) == 0)
            let queue = try DatabaseQueue(path: backup)
            try queue.writeWithoutTransaction { database in
                let triggers = try Row.fetchAll(
                    database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
                for row in triggers {
                    try database.execute(sql: "DROP TRIGGER \(row[0] as String)")
                }
                try database.execute(sql: sql)
                for row in triggers { try database.execute(sql: row[1] as String) }
            }
            try queue.close()
        }

        func files() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: city.folder.path)
                .filter { $0.hasPrefix("restored") }.sorted()
        }
    }

    @Test func comesBack() throws {
        let setting = try Setting()
        let receipt = try setting.restore()
        #expect(receipt.entries == setting.receipt.entries && receipt.head == setting.receipt.head)
        let attributes = try FileManager.default.attributesOfItem(atPath: setting.place)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try setting.files() == ["restored.db"])
        let register = try Register.open(
            at: setting.place, surroundings: setting.city.clock.surroundings)
        // People go on with it.
        try register.perform(
            RegisterAsset(AssetFields(name: "続き", kind: .document, unit: "soumu")),
            by: Fixture.manager)
        #expect(try register.verify(replay: true).result == .passed)
    }

    /// A backup of an earlier version stays as it is, and what is restored is of this one.
    @Test func ofAnEarlierVersion() throws {
        let city = try UpgradeTests.older()
        let place = city.folder.appending(path: "restored.db").path
        let before = try Data(contentsOf: URL(filePath: city.path))
        let receipt = try Register.restore(
            from: city.path, to: place, surroundings: city.clock.surroundings)
        #expect(try Data(contentsOf: URL(filePath: city.path)) == before)
        let register = try Register.open(at: place, surroundings: city.clock.surroundings)
        let found = try register.verify(replay: true)
        #expect(found.result == .passed && found.head == receipt.head)
        let names = try FileManager.default.contentsOfDirectory(atPath: city.folder.path)
        #expect(
            Set(names).subtracting(["register.db-journal", "restored.db-journal"])
                == ["register.db", "restored.db"])
    }

    @Test func neverOverARegister() throws {
        let setting = try Setting()
        for name in ["restored.db", "restored.db-journal", "restored.db-wal"] {
            let path = setting.city.folder.appending(path: name).path
            try Data("x".utf8).write(to: URL(filePath: path))
            #expect(throws: RegisterError.exists(path: path)) { try setting.restore() }
            #expect(try Data(contentsOf: URL(filePath: path)) == Data("x".utf8))
            #expect(try setting.files() == [name])
            unlink(path)
        }
    }

    @Test(arguments: [
        (
            "UPDATE entry SET body = CAST(replace(body, '箱', '函') AS BLOB) WHERE act = 'asset.register'",
            Verification.Finding.bodyChanged
        ),
        ("DELETE FROM entry WHERE number = 3", .entryMissing),
        ("UPDATE asset SET location = '自宅' WHERE number = 1", .row(table: "asset", key: "1")),
        ("CREATE TABLE more (x)", .schema(object: "table more")),
        ("UPDATE register SET organisation = 'x'", .row(table: "register", key: "1")),
    ])
    func notWhatWasChanged(_ change: (sql: String, finding: Verification.Finding)) throws {
        let setting = try Setting()
        try setting.change(change.sql)
        let error = try #require(throws: RegisterError.self) { try setting.restore() }
        guard case .unverified(let path, _, let finding) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(path == setting.backup && finding == change.finding)
        #expect(try setting.files() == [])
    }

    /// A byte on any page: either it is of no consequence, or nothing is restored.
    @Test func notWhatIsDamaged() throws {
        let setting = try Setting()
        let good = try Data(contentsOf: URL(filePath: setting.backup))
        var refused = 0
        for place in stride(from: 100, to: good.count, by: good.count / 60) {
            var bytes = good
            for offset in 0..<16 where place + offset < bytes.count {
                bytes[place + offset] ^= 0xA5
            }
            unlink(setting.backup)
            try bytes.write(to: URL(filePath: setting.backup))
            do {
                let receipt = try setting.restore()
                #expect(receipt.head == setting.receipt.head)
                let register = try Register.open(
                    at: setting.place, surroundings: setting.city.clock.surroundings)
                #expect(try register.verify(replay: true).result == .passed)
                unlink(setting.place)
                unlink(setting.place + "-journal")
            } catch is RegisterError {
                refused += 1
            }
            #expect(try setting.files() == [])
        }
        // Much of a small register is empty pages and indexes that are not looked at.
        #expect(refused > 5)
        print("restoring: \(refused) of some 60 damaged copies refused")
    }

    @Test func notWhatIsCutOff() throws {
        let setting = try Setting()
        let good = try Data(contentsOf: URL(filePath: setting.backup))
        for length in [0, 1, 100, 4096, good.count / 2, good.count - 4096, good.count - 1] {
            unlink(setting.backup)
            try good.prefix(length).write(to: URL(filePath: setting.backup))
            #expect(throws: RegisterError.self, "\(length) bytes") { try setting.restore() }
            #expect(try setting.files() == [])
        }
    }

    @Test func notSomethingElse() throws {
        let setting = try Setting()
        unlink(setting.backup)
        #expect(throws: RegisterError.missing(path: setting.backup)) { try setting.restore() }
        try Data("SQLite format 3\0 or so".utf8).write(to: URL(filePath: setting.backup))
        #expect(throws: RegisterError.self) { try setting.restore() }
        #expect(try setting.files() == [])
    }
}
