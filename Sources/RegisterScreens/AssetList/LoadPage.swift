internal import Register

/// Asks for the lines around a place of a list.
struct LoadPage: Question {
    /// Which assets, in which order.
    var filter: AssetFilter
    var order: AssetOrder
    /// Which lines.
    var place: ListPlace
    /// How many, at most; around an asset, so many on each side.
    var limit: Int
    /// The numbers of assets that are left out.
    var without: Set<Int> = []
    /// Counts up, so that a screen knows which of its questions is the newest.
    var ticket: Int

    var channel: Channel { .page }

    func answer(from register: any Desk, for caller: Caller) throws -> ListPage<AssetLine> {
        try ListPage(place, limit: limit) { place, limit in
            try register.answer(
                ListAssets(
                    filter: filter, order: order, place: place.ofRegister, limit: limit,
                    without: without),
                for: caller)
        }
    }
}

extension AssetLine: ListLine {}

extension ListPlace {
    /// The place as the register knows it.
    var ofRegister: ListAssets.Place {
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
    /// The numbers of assets that do not count.
    var without: Set<Int> = []

    /// How many.
    struct Counts: Hashable, Sendable {
        var matches: Int
        var total: Int
    }

    var channel: Channel { .count }

    func answer(from register: any Desk, for caller: Caller) throws -> Counts {
        var everything = filter
        everything.search = ""
        let total = try register.answer(
            CountMatches(everything, without: without), for: caller)
        let matches =
            filter.search.isEmpty
            ? total
            : try register.answer(CountMatches(filter, without: without), for: caller)
        return Counts(matches: matches, total: total)
    }
}
