internal import Register

/// Asks for the lines around a place of a list.
struct LoadPage: Question {
    /// Which assets, in which order.
    var filter: AssetFilter
    var order: AssetOrder
    /// Which lines.
    var place: Place
    /// How many, at most; around an asset, so many on each side.
    var limit: Int
    /// Counts up, so that a screen knows which of its questions is the newest.
    var ticket: Int

    /// Which lines of a list.
    enum Place: Hashable, Sendable {
        case first, last
        case after(Int), before(Int)
        /// Around an asset; where it would stand, if it does not pass the filter.
        case around(Int)
    }

    /// Lines, and whether there are more.
    struct Page: Sendable {
        var lines: [AssetLine]
        var reachesFirst: Bool
        var reachesLast: Bool
        /// Where the asset asked for stands, or would.
        var index = 0
    }

    var channel: Channel { .page }

    func answer(from register: Register, for caller: Caller) throws -> Page {
        func lines(_ place: ListAssets.Place) throws -> [AssetLine] {
            // One more than wanted shows whether there is more.
            try register.answer(
                ListAssets(filter: filter, order: order, place: place, limit: limit + 1),
                for: caller)
        }
        switch place {
        case .first, .after:
            let found = try lines(place.ofRegister)
            return Page(
                lines: Array(found.prefix(limit)), reachesFirst: place == .first,
                reachesLast: found.count <= limit)
        case .last, .before:
            let found = try lines(place.ofRegister)
            return Page(
                lines: found.suffix(limit), reachesFirst: found.count <= limit,
                reachesLast: place == .last, index: min(found.count, limit) - 1)
        case .around(let number):
            let before = try lines(.before(number))
            let kept = before.suffix(limit)
            let after = try lines(kept.last.map { .after($0.number) } ?? .first)
            return Page(
                lines: Array(kept) + Array(after.prefix(limit)),
                reachesFirst: before.count <= limit,
                reachesLast: after.count <= limit, index: kept.count)
        }
    }
}

extension LoadPage.Place {
    /// The place as the register knows it.
    fileprivate var ofRegister: ListAssets.Place {
        switch self {
        case .first: .first
        case .last: .last
        case .after(let number), .around(let number): .after(number)
        case .before(let number): .before(number)
        }
    }
}

/// Asks how many assets pass a filter, and how many there are without a search.
struct CountPage: Question {
    var filter: AssetFilter

    /// How many.
    struct Counts: Hashable, Sendable {
        var matches: Int
        var total: Int
    }

    var channel: Channel { .count }

    func answer(from register: Register, for caller: Caller) throws -> Counts {
        var everything = filter
        everything.search = ""
        let total = try register.answer(CountMatches(everything), for: caller)
        let matches =
            filter.search.isEmpty ? total : try register.answer(CountMatches(filter), for: caller)
        return Counts(matches: matches, total: total)
    }
}
