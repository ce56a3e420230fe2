/// Something that a key does.
enum Action: String, CaseIterable, Sendable {
    // Moving.
    case up, down, pageUp, pageDown, first, last
    // The list.
    case open, filter, clearFilter, narrow, widen, views, sort, reverse, refresh
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
    case accept, cancel, erase, delete, nextSection, previousSection
    // Filling in.
    case nextField, previousField, nextChoice, previousChoice, confirm
    // What is done with assets.
    case registerAsset, correctAsset, changeMeasures, moveAsset, retireAsset
    // Everywhere.
    case actions
    case back, quit, help, jump, undo, repaint, suspend
}
