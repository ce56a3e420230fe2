import Foundation
import Testing

/// Programs of the system that tests run.
enum Programs {
    static let sqlite3 = find("sqlite3")
    static let python3 = find("python3")

    /// Skips a test, and says so, when the program is not there.
    static let hasSQLite3 = ConditionTrait.enabled(if: sqlite3 != nil, "sqlite3 is not installed")
    static let hasPython3 = ConditionTrait.enabled(if: python3 != nil, "python3 is not installed")

    private static func find(_ name: String) -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
        return path.split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs a program with a text as its input.
    ///
    /// - Returns: its exit status, and what it printed, errors included.
    static func run(
        _ program: String?, _ arguments: [String], input: String = ""
    ) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: try #require(program))
        process.arguments = arguments
        let (entry, exit) = (Pipe(), Pipe())
        process.standardInput = entry
        process.standardOutput = exit
        process.standardError = exit
        try process.run()
        try entry.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try entry.fileHandleForWriting.close()
        let output = try exit.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
