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

    /// What the thread sanitizer is told by (`Scripts/sanitize`), which a server is run under like the tests.
    private static let sanitizer = ProcessInfo.processInfo.environment.filter {
        ["LD_PRELOAD", "TSAN_OPTIONS"].contains($0.key)
    }

    /// Begins to serve; returns at once.
    func start(_ environment: [String: String] = [:]) throws {
        let usual = ["HOME": "/nonexistent", "PATH": "/usr/bin:/bin"].merging(Self.sanitizer) { $1 }
        let id = try startProgram(
            Program.executable.path,
            [
                "serve", "--register", register, "--socket", socket, "--doorkeeper",
                Identity.login,
            ],
            environment: usual.merging(environment) { $1 }, output: "/dev/null", error: log)
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
