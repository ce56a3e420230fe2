import Foundation
import Testing

/// The data that others wrote, in `../shared/data`; tests that read it are skipped where it is not.
enum SharedData {
    /// The folder: `$DAICHO_SHARED/data`, or `../shared/data` beside the package or its parent.
    static let folder: URL? = {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        var candidates = [
            package.appendingPathComponent("../shared"),
            package.appendingPathComponent("../../shared"),
        ]
        if let named = ProcessInfo.processInfo.environment["DAICHO_SHARED"] {
            candidates.insert(URL(fileURLWithPath: named), at: 0)
        }
        let folders = candidates.map { $0.appendingPathComponent("data").standardizedFileURL }
        return folders.first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    /// Skips a test, and says so, when the data are not there.
    static let isThere = ConditionTrait.enabled(
        if: folder != nil, "../shared/data is not there (DAICHO_SHARED names another place)")

    /// One file's path.
    static func path(_ name: String) throws -> String {
        try #require(folder).appendingPathComponent(name).path
    }

    /// One file's bytes.
    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
    }

    /// The strings that break programs, without comments.
    static func naughtyStrings() throws -> [String] {
        String(decoding: try bytes("naughty-strings/blns.txt"), as: UTF8.self)
            .split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    }
}

/// A directory of its own for a test; removed at the end.
func withTemporaryDirectory(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("daicho-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
}
