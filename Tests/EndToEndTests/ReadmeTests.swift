import Foundation
import Testing

/// What the READMEs tell people to type about permits works on the sample city hall.
@Suite struct ReadmeTests {
    @Test(arguments: [("README.md", "### A permit", "en"), ("README.ja.md", "### 許可", "ja")])
    func permits(_ file: String, _ heading: String, _ language: String) throws {
        let text = try String(
            contentsOf: Program.package.appending(path: file), encoding: .utf8)
        let section = try #require(
            text.components(separatedBy: "\n\(heading)\n").last?
                .components(separatedBy: "\n### ").first)
        let lines = section.components(separatedBy: "\n").filter { $0.hasPrefix("    ") }
            .map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines.count > 15)

        let folder = FileManager.default.temporaryDirectory
            .appending(path: "readme-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let environment = [
            "DAICHO_REGISTER": "sample.db", "DAICHO_LANG": language, "TZ": "Asia/Tokyo",
            "PATH": "\(Program.executable.deletingLastPathComponent().path):/usr/bin:/bin",
        ]
        let demo = try Program.run(["demo"], in: folder, environment: environment)
        try #require(demo.status == 0, "\(demo.error)")
        let script = lines.map { "\($0)\necho \"status=$?\" >&2\n" }.joined()
        let run = try Program.run(
            URL(filePath: "/bin/sh"), ["-c", script], in: folder, environment: environment)
        let statuses = run.error.matches(of: /status=([0-9]+)/).map { String($0.1) }
        #expect(statuses.count == lines.count)
        let failed = zip(lines, statuses).filter { $0.1 != "0" }
        // One is said to be refused.
        #expect(failed.map(\.1) == ["77"], "\(failed)\n\(run.error)")
        #expect(failed.first?.0.contains("permit approve") == true)
    }
}
