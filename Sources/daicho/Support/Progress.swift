import Foundation
import SecurityPolicy

/// A line on the terminal that says how far something is; nothing where there is no terminal.
final class Progress {
    private let isShown: Bool
    private var last = ""

    init(isJSON: Bool) {
        isShown = !isJSON && isatty(STDERR_FILENO) != 0
    }

    /// Shows how far it is, if that is something new.
    func show(
        _ wording: @autoclosure () -> Wording,
        in language: @autoclosure () -> Language = Interface.language
    ) {
        guard isShown else { return }
        let text = wording()(language())
        guard text != last else { return }
        last = text
        // Progress that cannot be shown hinders nothing.
        try? Output.write("\r\u{1B}[K\(text)", to: STDERR_FILENO)
    }

    /// Takes the line away.
    func end() {
        if !last.isEmpty { try? Output.write("\r\u{1B}[K", to: STDERR_FILENO) }
        last = ""
    }

    /// Hundredths of a whole.
    static func percent(_ done: Int, of total: Int) -> Int {
        total > 0 ? min(100, done * 100 / total) : 100
    }
}
