/// Names of keys, for help, for messages and for key scripts.
///
/// A character is its own name unless it cannot be seen: `a`, `あ`, `Space`, `U+3000`. Other keys have
/// the names on their caps: `Down`, `PageUp`, `F1`, `Ctrl-L`, `Alt-x`, `Shift-Tab`. Pasted text is
/// `Paste:` and the text, with `\n`, `\t`, `\s` for a space and `\\`. So no name contains a space.
///
/// ```swift
/// Key(name: "Ctrl-L")  // .control("L")
/// Key.down.name  // "Down"
/// ```
extension Key {
    /// The name of the key, which ``init(name:)`` reads back.
    public var name: String {
        switch self {
        case .character(let character): nameOfCharacter(character)
        case .function(let number): "F\(number)"
        case .control(let character): "Ctrl-" + nameOfCharacter(character)
        case .alt(let character): "Alt-" + nameOfCharacter(character)
        case .paste(let text): "Paste:" + escaped(text)
        case .resize(let size): "Resize:\(size)"
        default: plainNames.first { $0.key == self }?.name ?? "Unknown"
        }
    }

    /// The key of a name, or nil if no key has it.
    ///
    /// Upper and lower case count as the same in names, though not in characters; `PgUp`, `PgDn`,
    /// `Del`, `Ins`, `Return`, `Escape` and `BackTab` are understood as well.
    public init?(name: String) {
        let folded = name.lowercased()
        if let found = plainNames.first(where: { $0.name.lowercased() == folded })?.key
            ?? otherNames[folded]
        {
            self = found
        } else if let character = namedCharacter(name) {
            self = .character(character)
        } else if folded.hasPrefix("ctrl-"), let typed = namedCharacter(name.dropFirst(5)),
            let upper = typed.uppercased().first
        {
            self = .control(upper)
        } else if folded.hasPrefix("alt-"), let typed = namedCharacter(name.dropFirst(4)) {
            self = .alt(typed)
        } else if folded.hasPrefix("paste:"), let text = unescaped(name.dropFirst(6)) {
            self = .paste(text)
        } else if folded.hasPrefix("resize:"), let size = Size(folded.dropFirst(7)) {
            self = .resize(size)
        } else if folded.hasPrefix("f"), let number = Int(folded.dropFirst()),
            (1...24).contains(number)
        {
            self = .function(number)
        } else {
            return nil
        }
    }
}

extension Size {
    /// Reads a size such as `80x24`, up to 1000 each way.
    public init?(_ text: some StringProtocol) {
        let numbers = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let width = numbers[0], let height = numbers[1],
            (1...1000).contains(width), (1...1000).contains(height)
        else { return nil }
        self.init(width: width, height: height)
    }
}

private let plainNames: [(key: Key, name: String)] = [
    (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"),
    (.wordLeft, "Ctrl-Left"), (.wordRight, "Ctrl-Right"),
    (.home, "Home"), (.end, "End"), (.pageUp, "PageUp"), (.pageDown, "PageDown"),
    (.insert, "Insert"), (.delete, "Delete"), (.enter, "Enter"), (.tab, "Tab"),
    (.backTab, "Shift-Tab"), (.escape, "Esc"), (.backspace, "Backspace"),
    (.hangUp, "HangUp"), (.unknown, "Unknown"),
]

private let otherNames: [String: Key] = [
    "pgup": .pageUp, "pgdn": .pageDown, "del": .delete, "ins": .insert, "return": .enter,
    "escape": .escape, "backtab": .backTab,
]

private func nameOfCharacter(_ character: Character) -> String {
    if character == " " { return "Space" }
    let text = String(character)
    if visible(text) == text, !character.isWhitespace, !joins(text) { return text }
    return character.unicodeScalars.map(codePoint).joined(separator: "+")
}

/// Whether a text would be one character with what stands before it, so that a name would be another.
private func joins(_ text: String) -> Bool { ("-" + text).first != "-" }

private func namedCharacter(_ name: some StringProtocol) -> Character? {
    if name.count == 1, let character = name.first { return character }
    if name.lowercased() == "space" { return " " }
    // "U+1F468+U+200D" splits into U, 1F468, U, 200D.
    let parts = name.split(separator: "+", omittingEmptySubsequences: false)
    guard parts.count >= 2, parts.count.isMultiple(of: 2) else { return nil }
    var text = String.UnicodeScalarView()
    for pair in stride(from: 0, to: parts.count, by: 2) {
        guard parts[pair] == "U", let value = UInt32(parts[pair + 1], radix: 16),
            let scalar = Unicode.Scalar(value)
        else { return nil }
        text.append(scalar)
    }
    let string = String(text)
    return string.count == 1 ? string.first : nil
}

private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        case "\t": result += "\\t"
        case " ": result += "\\s"
        default:
            let plain = String(scalar)
            let seen = visible("a" + plain) == "a" + plain && !scalar.properties.isWhitespace
            let isKept = seen && !(result.isEmpty && joins(plain))
            result +=
                isKept ? plain : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        }
    }
    return result
}

private func unescaped(_ text: some StringProtocol) -> String? {
    var result = String.UnicodeScalarView()
    var rest = String(text).unicodeScalars[...]
    while let scalar = rest.popFirst() {
        guard scalar == "\\" else {
            result.append(scalar)
            continue
        }
        switch rest.popFirst() {
        case "\\": result.append("\\")
        case "n": result.append("\n")
        case "t": result.append("\t")
        case "s": result.append(" ")
        case "u":
            guard rest.popFirst() == "{", let end = rest.firstIndex(of: "}"),
                let value = UInt32(Substring(rest[..<end]), radix: 16),
                let scalar = Unicode.Scalar(value)
            else { return nil }
            result.append(scalar)
            rest = rest[rest.index(after: end)...]
        default: return nil
        }
    }
    return String(result)
}
