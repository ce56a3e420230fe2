import Foundation
import Testing

/// Compares a page that is made from the program with the committed one; `DAICHO_UPDATE=1` writes it.
///
/// - Parameter path: where it is, from the top of the package.
func expectPage(
    _ expected: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let page = pageURL(path)
    if ProcessInfo.processInfo.environment["DAICHO_UPDATE"] == "1" {
        try expected.write(to: page, atomically: true, encoding: .utf8)
    }
    let isCurrent = (try? String(contentsOf: page, encoding: .utf8)) == expected
    #expect(
        isCurrent, "\(path) is stale: run the tests with DAICHO_UPDATE=1",
        sourceLocation: sourceLocation)
}

/// A file of the package, by its path from the top.
func pageURL(_ path: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: path)
}
