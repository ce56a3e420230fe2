internal import TerminalKit

/// Keys that are typed while a dialog or form is on its way, for when it is there.
struct TypeAhead: Sendable {
    /// So many keys are held.
    static let most = 256

    private var held: [(key: Key, time: ContinuousClock.Instant)] = []

    var isEmpty: Bool { held.isEmpty }

    /// Holds a key; Esc lets go of all.
    ///
    /// - Returns: false if it was one too many; nil if it is to be done at once.
    mutating func take(_ key: Key, at time: ContinuousClock.Instant) -> Bool? {
        switch key {
        case .escape, .control("C"):
            if held.isEmpty { return nil }
            held = []
        case .control("L"): return nil
        default:
            guard held.count < TypeAhead.most else { return false }
            held.append((key, time))
        }
        return true
    }

    /// All keys, which are held no longer.
    mutating func all() -> [(key: Key, time: ContinuousClock.Instant)] {
        defer { held = [] }
        return held
    }
}
