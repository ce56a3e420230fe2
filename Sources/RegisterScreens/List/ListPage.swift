/// A line of a list: something with a number by which its list finds it again.
protocol ListLine: Sendable {
    /// Its number; each in a list has another one.
    var number: Int { get }
}

/// Which lines of a list.
enum ListPlace: Hashable, Sendable {
    case first, last
    /// After or before the line with a number.
    case after(Int), before(Int)
    /// Around a line; where it would stand, if it is not in the list.
    case around(Int)
}

/// Lines of a list, and whether there are more.
struct ListPage<Line: ListLine>: Sendable {
    var lines: [Line]
    var reachesFirst: Bool
    var reachesLast: Bool
    /// Where the line asked for stands, or would.
    var index = 0

    /// A page.
    init(lines: [Line], reachesFirst: Bool, reachesLast: Bool, index: Int = 0) {
        self.lines = lines
        self.reachesFirst = reachesFirst
        self.reachesLast = reachesLast
        self.index = index
    }

    /// A page that is cut from a list of which at most so many lines can be had at a time.
    ///
    /// - Parameters:
    ///   - limit: how many, at most; around a line, so many on each side.
    ///   - lines: gives so many lines at a place, never asked for `around`.
    init(
        _ place: ListPlace, limit: Int, lines: (_ place: ListPlace, _ limit: Int) throws -> [Line]
    ) rethrows {
        // One more than wanted shows whether there is more.
        switch place {
        case .first, .after:
            let found = try lines(place, limit + 1)
            self.init(
                lines: Array(found.prefix(limit)), reachesFirst: place == .first,
                reachesLast: found.count <= limit)
        case .last, .before:
            let found = try lines(place, limit + 1)
            self.init(
                lines: found.suffix(limit), reachesFirst: found.count <= limit,
                reachesLast: place == .last, index: min(found.count, limit) - 1)
        case .around(let number):
            let before = try lines(.before(number), limit + 1)
            let kept = before.suffix(limit)
            let after = try lines(
                kept.last.map { .after($0.number) } ?? .first, limit + 1)
            self.init(
                lines: Array(kept) + Array(after.prefix(limit)),
                reachesFirst: before.count <= limit,
                reachesLast: after.count <= limit, index: kept.count)
        }
    }
}
