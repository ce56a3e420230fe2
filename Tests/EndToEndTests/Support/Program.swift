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
        let (status, output, error) = try spawn(
            executable.path, arguments, in: folder,
            environment: ["HOME": folder.path, "PATH": "/usr/bin:/bin"].merging(environment) { $1 })
        return Run(status: status, output: output, error: error)
    }
}
