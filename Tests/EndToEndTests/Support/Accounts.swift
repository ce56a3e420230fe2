import Foundation
import Testing

/// Accounts of the operating system for tests of who is who: made by the superuser, as CI is.
enum TestAccounts {
    /// The server's, two people's, and the doorkeeper's.
    static let names = ["daicho-t-srv", "daicho-t-alice", "daicho-t-mallory", "daicho-t-door"]
    static let server = names[0]
    static let alice = names[1]
    static let mallory = names[2]
    static let door = names[3]

    /// Whether they can be made here.
    static let areThere = Result<Void, any Error> {
        try #require(geteuid() == 0, "accounts need the superuser")
        for name in names where getpwnam(name) == nil {
            let kind = name == server ? ["--system"] : []
            let made = try spawn(
                "/usr/sbin/useradd",
                kind + ["--no-create-home", "--shell", "/bin/sh", "--password", "*", name])
            try #require(made.status == 0, "\(made.error)")
        }
    }

    static var canBeMade: Bool {
        geteuid() == 0 && access("/usr/sbin/useradd", X_OK) == 0
    }

    static func uid(of name: String) throws -> uid_t {
        try #require(getpwnam(name)).pointee.pw_uid
    }
}

/// A hall with a server of an account of its own, to which other accounts come.
final class GuardedHall: Sendable {
    let folder: URL
    let program: String
    var register: String { folder.path + "/srv/state/register.db" }
    var socket: String { folder.path + "/srv/run/s" }

    init() throws {
        _ = try TestAccounts.areThere.get()
        folder = URL(filePath: "/tmp/daicho-\(UUID().uuidString)")
        program = folder.path + "/daicho"
        let manager = FileManager.default
        try manager.createDirectory(at: folder, withIntermediateDirectories: true)
        chmod(folder.path, 0o755)
        // The tests' own folder may be closed to the accounts.
        try manager.copyItem(atPath: Program.executable.path, toPath: program)
        try make("srv", of: TestAccounts.server, mode: 0o755)
        try make("srv/state", of: TestAccounts.server, mode: 0o700)
        try make("srv/run", of: TestAccounts.server, mode: 0o755)
        for name in [TestAccounts.alice, TestAccounts.mallory, TestAccounts.door] {
            try make(name, of: name, mode: 0o700)
        }
        for line in [
            ["init", "--organisation", "見本市"],
            ["unit", "add", "soumu", "総務課"], ["unit", "add", "zeimu", "税務課"],
            ["person", "add", TestAccounts.alice, "有栖", "--unit", "soumu"],
            ["appoint", TestAccounts.alice, "section-manager", "--unit", "soumu"],
            ["person", "add", TestAccounts.mallory, "真理", "--unit", "zeimu"],
            ["appoint", TestAccounts.mallory, "staff", "--unit", "zeimu"],
        ] {
            let run = try run(as: TestAccounts.server, line + ["--register", register])
            try #require(run.status == 0, "\(line): \(run.error)")
        }
        try start()
    }

    deinit {
        _ = try? spawn("/usr/bin/pkill", ["-KILL", "-f", "serve --register \(register)"])
        try? FileManager.default.removeItem(at: folder)
    }

    private func make(_ name: String, of account: String, mode: mode_t) throws {
        let path = folder.path + "/" + name
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
        try #require(chown(path, TestAccounts.uid(of: account), 0) == 0)
        chmod(path, mode)
    }

    private func start() throws {
        let command =
            "exec \(program) serve --register \(register) --socket \(socket)"
            + " --doorkeeper \(TestAccounts.door) >\(folder.path)/srv/log 2>&1 &"
        _ = try shell(as: TestAccounts.server, command)
        for _ in 0..<400 where access(socket, F_OK) != 0 { usleep(25_000) }
        try #require(access(socket, F_OK) == 0)
    }

    /// Runs the program as an account.
    func run(
        as account: String, _ arguments: [String], environment: [String: String] = [:]
    ) throws -> Program.Run {
        let home = account == TestAccounts.server ? "/srv/state" : "/\(account)"
        return try Program.run(
            URL(filePath: "/usr/bin/setpriv"),
            [
                "--reuid", account, "--regid", account, "--clear-groups", "--",
                program,
            ] + arguments, in: URL(filePath: "/"),
            environment: ["HOME": folder.path + home].merging(environment) { $1 })
    }

    /// Runs the program on the served register as an account.
    func come(
        as account: String, _ line: String, environment: [String: String] = [:]
    ) throws -> Program.Run {
        try run(
            as: account, line.split(separator: " ").map(String.init) + ["--socket", socket],
            environment: environment)
    }

    /// Runs a line of the shell as an account.
    func shell(as account: String, _ line: String) throws -> Program.Run {
        try Program.run(
            URL(filePath: "/usr/bin/setpriv"),
            [
                "--reuid", account, "--regid", account, "--clear-groups", "--", "/bin/sh", "-c",
                line,
            ], in: URL(filePath: "/"), environment: ["HOME": folder.path + "/\(account)"])
    }

    /// The newest entry, as the register's own account sees it.
    func newest() throws -> [String: Any] {
        let run = try run(
            as: TestAccounts.server,
            ["ledger", "list", "--limit", "1", "--json", "--register", register])
        return try #require(run.objects().first)
    }
}
