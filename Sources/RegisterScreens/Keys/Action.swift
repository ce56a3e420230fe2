/// Something that a key does.
enum Action: String, CaseIterable, Sendable {
    // Moving.
    case up, down, pageUp, pageDown, first, last
    // The list.
    case open, filter, clearFilter, sort, reverse, refresh
    case detailUp, detailDown, detailPageUp, detailPageDown
    // Marks.
    case mark, markAll, clearMarks
    // Acts on assets.
    case classify, putIn, takeOut, sanitize, copy, tree, why
    // Dialogs.
    case toggle, raise, lower, fold, unfold
    // The detail.
    case previousAsset, nextAsset
    // Typing and choosing.
    case accept, cancel, erase
    // Everywhere.
    case back, quit, help, jump, undo, repaint, suspend
}
