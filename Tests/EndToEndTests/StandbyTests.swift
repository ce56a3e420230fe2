import Foundation
import Register
import SecurityPolicy
import Testing

/// A standby kept by the real program, through pipes and through ssh.
@Suite struct StandbyTests {
    /// What makes the first host send.
    private static let follow = [
        Program.executable.path, "ledger", "follow", "--asked", "--register", "register.db",
    ]

    private func receive(_ city: City, _ options: [String] = []) throws -> Program.Run {
        try city.run(
            ["ledger", "receive", "--register", "standby.db"] + options + ["--"]
                + StandbyTests.follow, language: "en")
    }

    private func entries(_ city: City, _ file: String, replay: Bool = false) throws -> Int {
        let run = try city.run(
            ["ledger", "verify", "--register", file, "--json"] + (replay ? ["--replay"] : []))
        #expect(run.status == 0, "\(file): \(run.output) \(run.error)")
        return try #require(try run.object()["entries"] as? Int)
    }

    @Test func madeKeptAndPromoted() throws {
        let city = try City()
        let folder = city.folder.appending(path: "checkpoints").path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false)
        let key = city.folder.appending(path: "key").path
        let made = try spawn("/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key])
        try #require(made.status == 0)
        let options = ["--once", "--checkpoints", "checkpoints", "--sign", "key"]
        let first = try receive(city, options)
        #expect(first.status == 0, "\(first.error)")
        #expect(first.error.contains("standby.db"))
        #expect(try receive(city, options + ["--json"]).object()["result"] as? String == "passed")
        let all = City.setting.count
        let kept = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(
            kept.count == 2 && kept[0].hasPrefix("checkpoint-\(all)-")
                && kept[1] == kept[0] + ".sig")

        // It is looked at like any register, and takes no acts.
        #expect(try city.run("asset list --register standby.db --as staff").status == 0)
        let refused = try city.run("unit add x y --register standby.db --as kiban --json")
        #expect(refused.status == 77)
        #expect(try refused.jsonError()["kind"] as? String == "refused")
        let doctor = try city.run("doctor --quick --register standby.db", language: "en")
        #expect(doctor.status == 0 && doctor.output.contains("a standby"), "\(doctor.output)")
        #expect(try city.run("ledger promote --reason x --as kiban").status == 64)

        let promoted = try city.run([
            "ledger", "promote", "--register", "standby.db", "--reason", "火災", "--as", "kiban",
            "--from-checkpoint", "checkpoints/" + kept[0],
        ])
        #expect(promoted.status == 0, "\(promoted.error)")
        #expect(try city.run("unit add x y --register standby.db --as kiban").status == 0)
        #expect(try entries(city, "standby.db", replay: true) == all + 2)
        // The first host went on by itself, and a standby of the promoted one says so.
        #expect(try city.run("unit add other 元のホスト --as kiban").status == 0)
        let second = try city.run(
            ["ledger", "receive", "--once", "--register", "second.db", "--"]
                + StandbyTests.follow.dropLast() + ["standby.db"])
        #expect(second.status == 0, "\(second.error)")
        let parted = try city.run(
            ["ledger", "receive", "--once", "--register", "second.db", "--json", "--"]
                + StandbyTests.follow)
        #expect(parted.status == 78)
        let found = try parted.object()
        #expect(found["result"] as? String == "failed")
        #expect(found["firstBad"] as? Int == all + 1)
        #expect(["rewritten", "continued"].contains(found["finding"] as? String))
        #expect(try entries(city, "second.db") == all + 2)
    }

    /// Killed at random, in the making and while it follows: it goes on where it was.
    @Test func killedAtRandom() throws {
        let city = try City()
        let path = city.folder.appending(path: "register.db").path
        let register = try Register.open(at: path, surroundings: .system)
        let caller = Caller(login: "kiban", host: "test")
        try register.transaction { door in
            for number in 0..<3000 {
                try door.perform(AddUnit(code: "k\(number)", name: "課 \(number)"), by: caller)
            }
        }
        var seen = 0
        for round in 0..<20 {
            let program = try BackgroundProgram(
                ["ledger", "receive", "--register", "standby.db", "--"] + StandbyTests.follow,
                in: city.folder)
            for number in 0..<3 {
                try register.perform(
                    AddUnit(code: "r\(round)-\(number)", name: "課"), by: caller)
                usleep(UInt32((round * 3 + number) * 7919 % 200) * 1000)
            }
            program.end(by: SIGKILL)
            guard access(city.folder.appending(path: "standby.db").path, F_OK) == 0 else {
                continue
            }
            let now = try entries(city, "standby.db")
            #expect(now >= seen, "round \(round)")
            seen = now
        }
        let last = try receive(city, ["--once"])
        #expect(last.status == 0, "\(last.error)")
        #expect(try entries(city, "standby.db", replay: true) == register.revision())
        let left = try FileManager.default.contentsOfDirectory(atPath: city.folder.path)
        #expect(!left.contains { $0.contains("receiving") })
    }

    /// The system calls at which it is killed, which of them, and whether the standby is there already.
    static let moments: [(calls: String, when: Int, isThere: Bool)] =
        (1...5).map { ("fsync,fdatasync", $0, true) } + [1, 2, 4, 8].map { ("pwrite64", $0, true) }
        + (1...5).map { ("fsync,fdatasync", $0, false) }
        + [1, 40, 100, 200].map { ("pwrite64", $0, false) } + [("rename,renameat2", 1, false)]

    /// Killed in the middle of a commit, or of getting its name: there is a whole standby, or none.
    @Test(.enabled(if: KillTests.isThere, "strace is not installed"), arguments: moments)
    func killedAtACall(_ moment: (calls: String, when: Int, isThere: Bool)) throws {
        let city = try City()
        if moment.isThere {
            #expect(try receive(city, ["--once"]).status == 0)
            #expect(try city.run("unit add more 後の課 --as kiban").status == 0)
        }
        _ = try Program.run(
            KillTests.strace,
            [
                "-qq", "-o", "/dev/null", "-e",
                "inject=\(moment.calls):signal=KILL:when=\(moment.when)",
                Program.executable.path, "ledger", "receive", "--once", "--register",
                "standby.db", "--",
            ] + StandbyTests.follow, in: city.folder)
        let isThere = access(city.folder.appending(path: "standby.db").path, F_OK) == 0
        if moment.isThere { #expect(isThere) }
        if isThere { _ = try entries(city, "standby.db", replay: true) }
        let again = try receive(city, ["--once"])
        #expect(again.status == 0, "\(again.error)")
        let all = City.setting.count + (moment.isThere ? 1 : 0)
        #expect(try entries(city, "standby.db", replay: true) == all)
    }

    /// Acts arrive by themselves; a signal ends it.
    @Test func follows() throws {
        let city = try City()
        let program = try BackgroundProgram(
            ["ledger", "receive", "--register", "standby.db", "--"] + StandbyTests.follow,
            in: city.folder)
        #expect(program.waits { program.said.contains("the standby is there") })
        for number in 1...3 {
            #expect(try city.run("unit add n\(number) 新しい課 --as kiban").status == 0)
            let wanted = "\(City.setting.count + number) entries are there"
            #expect(program.waits { program.said.contains(wanted) }, "\(program.said)")
        }
        let status = program.end(by: SIGTERM)
        #expect(status & 0x7F == SIGTERM)
        #expect(try entries(city, "standby.db", replay: true) == City.setting.count + 3)
    }

    /// Without a command, from standard input: a file that was brought by hand.
    @Test func fromAPipe() throws {
        let city = try City()
        func shell(_ line: String) throws -> Program.Run {
            try Program.run(
                URL(filePath: "/bin/sh"),
                ["-c", line.replacing("daicho", with: Program.executable.path)],
                in: city.folder, environment: ["DAICHO_LANG": "en"])
        }
        let made = try shell(
            "daicho ledger follow --once --register register.db > stream && "
                + "daicho ledger receive --once --register standby.db < stream")
        #expect(made.status == 0, "\(made.error)")
        #expect(try city.run("unit add late 後の課 --as kiban").status == 0)
        let more = try shell(
            "daicho ledger follow --once --after \(City.setting.count - 1) --register register.db"
                + " | daicho ledger receive --once --register standby.db")
        #expect(more.status == 0, "\(more.error)")
        #expect(try entries(city, "standby.db", replay: true) == City.setting.count + 1)
        for rubbish in ["echo hello", "head -c 100000 /dev/urandom", "head -c 3000 stream"] {
            let run = try shell("\(rubbish) | daicho ledger receive --once --register other.db")
            #expect(run.status == 78, "\(rubbish): \(run.error)")
            #expect(access(city.folder.appending(path: "other.db").path, F_OK) != 0)
        }
        let nobody = try city.run("ledger receive --register other.db -- /nonexistent/ssh")
        #expect(nobody.status == 64)
        let silent = try city.run("ledger receive --register other.db -- /bin/true")
        #expect(silent.status == 75)
        // Nor is it "passed" where a standby is there already.
        #expect(try receive(city, ["--once"]).status == 0)
        let lost = try city.run("ledger receive --once --register standby.db -- /bin/true")
        #expect(lost.status == 75, "\(lost.output)")
    }

    /// Through sshd on loopback, by a key that can do nothing else.
    @Test(
        .enabled(
            if: geteuid() == 0 && access("/usr/sbin/sshd", X_OK) == 0,
            "needs the superuser and openssh-server"))
    func throughSSH() throws {
        let city = try City()
        let folder = city.folder.path
        for name in ["host", "key"] {
            let made = try spawn(
                "/usr/bin/ssh-keygen",
                ["-q", "-t", "ed25519", "-N", "", "-f", "\(folder)/\(name)"])
            try #require(made.status == 0)
        }
        let command =
            "\(Program.executable.path) ledger follow --asked --register \(folder)/register.db"
        let line = try String(contentsOfFile: folder + "/key.pub", encoding: .utf8)
        try "restrict,command=\"\(command)\" \(line)".write(
            toFile: folder + "/keys", atomically: true, encoding: .utf8)
        let port = Int.random(in: 20_000..<60_000)
        mkdir("/run/sshd", 0o755)
        try """
        Port \(port)
        ListenAddress 127.0.0.1
        HostKey \(folder)/host
        PidFile \(folder)/pid
        AuthorizedKeysFile \(folder)/keys
        UsePAM no
        PasswordAuthentication no
        PermitRootLogin forced-commands-only
        StrictModes no

        """.write(toFile: folder + "/config", atomically: true, encoding: .utf8)
        try #require(try spawn("/usr/sbin/sshd", ["-f", folder + "/config"]).status == 0)
        for _ in 0..<200 where access(folder + "/pid", F_OK) != 0 { usleep(20_000) }
        defer {
            let text = (try? String(contentsOfFile: folder + "/pid", encoding: .utf8)) ?? ""
            if let id = Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)) {
                kill(id, SIGTERM)
            }
        }
        let ssh = [
            "ssh", "-F", "none", "-p", String(port), "-i", folder + "/key", "-T",
            "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
            "-o", "LogLevel=ERROR", "-o", "IdentitiesOnly=yes", "root@127.0.0.1",
        ]
        for more in 0..<2 {
            let run = try city.run(
                ["ledger", "receive", "--once", "--register", "standby.db", "--"] + ssh)
            #expect(run.status == 0, "\(run.error)")
            #expect(try entries(city, "standby.db", replay: true) == City.setting.count + more)
            #expect(try city.run("unit add n\(more) 課 --as kiban").status == 0)
        }
    }
}
