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
            let made = FileManager.default.temporaryDirectory
                .appending(path: "\(name)-\(UUID().uuidString).so").path
            let run = try spawn(
                "/usr/bin/cc",
                ["-O2", "-Wall", "-Werror", "-shared", "-fPIC", source, "-o", made, "-ldl"],
                environment: ["PATH": "/usr/bin:/bin"])
            try #require(run.status == 0, "\(run.error)")
            return made
        }
    }
}
