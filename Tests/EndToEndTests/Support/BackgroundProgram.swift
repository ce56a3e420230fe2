import Foundation
import Testing

/// The real program, running beside the test until it is killed or told to end.
final class BackgroundProgram {
    private(set) var id = pid_t()
    private let log: String

    /// What it said on standard error and output.
    var said: String { (try? String(contentsOfFile: log, encoding: .utf8)) ?? "" }

    init(_ arguments: [String], in folder: URL) throws {
        log = folder.appending(path: "log-\(UUID().uuidString)").path
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
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
        let words =
            ["/usr/bin/env", "--chdir=" + folder.path, "--", Program.executable.path] + arguments
        var argv = words.map { strdup($0) } + [nil]
        let variables = ["HOME=" + folder.path, "PATH=/usr/bin:/bin", "DAICHO_LANG=en"]
        var envp = variables.map { strdup($0) } + [nil]
        defer { for text in argv + envp { free(text) } }
        let code = posix_spawn(&id, words[0], &actions, &attributes, &argv, &envp)
        try #require(code == 0)
    }

    deinit { end(by: SIGKILL) }

    /// Ends it, and waits until it is gone.
    ///
    /// - Returns: how it ended, as waitpid(2) says it.
    @discardableResult
    func end(by signal: Int32) -> Int32 {
        guard id > 0 else { return -1 }
        kill(id, signal)
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        id = 0
        return status
    }

    /// Waits until something is so, ten seconds at most.
    func waits(_ condition: () throws -> Bool) rethrows -> Bool {
        for _ in 0..<200 {
            if try condition() { return true }
            usleep(50_000)
        }
        return false
    }
}
