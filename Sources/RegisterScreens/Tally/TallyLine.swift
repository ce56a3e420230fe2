internal import Register
internal import SecurityPolicy

/// A line of a tally: something of which there are so many, and what lies behind it.
struct TallyLine: Sendable {
    /// Tells it from the others, and names its count.
    var id: String
    /// What is counted.
    var text: Wording
    /// The clause from which it follows; empty: none.
    var clause = ""
    /// What stands below the lines while it is selected.
    var note: [Wording] = []
    /// Whether there is something to count; else it is something that is done.
    var isCounted = true
    /// The action that it is, of which the world says why it cannot be done; nil: it only opens.
    var action: Action?
    /// What Enter shows.
    var opens: @Sendable () -> any Screen
}

/// Lines under a heading.
struct TallyPart: Sendable {
    /// The heading.
    var heading: Wording
    /// The lines.
    var lines: [TallyLine]
}

/// The assets of which something is counted: those of some units, or all.
struct TallyScope: Hashable, Sendable {
    /// The codes of the units; empty: the whole city.
    var units: [String] = []
    /// Whether permits are counted, and not assets.
    var isPermits = false
    /// The part that is counted, where each is counted for itself.
    var part: String?

    /// What an id of a line begins with.
    var prefix: String {
        part.map { $0 + "." } ?? (isPermits ? "permit." : units.isEmpty ? "city." : "own.")
    }

    /// A filter of what is in use in the scope, made narrower.
    func filter(_ narrow: (inout AssetFilter) -> Void) -> AssetFilter {
        var filter = AssetFilter()
        filter.units = units
        narrow(&filter)
        return filter
    }
}

/// Where a tally comes from: which lines there are, and how many of each.
protocol TallySource: Sendable {
    /// The scopes that are counted, one after the other.
    func scopes(_ world: World) -> [TallyScope]

    /// The lines, with what has been counted by their ids.
    func parts(_ counts: [String: Int], _ world: World) -> [TallyPart]

    /// Counts; asked on another thread.
    func count(
        _ scope: TallyScope, from register: any Desk, for caller: Caller
    ) throws -> [String: Int]

    /// What stands where there are no lines.
    var empty: Wording { get }

    /// Why what is counted cannot be changed between the own units and the whole city; nil: it can.
    var reasonAgainstWidening: Wording? { get }

    /// The section of the keymap that holds.
    var context: KeyContext { get }

    /// Why an action that changes what is counted cannot be done; nil: it can.
    func reasonAgainst(_ action: Action) -> Wording?

    /// Changes what is counted; false: the action is another one.
    mutating func change(_ action: Action) -> Bool

    /// The word for the key that leaves.
    var backLabel: Wording { get }

    /// Changes it.
    mutating func widen()
}

extension TallySource {
    var empty: Wording { Words.List.nothing }
    var reasonAgainstWidening: Wording? { Words.List.notHere }
    var backLabel: Wording { Words.Keys.backLabel }
    var context: KeyContext { .tally }
    func reasonAgainst(_ action: Action) -> Wording? {
        action == .scope ? reasonAgainstWidening : nil
    }
    mutating func change(_ action: Action) -> Bool {
        guard action == .scope else { return false }
        widen()
        return true
    }
    mutating func widen() {}
}

/// Asks for the counts of a scope.
struct CountTally<Source: TallySource>: Question {
    var source: Source
    var scope: TallyScope
    /// The scopes that are to be counted after it.
    var rest: [TallyScope]
    /// Counts up, so that a screen knows which of its questions is the newest.
    var ticket: Int

    var channel: Channel { .count }

    func answer(from register: any Desk, for caller: Caller) throws -> [String: Int] {
        try source.count(scope, from: register, for: caller)
    }
}
