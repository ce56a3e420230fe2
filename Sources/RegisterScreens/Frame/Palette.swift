internal import SecurityPolicy
internal import TerminalKit

/// How everything looks, in one place.
///
/// Only the terminal's own colours and emphasis, chosen to be read on light and on dark; no yellow,
/// which cannot be read on white. What a colour says, a text beside it says too.
enum Palette {
    static let title = Style([.reverse, .bold])
    static let here = Style([.bold, .underline])
    static let header = Style([.bold, .underline])
    static let heading = Style(.bold)
    static let label = Style(.dim)
    static let key = Style(.bold)
    static let faint = Style(.dim)
    static let prompt = Style(.bold)
    static let input = Style(.underline)
    static let error = Style(.bold, color: .red)
    static let mark = Style(.bold, color: .magenta)
    static let gap = Style(.bold, color: .magenta)
    static let met = Style([], color: .green)

    /// A class on an axis: the highest stands out, the lowest stands back.
    static func style(of level: Int, on axis: Axis) -> Style {
        switch level {
        case 1: Style(.bold, color: .red)
        case axis.classes.upperBound: Style(.dim)
        default: .plain
        }
    }
}
