internal import GRDB

/// Collects what is to change in the search index, and writes it before the transaction commits.
///
/// An asset has some seventy characters and pairs of characters; writing each at once would read
/// and write seventy rows an act. Collected, a row of table `gram` is written once for up to 4096
/// assets.
final class SearchIndexWriter {
    private var changed = Changed()
    /// The changes before those, while they are sorted on another thread.
    private var sorting: Ahead<[Page]>?

    /// What each changed asset is found by as the tables have it, and from now on.
    ///
    /// One pair an asset, however often it changed: what the changes in between added must not stay
    /// in the index.
    private struct Changed: Sendable {
        /// The new assets, with ascending numbers; an import has nothing else.
        private var added: [(number: Int, new: SearchFields)] = []
        private var replaced: [Int: (old: SearchFields?, new: SearchFields)] = [:]

        var count: Int { added.count + replaced.count }

        mutating func replace(_ number: Int, old: SearchFields?, new: SearchFields) {
            if number > added.last?.number ?? .min, old == nil {
                added.append((number, new))
            } else if let first = added.first?.number, added.indices.contains(number - first),
                added[number - first].number == number
            {
                added[number - first].new = new
            } else {
                replaced[number] = (replaced[number].map { $0.old } ?? old, new)
            }
        }

        /// The changes to each page of assets.
        var byPage: [Int: [(number: Int, old: SearchFields?, new: SearchFields)]] {
            var pages: [Int: [(number: Int, old: SearchFields?, new: SearchFields)]] = [:]
            for (number, new) in added {
                pages[number / PageSet.span, default: []].append((number, nil, new))
            }
            for (number, (old, new)) in replaced {
                pages[number / PageSet.span, default: []].append((number, old, new))
            }
            return pages
        }
    }

    /// The changes to a page of assets, in the order in which they are written.
    private struct Page: Sendable {
        let number: Int
        let changes: [UInt64]
    }

    /// When this many assets are collected, they are sorted: some 2,000,000 changes (16 MiB).
    private static let limit = 28_000

    /// Replaces what the index says of an asset.
    ///
    /// - Parameters:
    ///   - old: what the asset was found by until now; nil if it is new.
    ///   - new: what it is found by from now on.
    func replace(
        _ number: Int, old: SearchFields?, new: SearchFields, in database: Database
    ) throws {
        changed.replace(number, old: old, new: new)
        guard changed.count > SearchIndexWriter.limit else { return }
        try finishSorting(database)
        var rest: Changed? = changed
        changed = Changed()
        sorting = Ahead {
            defer { rest = nil }
            return rest.map { SearchIndexWriter.sorted($0) }
        }
    }

    /// Writes what was collected.
    func flush(into database: Database) throws {
        try finishSorting(database)
        try write(SearchIndexWriter.sorted(changed), to: database)
        changed = Changed()
    }

    private func finishSorting(_ database: Database) throws {
        guard let pages = sorting else { return }
        sorting = nil
        try write(pages.next() ?? [], to: database)
    }

    private static func sorted(_ changed: Changed) -> [Page] {
        var grams = Grams()
        return changed.byPage.sorted { $0.key < $1.key }.map { page, assets in
            var changes: [UInt64] = []
            for (number, old, new) in assets {
                let offset = UInt64(number % PageSet.span) << 1
                // Packed so that sorting brings a row's changes together. The last bit is 1 for
                // an addition: it wins over a removal.
                if let old {
                    grams.collect(old.folded)
                    for gram in grams.keys { changes.append(gram << 13 | offset) }
                }
                grams.collect(new.folded)
                for gram in grams.keys { changes.append(gram << 13 | offset | 1) }
            }
            changes.sort()
            return Page(number: page, changes: changes)
        }
    }

    private func write(_ pages: [Page], to database: Database) throws {
        for page in pages { try write(page.changes, page: page.number, to: database) }
    }

    private func write(_ changes: [UInt64], page: Int, to database: Database) throws {
        let isNew = try
            !(Bool.fetchOne(
                database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM gram WHERE page = ?)"),
                arguments: [page]) ?? false)
        let insert = try Binding(
            """
            INSERT INTO gram VALUES (?, ?, ?)
            ON CONFLICT DO UPDATE SET members = excluded.members
            """,
            in: database)
        var start = 0
        while start < changes.count {
            let gram = changes[start] >> 13
            var set =
                isNew ? PageSet() : try SearchIndex.members(of: gram, page: page, in: database)
            var end = start
            while end < changes.count, changes[end] >> 13 == gram {
                let offset = Int(changes[end] >> 1 & 4095)
                if changes[end] & 1 == 1 { set.insert(offset) } else { set.remove(offset) }
                end += 1
            }
            start = end
            if set.isEmpty {
                try database.cachedStatement(sql: "DELETE FROM gram WHERE page = ? AND gram = ?")
                    .execute(arguments: [page, Int64(gram)])
            } else {
                insert.bind(1, page)
                insert.bind(2, Int(gram))
                insert.bind(3, set.stored)
                try insert.run()
            }
        }
    }
}

/// Reading the search index.
enum SearchIndex {
    /// The assets of a page that have a character or a pair of characters.
    static func members(of gram: UInt64, page: Int, in database: Database) throws -> PageSet {
        let statement = try Binding(
            "SELECT members FROM gram WHERE page = ? AND gram = ?", in: database)
        statement.bind(1, page)
        statement.bind(2, Int(gram))
        return try statement.first { $0.blob(0) { PageSet(stored: $0) } } ?? PageSet()
    }
}
