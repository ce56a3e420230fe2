/// How many cells of a terminal a text takes.
///
/// A terminal counts one scalar at a time, and so does this: a character that Swift joins into one
/// grapheme may take the cells of several (`ｶﾞ` is two, a family emoji six). The answer is what
/// `wcwidth` gives, which is what tmux, xterm and ncurses move the cursor by:
///
/// - East Asian Wide and Fullwidth are 2; Ambiguous is 1, as it is outside legacy CJK locales;
/// - combining marks, variation selectors, joiners and the trailing jamo of a Hangul syllable are 0;
/// - everything else is 1.
///
/// Control characters have no width; text that may hold them goes through ``visible(_:)`` first, as
/// ``Grid`` does. They count 0 here.
public enum DisplayWidth {
    /// The cells that a text takes.
    public static func of(_ text: some StringProtocol) -> Int {
        if isPrintableASCII(text) { return text.utf8.count }
        var width = 0
        for scalar in text.unicodeScalars { width += of(scalar) }
        return width
    }

    /// The cells that a character takes, which may be more than two.
    public static func of(_ character: Character) -> Int {
        var width = 0
        for scalar in character.unicodeScalars { width += of(scalar) }
        return width
    }

    /// The cells that a scalar takes: 0, 1 or 2.
    public static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20..<0x7F: 1
        case 0..<0x20, 0x7F..<0xA0: 0
        case 0xA0..<0x300: 1
        // Kana and kanji, the bulk of the text here, without their combining marks.
        case 0x3041..<0x3097, 0x309B..<0x3248, 0x3400..<0x4DC0, 0x4E00..<0xA000: 2
        case 0xFF61..<0xFFA0: 1  // Halfwidth katakana; the (han)dakuten has a cell of its own.
        // The vowels and final consonants of Hangul are drawn within the leading consonant.
        case 0x1160..<0x1200, 0xD7B0..<0xD7C7, 0xD7CB..<0xD7FC: 0
        default: ofUncommon(scalar)
        }
    }

    private static func ofUncommon(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: 0
        default: isWide(scalar.value) ? 2 : 1
        }
    }

    /// A binary search for the last range that begins at or before the scalar.
    private static func isWide(_ scalar: UInt32) -> Bool {
        var low = 0
        var high = wideRanges.count
        while low < high {
            let middle = (low + high) / 2
            if wideRanges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
        }
        return low < wideRanges.count && wideRanges[low].contains(scalar)
    }
}

/// Whether a text needs no table: a pass over its bytes, which the compiler makes a fast one.
func isPrintableASCII(_ text: some StringProtocol) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
        bytes.allSatisfy { (0x20..<0x7F).contains($0) }
    } ?? false
}
