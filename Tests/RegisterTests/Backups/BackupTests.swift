import Foundation
import GRDB
import SecurityPolicy
import Synchronization
import Testing

@testable import Register

/// Backups are whole and of one moment, whatever others do meanwhile.
@Suite struct BackupTests {
    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    private func files(_ city: Fixture) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: city.folder.path)
            .filter { $0 != "register.db" && $0 != "register.db-journal" }.sorted()
    }

    @Test func isACopy() throws {
        let city = try Fixture()
        try city.add("住民台帳")
        let path = city.folder.appending(path: "backup.db").path
        let receipt = try city.register.backup(to: path)
        let found = try city.register.verify()
        #expect(receipt.entries == found.entries && receipt.head == found.head)
        #expect(receipt.path == path)
        #expect(try Data(contentsOf: URL(filePath: path)).count == receipt.bytes)
        #expect(try mode(path) == 0o400)
        #expect(try files(city) == ["backup.db"])
        let copy = try Register.open(
            at: path, readOnly: true, surroundings: city.clock.surroundings)
        #expect(try copy.verify(replay: true).result == .passed)
        #expect(
            try copy.verify(against: [city.register.checkpoint()]).verification.result == .passed)
    }

    @Test func neverOverAFile() throws {
        let city = try Fixture()
        let path = city.folder.appending(path: "there.db").path
        try Data("x".utf8).write(to: URL(filePath: path))
        #expect(throws: RegisterError.exists(path: path)) { try city.register.backup(to: path) }
        #expect(throws: RegisterError.exists(path: city.path)) {
            try city.register.backup(to: city.path)
        }
        #expect(try Data(contentsOf: URL(filePath: path)) == Data("x".utf8))
        #expect(throws: RegisterError.self) {
            try city.register.backup(to: city.folder.path + "/nowhere/backup.db")
        }
        #expect(try files(city) == ["there.db"])
    }

    /// One that appears while the copy is made is not written over either.
    @Test func neverOverAFileThatAppears() throws {
        let city = try Fixture()
        let path = city.folder.appending(path: "late.db").path
        #expect(throws: RegisterError.exists(path: path)) {
            try city.register.backup(to: path) { _, _ in
                try? Data("x".utf8).write(to: URL(filePath: path))
            }
        }
        #expect(try Data(contentsOf: URL(filePath: path)) == Data("x".utf8))
        #expect(try files(city) == ["late.db"])
    }

    /// Nothing is made of a register that does not verify.
    @Test func notOfADamagedRegister() throws {
        let city = try Fixture()
        let path = city.folder.appending(path: "backup.db").path
        try city.register.queue.inDatabase {
            try $0.execute(sql: "DROP TRIGGER entry_guard_delete")
        }
        #expect(
            throws: RegisterError.unverified(
                path: city.path, entry: nil, .schema(object: "trigger entry_guard_delete"))
        ) { try city.register.backup(to: path) }
        #expect(try files(city) == [])
    }

    /// Somebody writes without a pause, through a connection of their own: the copy is one that the
    /// register was at one moment, and nobody waits in vain.
    @Test(arguments: [5, 64, -1] as [CInt])
    func besideABusyWriter(_ pages: CInt) throws {
        let city = try Fixture()
        for number in 0..<200 { try city.add("資産 \(number)") }
        let before = try city.head()
        let other = try Register.open(at: city.path, surroundings: city.clock.surroundings)
        let isDone = Mutex(false)
        let written = Mutex<Result<Int, any Error>>(.success(0))
        let writer = Thread {
            do {
                var count = 0
                while !isDone.withLock({ $0 }) {
                    try other.perform(
                        RegisterAsset(
                            AssetFields(name: "同時 \(count)", kind: .document, unit: "soumu")),
                        by: Fixture.manager)
                    count += 1
                }
                written.withLock { $0 = .success(count) }
            } catch {
                written.withLock { $0 = .failure(error) }
            }
        }
        writer.start()
        for round in 0..<3 {
            let path = city.folder.appending(path: "backup-\(round).db").path
            let copy = PageCopy(
                source: city.register.queue, draft: path + ".new", pagesPerStep: pages)
            let receipt = try city.register.backup(to: path, by: copy) { _, _ in }
            let backup = try Register.open(
                at: path, readOnly: true, surroundings: city.clock.surroundings)
            let found = try backup.verify(replay: true)
            #expect(found.result == .passed, "\(found)")
            #expect(receipt.entries >= before && receipt.entries == found.entries)
            #expect(
                try city.register.verify(against: [backup.checkpoint()]).verification.result
                    == .passed)
        }
        isDone.withLock { $0 = true }
        while !writer.isFinished { usleep(1000) }
        let count = try written.withLock { try $0.get() }
        #expect(count > 0)
        #expect(try city.head() == before + count)
    }
}
