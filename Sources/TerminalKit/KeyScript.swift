/// Keys as a script, for scenarios and for reports that others can repeat.
///
/// Names of keys (see ``Key/init(name:)``), parted by spaces and line ends; `Type:` types a text,
/// with the escapes that `Paste:` has. A line that begins with `#` and a space is a comment, so the
/// key itself at the beginning of a line is written `U+0023`.
///
/// ```
/// # Find the residents' register and open it.
/// / Type:住民 Enter
/// Down Enter
/// ```
extension Key {
    /// The keys of a script.
    public static func script(_ text: some StringProtocol) throws(KeyScriptError) -> [Key] {
        var keys: [Key] = []
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() where line != "#" && !line.hasPrefix("# ") {
            for word in line.split(separator: " ") {
                if word.hasPrefix("Type:"),
                    case .paste(let text) = Key(name: "Paste:" + word.dropFirst(5))
                {
                    keys += text.map { .character($0) }
                } else if let key = Key(name: String(word)) {
                    keys.append(key)
                } else {
                    throw KeyScriptError(line: index + 1, word: visible(word))
                }
            }
        }
        return keys
    }
}

/// A word in a key script that names no key.
public struct KeyScriptError: Error, Hashable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int
    /// The word, made visible.
    public let word: String

    /// The line and the word.
    public var description: String { "line \(line): no key is named \(word)" }
}
