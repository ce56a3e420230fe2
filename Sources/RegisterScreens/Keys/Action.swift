/// Something that a key does.
enum Action: String, CaseIterable, Sendable {
    // Moving.
    case up, down, pageUp, pageDown, first, last
    // The list.
    case open, filter, clearFilter, narrow, widen, views, sort, reverse, refresh
    case detailUp, detailDown, detailPageUp, detailPageDown
    // The detail.
    case previousAsset, nextAsset
    // Lists: the asset of a line, all units instead of the own ones.
    case asset, scope
    // Typing and choosing.
    case accept, cancel, erase, toggle, delete, nextSection, previousSection
    // Everywhere.
    case back, quit, help, jump, repaint, suspend
}
