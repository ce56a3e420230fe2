internal import SecurityPolicy
internal import TerminalKit

/// A search while it is typed, the same in every list.
struct SearchLine: Sendable {
    private var editor: LineEditor
    /// What was searched for before; it comes back when the search is cancelled.
    private let before: String

    /// A search that goes on from what is searched for.
    init(_ text: String) {
        editor = LineEditor(text)
        before = text
    }

    /// What is searched for now.
    var text: String { editor.text }

    /// Takes a key as text; false: it leaves the search.
    mutating func type(_ key: Key) -> Bool {
        // As in less and vi: Backspace in an empty search leaves it.
        if key == .backspace, editor.text.isEmpty { return false }
        _ = editor.handle(key)
        return true
    }

    /// Ends the search or empties it; gives whether it goes on, nil if the action is another one.
    mutating func perform(_ action: Action) -> Bool? {
        switch action {
        case .accept: return false
        case .cancel: editor = LineEditor(before)
        case .erase: editor = LineEditor()
        default: return nil
        }
        return action == .erase
    }

    /// Draws it into the status line.
    func draw(on grid: inout Grid, in area: Area, width: Int, _ world: World) {
        editor.draw(after: Words.Screen.find, on: &grid, in: area, width: width, world)
    }
}

extension LineEditor {
    /// Draws the line that is typed in the status line, behind what it is asked for.
    func draw(
        after prompt: Wording, on grid: inout Grid, in area: Area, width: Int, _ world: World
    ) {
        let x = grid.write(
            world.text(prompt) + ": ", x: area.x + 1, y: area.y, style: Palette.prompt,
            width: width)
        draw(on: &grid, x: x, y: area.y, width: max(2, width + 1 - x))
    }
}
