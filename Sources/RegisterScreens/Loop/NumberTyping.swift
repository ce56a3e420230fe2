internal import TerminalKit

extension Key {
    /// Whether it is a digit.
    var isDigit: Bool {
        if case .character(let character) = self { return character.isASCII && character.isNumber }
        return false
    }
}

/// Tells a digit that leads to a place from the digits of an asset's number.
///
/// A person types one digit; a barcode reader types a number faster than anybody and presses Enter.
/// So the first digit goes to its place at once, and when another follows within a moment, both
/// begin a number. After `#` all digits do.
struct NumberTyping: Sendable {
    /// What a key was.
    enum Meaning: Hashable {
        /// Nothing of numbers.
        case notMine
        /// Part of a number.
        case typing
        /// A digit that leads to a place.
        case place(Character)
        /// The number is complete: the asset, and the place from which it was typed.
        case number(Int, place: Character)
        /// There is no such place and no such number.
        case wrong
    }

    /// Digits that follow each other faster than this are one number.
    static let pause = Duration.milliseconds(120)
    /// No asset has a longer number.
    private static let longest = 15

    private var digits = ""
    private var isNumber = false
    private var origin: Character = "0"
    private var last: ContinuousClock.Instant?

    /// What has been typed of a number; nil if none is being typed.
    var text: String? { isNumber ? digits : nil }

    /// Begins a number, of which no digit has been typed.
    mutating func begin(at place: Character) {
        self = NumberTyping()
        isNumber = true
        origin = place
    }

    /// Takes a key in its form as a command.
    mutating func take(
        _ key: Key, at now: ContinuousClock.Instant, place: Character
    ) -> Meaning {
        switch key {
        case .character(let character) where character.isASCII && character.isNumber:
            let isFast = last.map { now - $0 < NumberTyping.pause } ?? false
            if !isNumber, !isFast {
                digits = String(character)
                origin = place
                last = now
                if Places.of(character) != nil { return .place(character) }
                isNumber = true
                return .typing
            }
            isNumber = true
            last = now
            guard digits.count < NumberTyping.longest else { return .wrong }
            digits.append(character)
            return .typing
        case .enter where isNumber:
            let meaning = Int(digits).map { Meaning.number($0, place: origin) } ?? .typing
            self = NumberTyping()
            return meaning
        case .backspace where isNumber:
            if digits.popLast() == nil { self = NumberTyping() }
            return .typing
        default:
            let was = isNumber
            self = NumberTyping()
            // Escape ends the number and nothing else.
            return was && key == .escape ? .typing : .notMine
        }
    }
}
