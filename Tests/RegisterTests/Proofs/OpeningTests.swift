import Foundation
import GRDB
import SecurityPolicy
import Testing

@testable import Register

/// Files that are not registers, or not quite: each gets its error, and is left as it is.
@Suite struct OpeningTests {
    /// What opening and reading a file gives.
    private func error(_ path: String) -> RegisterError? {
        do {
            let register = try Register.open(at: path, surroundings: TestClock().surroundings)
            _ = try register.describe()
            return nil
        } catch let error as RegisterError {
            return error
        } catch {
            Issue.record("\(error)")
            return nil
        }
    }

    @Test func whatIsNotARegister() throws {
        try withTemporaryDirectory { folder in
            func file(_ name: String, _ content: String) throws -> String {
                let path = "\(folder)/\(name)"
                try Data(content.utf8).write(to: URL(filePath: path))
                return path
            }
            #expect(error("\(folder)/none") == .missing(path: "\(folder)/none"))
            #expect(error("\(folder)/a/b") == .missing(path: "\(folder)/a/b"))
            #expect(error(folder) == .notARegister(path: folder, .directory))
            let empty = try file("empty", "")
            #expect(error(empty) == .notARegister(path: empty, .empty))
            for content in ["x", "番号,名称\n1,台帳\n", String(repeating: "text ", count: 5000)] {
                let text = try file("text", content)
                #expect(error(text) == .notARegister(path: text, .notADatabase))
                #expect(try String(contentsOfFile: text, encoding: .utf8) == content)
            }
            let other = "\(folder)/other.db"
            let queue = try DatabaseQueue(path: other)
            try queue.inDatabase { try $0.execute(sql: "CREATE TABLE asset (number, name)") }
            try queue.close()
            let before = try Data(contentsOf: URL(filePath: other))
            #expect(error(other) == .notARegister(path: other, .anotherProgram))
            #expect(try Data(contentsOf: URL(filePath: other)) == before)
            for path in [empty, other] {
                #expect(throws: RegisterError.exists(path: path)) {
                    try Register.create(
                        at: path, organisation: "市", founder: Fixture.root, founderName: "人",
                        surroundings: TestClock().surroundings)
                }
            }
        }
    }

    @Test func versions() throws {
        let city = try Fixture()
        func set(_ version: Int) throws {
            let queue = try DatabaseQueue(path: city.path)
            try queue.inDatabase { try $0.execute(sql: "PRAGMA user_version = \(version)") }
            try queue.close()
        }
        let known = Opening.schemaVersion
        try set(known + 1)
        #expect(
            error(city.path) == .newerVersion(path: city.path, found: known + 1, known: known))
        try set(0)
        #expect(error(city.path) == .notARegister(path: city.path, .anotherProgram))
        try set(known)
        #expect(error(city.path) == nil)
        try city.check()
    }

    /// Cut at any page, or with any byte of a page turned: an error or a finding, never a crash.
    @Test func damagedFiles() throws {
        let city = try Fixture()
        try city.add("台帳", .information, Classification(111))
        let whole = try Data(contentsOf: URL(filePath: city.path))
        let copy = city.folder.appending(path: "copy.db")
        func outcome(_ data: Data) throws -> String {
            try data.write(to: copy)
            do {
                let register = try Register.open(
                    at: copy.path, surroundings: city.clock.surroundings)
                let found = try register.verify(replay: true)
                return found.result == .passed ? "passed" : "failed"
            } catch is RegisterError {
                return "refused"
            }
        }
        for size in [1, 99, 100, 512, 4096, 4097, 8192, whole.count / 2, whole.count - 4096] {
            #expect(try outcome(whole.prefix(size)) != "passed", "cut at \(size)")
        }
        // One byte of each entry's body in the file.
        let entries = try city.register.read { reader in
            try reader.rows("SELECT number, body_hash FROM entry").map {
                (number: try $0[0] as Int, hash: try $0[1] as Data)
            }
        }
        var found = 0
        for (number, hash) in entries {
            guard let place = whole.range(of: hash) else { continue }
            var changed = whole
            changed[place.lowerBound + 7] ^= 4
            try changed.write(to: copy)
            let register = try Register.open(at: copy.path, surroundings: city.clock.surroundings)
            let answer = try register.verify()
            #expect(answer.result == .failed && answer.firstBad == number)
            found += 1
        }
        #expect(found == entries.count)
        var random = SeededGenerator(seed: 1)
        var outcomes: [String: Int] = [:]
        for _ in 0..<60 {
            var changed = whole
            let place = Int.random(in: 0..<whole.count, using: &random)
            changed[place] ^= UInt8(1 << Int.random(in: 0..<8, using: &random))
            outcomes[try outcome(changed), default: 0] += 1
        }
        print("damage: \(outcomes) (what passed is in pages or bytes that hold nothing)")
        try city.check()
    }

    @Test func readOnlyFile() throws {
        let city = try Fixture()
        let place = FileManager.default.temporaryDirectory.appending(
            path: "ro-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: city.folder, to: place)
        let path = place.appending(path: "register.db").path
        let changed = try? Programs.run("/usr/bin/chattr", ["+i", path])
        defer {
            _ = try? Programs.run("/usr/bin/chattr", ["-i", path])
            try? FileManager.default.removeItem(at: place)
        }
        guard changed?.status == 0 else {
            print("skipped: chattr +i does not work here, and chmod does not stop root")
            return
        }
        let register = try Register.open(at: path, surroundings: city.clock.surroundings)
        #expect(throws: RegisterError.readOnly(path: path)) {
            try register.perform(
                AddUnit(code: "x", name: "x"), by: Fixture.root)
        }
        #expect(try register.describe().organisation == "藤枝市役所")
        let reader = try Register.open(
            at: path, readOnly: true, surroundings: city.clock.surroundings)
        #expect(try reader.verify(replay: true).result == .passed)
    }

    @Test func fullDisk() throws {
        let place = FileManager.default.temporaryDirectory.appending(
            path: "full-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let mounted = try? Programs.run(
            "/usr/bin/mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", place.path])
        defer {
            if mounted?.status == 0 { _ = try? Programs.run("/usr/bin/umount", [place.path]) }
            try? FileManager.default.removeItem(at: place)
        }
        guard mounted?.status == 0 else {
            print("skipped: no tmpfs can be mounted here")
            return
        }
        let clock = TestClock()
        let path = place.appending(path: "register.db").path
        let register = try Register.create(
            at: path, organisation: "市", founder: Fixture.root, founderName: "人",
            surroundings: clock.surroundings)
        var last = try register.revision()
        do {
            for number in 0..<5000 {
                last = try register.perform(
                    AddUnit(code: "u\(number)", name: String(repeating: "部", count: 500)),
                    by: Fixture.root
                ).entry
            }
            Issue.record("the disk was never full")
        } catch let error as RegisterError {
            #expect(error == .diskFull)
        }
        // Nothing acknowledged is lost, nothing half-done is there.
        #expect(try register.revision() == last)
        let again = try Register.open(at: path, surroundings: clock.surroundings)
        #expect(try again.revision() == last)
        #expect(try again.verify(replay: true).result == .passed)
        let second = place.appending(path: "second.db").path
        #expect(throws: RegisterError.self) {
            try Register.create(
                at: second, organisation: "市", founder: Fixture.root, founderName: "人",
                surroundings: clock.surroundings)
        }
        #expect(!FileManager.default.fileExists(atPath: second))
    }

    @Test func twoWritersAtOnce() async throws {
        let city = try Fixture()
        let (path, surroundings) = (city.path, city.clock.surroundings)
        let before = try city.head()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<2 {
                group.addTask {
                    let register = try Register.open(at: path, surroundings: surroundings)
                    for number in 0..<50 {
                        try register.perform(
                            RegisterAsset(
                                AssetFields(
                                    name: "\(writer)-\(number)", kind: .information, unit: "soumu")),
                            by: Fixture.staff)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try city.head() == before + 100)
        try city.check()
    }

    @Test func aHeldLockIsBusy() throws {
        let city = try Fixture()
        let head = try city.head()
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: city.path, configuration: configuration)
        try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
        let started = ContinuousClock.now
        #expect(throws: RegisterError.busy) { try city.add("待たされる") }
        #expect(ContinuousClock.now - started > .seconds(Opening.patience - 0.5))
        // A reader is not held up.
        #expect(try city.head() == head)
        try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
        try city.add("今度は入る")
        try city.check()
    }
}
