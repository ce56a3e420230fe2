/// What came from the keyboard, or happened to the terminal.
public enum Key: Hashable, Sendable {
    /// A character that was typed, also through an input method.
    case character(Character)
    /// The cursor keys.
    case up, down, left, right
    /// Left and right with Ctrl or Alt: by words.
    case wordLeft, wordRight
    /// The keys above the cursor keys.
    case home, end, pageUp, pageDown, insert, delete
    /// The keys around the letters.
    case enter, tab, backTab, escape, backspace
    /// A function key, from 1.
    case function(Int)
    /// A letter (in upper case) or sign typed with Ctrl, as the terminal tells them apart.
    case control(Character)
    /// A character typed with Alt, or directly after Esc.
    case alt(Character)
    /// Text that was pasted: never commands.
    case paste(String)
    /// The window has this size now, or the program came back to the screen: draw again.
    case resize(Size)
    /// The keyboard is gone: the window was closed, the program was asked to end, or a script is
    /// over. Every later key is this one too.
    case hangUp
    /// A sequence that means nothing here.
    case unknown

    /// Whether it is one key that somebody pressed, with a name.
    public var isTyped: Bool {
        switch self {
        case .paste, .resize, .hangUp, .unknown: false
        default: true
        }
    }

    /// The key as a command, whatever state the input method was left in.
    ///
    /// Full-width letters and signs count as their ASCII ones (Ａ is A, ／ is /), and so do the signs
    /// that the same keys give in kana mode (・ is the / key, 。 the . key). Other keys stay as they
    /// are.
    public var asCommand: Key {
        guard case .character(let character) = self,
            let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1
        else { return self }
        switch scalar.value {
        case 0xFF01...0xFF5E:
            // The full-width block has the order of ASCII.
            return Unicode.Scalar(scalar.value - 0xFEE0).map { .character(Character($0)) } ?? self
        default:
            return kanaModeSigns[character].map { .character($0) } ?? self
        }
    }
}

/// What the sign keys of a Japanese keyboard type in kana mode.
private let kanaModeSigns: [Character: Character] = [
    "\u{3000}": " ", "。": ".", "、": ",", "・": "/", "ー": "-", "「": "[", "」": "]", "〜": "~",
    "￥": "\\", "’": "'", "”": "\"",
]
