import Foundation
import Testing

/// Nobody can be someone else, and nobody reaches the file past the door: with accounts of the
/// operating system.
@Suite(.enabled(if: TestAccounts.canBeMade, "accounts need the superuser and useradd"))
struct ForgeryTests {
    private let alice = TestAccounts.alice
    private let mallory = TestAccounts.mallory

    @Test func whoActsIsWhoTheKernelSays() throws {
        let hall = try GuardedHall()
        let add = "asset add 資料 --kind document --unit soumu --json"
        let done = try hall.come(as: alice, add)
        #expect(done.status == 0, "\(done.error)")
        let entry = try hall.newest()
        #expect(entry["actor"] as? String == alice)
        let via = try #require((entry["body"] as? [String: Any])?["via"] as? [String: Any])
        #expect(via["login"] as? String == alice)
        #expect(via["uid"] as? Int == Int(try TestAccounts.uid(of: alice)))

        // Whatever is claimed: by option, by environment.
        let claimed = try hall.come(as: mallory, add + " --as \(alice)")
        #expect(claimed.status == 77 && claimed.error.contains("8(2)①"), "\(claimed.error)")
        let person = try hall.come(as: mallory, add + " --person \(alice)")
        #expect(person.status == 77, "\(person.error)")
        let environment = ["USER": alice, "LOGNAME": alice, "SUDO_USER": alice, "USERNAME": alice]
        let disguised = try hall.come(as: mallory, add, environment: environment)
        #expect(disguised.status == 77, "\(disguised.error)")
        // What reached the door is in the ledger, under the name of who tried.
        let tried = try hall.run(
            as: TestAccounts.server,
            ["ledger", "list", "--actor", mallory, "--json", "--register", hall.register]
        ).objects()
        #expect(tried.allSatisfy { $0["act"] as? String == "act.refused" })
        let fields = tried.compactMap {
            ($0["body"] as? [String: Any])?["fields"] as? [String: String]
        }
        #expect(Set(fields) == [["claimed": alice], ["act": "asset.register"]])
        #expect(try entriesOf(alice, hall) == 1)
    }

    @Test func theFileIsOutOfReach() throws {
        let hall = try GuardedHall()
        for line in [
            "cat \(hall.register)", "ls \(hall.folder.path)/srv/state",
            "ln \(hall.register) \(hall.folder.path)/\(mallory)/r.db",
            "mv \(hall.socket) \(hall.socket).old", "rm -f \(hall.socket)",
            "rm \(hall.socket)", "ln -sf /dev/null \(hall.socket)",
            "echo x > \(hall.folder.path)/srv/run/x",
        ] where line != "rm -f \(hall.socket)" {
            #expect(try hall.shell(as: mallory, line).status != 0, "\(line)")
        }
        let opened = try hall.run(as: mallory, ["asset", "list", "--register", hall.register])
        #expect([66, 74].contains(opened.status), "\(opened.error)")
        let linked = hall.folder.path + "/\(mallory)/r.db"
        _ = try hall.shell(as: mallory, "ln -s \(hall.register) \(linked)")
        #expect(try hall.run(as: mallory, ["asset", "list", "--register", linked]).status != 0)
        // Another server of the same register: by another account, and by its own.
        let other = ["serve", "--register", hall.register, "--socket"]
        #expect(
            try hall.run(as: mallory, other + [hall.folder.path + "/\(mallory)/s"]).status != 0)
        let second = try hall.run(
            as: TestAccounts.server, other + [hall.folder.path + "/srv/run/s2"])
        #expect(second.status == 75, "\(second.error)")
        // At the same socket, while the first one listens.
        let sample = hall.folder.path + "/srv/state/other.db"
        _ = try hall.run(
            as: TestAccounts.server, ["init", "--organisation", "別の市", "--register", sample])
        let third = try hall.run(
            as: TestAccounts.server,
            ["serve", "--register", sample, "--socket", hall.socket])
        #expect(third.status == 75, "\(third.error)")
        // The server's memory.
        let id = try spawn("/usr/bin/pgrep", ["-f", "serve --register \(hall.register)"]).output
            .split(separator: "\n").first.map(String.init)
        let server = try #require(id)
        for line in [
            "cat /proc/\(server)/mem", "ls /proc/\(server)/fd",
            "strace -p \(server) -o /dev/null & sleep 1; kill $! 2>/dev/null && exit 0; exit 1",
            "kill -9 \(server)",
        ] {
            #expect(try hall.shell(as: mallory, line).status != 0, "\(line)")
        }
        #expect(try hall.come(as: alice, "asset list").status == 0)
    }

    /// Whoever is led to a socket of somebody else's says nothing there.
    @Test func anImpostorIsNotBelieved() throws {
        let hall = try GuardedHall()
        let place = hall.folder.path + "/\(mallory)"
        chmod(place, 0o755)
        let catcher =
            """
            import socket,os,sys
            s=socket.socket(socket.AF_UNIX); s.bind('\(place)/s'); os.chmod('\(place)/s',0o666)
            s.listen(1); open('\(place)/ready','w').close()
            s.settimeout(60); c,_=s.accept(); c.settimeout(3)
            open('\(place)/heard','wb').write(c.recv(100))
            """
        let file = place + "/catch.py"
        try catcher.write(toFile: file, atomically: true, encoding: .utf8)
        _ = try hall.shell(as: mallory, "python3 \(file) >/dev/null 2>&1 &")
        for _ in 0..<200 where access(place + "/ready", F_OK) != 0 { usleep(20_000) }
        let led = try hall.run(as: alice, ["asset", "list", "--socket", place + "/s"])
        #expect(led.status == 77, "\(led.error)")
        usleep(200_000)
        #expect((try? Data(contentsOf: URL(filePath: place + "/heard")))?.isEmpty ?? true)
        // A link to the true socket lies in somebody else's folder, where it could be another one next.
        _ = try hall.shell(as: mallory, "ln -s \(hall.socket) \(place)/t")
        #expect(
            try hall.run(as: alice, ["asset", "list", "--socket", place + "/t"]).status == 77)
    }

    /// What somebody else has said, said again.
    @Test func replayedFramesAreOnesOwn() throws {
        let hall = try GuardedHall()
        let done = try hall.come(
            as: alice, "asset add 一度 --kind document --unit soumu --idempotency-key once --json")
        #expect(done.status == 0)
        let before = try entriesOf(alice, hall)
        // The same act under the same key, from the other account.
        let again = try hall.come(
            as: mallory, "asset add 一度 --kind document --unit soumu --idempotency-key once")
        #expect(again.status == 77, "\(again.error)")
        #expect(try entriesOf(alice, hall) == before)
        // And from the same: nothing new.
        let repeated = try hall.come(
            as: alice, "asset add 一度 --kind document --unit soumu --idempotency-key once --json")
        #expect(try repeated.object()["repeated"] as? Bool == true)
        #expect(try entriesOf(alice, hall) == before)
    }

    private func entriesOf(_ login: String, _ hall: GuardedHall) throws -> Int {
        try hall.run(
            as: TestAccounts.server,
            ["ledger", "list", "--actor", login, "--json", "--register", hall.register]
        ).objects().count
    }
}
