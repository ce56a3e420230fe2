import Foundation

/// The data that others wrote, beside the package or where `DAICHO_SHARED` says.
enum Shared {
    static let root: String = {
        if let given = ProcessInfo.processInfo.environment["DAICHO_SHARED"] { return given }
        let package = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return package.deletingLastPathComponent().appending(path: "shared").path
    }()

    static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root + "/" + path)
    }

    static func lines(_ path: String) throws -> [Substring] {
        // By scalars: among the data are marks that would join the line end, and other line ends.
        try String(contentsOfFile: root + "/" + path, encoding: .utf8).unicodeScalars
            .split(separator: "\n").map { Substring($0) }
    }
}

/// Random numbers that a seed repeats (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// Pieces of text that break programs, for random tests.
let difficultPieces: [String] = [
    "a", "Z", " ", "~", "漢", "字", "か", "か\u{3099}", "ｶ", "ﾞ", "ﾟ", "Ａ", "／", "①", "…", "〜", "髙",
    "葛\u{E0100}", "👍🏽", "👨‍👩‍👧", "🇯🇵", "❤\u{FE0F}", "1\u{FE0F}\u{20E3}", "\u{301}", "\u{200B}",
    "\u{200D}", "\u{202E}",
    "\u{FEFF}", "\t", "\n", "\r\n", "\u{1B}", "\u{9B}", "\u{7F}", "\0", "\u{E000}", "\u{FFFF}",
    "\u{E0041}", "한", "\u{1112}", "\u{1161}", "\u{11AB}", "\u{3164}", "𠮷", "क्ष", "e\u{301}\u{302}",
    "x\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "\u{2028}", "\u{61C}", "\u{AD}", "\u{3000}",
]

func difficultText(_ length: Int, using generator: inout SeededGenerator) -> String {
    (0..<length).map { _ in difficultPieces.randomElement(using: &generator) ?? "" }.joined()
}
