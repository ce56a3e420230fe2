internal import GRDB
public import SecurityPolicy

/// A page of the ledger, the newest entry first, of all entries or of those that are looked for.
///
/// What can be looked for has an index each, and a page is the merge of these: it costs what a page
/// costs, however long the ledger is and however rare what is found.
public struct FindEntries: Query {
    /// Whose duty looking at this is.
    public static let duty = Duty.audit

    /// What is looked for; nil: nothing, so that all entries are shown.
    public var search: EntrySearch?
    /// Where the page is; the place after an entry is the one of those before it in time.
    public var place: ListAssets.Place
    /// How many at most.
    public var limit: Int

    /// A look at the ledger.
    public init(
        _ search: EntrySearch? = nil, place: ListAssets.Place = .first, limit: Int = 50
    ) {
        self.search = search
        self.place = place
        self.limit = limit
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [Entry] {
        try reader.entries(search, place: place, limit: limit)
    }
}

/// Which entries are looked for: those to which one of these applies.
public struct EntrySearch: Codable, Hashable, Sendable {
    /// By one of these people, by login.
    public var actors: [String] = []
    /// One of these acts, by name.
    public var acts: [String] = []
    /// About one of these assets.
    public var assets: [Int] = []
    /// One of these entries.
    public var entries: [Int] = []

    /// The names of all acts that this program knows.
    public static let actNames = listedActs.map { $0.name }

    /// The same with the duties of which each can be part.
    public static let acts = listedActs.map { (name: $0.name, duties: $0.duties) }

    /// A search that nothing applies to yet.
    public init() {}
}

extension Reader {
    /// A page of the entries that are looked for; of those about assets, only certain acts.
    func entries(
        _ search: EntrySearch?, of acts: [String]? = nil, place: ListAssets.Place, limit: Int
    ) throws -> [Entry] {
        let runs = EntryRuns(acts: acts, place: place, limit: limit, reader: self)
        return try entries(runs.numbers(search), of: runs)
    }

    /// A page of the entries about an asset, all or those that are looked for by person, act or
    /// number.
    func entries(
        _ search: EntrySearch?, about asset: Int, place: ListAssets.Place, limit: Int
    ) throws -> [Entry] {
        let runs = EntryRuns(acts: nil, place: place, limit: limit, reader: self)
        return try entries(runs.numbers(about: asset, search), of: runs)
    }

    private func entries(_ numbers: [Int], of runs: EntryRuns) throws -> [Entry] {
        try (runs.isNewer ? numbers.reversed() : numbers).compactMap { try entry($0) }
    }
}

/// Runs of entries in the order of their numbers, each from an index, and their merge.
private struct EntryRuns {
    let acts: [String]?
    let isNewer: Bool
    let start: Int
    let limit: Int
    let reader: Reader

    init(acts: [String]?, place: ListAssets.Place, limit: Int, reader: Reader) {
        self.acts = acts
        self.limit = limit
        self.reader = reader
        switch place {
        case .first: (isNewer, start) = (false, .max)
        case .after(let number): (isNewer, start) = (false, number)
        case .last: (isNewer, start) = (true, 0)
        case .before(let number): (isNewer, start) = (true, number)
        }
    }

    func numbers(_ search: EntrySearch?) throws -> [Int] {
        guard let search else { return try run("entry", "number", nil, nil as Int?) }
        var found: Set<Int> = []
        for actor in Set(search.actors) {
            found.formUnion(try run("entry", "number", "actor", actor))
        }
        for act in Set(search.acts) { found.formUnion(try run("entry", "number", "act", act)) }
        for asset in Set(search.assets) { found.formUnion(try about(asset)) }
        for entry in Set(search.entries) {
            found.formUnion(try run("entry", "number", "number", entry))
        }
        let sorted = found.sorted { isNewer ? $0 < $1 : $0 > $1 }
        return Array(sorted.prefix(limit))
    }

    private func run(
        _ table: String, _ number: String, _ column: String?,
        _ value: (some DatabaseValueConvertible)?
    ) throws -> [Int] {
        try reader.rows(
            """
            SELECT \(number) FROM \(table)
            WHERE \(number) \(isNewer ? ">" : "<") ?1 \(column.map { "AND \($0) = ?3" } ?? "")
            ORDER BY \(number) \(isNewer ? "ASC" : "DESC") LIMIT ?2
            """, column == nil ? [start, limit] : [start, limit, value]
        ).map { try $0[0] }
    }

    /// The entries about an asset, of the acts that count.
    private func about(_ asset: Int) throws -> [Int] {
        guard let acts else { return try about(asset) { _ in true } }
        return try about(asset) { acts.contains(try $0[1]) }
    }

    /// The entries about an asset, those that are looked for.
    func numbers(about asset: Int, _ search: EntrySearch?) throws -> [Int] {
        guard let search else { return try about(asset) { _ in true } }
        return try about(asset) { entry in
            try search.entries.contains(entry[0]) || search.acts.contains(entry[1])
                || search.actors.contains(entry[2])
        }
    }

    /// The entries about an asset that pass a test of number, act and person.
    private func about(_ asset: Int, where passes: (StoredRow) throws -> Bool) throws -> [Int] {
        let entries = try reader.rows(
            """
            SELECT about.entry, act, actor FROM about JOIN entry ON entry.number = about.entry
            WHERE about.number = ?1 AND about.entry \(isNewer ? ">" : "<") ?2
            ORDER BY about.entry \(isNewer ? "ASC" : "DESC")
            """, [asset, start])
        return try Array(entries.filter(passes).prefix(limit)).map { try $0[0] }
    }
}
