import Foundation
import Testing

@testable import Register

@Suite("Normalisation: NFC that keeps people's names")
struct NormalisationTests {
    @Test(
        "What comes in, and what is stored",
        arguments: [
            ("", ""),
            ("か\u{3099}ハ\u{309A}", "がパ"),
            ("e\u{301}A\u{30A}", "\u{E9}\u{C5}"),
            ("\u{212B}\u{2126}", "\u{C5}\u{3A9}"),
            // Singletons that are names stay: 神 﨑 髙 塚, and one of the supplement.
            ("\u{FA19}\u{FA11}\u{9AD9}\u{FA10}", "\u{FA19}\u{FA11}\u{9AD9}\u{FA10}"),
            ("\u{2F80C}", "\u{2F80C}"),
            ("か\u{3099}\u{FA19}か\u{3099}", "が\u{FA19}が"),
            ("\u{FA19}\u{3099}", "\u{FA19}\u{3099}"),
            // Variation selectors stay.
            ("葛\u{E0100}城\u{FE00}", "葛\u{E0100}城\u{FE00}"),
            // Marks are put in canonical order, as NFC does.
            ("a\u{301}\u{323}", "\u{1EA1}\u{301}"),
            ("\u{1100}\u{1161}\u{11A8}", "\u{AC01}"),
            // Nothing is trimmed or folded.
            (" ｶﾞ\u{3000}①\u{200B}", " ｶﾞ\u{3000}①\u{200B}"),
        ])
    func table(input: String, stored: String) {
        #expect(Array(normalised(input).unicodeScalars) == Array(stored.unicodeScalars))
    }

    @Test("Every scalar after a kana is treated as Foundation's NFC does, except the kept ones")
    func everyScalar() {
        var wrong: [String] = []
        for scalar in sampledScalars() {
            let text = "か" + String(scalar)
            let kept =
                (0xF900...0xFAFF).contains(scalar.value)
                || (0x2F800...0x2FA1F).contains(scalar.value)
            let expected = kept ? text : text.precomposedStringWithCanonicalMapping
            if !identical(normalised(text), expected) {
                wrong.append(String(scalar.value, radix: 16))
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test("Twice is the same as once", arguments: [UInt64(1), 20_260_401])
    func idempotent(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<2_000 {
            let once = normalised(nastyText(upTo: 30, using: &generator))
            #expect(identical(normalised(once), once), "seed \(seed)")
        }
    }
}

/// Every scalar of the Basic Multilingual Plane, of emoji and of variation selectors, and one in
/// thirteen of the rest.
func sampledScalars() -> [Unicode.Scalar] {
    let whole: [ClosedRange<UInt32>] = [
        0...0xFFFF, 0x1F000...0x1FBFF, 0x2F7F0...0x2FA30, 0xE0000...0xE01FF,
    ]
    let all = whole.flatMap(Array.init) + Array(stride(from: UInt32(0x10000), to: 0x40000, by: 13))
    return all.compactMap(Unicode.Scalar.init)
}

/// Whether two strings are the same scalars; `==` would call canonically equivalent ones equal.
func identical(_ first: String, _ second: String) -> Bool {
    first.utf8.elementsEqual(second.utf8)
}
