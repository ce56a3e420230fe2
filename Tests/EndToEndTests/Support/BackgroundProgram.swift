import Foundation
import Testing

/// The real program, running beside the test until it is killed or told to end.
final class BackgroundProgram {
    private(set) var id: pid_t
    private let log: String

    /// What it said on standard error and output.
    var said: String { (try? String(contentsOfFile: log, encoding: .utf8)) ?? "" }

    init(_ arguments: [String], in folder: URL) throws {
        log = folder.appending(path: "log-\(UUID().uuidString)").path
        id = try startProgram(
            Program.executable.path, arguments, in: folder,
            environment: ["HOME": folder.path, "PATH": "/usr/bin:/bin", "DAICHO_LANG": "en"],
            output: log, error: log)
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
