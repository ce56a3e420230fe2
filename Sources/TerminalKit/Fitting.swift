/// Where text stands in a space wider than it.
public enum Alignment: Hashable, Sendable {
    /// At the left.
    case leading
    /// At the right, as for numbers.
    case trailing
    /// In the middle.
    case center
}

/// Text made exactly `width` cells wide: padded with spaces, or cut with `..` at the end.
///
/// The dots are ASCII because terminals disagree on the width of `…`. The text is made
/// ``visible(_:)`` on the way.
public func fitted(
    _ text: some StringProtocol, _ width: Int, _ alignment: Alignment = .leading
) -> String {
    let text = visible(text)
    let width = max(0, width)
    let missing = width - DisplayWidth.of(text)
    guard missing < 0 else {
        return switch alignment {
        case .leading: text + spaces(missing)
        case .trailing: spaces(missing) + text
        case .center: spaces(missing / 2) + text + spaces(missing - missing / 2)
        }
    }
    let dots = String(repeating: ".", count: width < 3 ? min(1, width) : 2)
    let kept = prefix(of: text, width: width - dots.count)
    return kept + dots + spaces(width - dots.count - DisplayWidth.of(kept))
}

/// The longest beginning of a text that fits into so many cells.
public func prefix(of text: String, width: Int) -> String {
    var result = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
        used += DisplayWidth.of(scalar)
        if used > width { break }
        result.append(scalar)
    }
    return String(result)
}

/// Text broken into lines of at most so many cells, at spaces where there are any.
///
/// Line ends break too. Kanji and kana break anywhere except before closing punctuation, which
/// hangs back with the character before it.
public func wrapped(_ text: some StringProtocol, _ width: Int) -> [String] {
    guard width > 1 else { return [] }
    var lines: [String] = []
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
        lines += wrappedParagraph(visible(paragraph), width)
    }
    return lines
}

private func wrappedParagraph(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var rest = text[...]
    while DisplayWidth.of(rest) > width {
        let taken = prefix(of: String(rest), width: width).unicodeScalars.count
        let limit = rest.unicodeScalars.index(rest.startIndex, offsetBy: taken)
        let cut = breakPoint(in: rest, before: limit)
        lines.append(String(rest[..<cut]).trimmingSpaces())
        rest = rest[cut...].drop { $0 == " " }
    }
    lines.append(String(rest))
    return lines
}

/// The last place at or before `limit` where a line may end; `limit` itself if there is none.
private func breakPoint(in text: Substring, before limit: String.Index) -> String.Index {
    let scalars = text.unicodeScalars
    var cut = limit
    while cut > text.startIndex {
        let next = scalars[cut]
        let last = scalars[scalars.index(before: cut)]
        let wide = DisplayWidth.of(last) == 2 || DisplayWidth.of(next) == 2
        let allowed = next == " " || last == " " || wide
        if allowed && !staysWithPrevious(next) { return cut }
        cut = scalars.index(before: cut)
    }
    return limit
}

private func staysWithPrevious(_ scalar: Unicode.Scalar) -> Bool {
    DisplayWidth.of(scalar) == 0 || "、。，．）」』】〕］｝・ー！？：；,.)]".unicodeScalars.contains(scalar)
}

private func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
}

extension String {
    fileprivate func trimmingSpaces() -> String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
