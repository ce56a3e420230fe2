import Foundation
import Testing

/// The built program, run as a person runs it.
struct Program {
    /// What a run gave.
    struct Run {
        let status: Int32
        let output: String
        let error: String

        /// Standard output as JSON.
        func json() throws -> Any {
            try JSONSerialization.jsonObject(
                with: Data(output.utf8), options: [.fragmentsAllowed])
        }

        func object() throws -> [String: Any] {
            try #require(try json() as? [String: Any])
        }

        func objects() throws -> [[String: Any]] {
            try #require(try json() as? [[String: Any]])
        }

        /// The object `error` of a JSON error.
        func jsonError() throws -> [String: Any] {
            let json = try JSONSerialization.jsonObject(with: Data(error.utf8))
            return try #require((json as? [String: Any])?["error"] as? [String: Any])
        }
    }

    /// The top of the package.
    static let package = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The program, which the build puts beside the bundle of the tests.
    static let executable: URL = {
        let bundle = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let beside = bundle.deletingLastPathComponent().appending(path: "daicho")
        if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
        #if DEBUG
            return package.appending(path: ".build/debug/daicho")
        #else
            return package.appending(path: ".build/release/daicho")
        #endif
    }()

    /// Runs the program.
    ///
    /// - Parameters:
    ///   - folder: the working folder and home.
    ///   - environment: variables besides HOME and PATH; no others are inherited.
    static func run(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:]
    ) throws -> Run {
        try run(executable, arguments, in: folder, environment: environment)
    }

    /// Runs any program.
    static func run(
        _ executable: URL, _ arguments: [String], in folder: URL,
        environment: [String: String] = [:]
    ) throws -> Run {
        // Files rather than pipes: a full pipe would stop the program.
        let name = UUID().uuidString
        let files = ["out", "err"].map { folder.appending(path: ".\(name).\($0)") }
        defer { for file in files { try? FileManager.default.removeItem(at: file) } }
        for file in files { try Data().write(to: file) }
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin"]
            .merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        let handles = try files.map { try FileHandle(forWritingTo: $0) }
        process.standardOutput = handles[0]
        process.standardError = handles[1]
        try process.run()
        process.waitUntilExit()
        for handle in handles { try handle.close() }
        let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        return Run(status: process.terminationStatus, output: texts[0], error: texts[1])
    }
}
