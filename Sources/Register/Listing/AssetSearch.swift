internal import GRDB
internal import SecurityPolicy

/// The assets whose text contains a query.
///
/// The index gives the assets that have every character pair of the query: exactly the answer for
/// one and two characters, candidates for more, which are then compared with the text itself.
struct AssetSearch {
    /// The folded query.
    let query: String
    /// The candidates by page; nil where a page has none.
    private let pages: [PageSet?]
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
        let last = try reader.row("SELECT max(page) FROM gram")?[0] as Int? ?? -1
        var pages: [PageSet?] = []
        var count = 0
        for page in 0..<(last + 1) {
            var set: PageSet?
            for gram in Set(grams) {
                var members = try SearchIndex.members(of: gram, page: page, in: reader.database)
                if let set { members.formIntersection(set) }
                set = members
                if members.isEmpty { break }
            }
            let isEmpty = set?.isEmpty ?? true
            pages.append(isEmpty ? nil : set)
            if let set { count += set.count }
        }
        self.pages = pages
        self.count = count
    }

    /// All candidates, ascending.
    var numbers: [Int] {
        var numbers: [Int] = []
        for page in pages.indices {
            pages[page]?.forEach { numbers.append(page * PageSet.span + $0) }
        }
        return numbers
    }

    /// Gives the candidates by number, from the one after a place, until the body returns false.
    func forEach(
        ascending: Bool, from start: Int? = nil, _ body: (Int) throws -> Bool
    ) throws {
        for page in ascending ? Array(pages.indices) : pages.indices.reversed() {
            guard let set = pages[page] else { continue }
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
        let page = number / PageSet.span
        return page < pages.count && pages[page]?.contains(number % PageSet.span) ?? false
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
