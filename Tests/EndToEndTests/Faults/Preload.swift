import Foundation
import Testing

/// Libraries of C that are loaded into the program, to stand between it and the system.
enum Preload {
    static let isPossible = access("/usr/bin/cc", X_OK) == 0

    /// Builds one of this folder.
    static func make(_ name: String) -> Result<String, any Error> {
        Result {
            let source = URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: name).path
            // One file for each text, whoever makes it and how often.
            let sum = try Data(contentsOf: URL(filePath: source)).reduce(5381) {
                $0 &* 33 &+ UInt64($1)
            }
            let made = FileManager.default.temporaryDirectory
                .appending(path: "\(name)-\(getuid())-\(String(sum, radix: 36)).so").path
            let draft = made + ".\(UUID().uuidString)"
            let run = try spawn(
                "/usr/bin/cc",
                ["-O2", "-Wall", "-Werror", "-shared", "-fPIC", source, "-o", draft, "-ldl"],
                environment: ["PATH": "/usr/bin:/bin"])
            try #require(run.status == 0, "\(run.error)")
            try #require(rename(draft, made) == 0)
            return made
        }
    }
}
