// Normalisation of what people type and files bring: NFC, without losing anyone's name.
//
// Canonical composition (Unicode Standard Annex #15) replaces the CJK compatibility ideographs,
// U+F900…FAFF and U+2F800…2FA1F, by unified ones: 神 U+FA19 becomes 神 U+795E, and with it a
// person's registered name changes. They are singletons (each decomposes to one character that
// composes with nothing), so leaving them alone disturbs no other composition. The rule here is:
//
//     NFC of everything between compatibility ideographs; the compatibility ideographs themselves,
//     and variation selectors, exactly as they came.
//
// Everything else that NFC does is done: か + U+3099 becomes が, Å U+212B becomes Å U+00C5.
// Nothing is trimmed, dropped or folded.

import Foundation

/// The text as the register stores it: canonical composition that keeps compatibility ideographs.
///
/// ```swift
/// normalised("か\u{3099}")    // "が", one scalar
/// normalised("\u{FA19}社")    // unchanged, although NFC would write U+795E
/// ```
///
/// Text that is already so, which is nearly all text, is returned as it is after one pass over its
/// bytes.
func normalised(_ text: String) -> String {
    var text = text
    let already = text.withUTF8 { isNormalised($0) }
    return already ? text : composed(text)
}

/// Whether these UTF-8 bytes certainly need no normalisation.
///
/// `false` means only that ``normalised(_:)`` has to look closer. The bytes must be valid UTF-8.
/// Accepted are characters that neither compose with what precedes them nor are replaced
/// themselves: ASCII, Latin, kana, CJK, full- and half-width forms, symbols, emoji, private use.
func isNormalised(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    let end = bytes.count
    while at < end {
        let lead = bytes[at]
        if lead < 0x80 {
            at += 1
        } else if lead >= 0xE3 && lead <= 0xE9 {
            // U+3000…9FFF. Combining: U+302A…302F, U+3099, U+309A; all begin with E3 80 or E3 82.
            if lead == 0xE3, combinesInE3(bytes, at) { return false }
            at += 3
        } else if lead < 0xE0 {
            // U+0080…02FF. Above are the combining marks, and scripts that are not worth a table.
            if lead > 0xCB { return false }
            at += 2
        } else if lead < 0xF0 {
            if at + 2 >= end || !isInert(scalar3(bytes, at)) { return false }
            at += 3
        } else {
            if at + 3 >= end || !isInert(scalar4(bytes, at)) { return false }
            at += 4
        }
    }
    return true
}

@inline(__always)
private func combinesInE3(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard at + 2 < bytes.count else { return true }
    let second = bytes[at + 1]
    let third = bytes[at + 2]
    if second == 0x80 { return third >= 0xAA && third <= 0xAF }
    return second == 0x82 && (third == 0x99 || third == 0x9A)
}

@inline(__always)
private func scalar3(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32 {
    UInt32(bytes[at] & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6
        | UInt32(bytes[at + 2] & 0x3F)
}

@inline(__always)
private func scalar4(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32 {
    UInt32(bytes[at] & 0x07) << 18 | UInt32(bytes[at + 1] & 0x3F) << 12
        | UInt32(bytes[at + 2] & 0x3F) << 6 | UInt32(bytes[at + 3] & 0x3F)
}

/// Whether a scalar outside U+0000…02FF and U+3000…9FFF stays as it is whatever precedes it.
private func isInert(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2002...0x20CF,  // punctuation, currency (U+2000 and U+2001 are replaced)
        0x2100...0x2125, 0x212C...0x2328,  // letterlike; not the ohm, kelvin and ångström signs
        0x232B...0x2ADB, 0x2ADD...0x2CEE,  // technical, boxes, arrows; not the two angle brackets
        0x2E00...0x2FFF,  // punctuation, radicals
        0xB000...0xCFFF,  // composed Hangul
        0xE000...0xFAFF,  // private use; compatibility ideographs, which are kept
        0xFE00...0xFE1F, 0xFE30...0xFFFF,  // variation selectors, half- and full-width forms
        0x1F000...0x1FFFF,  // emoji
        0x20000...0x33FFF,  // ideographs, with the compatibility supplement
        0xE0100...0xE01EF:  // ideographic variation selectors
        return true
    default:
        return false
    }
}

/// Canonical composition by Foundation, piece by piece around the compatibility ideographs.
private func composed(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var piece = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        if isCompatibilityIdeograph(scalar.value) {
            result += String(piece).precomposedStringWithCanonicalMapping
            result.unicodeScalars.append(scalar)
            piece.removeAll(keepingCapacity: true)
        } else {
            piece.append(scalar)
        }
    }
    return result + String(piece).precomposedStringWithCanonicalMapping
}

/// Whether a scalar is in one of the two blocks of CJK compatibility ideographs.
private func isCompatibilityIdeograph(_ scalar: UInt32) -> Bool {
    (0xF900...0xFAFF).contains(scalar) || (0x2F800...0x2FA1F).contains(scalar)
}
