import Foundation
import Testing

/// Changes of a register by the plain `sqlite3` shell, which take the guards away and put them back.
enum Tampering {
    static let isPossible = FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")

    /// Runs SQL on a city's register, or on another one in its folder.
    static func run(_ sql: String, in city: City, file: String = "register.db") throws {
        try sql.write(
            to: city.folder.appending(path: "change.sql"), atomically: true, encoding: .utf8)
        let triggers = "FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid"
        let script = """
            set -e
            sqlite3 \(file) "SELECT 'DROP TRIGGER ' || name || ';' \(triggers)" > drop.sql
            sqlite3 \(file) "SELECT sql || ';' \(triggers)" > create.sql
            cat drop.sql change.sql create.sql | sqlite3 -bail \(file)
            """
        let run = try Program.run(URL(filePath: "/bin/sh"), ["-c", script], in: city.folder)
        try #require(run.status == 0, "\(run.error)")
    }
}
