import SecurityPolicy
import Testing

@testable import Register

/// The counts of what is to be done, and pages of the ledger, are what a plain scan gives.
@Suite struct HomeCountTests {
    @Test func gapsByObligationAgreeWithTheLists() throws {
        var random = SeededGenerator(seed: 21)
        let town = try RandomTown(assets: 200, &random)
        for units in [[], ["u2"], ["u1", "u3"]] {
            let counts = try town.city.register.answer(
                CountGaps(units: units), for: Fixture.root)
            for obligation in Policy.fujieda.obligations {
                var filter = AssetFilter()
                filter.units = units
                filter.gap = obligation.id
                #expect(
                    counts[obligation.id] ?? 0 == town.scan(filter, AssetOrder()).count,
                    "\(obligation.id) in \(units)")
            }
        }
    }

    /// Every search of the ledger, page by page to the end and back.
    @Test func pagesTheLedgerForthAndBack() throws {
        var random = SeededGenerator(seed: 22)
        let town = try RandomTown(assets: 120, &random)
        let all = try town.city.register.answer(
            ListEntries(limit: 10_000), for: Fixture.auditor)
        var searches: [(EntrySearch?, (Entry) -> Bool)] = [(nil, { _ in true })]
        var some = EntrySearch()
        some.actors = ["manager"]
        searches.append((some, { $0.actor == "manager" }))
        some.acts = ["asset.put-in", "asset.take-out"]
        some.assets = [7]
        some.entries = [3, 100_000]
        searches.append(
            (
                some,
                {
                    $0.actor == "manager" || ["asset.put-in", "asset.take-out"].contains($0.act)
                        || $0.about.contains(7) || $0.number == 3
                }
            ))
        searches.append((EntrySearch(), { _ in false }))
        for (search, passes) in searches {
            let expected = all.filter(passes).map(\.number)
            func page(_ place: ListAssets.Place) throws -> [Int] {
                try town.city.register.answer(
                    FindEntries(search, place: place, limit: 23), for: Fixture.auditor
                ).map(\.number)
            }
            var forth = try page(.first)
            while let last = forth.last, case let next = try page(.after(last)), !next.isEmpty {
                forth += next
            }
            #expect(forth == expected)
            var back = try page(.last)
            while let first = back.first, case let before = try page(.before(first)),
                !before.isEmpty
            {
                back = before + back
            }
            #expect(back == expected)
        }
    }

    /// The books are for everybody who may look, and nothing else of the ledger is.
    @Test func booksHoldRecordsOnly() throws {
        var random = SeededGenerator(seed: 23)
        let town = try RandomTown(assets: 120, &random)
        let books = try town.city.register.answer(
            ListRecords(acts: ListRecords.kinds + ["asset.register"], limit: 10_000),
            for: Fixture.root)
        let all = try town.city.register.answer(ListEntries(limit: 10_000), for: Fixture.auditor)
        #expect(books == all.filter { ListRecords.kinds.contains($0.act) })
        #expect(!books.isEmpty)
        #expect(throws: RegisterError.self) {
            try town.city.register.answer(FindEntries(), for: Fixture.staff)
        }
    }
}
