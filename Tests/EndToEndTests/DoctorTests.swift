import Foundation
import Testing

/// `doctor` as a program reads it.
@Suite struct DoctorTests {
    private static let checks = [
        "file", "folder", "file-system", "space", "open", "settings", "journal", "sqlite", "clock",
        "integrity", "schema", "chain", "replay", "locale", "terminal",
    ]

    private func states(_ run: Program.Run) throws -> [String: String] {
        try run.objects().reduce(into: [:]) { states, line in
            for key in ["check", "state", "message"] { #expect(line[key] is String) }
            #expect(line["advice"] is NSNull || line["state"] as? String != "ok")
            states[line["check"] as? String ?? ""] = line["state"] as? String
        }
    }

    @Test func aGoodRegister() throws {
        let city = try City()
        let run = try city.run(
            ["doctor", "--json"], environment: ["LANG": "C.UTF-8"])
        #expect(run.status == 0)
        #expect(try run.objects().compactMap { $0["check"] as? String } == DoctorTests.checks)
        #expect(try Set(states(run).values).isSubset(of: ["ok", "warning"]))
        let quick = try city.run("doctor --json --quick")
        #expect(
            try quick.objects().compactMap { $0["check"] as? String }
                == DoctorTests.checks.filter { $0 != "replay" })
    }

    @Test func badRegisters() throws {
        let city = try City()
        let file = city.folder.appending(path: "register.db").path
        try #require(chmod(file, 0o666) == 0)
        let open = try city.run("doctor --json --quick")
        #expect(open.status == 78)
        #expect(try states(open)["file"] == "bad")
        try "SQLite format 3\0".write(toFile: file, atomically: true, encoding: .utf8)
        let rubbish = try city.run("doctor --json")
        #expect(rubbish.status == 78)
        #expect(try states(rubbish)["open"] == "bad")
        #expect(try city.run("doctor --register missing.db --json").status == 66)
    }

    /// Somebody else is writing: that is no fault of the register's.
    @Test func aBusyRegister() throws {
        let city = try City()
        let sqlite = "/usr/bin/sqlite3"
        guard FileManager.default.isExecutableFile(atPath: sqlite) else {
            return print("skipped: sqlite3 is not installed")
        }
        let run = try Program.run(
            URL(filePath: "/bin/sh"),
            [
                "-c",
                #"(echo 'BEGIN EXCLUSIVE; SELECT 1;'; sleep 9) | sqlite3 register.db > ready &"#
                    + #" until [ -s ready ]; do sleep 0.1; done; "$0" doctor --quick --json"#,
                Program.executable.path,
            ], in: city.folder, environment: ["DAICHO_REGISTER": "register.db"])
        #expect(run.status == 0, "\(run.output) \(run.error)")
        #expect(try states(run)["open"] == "warning")
    }

    /// A path of one character is one like any other.
    @Test func shortPaths() throws {
        let city = try City()
        for line in [
            "init --organisation x --register r", "doctor --register r", "backup b --register r",
            "restore b --register s", "restore b --register d/e", "doctor --register d/e",
        ] {
            let run = try city.run(line)
            #expect(run.status == 0, "\(line): \(run.error)")
        }
    }
}
