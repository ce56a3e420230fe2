import Foundation
import Testing

/// An act takes effect once, wherever the program is killed while it performs it.
@Suite struct KillTests {
    static let strace = URL(filePath: "/usr/bin/strace")
    static let isThere = FileManager.default.isExecutableFile(atPath: strace.path)

    static let act = [
        "asset", "add", "一度だけ", "--kind", "document", "--unit", "soumu", "--as", "staff", "--json",
        "--idempotency-key", "once",
    ]

    /// The system calls at which the program is killed, and which of them (the first, the second).
    static let moments: [(calls: String, when: Int)] =
        (1...4).map { ("fsync,fdatasync", $0) } + (1...12).map { ("pwrite64", $0) }

    @Test(.enabled(if: isThere, "strace is not installed"), arguments: moments)
    func killedDuringTheCommit(_ moment: (calls: String, when: Int)) throws {
        let city = try City()
        _ = try kill(city, "inject=\(moment.calls):signal=KILL:when=\(moment.when)")
        try expectOnce(city)
    }

    /// The commit is done, and the answer never arrives: the file that it would be written to is
    /// what tells strace which write to kill at.
    @Test(.enabled(if: isThere, "strace is not installed"))
    func killedBetweenCommitAndAnswer() throws {
        let city = try City()
        let before = try entries(city)
        let killed = try kill(city, "inject=write:signal=KILL", answerOnly: true)
        #expect(killed)
        #expect(try entries(city) == before + 1)
        try expectOnce(city, repeated: true)
    }

    /// Performs the act under strace; whether it was killed.
    private func kill(_ city: City, _ injection: String, answerOnly: Bool = false) throws -> Bool {
        let answer = city.folder.appending(path: "answer")
        try #require(FileManager.default.createFile(atPath: answer.path, contents: nil))
        let filter = answerOnly ? ["-P", answer.path] : []
        let command =
            [KillTests.strace.path, "-f", "-qq", "-o", "/dev/null"] + filter
            + ["-e", injection, Program.executable.path] + KillTests.act
        let quoted = command.map { "'\($0)'" }.joined(separator: " ")
        let run = try Program.run(
            URL(filePath: "/bin/sh"), ["-c", "\(quoted) > answer"], in: city.folder,
            environment: ["DAICHO_REGISTER": "register.db"])
        return run.status != 0
    }

    /// Performs the act again, and expects the register to have it once and to be whole.
    private func expectOnce(_ city: City, repeated: Bool? = nil) throws {
        let again = try city.run(KillTests.act)
        #expect(again.status == 0, "\(again.error)")
        if let repeated { #expect(try again.object()["repeated"] as? Bool == repeated) }
        let found = try city.run("asset list --search 一度だけ --json --as staff").objects()
        #expect(found.count == 1)
        #expect(try again.object()["number"] as? Int == found.first?["number"] as? Int)
        #expect(try city.run("ledger verify --replay").status == 0)
    }

    private func entries(_ city: City) throws -> Int {
        try #require(try city.run("ledger verify --json").object()["entries"] as? Int)
    }
}
