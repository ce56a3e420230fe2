/// Why a screen cannot be opened.
public enum TerminalError: Error, Hashable, CustomStringConvertible {
    /// Standard input or output is a file or a pipe.
    case notATerminal
    /// The system does not know the terminal that `TERM` names.
    case unknownTerminal(String)
    /// The terminal cannot place text on a screen, as `TERM=dumb` says.
    case tooSimple(String)
    /// The system has no UTF-8 locale.
    case noUTF8
    /// The screen is open already.
    case alreadyOpen
    /// The system refused.
    case failed

    /// The error in English, in one line.
    public var description: String {
        switch self {
        case .notATerminal: "standard input and output are not a terminal"
        case .unknownTerminal(let name): "this system does not know the terminal TERM=\(name)"
        case .tooSimple(let name): "the terminal TERM=\(name) cannot place text on a screen"
        case .noUTF8: "this system has no UTF-8 locale, not even C.UTF-8"
        case .alreadyOpen: "the screen is open already"
        case .failed: "the terminal could not be opened"
        }
    }
}
