/// A repeatable source of random numbers (SplitMix64); a failing test prints its seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Text of up to `length` scalars that breaks programs, from everyday to absurd.
func nastyText(upTo length: Int, using generator: inout SeededGenerator) -> String {
    let everyday = Array("住民基本台帳課がパば東京都かきくハヒﾊﾞﾟｶﾞ0aZ ".unicodeScalars)
    let nasty = Array(
        "\u{3099}\u{309A}゛゜ー〜～−－‖—①㈱㍻㌖\u{FA19}\u{795E}e\u{301}ßẞſİς\u{200B}\u{202E}\u{FE0F}\u{E0100}\t\u{3000}\u{A0}\u{85}\u{0}\u{7F}\u{FEFF}😀𠮷\u{2F800}ヷワゝヽ각\u{1100}\u{1161}\",'=+@\r\n"
            .unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &generator) {
        switch Int.random(in: 0..<20, using: &generator) {
        case 0:
            let value = UInt32.random(in: 0...0x10FFFF, using: &generator)
            text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        case 1...5:
            text.append(nasty.randomElement(using: &generator) ?? "a")
        default:
            text.append(everyday.randomElement(using: &generator) ?? "a")
        }
    }
    return String(text)
}
