/// The terminal's own eight colours, and its default.
public enum Color: UInt8, Hashable, Sendable, CaseIterable {
    /// The colour that the terminal writes in anyway.
    case standard
    /// Eight colours in the order of the ANSI codes.
    case black, red, green, yellow, blue, magenta, cyan, white
}

/// How a cell looks.
///
/// Only what every terminal has, in the terminal's own colours, so that it can be read on light and
/// on dark. Nothing may be told by colour alone: with `NO_COLOR` set there is none.
public struct Style: Hashable, Sendable {
    /// The weight and emphasis of a cell.
    public struct Traits: OptionSet, Hashable, Sendable {
        /// The bits, as ``NcursesTerminal`` hands them to the terminal.
        public let rawValue: UInt8

        /// Makes a set from its bits.
        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// Bold.
        public static let bold = Traits(rawValue: 1)
        /// Text and background exchanged.
        public static let reverse = Traits(rawValue: 2)
        /// Fainter than usual.
        public static let dim = Traits(rawValue: 4)
        /// Underlined.
        public static let underline = Traits(rawValue: 8)
    }

    /// The colour of the text.
    public var color: Color
    /// The weight and emphasis.
    public var traits: Traits

    /// Makes a style; without arguments the terminal's plain one.
    public init(_ traits: Traits = [], color: Color = .standard) {
        self.color = color
        self.traits = traits
    }

    /// The terminal's plain style.
    public static let plain = Style()
    /// Bold.
    public static let bold = Style(.bold)
    /// Text and background exchanged, as for the selected row.
    public static let reverse = Style(.reverse)
    /// Fainter than usual.
    public static let dim = Style(.dim)
    /// Underlined.
    public static let underline = Style(.underline)

    /// This style with more traits.
    public func adding(_ traits: Traits) -> Style {
        Style(self.traits.union(traits), color: color)
    }

    /// This style in a colour.
    public func colored(_ color: Color) -> Style {
        Style(traits, color: color)
    }
}
