/// One line of text being edited.
///
/// A plain value: keys and edits change it, ``draw(on:x:y:width:style:)`` shows it. It moves and
/// deletes by what a reader sees as a character. Pasted text is text, whatever it contains; line ends
/// and tabs in it become spaces.
///
/// ```swift
/// var editor = LineEditor("台帳")
/// editor.handle(.backspace)  // true
/// editor.text  // "台"
/// ```
public struct LineEditor: Hashable, Sendable {
    /// The text.
    public private(set) var text: String
    /// The characters before the cursor.
    public private(set) var cursor: Int
    /// What was deleted last by word or to an end of the line, for ``yank()``.
    public private(set) var killed = ""

    private var history: [Snapshot] = []
    /// Whether the last edit was typing, which goes on in the same step of undo.
    private var isTyping = false

    private struct Snapshot: Hashable {
        var text: String
        var cursor: Int
    }

    private static let longestHistory = 200

    /// Makes an editor with the cursor at the end of the text.
    public init(_ text: String = "") {
        self.text = Self.asOneLine(text)
        cursor = units(of: self.text).count
    }

    /// Does what a key means in a line of text; false if it means nothing here.
    ///
    /// Beside the keys on the caps: Ctrl-A and Ctrl-E to the ends, Ctrl-B and Ctrl-F by characters,
    /// Alt-b and Alt-f by words, Ctrl-D deletes forwards, Ctrl-W and Alt-d a word, Ctrl-U and Ctrl-K
    /// to an end, Ctrl-Y brings that back, Ctrl-_ (which most keyboards also send
    /// for Ctrl-/) undoes.
    @discardableResult
    public mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(character)
        case .paste(let text): paste(text)
        case .left, .control("B"): move(to: cursor - 1)
        case .right, .control("F"): move(to: cursor + 1)
        case .wordLeft, .alt("b"): move(to: wordStart)
        case .wordRight, .alt("f"): move(to: wordEnd)
        case .home, .control("A"): move(to: 0)
        case .end, .control("E"): move(to: .max)
        case .backspace: delete(from: cursor - 1, to: cursor)
        case .delete, .control("D"): delete(from: cursor, to: cursor + 1)
        case .control("W"): kill(from: wordStart, to: cursor)
        case .alt("d"): kill(from: cursor, to: wordEnd)
        case .control("U"): kill(from: 0, to: cursor)
        case .control("K"): kill(from: cursor, to: .max)
        case .control("Y"): yank()
        case .control("_"), .control("/"): undo()
        default: return false
        }
        return true
    }

    /// Types a character.
    public mutating func insert(_ character: Character) {
        remember(typing: true)
        splice(Self.asOneLine(String(character)))
    }

    /// Puts text in at the cursor; line ends and tabs become spaces.
    public mutating func paste(_ text: String) {
        remember()
        splice(Self.asOneLine(text))
    }

    /// Puts in what was deleted last by word or to an end of the line.
    public mutating func yank() {
        paste(killed)
    }

    /// Moves the cursor to before the character of this number.
    public mutating func move(to position: Int) {
        isTyping = false
        cursor = min(max(0, position), units(of: text).count)
    }

    /// Replaces the whole text.
    public mutating func replace(with text: String) {
        remember()
        self.text = Self.asOneLine(text)
        cursor = units(of: self.text).count
    }

    /// Takes back the last edit; what was typed in one go is one edit.
    public mutating func undo() {
        guard let last = history.popLast() else { return }
        text = last.text
        cursor = last.cursor
        isTyping = false
    }

    /// Where the word before the cursor begins.
    private var wordStart: Int {
        let characters = units(of: text)
        var position = cursor
        while position > 0, WordKind(characters[position - 1]) == .space { position -= 1 }
        guard position > 0 else { return 0 }
        let kind = WordKind(characters[position - 1])
        while position > 0, WordKind(characters[position - 1]) == kind { position -= 1 }
        return position
    }

    /// Where the word at or after the cursor ends.
    private var wordEnd: Int {
        let characters = units(of: text)
        var position = cursor
        while position < characters.count, WordKind(characters[position]) == .space {
            position += 1
        }
        guard position < characters.count else { return position }
        let kind = WordKind(characters[position])
        while position < characters.count, WordKind(characters[position]) == kind {
            position += 1
        }
        return position
    }

    /// Puts text in at the cursor.
    ///
    /// What follows may join it (a combining mark, the second half of a flag), so the cursor goes
    /// after the last character that has part of it.
    private mutating func splice(_ inserted: String) {
        guard !inserted.isEmpty else { return }
        let characters = units(of: text)
        let before = String(characters[..<cursor]) + inserted
        text = before + String(characters[cursor...])
        var bytes = before.utf8.count
        cursor = 0
        for unit in units(of: text) where bytes > 0 {
            bytes -= unit.utf8.count
            cursor += 1
        }
    }

    private mutating func delete(from start: Int, to end: Int) {
        let characters = units(of: text)
        let range = max(0, start)..<min(max(0, end), characters.count)
        guard !range.isEmpty else { return }
        remember()
        let before = String(characters[..<range.lowerBound])
        text = before + String(characters[range.upperBound...])
        // What is left and right may have joined.
        cursor = min(units(of: before).count, units(of: text).count)
    }

    private mutating func kill(from start: Int, to end: Int) {
        let characters = units(of: text)
        let end = min(end, characters.count)
        guard start < end else { return }
        delete(from: start, to: end)
        killed = String(characters[start..<end])
    }

    private mutating func remember(typing: Bool = false) {
        if !(typing && isTyping) {
            history.append(Snapshot(text: text, cursor: cursor))
            if history.count > Self.longestHistory { history.removeFirst() }
        }
        isTyping = typing
    }

    private static func asOneLine(_ text: String) -> String {
        guard text.contains(where: { $0.isNewline || $0 == "\t" }) else { return text }
        return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}

// MARK: Drawing

extension LineEditor {
    /// Draws the line into so many cells, scrolled so that the cursor is in them, and puts the
    /// screen's cursor there.
    public func draw(
        on grid: inout Grid, x: Int, y: Int, width: Int, style: Style = .plain
    ) {
        guard width > 0 else { return }
        let view = view(width: width)
        grid.fill(x: x, y: y, width: width, style: style)
        // A grid of one row cuts the scrolled text at both edges.
        var line = Grid(width: width, height: 1)
        line.write(view.text, x: -view.scroll, y: 0)
        grid.write(line.rows[0], x: x, y: y, style: style, width: width)
        grid.cursor = Position(x: x + view.cursor, y: y)
    }

    /// What is to be drawn in so many cells: the visible text, the cells of it that are scrolled out
    /// at the left, and the cursor's column after that.
    public func view(width: Int) -> (text: String, scroll: Int, cursor: Int) {
        let parts = units(of: text).map { visible(String($0)) }
        let column = parts[..<cursor].reduce(0) { $0 + DisplayWidth.of($1) }
        // Half a width at a time, so that the text does not run with every key. The cursor's cell and
        // that of a wide character under it must be inside.
        let step = max(1, width / 2)
        var scroll = 0
        while column - scroll > max(0, width - 2) { scroll += step }
        return (parts.joined(), scroll, column - scroll)
    }
}
