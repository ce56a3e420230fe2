import Foundation
import Testing

/// People without an account of their own come through sshd, by a key that is theirs.
@Suite(
    .enabled(
        if: TestAccounts.canBeMade && access("/usr/sbin/sshd", X_OK) == 0,
        "needs the superuser and openssh-server"))
struct ForcedCommandTests {
    /// An sshd on loopback with the configuration that is installed with the program.
    private final class Daemon {
        let hall: GuardedHall
        let port = Int.random(in: 20_000..<60_000)
        private let folder: String

        init() throws {
            hall = try GuardedHall()
            folder = hall.folder.path + "/sshd"
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            mkdir("/run/sshd", 0o755)
            for name in ["host", "alice", "mallory"] {
                let made = try spawn(
                    "/usr/bin/ssh-keygen",
                    ["-q", "-t", "ed25519", "-N", "", "-f", "\(folder)/\(name)"])
                try #require(made.status == 0, "\(made.error)")
            }
            let lines = try [
                ("alice", TestAccounts.alice), ("mallory", TestAccounts.mallory),
            ].map { key, person in
                let line = try String(contentsOfFile: "\(folder)/\(key).pub", encoding: .utf8)
                let command = "\(hall.program) --person \(person) --socket \(hall.socket)"
                return "restrict,pty,command=\"\(command)\" \(line)"
            }
            let keys = folder + "/authorized_keys"
            try lines.joined().write(toFile: keys, atomically: true, encoding: .utf8)
            let installed = try String(
                contentsOf: Program.package.appending(
                    path: "packaging/sshd_config.d-daicho.conf"), encoding: .utf8)
            let configuration =
                """
                Port \(port)
                ListenAddress 127.0.0.1
                HostKey \(folder)/host
                PidFile \(folder)/pid
                UsePAM no
                PasswordAuthentication no
                StrictModes no

                """
                + installed.replacing("/etc/daicho/authorized_keys", with: keys)
                .replacing("daicho-door", with: TestAccounts.door)
            try configuration.write(
                toFile: folder + "/config", atomically: true, encoding: .utf8)
            let started = try spawn("/usr/sbin/sshd", ["-f", folder + "/config"])
            try #require(started.status == 0, "\(started.error)")
            for _ in 0..<200 where access(folder + "/pid", F_OK) != 0 { usleep(20_000) }
        }

        deinit {
            if let text = try? String(contentsOfFile: folder + "/pid", encoding: .utf8),
                let id = Int32(text.trimmingCharacters(in: .whitespacesAndNewlines))
            {
                kill(id, SIGTERM)
            }
        }

        /// Comes by a key; keys are typed once the screens are there, or after half a minute.
        func come(
            _ key: String, _ options: String, command: String = "", typing keys: String = ""
        ) throws -> Program.Run {
            let said = folder + "/said"
            let wait =
                keys.isEmpty
                ? "sleep 1"
                : "for i in $(seq 150); do grep -aqs 見本市 \(said) && break; sleep 0.2; done; sleep 0.5"
            let line =
                ": > \(said); (\(wait); printf '\(keys)'; sleep 1) | ssh -F none -p \(port) -i \(folder)/\(key)"
                + " -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR"
                + " -o IdentitiesOnly=yes \(options) \(TestAccounts.door)@127.0.0.1 \(command)"
                + " | tee \(said); exit ${PIPESTATUS[1]}"
            return try Program.run(
                URL(filePath: "/bin/bash"), ["-c", line],
                in: hall.folder, environment: ["TERM": "xterm", "DAICHO_SOCKET": "/nonexistent"])
        }
    }

    @Test func aKeyIsAPersonAndNoShell() throws {
        let daemon = try Daemon()
        let screens = try daemon.come("alice", "-tt", typing: "q")
        #expect(screens.output.contains("見本市") && screens.output.contains("有栖"))
        // Whatever command is given, the screens of the key's person open.
        for command in ["id", "\(daemon.hall.program) --person \(TestAccounts.mallory)", "sh -i"] {
            let run = try daemon.come("alice", "-tt", command: "'\(command)'", typing: "q")
            #expect(run.output.contains("有栖"), "\(command)")
            #expect(!run.output.contains("uid=") && !run.output.contains("真理"), "\(command)")
        }
        // Without a terminal there are no screens, and no shell either.
        let plain = try daemon.come("alice", "-T", command: "id")
        #expect(plain.status == 64 && !plain.output.contains("uid="), "\(plain.error)")
        let other = try daemon.come("mallory", "-tt", typing: "q")
        #expect(other.output.contains("真理"))
    }

    @Test func nothingIsForwarded() throws {
        let daemon = try Daemon()
        let through = try daemon.come("alice", "-W 127.0.0.1:\(daemon.port)")
        #expect(!through.output.contains("SSH-2.0"), "\(through.output)")
        let files = try daemon.come("alice", "-s", command: "sftp")
        #expect(files.status != 0)
        let agent = try daemon.come("alice", "-tt -A -X", command: "env", typing: "q")
        #expect(!agent.output.contains("SSH_AUTH_SOCK") && !agent.output.contains("DISPLAY="))
    }
}
