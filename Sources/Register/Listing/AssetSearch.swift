internal import GRDB
internal import SecurityPolicy

/// The assets whose text contains a query.
///
/// The index gives the assets that have every character pair of the query: exactly the answer for
/// one and two characters, candidates for more, which are then compared with the text itself.
struct AssetSearch {
    /// The folded query.
    let query: String
    /// The candidates by page, of those pages that have any.
    private let pages: [Int: PageSet]
    /// How many candidates there are.
    let count: Int
    /// Whether every candidate matches.
    let isExact: Bool

    init(_ query: String, reader: Reader) throws {
        self.query = query
        let scalars = Array(query.unicodeScalars)
        isExact = scalars.count <= 2
        let grams =
            scalars.count == 1
            ? [Grams.key(scalars[0])] : zip(scalars, scalars.dropFirst()).map { Grams.key($0, $1) }
        let next = try Binding(
            "SELECT page FROM gram WHERE page > ? ORDER BY page LIMIT 1", in: reader.database)
        var pages: [Int: PageSet] = [:]
        var count = 0
        var last = -1
        while let page = try next.with(last).first({ $0.integer(0) }) {
            guard page > last, page < Int.max / PageSet.span else {
                throw DamagedValue(column: "page")
            }
            last = page
            var set: PageSet?
            for gram in Set(grams) {
                var members = try SearchIndex.members(of: gram, page: page, in: reader.database)
                if let set { members.formIntersection(set) }
                set = members
                if members.isEmpty { break }
            }
            guard let set, !set.isEmpty else { continue }
            pages[page] = set
            count += set.count
        }
        self.pages = pages
        self.count = count
    }

    /// All candidates, ascending.
    var numbers: [Int] {
        var numbers: [Int] = []
        for (page, set) in pages.sorted(by: { $0.key < $1.key }) {
            set.forEach { numbers.append(page * PageSet.span + $0) }
        }
        return numbers
    }

    /// Gives the candidates by number, from the one after a place, until the body returns false.
    func forEach(
        ascending: Bool, from start: Int? = nil, _ body: (Int) throws -> Bool
    ) throws {
        for (page, set) in pages.sorted(by: { ascending ? $0.key < $1.key : $0.key > $1.key }) {
            let base = page * PageSet.span
            var numbers: [Int] = []
            set.forEach { numbers.append(base + $0) }
            if !ascending { numbers.reverse() }
            for number in numbers {
                if let start, ascending ? number <= start : number >= start { continue }
                guard try body(number) else { return }
            }
        }
    }

    /// Whether an asset has every character pair of the query.
    func isCandidate(_ number: Int) -> Bool {
        number >= 0 && pages[number / PageSet.span]?.contains(number % PageSet.span) ?? false
    }

    /// Whether an asset's text contains the query.
    func isMatch(_ number: Int, _ reader: Reader) throws -> Bool {
        guard isCandidate(number) else { return false }
        if isExact { return true }
        let statement = try Binding(
            "SELECT name, external_id, location, note FROM asset WHERE number = ?",
            in: reader.database)
        return try statement.with(number).first { matches($0, from: 0) } ?? false
    }

    /// Whether the text of a candidate has the query: its name, external number, place and note, in
    /// columns from this one on.
    func matches(_ row: Columns, from column: Int32) -> Bool {
        isExact
            || SearchText.matches(
                SearchFields(
                    name: row.text(column), externalID: row.optionalText(column + 1),
                    location: row.optionalText(column + 2), note: row.optionalText(column + 3)
                ).folded,
                query)
    }
}

extension SearchText {
    /// A query in folded form, without white space around it.
    static func query(_ text: String) -> String {
        var query = Substring(folded(text))
        while query.first == " " { query.removeFirst() }
        while query.last == " " { query.removeLast() }
        return String(query)
    }
}
