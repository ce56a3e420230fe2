import Foundation
import SecurityPolicy

/// Where this package is.
let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// A text beside the project (`DAICHO_SHARED`, or `../shared`), or nil where there is none.
func shared(_ path: String) -> String? {
    let folder =
        ProcessInfo.processInfo.environment["DAICHO_SHARED"].map { URL(fileURLWithPath: $0) }
        ?? packageRoot.deletingLastPathComponent().appendingPathComponent("shared")
    return try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
}

/// SplitMix64: the same numbers for the same seed everywhere.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Every classification there is.
let everyClassification = Axis.c.classes.flatMap { c in
    Axis.i.classes.flatMap { i in
        Axis.a.classes.map { a in Classification(c: c, i: i, a: a) }
    }
}

/// `Classification(c: 1, i: 2, a: 2)`, short enough for tables.
func cia(_ c: Int, _ i: Int, _ a: Int) -> Classification {
    Classification(c: c, i: i, a: a)
}
