internal import SecurityPolicy
internal import TerminalKit

/// The screens that are open: a stack for each place, of which one is in sight.
struct Stacks: Sendable {
    /// A screen and its number.
    struct Open: Sendable {
        let id: ScreenID
        var screen: any Screen
        /// Whether the register has changed since it was read.
        var isStale = false
    }

    /// The places by digit; the one in sight last visited last.
    private(set) var places: [Character: [Open]] = [:]
    /// The digits of the places visited, the one in sight last.
    private(set) var visited: [Character] = []
    private var newest: ScreenID = 0

    /// The digit of the place in sight.
    var place: Character { visited.last ?? "0" }

    /// The screen in sight.
    var top: Open? { places[place]?.last }

    /// Whether leaving it leaves the program.
    var isLast: Bool { depth == 0 && visited.count < 2 }

    /// How many screens lie below it.
    var depth: Int { (places[place]?.count ?? 1) - 1 }

    /// Shows a place; opens it if it never was.
    ///
    /// - Returns: whether it was opened.
    mutating func go(to digit: Character, opening screen: () -> any Screen) -> Bool {
        visited.removeAll { $0 == digit }
        visited.append(digit)
        guard places[digit]?.isEmpty ?? true else { return false }
        push(screen())
        return true
    }

    /// Puts a screen on top.
    mutating func push(_ screen: any Screen) {
        newest += 1
        places[place, default: []].append(Open(id: newest, screen: screen))
    }

    /// Takes the top away: goes to the screen below, or to the place before.
    ///
    /// - Returns: false if there is neither.
    mutating func pop() -> Bool {
        if depth > 0 {
            places[place]?.removeLast()
            return true
        }
        guard visited.count > 1 else { return false }
        visited.removeLast()
        return true
    }

    /// Changes the screen in sight, and gives what it wants done with its number.
    mutating func withTop<Result>(_ change: (inout Open) -> Result) -> Result? {
        guard let last = places[place]?.indices.last else { return nil }
        return places[place]?[last].mutated(by: change)
    }

    /// Changes the screen with a number, wherever it is.
    mutating func with<Result>(_ id: ScreenID, _ change: (inout Open) -> Result) -> Result? {
        for digit in places.keys {
            guard let index = places[digit]?.firstIndex(where: { $0.id == id }) else { continue }
            return places[digit]?[index].mutated(by: change)
        }
        return nil
    }

    /// Notes that all screens are out of date.
    mutating func markStale() {
        for digit in places.keys {
            for index in places[digit]?.indices ?? 0..<0 { places[digit]?[index].isStale = true }
        }
    }
}

extension Stacks.Open {
    fileprivate mutating func mutated<Result>(by change: (inout Self) -> Result) -> Result {
        change(&self)
    }
}
