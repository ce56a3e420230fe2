import Foundation
import Testing

/// Backups by several programs at once, and such as are ended on the way.
@Suite struct BackupProgramTests {
    private static let strace = "/usr/bin/strace"
    private static let hasStrace = ConditionTrait.enabled(
        if: FileManager.default.isExecutableFile(atPath: strace), "strace is not installed")

    /// The system calls at which the program is ended, before the file has its name.
    static let before: [(calls: String, when: Int)] =
        [1, 2, 20].map { ("pwrite64", $0) } + [("/^f?chmod", 1), ("fsync,fdatasync", 1)]
    /// That at which it gets its name, which SIGKILL comes before; and the first thereafter.
    static let naming: [(calls: String, when: Int)] = [("renameat2", 1), ("fsync,fdatasync", 2)]

    private func files(_ city: City) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: city.folder.path)
            .filter { !$0.hasPrefix("register.db") }.sorted()
    }

    /// Runs a command under strace, which sends a signal at a moment.
    private func run(
        _ line: String, _ signal: String, at moment: (calls: String, when: Int), in city: City
    ) throws -> Program.Run {
        let inject = "inject=\(moment.calls):signal=\(signal):when=\(moment.when)"
        let words = line.split(separator: " ").map(String.init)
        return try Program.run(
            URL(filePath: BackupProgramTests.strace),
            ["-f", "-qq", "-o", "/dev/null", "-e", inject, Program.executable.path] + words,
            in: city.folder, environment: ["DAICHO_REGISTER": "register.db"])
    }

    /// Nothing is there under the name, or all of it; and the next one does not mind.
    @Test(hasStrace, arguments: before + naming)
    func killed(_ moment: (calls: String, when: Int)) throws {
        let city = try City()
        let run = try run("backup copy.db", "KILL", at: moment, in: city)
        #expect(run.status != 0, "it was not killed")
        let isAfter = moment == ("fsync,fdatasync", 2)
        #expect(try files(city).contains("copy.db") == isAfter)
        if isAfter {
            #expect(try city.run("ledger verify --replay --register copy.db").status == 0)
        }
        #expect(try city.run("backup next.db").status == 0)
        #expect(try city.run("ledger verify --replay --register next.db").status == 0)
        #expect(try city.run("ledger verify --replay").status == 0)
    }

    /// A key or a signal that ends the program leaves nothing at all.
    @Test(hasStrace, arguments: ["INT", "TERM", "HUP"])
    func interrupted(_ signal: String) throws {
        let city = try City()
        for moment in BackupProgramTests.before {
            let run = try run("backup copy.db", signal, at: moment, in: city)
            #expect(run.status != 0)
            #expect(try files(city) == [], "\(moment)")
        }
        #expect(try city.run("backup copy.db").status == 0)
        for moment in BackupProgramTests.before {
            let run = try run("restore copy.db --register new.db", signal, at: moment, in: city)
            #expect(run.status != 0)
            #expect(try files(city) == ["copy.db"], "\(moment)")
        }
    }

    /// Several people write while a backup is made: none of them is refused, and it is whole.
    @Test func besideOtherPrograms() async throws {
        let city = try City()
        let statuses = try await withThrowingTaskGroup(of: [Int32].self) { group in
            for writer in 0..<2 {
                group.addTask {
                    try (0..<6).map {
                        try city.run("unit add w\(writer)-\($0) 課\($0) --as kiban").status
                    }
                }
            }
            group.addTask { try (0..<4).map { try city.run("backup copy-\($0).db").status } }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(statuses.allSatisfy { $0 == 0 }, "\(statuses)")
        for number in 0..<4 {
            let made = city.folder.appending(path: "kept-\(number).txt").lastPathComponent
            let line = "ledger checkpoint --register copy-\(number).db --output \(made)"
            #expect(try city.run(line).status == 0)
            #expect(try city.run("ledger verify --replay --from-checkpoint \(made)").status == 0)
        }
    }

    /// There is no room: nothing is left, and it says so.
    @Test func noRoom() throws {
        let city = try City()
        let run = try Program.run(
            URL(filePath: "/bin/sh"),
            [
                "-c", #"ulimit -f 64; trap '' XFSZ; exec "$0" backup copy.db --json"#,
                Program.executable.path,
            ],
            in: city.folder, environment: ["DAICHO_REGISTER": "register.db"])
        #expect(run.status == 74, "\(run.error)")
        #expect(try run.jsonError()["kind"] as? String == "io")
        #expect(try files(city) == [])
    }
}
