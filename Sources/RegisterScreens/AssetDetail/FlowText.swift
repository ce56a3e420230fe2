internal import TerminalKit

/// A text laid out for a width: lines of runs that look different.
struct FlowText: Sendable {
    /// A part of a line that looks the same.
    struct Run: Hashable, Sendable {
        var text: String
        var style: Style

        init(_ text: String, _ style: Style = .plain) {
            self.text = visible(text)
            self.style = style
        }
    }

    /// The cells of a line.
    let width: Int
    /// The lines, each at most as wide as the text.
    private(set) var lines: [[Run]] = []

    init(width: Int) {
        self.width = width
    }

    /// An empty line, unless there is one already.
    mutating func gap() {
        if lines.last?.isEmpty == false { lines.append([]) }
    }

    /// The lines of another text of the same width.
    mutating func append(_ other: FlowText) { lines += other.lines }

    /// Runs in one line; what does not fit is cut off.
    mutating func line(_ runs: [Run]) {
        var rest = width
        var fitting: [Run] = []
        for run in runs where rest > 0 {
            let cells = DisplayWidth.of(run.text)
            fitting.append(cells <= rest ? run : Run(fitted(run.text, rest), run.style))
            rest -= cells
        }
        lines.append(fitting)
    }

    /// A paragraph behind a beginning that its later lines are indented by.
    ///
    /// The clause from which it follows is at the end. A clause is not broken: a reader looks for it as it is written.
    mutating func paragraph(
        _ beginning: [Run], _ text: String, _ style: Style = .plain, clause: String = ""
    ) {
        let indent = beginning.reduce(0) { $0 + DisplayWidth.of($1.text) }
        // Where the indent leaves too little, the text goes below.
        if width - indent < 12, indent > 2 {
            line(beginning)
            paragraph([Run("  ")], text, style, clause: clause)
            return
        }
        let parts = wrapped(text, max(2, width - indent))
        for (index, part) in parts.enumerated() {
            let blank = Run(String(repeating: " ", count: indent))
            line((index == 0 ? beginning : [blank]) + [Run(part, style)])
        }
        guard !clause.isEmpty, let last = lines.last else { return }
        let used = last.reduce(0) { $0 + DisplayWidth.of($1.text) }
        if used + 2 + DisplayWidth.of(clause) <= width {
            lines[lines.count - 1].append(Run("  " + clause, Palette.label))
        } else {
            line([Run(String(repeating: " ", count: indent)), Run(clause, Palette.label)])
        }
    }
}
