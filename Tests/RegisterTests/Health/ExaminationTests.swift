import Foundation
import GRDB
import SecurityPolicy
import Testing

@testable import Register

/// What a doctor sees in a register and around it.
@Suite struct ExaminationTests {
    private func findings(
        _ register: Register, replay: Bool = true
    ) throws -> [Symptom.Check: Symptom.Finding] {
        let symptoms = try register.examine(replay: replay)
        return Dictionary(uniqueKeysWithValues: symptoms.map { ($0.check, $0.finding) })
    }

    private func bad(_ register: Register, replay: Bool = true) throws -> [Symptom.Check] {
        try register.examine(replay: replay).filter { $0.state == .bad }.map(\.check)
    }

    private func tamper(_ city: Fixture, _ sql: String) throws {
        try city.register.queue.inDatabase { database in
            let triggers = try Row.fetchAll(
                database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            for row in triggers { try database.execute(sql: "DROP TRIGGER \(row[0] as String)") }
            try database.execute(sql: sql)
            for row in triggers { try database.execute(sql: row[1] as String) }
        }
    }

    @Test func good() throws {
        let city = try Fixture()
        try city.add("住民台帳")
        for replay in [true, false] {
            let symptoms = try city.register.examine(replay: replay)
            #expect(symptoms.allSatisfy { $0.state == .ok }, "\(symptoms)")
            #expect(symptoms.contains { $0.check == .replay } == replay)
            #expect(symptoms.contains(Symptom(.chain, .verified(entries: try city.head()))))
        }
    }

    /// The clock is behind the newest entry by a second, or is not.
    @Test func clockBehind() throws {
        let city = try Fixture()
        let newest = try city.register.answer(ShowEntry(city.head()), for: Fixture.auditor)
            .recordedAt
        for (seconds, isBad) in [(-1, true), (-86_400, true), (0, false), (1, false)] {
            let now = Moment(seconds: newest.seconds + seconds)
            let register = try Register.open(
                at: city.path, surroundings: Surroundings(now: { now }, salt: { [] }))
            let found = try findings(register, replay: false)[.clock]
            #expect(found == (isBad ? .clockBehind(now, newest: newest) : .clock(now)))
            #expect(try bad(register, replay: false) == (isBad ? [.clock] : []))
        }
    }

    @Test func tampered() throws {
        let table: [(String, Symptom.Check, Verification.Finding, Int?)] = [
            (
                "UPDATE entry SET body = CAST(replace(body, '総務', '財務') AS BLOB) WHERE number = 3",
                .chain, .bodyChanged, 3
            ),
            ("DELETE FROM entry WHERE number = 4", .chain, .entryMissing, 4),
            (
                "UPDATE unit SET name = 'x' WHERE code = 'zeimu'", .replay,
                .row(table: "unit", key: "4"), nil
            ),
            ("CREATE TABLE more (x)", .schema, .schema(object: "table more"), nil),
        ]
        for (sql, check, finding, entry) in table {
            let city = try Fixture()
            try tamper(city, sql)
            let found = try findings(city.register)
            #expect(found[check] == .found(entry: entry, finding), "\(sql)")
            #expect(found[.integrity] == .fine)
            #expect(try bad(city.register) == [check])
            // Without the replay nothing is said about the tables.
            #expect(try bad(city.register, replay: false) == (check == .replay ? [] : [check]))
        }
    }

    /// SQLite finds the file damaged, where the chain still holds or not.
    @Test func damaged() throws {
        let city = try Fixture()
        for number in 0..<100 { try city.add("資産 \(number)") }
        let page = try city.register.read { reader in
            try reader.row(
                "SELECT rootpage FROM sqlite_schema WHERE name = 'entry_by_actor'")?[0] as Int?
                ?? 0
        }
        try city.register.queue.close()
        let file = try FileHandle(forUpdating: URL(filePath: city.path))
        try file.seek(toOffset: UInt64(page - 1) * 4096 + 16)
        try file.write(contentsOf: Data(repeating: 0x5A, count: 64))
        try file.close()
        let register = try Register.open(at: city.path, surroundings: city.clock.surroundings)
        for replay in [true, false] {
            let found = try findings(register, replay: replay)
            guard case .found(nil, .integrity) = found[.integrity] else {
                Issue.record("\(found)")
                return
            }
        }
    }

    @Test func permissions() throws {
        let table: [(file: mode_t, folder: mode_t, Symptom.State, Symptom.State)] = [
            (0o600, 0o700, .ok, .ok), (0o600, 0o755, .ok, .ok), (0o660, 0o2770, .ok, .ok),
            (0o640, 0o755, .ok, .ok), (0o400, 0o700, .ok, .ok), (0o644, 0o755, .warning, .ok),
            (0o666, 0o755, .bad, .warning), (0o602, 0o700, .bad, .ok), (0o600, 0o777, .ok, .bad),
            (0o600, 0o1777, .ok, .bad), (0o660, 0o700, .ok, .warning),
            (0o660, 0o770, .ok, .warning),
        ]
        for (file, folder, fileState, folderState) in table {
            let city = try Fixture()
            try #require(chmod(city.path, file) == 0 && chmod(city.folder.path, folder) == 0)
            let symptoms = try Register.examineFile(at: city.path)
            let states = [Symptom.Check.file, .folder].map { check in
                symptoms.first { $0.check == check }?.state
            }
            let name = "\(String(file, radix: 8)) in \(String(folder, radix: 8))"
            #expect(states == [fileState, folderState], "\(name)")
            #expect(symptoms.map(\.check) == [.file, .folder, .fileSystem, .space])
        }
        #expect(throws: RegisterError.missing(path: "/nowhere/r")) {
            try Register.examineFile(at: "/nowhere/r")
        }
    }

    /// Somebody else's folder.
    @Test func owners() throws {
        guard geteuid() == 0 else { return print("skipped: only root can give a folder away") }
        let city = try Fixture()
        try #require(chown(city.folder.path, 65_534, 65_534) == 0)
        let symptoms = try Register.examineFile(at: city.path)
        guard
            case .owners("root", let other)? = symptoms.first(where: { $0.check == .folder })?
                .finding
        else {
            Issue.record("\(symptoms)")
            return
        }
        #expect(other == "nobody" || other == "uid-65534")
    }

    /// A setting that somebody changed on the connection is seen.
    @Test func settings() throws {
        let city = try Fixture()
        try city.register.queue.inDatabase { try $0.execute(sql: "PRAGMA foreign_keys = OFF") }
        #expect(
            try findings(city.register, replay: false)[.settings]
                == .setting(name: "foreign_keys", value: "0"))
        try city.register.queue.inDatabase {
            try $0.execute(sql: "PRAGMA foreign_keys = ON; PRAGMA journal_mode = MEMORY")
        }
        #expect(try bad(city.register, replay: false) == [.journal])
    }

    @Test(arguments: [
        ("r", "."), ("register.db", "."), ("/r", "/"), ("a/r", "a"), ("/a/b/r", "/a/b"),
        ("./r", "."),
        ("台帳/r", "台帳"),
    ])
    func folders(_ path: String, _ folder: String) {
        #expect(Placing.folder(of: path) == folder)
    }
}
