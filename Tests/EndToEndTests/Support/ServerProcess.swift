import Foundation
import Synchronization
import Testing

@testable import daicho

/// The real program, serving a register until it is killed or told to end.
final class ServerProcess: Sendable {
    let socket: String
    private let register: String
    private let log: String
    private let process = Mutex<pid_t>(0)

    /// - Parameter environment: variables of the first process; those after it have the usual ones.
    init(_ register: String, socket: String, environment: [String: String] = [:]) throws {
        self.register = register
        self.socket = socket
        log = socket + ".log"
        try start(environment)
    }

    deinit { kill() }

    /// What it said.
    var said: String { (try? String(contentsOfFile: log, encoding: .utf8)) ?? "" }

    var id: pid_t { process.withLock { $0 } }

    /// Begins to serve; returns at once.
    func start(_ environment: [String: String] = [:]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        for descriptor in 3..<256 as Range<Int32> {
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
        let words = [
            Program.executable.path, "serve", "--register", register, "--socket", socket,
            "--doorkeeper", Identity.login,
        ]
        var argv = words.map { strdup($0) } + [nil]
        let variables = ["HOME": "/nonexistent", "PATH": "/usr/bin:/bin"].merging(environment) {
            $1
        }
        var envp = variables.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in argv + envp { free(text) } }
        var id = pid_t()
        let code = posix_spawn(&id, words[0], &actions, &attributes, &argv, &envp)
        try #require(code == 0)
        process.withLock { $0 = id }
    }

    /// Ends it without a word, and waits until it is gone.
    func kill() { end(by: SIGKILL) }

    /// Tells it to end; the status with which it does.
    @discardableResult
    func end(by signal: Int32 = SIGTERM) -> Int32 {
        process.withLock { id in
            guard id > 0 else { return -1 }
            Foundation.kill(id, signal)
            var status: Int32 = 0
            while waitpid(id, &status, 0) < 0, errno == EINTR {}
            id = 0
            return status
        }
    }
}
