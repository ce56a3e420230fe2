import Foundation

/// The list of naughty strings, if the shared data are there: `DAICHO_SHARED`, else beside the package.
let naughtyStrings: [String]? = {
    let environment = ProcessInfo.processInfo.environment["DAICHO_SHARED"]
    let folders =
        environment.map { [URL(filePath: $0)] }
        ?? [Program.package, Program.package.deletingLastPathComponent()].map {
            $0.deletingLastPathComponent().appending(path: "shared")
        }
    let texts = folders.lazy.compactMap {
        try? String(
            contentsOf: $0.appending(path: "data/naughty-strings/blns.txt"), encoding: .utf8)
    }
    // By scalars: among the strings are marks that would join the line end.
    return texts.first?.unicodeScalars.split(separator: "\n").map { String($0) }
        .filter { !$0.hasPrefix("#") }
}()
