import Foundation
import SecurityPolicy
import Testing

@testable import Register

/// Every page of every list is what a plain scan and sort of all assets gives.
@Suite struct ListTests {
    private static let cases = 150

    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func listsAgreeWithAScan(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let town = try RandomTown(assets: 400, &random)
        for number in 0..<ListTests.cases {
            let filter = town.filter(&random)
            let column = AssetOrder.Column.allCases[number % AssetOrder.Column.allCases.count]
            let order = AssetOrder(column, isDescending: Bool.random(using: &random))
            let expected = town.scan(filter, order)
            // The ways that large registers take, too.
            let thresholds = [
                AssetPlan.Thresholds(), AssetPlan.Thresholds(manyUnits: 1, fewCandidates: 0),
                AssetPlan.Thresholds(manyUnits: 1, fewCandidates: 20),
            ][number % 3]
            let limit = [1, 7, 50, 1000][Int.random(in: 0..<4, using: &random)]
            let label: Comment = "seed \(seed), case \(number): \(filter) \(order) \(limit)"
            try town.city.register.read { reader in
                let plan = try AssetPlan(
                    filter: filter, order: order, reader: reader, thresholds: thresholds)
                #expect(try plan.count() == expected.count, label)
                let isUp = order.isDescending
                for isForward in [true, false] {
                    let wanted = isForward ? expected : expected.reversed()
                    // From the start, and from any asset, whether it passes the filter or not.
                    let start = try plan.numbers(
                        after: nil, ascending: isForward != isUp, limit: limit)
                    #expect(start == Array(wanted.prefix(limit)), label)
                    let cursor = Int.random(in: 1...400, using: &random)
                    let rest = town.scan(filter, order, adding: cursor)
                    let place = (rest.firstIndex(of: cursor) ?? 0)
                    let after =
                        isForward ? rest[(place + 1)...].map { $0 } : rest[..<place].reversed()
                    let found = try plan.numbers(
                        after: plan.key(of: cursor), ascending: isForward != isUp, limit: limit)
                    #expect(found == Array(after.prefix(limit)), "\(label) after \(cursor)")
                }
            }
        }
        try town.city.check()
    }

    /// The public queries, page by page to the end and back, some assets left out.
    @Test func pagesForthAndBack() throws {
        var random = SeededGenerator(seed: 9)
        let town = try RandomTown(assets: 400, &random)
        for column in AssetOrder.Column.allCases {
            for isDescending in [false, true] {
                let order = AssetOrder(column, isDescending: isDescending)
                var filter = AssetFilter()
                filter.state = nil
                let without: Set = [1, 37, 38, 399, 400]
                let expected = town.scan(filter, order).filter { !without.contains($0) }
                func page(_ place: ListAssets.Place) throws -> [Int] {
                    try town.city.register.answer(
                        ListAssets(
                            filter: filter, order: order, place: place, limit: 37, without: without
                        ), for: Fixture.auditor
                    ).map(\.number)
                }
                var forth = try page(.first)
                while let last = forth.last, case let next = try page(.after(last)), !next.isEmpty {
                    forth += next
                }
                #expect(forth == expected, "\(order)")
                var back = try page(.last)
                while let first = back.first, case let before = try page(.before(first)),
                    !before.isEmpty
                {
                    back = before + back
                }
                #expect(back == expected, "\(order)")
                #expect(
                    try town.city.register.answer(
                        CountMatches(filter, without: without), for: Fixture.auditor)
                        == expected.count)
            }
        }
        try town.city.check()
    }

    /// Searches of one to four characters, however they are written.
    @Test(arguments: [11, 12] as [UInt64]) func searchesAgreeWithAScan(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let town = try RandomTown(assets: 400, &random)
        var hits = 0
        for number in 0..<300 {
            var filter = AssetFilter()
            filter.state = nil
            filter.search = town.query(&random)
            let expected = town.scan(filter, AssetOrder())
            let found = try town.city.register.answer(
                ListAssets(filter: filter, limit: 1000), for: Fixture.root)
            #expect(
                found.map(\.number) == expected, "seed \(seed), case \(number): \(filter.search)")
            #expect(
                try town.city.register.answer(CountMatches(filter), for: Fixture.root)
                    == expected.count, "seed \(seed), case \(number): \(filter.search)")
            if !expected.isEmpty { hits += 1 }
        }
        #expect(hits > 100)
        try town.city.check()
    }

    /// Strings that break programs are kept as they are (in NFC), found again, or refused by clause.
    @Test(SharedData.isThere) func naughtyStrings() throws {
        let city = try Fixture()
        let unsaid = AssetFields(name: "物", kind: .medium, unit: "soumu")
        let strings =
            try SharedData.naughtyStrings() + ["か\u{3099}は\u{309A}", "e\u{301}", "\u{FA19}社"]
        var kept: [(number: Int, text: String)] = []
        for text in strings {
            var fields = unsaid
            fields.name = text
            fields.note = text
            fields.location = text
            do {
                let number = try city.perform(RegisterAsset(fields), by: Fixture.staff).number
                kept.append((try #require(number), text))
            } catch RegisterError.refused(.text(_, let fault)) {
                #expect(
                    fault != .empty || text.allSatisfy(\.isWhitespace), "\(text.debugDescription)")
            }
        }
        #expect(kept.count > 400)
        for (number, text) in kept {
            let asset = try city.asset(number)
            for stored in [asset.name, asset.note, asset.location] {
                #expect(Array((stored ?? "").utf8) == Array(normalised(text).utf8))
            }
        }
        for (number, text) in kept {
            var filter = AssetFilter()
            filter.search = text
            let query = SearchText.query(text)
            let expected = kept.filter {
                SearchText.matches(SearchText.folded($0.text), query)
            }.map(\.number)
            let found = try city.register.answer(
                ListAssets(filter: filter, limit: 1000), for: Fixture.root
            ).map(\.number)
            #expect(found == expected && found.contains(number), "\(text.debugDescription)")
        }
        try city.check()
    }
}
