/// Text that others wrote, made safe to send to a terminal or to put into a message.
///
/// What a terminal would obey, or what a reader could not see, is written out instead: `<TAB>`,
/// `<LF>`, `<CR>`, `<ESC>`, `<NUL>` and `<DEL>` by name, everything else by number, as in `<U+202E>`.
/// That is the case for
///
/// - control characters, line and paragraph separators;
/// - format characters: bidirectional controls, zero-width spaces and joiners, byte order marks,
///   tags, soft hyphens. A joiner stays where it builds an emoji;
/// - other characters that are drawn as nothing, such as the Hangul fillers;
/// - private-use characters (gaiji have no meaning elsewhere), noncharacters, unassigned ones;
/// - a combining mark with nothing before it to combine with, and the fifth and later marks on one
///   character, which would be drawn over the neighbours.
///
/// Everything else comes back as it was, so that `visible(visible(x)) == visible(x)`.
public func visible(_ text: some StringProtocol) -> String {
    guard needsNotation(text) else { return String(text) }
    var result = ""
    result.unicodeScalars.reserveCapacity(text.utf8.count + 16)
    let scalars = Array(text.unicodeScalars)
    // How many marks the character being built can still take; none where there is no character.
    var room = 0
    for (index, scalar) in scalars.enumerated() {
        switch role(of: scalar) {
        case .plain:
            result.unicodeScalars.append(scalar)
            room = maximumMarks
        case .mark where room > 0:
            result.unicodeScalars.append(scalar)
            room -= 1
        case .joiner where room > 0 && joinsEmoji(scalars, at: index):
            result.unicodeScalars.append(scalar)
        case .mark, .joiner, .hidden:
            result += notation(for: scalar)
            room = 0
        }
    }
    return result
}

/// The combining marks that one cell holds; ncurses takes five scalars in a cell.
let maximumMarks = 4

/// What a scalar does to the text on screen.
private enum Role {
    case plain, mark, joiner, hidden
}

private func needsNotation(_ text: some StringProtocol) -> Bool {
    !isPrintableASCII(text) && !text.unicodeScalars.allSatisfy { role(of: $0) == .plain }
}

private func role(of scalar: Unicode.Scalar) -> Role {
    switch scalar.value {
    case 0x20..<0x7F: .plain
    case 0x3041..<0x3097, 0x30A0..<0x3100, 0x4E00..<0x9FFD, 0xFF01..<0xFF5F: .plain
    case 0..<0x20, 0x7F..<0xA0: .hidden
    case 0x200D: .joiner
    // Drawn as nothing, though not format characters: combining grapheme joiner, Hangul fillers,
    // Khmer inherent vowels, Mongolian free variation selectors. U+2065 and the rest are unassigned.
    case 0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x17B4, 0x17B5, 0x180B...0x180F: .hidden
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: .mark
    default: roleByCategory(scalar)
    }
}

private func roleByCategory(_ scalar: Unicode.Scalar) -> Role {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
        .paragraphSeparator:
        .hidden
    default:
        DisplayWidth.of(scalar) == 0 ? .mark : .plain
    }
}

/// Whether a joiner stands between two emoji, as in 👩‍💻 or 🏳️‍🌈.
private func joinsEmoji(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + 1 < scalars.count, isPictograph(scalars[index + 1]) else { return false }
    let before = scalars[..<index].last { !$0.properties.isVariationSelector }
    return before.map(isPictograph) ?? false
}

private func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    // Digits, # and * have the emoji property too, for keycaps.
    scalar.value > 0xFF && scalar.properties.isEmoji
}

private func notation(for scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x00: return "<NUL>"
    case 0x09: return "<TAB>"
    case 0x0A: return "<LF>"
    case 0x0D: return "<CR>"
    case 0x1B: return "<ESC>"
    case 0x7F: return "<DEL>"
    default: return "<\(codePoint(scalar))>"
    }
}

/// A scalar by number, in the notation of the Unicode standard: `U+202E`.
func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
