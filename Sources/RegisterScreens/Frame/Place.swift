internal import SecurityPolicy

/// Somewhere in the register that a digit leads to.
///
/// A new place is a new file in `Places/`, named like its type; the build lists it.
protocol Place: Sendable {
    /// Its digit.
    static var digit: Character { get }

    /// What it is called, in a word.
    static var name: Wording { get }

    /// A sentence for the help.
    static var help: Wording { get }

    /// The screen that it begins with.
    static func open(_ world: World) -> any Screen
}

/// All places, in the order of their digits.
enum Places {
    static let all: [any Place.Type] = listedPlaces.sorted { $0.digit < $1.digit }

    /// The place that a digit leads to.
    static func of(_ digit: Character) -> (any Place.Type)? {
        all.first { $0.digit == digit }
    }
}
