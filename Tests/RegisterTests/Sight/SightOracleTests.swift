import SecurityPolicy
import Testing

@testable import Register

/// What people are answered is what the whole answer has of what they see, in random city halls.
@Suite struct SightOracleTests {
    private static let seeds = (1...4).map { UInt64($0) }

    @Test(arguments: seeds) func assets(seed: UInt64) throws {
        let hall = try RandomHall(seed: seed)
        let register = hall.city.register
        for (caller, roles) in hall.people where !roles.isEmpty {
            let units = hall.units(roles)
            let seen = hall.assets.keys.filter { hall.sees(asset: $0, units) }
            func agrees(_ name: String, _ query: ListAssets) throws {
                let all = try register.answer(query, for: Fixture.root)
                let found = try register.answer(query, for: caller)
                #expect(found == all.filter { seen.contains($0.number) }, "\(name) \(roles)")
            }
            for column in AssetOrder.Column.allCases {
                for isDescending in [false, true] {
                    let order = AssetOrder(column, isDescending: isDescending)
                    try agrees("\(column)", ListAssets(order: order))
                }
            }
            var filter = AssetFilter()
            filter.search = "資産1"
            try agrees("search", ListAssets(filter: filter))
            #expect(
                try register.answer(CountMatches(filter), for: caller)
                    == register.answer(ListAssets(filter: filter), for: caller).count)
            filter.search = ""
            filter.hasGaps = true
            filter.units = [try #require(hall.codes.last)]
            try agrees("unit", ListAssets(filter: filter))
            #expect(try register.answer(CountMatches(AssetFilter()), for: caller) == seen.count)
            let counts = try register.answer(CountAssets(), for: caller)
            #expect(
                try counts
                    == register.answer(CountAssets(), for: Fixture.root)
                    .filter { units?.contains($0.unit) ?? true })
            let gaps = try register.answer(CountGaps(), for: caller)
            for (gap, count) in try register.answer(CountGaps(), for: Fixture.root) {
                filter = AssetFilter()
                filter.gap = gap
                #expect(try register.answer(CountMatches(filter), for: caller) == gaps[gap] ?? 0)
                #expect(gaps[gap] ?? 0 <= count)
            }
            let names = try register.answer(NameAssets(Array(1...200)), for: caller)
            #expect(Set(names.keys) == Set(seen))
            for number in hall.assets.keys { try one(number, seen.contains(number), caller, hall) }
        }
        try hall.city.check()
    }

    /// One asset: everything of it, or a refusal.
    private func one(_ number: Int, _ isSeen: Bool, _ caller: Caller, _ hall: RandomHall) throws {
        func agrees<Q: Query>(_ query: Q) throws where Q.Answer: Equatable {
            let all = try hall.city.register.answer(query, for: Fixture.root)
            do {
                let found = try hall.city.register.answer(query, for: caller)
                #expect(isSeen && found == all, "\(query)")
            } catch RegisterError.refused(.outOfSight(let refused)) {
                #expect(!isSeen && refused.number == number, "\(query)")
            }
        }
        try agrees(ShowAssets([number]))
        try agrees(ExplainClass(asset: number))
        do {
            let history = try hall.city.register.answer(AssetHistory(asset: number), for: caller)
            #expect(isSeen && history.allSatisfy { $0.about.contains(number) })
        } catch RegisterError.refused(.outOfSight) {
            #expect(!isSeen)
        }
    }

    @Test(arguments: seeds) func permits(seed: UInt64) throws {
        let hall = try RandomHall(seed: seed)
        let register = hall.city.register
        for (caller, roles) in hall.people where !roles.isEmpty {
            let units = hall.units(roles)
            let seen = hall.permits.keys.filter { hall.sees(permit: $0, units, caller.login) }
            let all = try register.answer(ListPermits(limit: 1000), for: Fixture.root)
            let found = try register.answer(ListPermits(limit: 1000), for: caller)
            #expect(found == all.filter { seen.contains($0.number) }, "\(roles)")
            let count = try register.answer(CountPermits([PermitFilter()]), for: caller)
            #expect(count == [seen.count])
            for number in hall.permits.keys {
                do {
                    let permit = try register.answer(ShowPermits([number]), for: caller)
                    let whole = try register.answer(ShowPermits([number]), for: Fixture.root)
                    #expect(
                        seen.contains(number)
                            && permit[0].items.map(\.name) == whole[0].items.map(\.name))
                    #expect(permit[0].steps == whole[0].steps)
                } catch RegisterError.refused(.outOfSight(let refused)) {
                    #expect(!seen.contains(number) && refused.thing == .permit)
                }
            }
        }
        try hall.city.check()
    }

    @Test(arguments: seeds) func entries(seed: UInt64) throws {
        let hall = try RandomHall(seed: seed)
        let register = hall.city.register
        let all = try register.answer(ListEntries(limit: 10_000), for: Fixture.root)
        for (caller, roles) in hall.people {
            // By the roles alone that may read the ledger.
            let able = roles.filter { register.policy.duty(.audit).roles.contains($0.role) }
            guard !able.isEmpty else { continue }
            let units = hall.units(able)
            let seen = all.filter { entry in
                units == nil || entry.actor == caller.login || entry.about.isEmpty
                    || entry.about.contains {
                        hall.sees(asset: $0, units) || hall.sees(permit: $0, units, caller.login)
                    }
            }
            let found = try register.answer(ListEntries(limit: 10_000), for: caller)
            #expect(found == seen, "\(roles)")
            var search = EntrySearch()
            search.acts = ["asset.register", "permit.apply"]
            search.assets = Array(hall.assets.keys.prefix(3))
            let wanted = seen.filter { entry in
                search.acts.contains(entry.act)
                    || entry.about.contains(where: search.assets.contains)
            }
            #expect(try register.answer(FindEntries(search, limit: 10_000), for: caller) == wanted)
        }
    }
}
