/// Text as a person edits it: what one press of Backspace takes away.
///
/// These are Swift's characters, but for the halfwidth (han)dakuten U+FF9E and U+FF9F: on screen and
/// under the fingers they are characters of their own, though Swift joins them to the kana before.
func units(of text: some StringProtocol) -> [Character] {
    var result: [Character] = []
    for character in text {
        guard character.unicodeScalars.count > 1,
            character.unicodeScalars.contains(where: isHalfwidthSoundMark)
        else {
            result.append(character)
            continue
        }
        var part = ""
        for scalar in character.unicodeScalars {
            if isHalfwidthSoundMark(scalar), !part.isEmpty {
                result += Array(part)
                part = ""
            }
            part.unicodeScalars.append(scalar)
        }
        result += Array(part)
    }
    return result
}

private func isHalfwidthSoundMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFF9E || scalar.value == 0xFF9F
}

/// What a word is made of, for moving by words: kanji, hiragana, katakana and the rest each go
/// together, which is where Japanese words usually begin and end.
enum WordKind {
    case space, kanji, hiragana, katakana, letter, sign

    init(_ character: Character) {
        guard let scalar = character.unicodeScalars.first else {
            self = .space
            return
        }
        switch scalar.value {
        case 0x3041...0x309F: self = .hiragana
        case 0x30A0...0x30FF, 0xFF66...0xFF9F: self = .katakana
        case 0x3005...0x3007: self = .kanji  // 々〆〇
        default:
            if scalar.properties.isIdeographic {
                self = .kanji
            } else if character.isWhitespace {
                self = .space
            } else if character.isLetter || character.isNumber || character == "_" {
                self = .letter
            } else {
                self = .sign
            }
        }
    }
}
