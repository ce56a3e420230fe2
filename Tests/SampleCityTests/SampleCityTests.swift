import Foundation
import Register
import SampleCity
import SecurityPolicy
import Testing

@Suite struct SampleCityTests {
    @Test(arguments: [1, 3])
    func isAsLargeAsAsked(sections: Int) throws {
        let city = try City(sections: sections)
        let assets = try city.assets()
        #expect((sections * 98...sections * 102).contains(assets.count))
        #expect(Set(assets.map(\.kind)) == Set(AssetKind.allCases))
        #expect(Set(assets.map(\.unit)).count == sections)
        let people = try city.answer(ListPeople())
        #expect((sections * 8 + 9...sections * 15 + 30).contains(people.count))
        #expect(try city.answer(ListContractors()).count == 25)
    }

    @Test func hasWhatACityHallHas() throws {
        let city = try City.large.get()
        let assets = try city.assets()
        let inUse = assets.filter { $0.state == .inUse }
        #expect(assets.count == 6000)
        func share(_ fits: (Asset) -> Bool) -> Int {
            inUse.count(where: fits) * 100 / inUse.count
        }
        #expect((4...8).contains(share { $0.declared == nil }))
        #expect((45...80).contains(share { !$0.gaps.isEmpty }))
        #expect((10...60).contains(share { $0.specificPersonal || $0.effective.c == 1 }))
        let units = try city.answer(ListUnits())
        #expect(units.count == 60 + 12 + 1)
        let people = try city.answer(ListPeople())
        #expect((620...780).contains(people.count))

        let byNumber = Dictionary(uniqueKeysWithValues: assets.map { ($0.number, $0) })
        let mixed = inUse.filter { asset in
            asset.kind == .medium
                && Set(asset.contents.compactMap { byNumber[$0]?.effective.c }).count > 1
        }
        #expect(mixed.count >= 30)
        let withMedia = inUse.filter { asset in
            asset.kind == .equipment && asset.contents.contains { byNumber[$0]?.kind == .medium }
        }
        #expect(withMedia.count >= 60)
        #expect(inUse.count { $0.kind == .system && !$0.contents.isEmpty } >= 60)
        #expect(inUse.count { $0.kind == .information && !$0.contents.isEmpty } >= 60)
        #expect(inUse.count { $0.copyOf != nil } >= 100)
        #expect(inUse.count { $0.residue != nil } >= 20)
        #expect(inUse.count { $0.sanitized == "purge" && $0.residue == nil } >= 15)
        #expect(inUse.count { $0.sanitized == "clear" && $0.residue != nil } >= 5)
        #expect(assets.count { $0.state == .retired } >= 20)
        #expect(Set(inUse.flatMap(\.gaps).map(\.obligation)).count >= 30)

        let roles = Set(people.flatMap(\.appointments).map(\.role))
        #expect(roles == Set(Role.allCases))
        let today = City.now.day
        let appointments = people.flatMap(\.appointments)
        #expect(appointments.contains { !$0.holds(on: today) })
        #expect(appointments.contains { $0.actingFor != nil })
        #expect(people.contains { $0.employment == .dispatched })
        for login in ["manager", "clerk", "staff", "auditor", "officer"] {
            let person = try #require(people.first { $0.login == login })
            #expect(person.appointments.contains { $0.holds(on: today) })
        }
        let contractors = try city.answer(ListContractors())
        #expect(contractors.contains { $0.ndaUntil.map { $0 < today } ?? false })
    }

    @Test func ledgerReadsLikeMonthsOfWork() throws {
        let city = try City(sections: 3)
        let entries = Array(try city.entries().reversed())
        #expect(entries.map(\.number) == Array(1...entries.count))
        #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.recordedAt <= $1.recordedAt })
        #expect(entries.allSatisfy { $0.recordedAt < City.now })
        let days = Set(entries.map(\.recordedAt.day))
        #expect(days.count > 40)
        #expect(days.allSatisfy { (($0.number + 3) % 7) < 5 })
        let acts = Set(entries.map(\.act))
        for act in [
            "asset.register", "asset.copy", "asset.put-in", "asset.take-out", "asset.sanitize",
            "asset.classify", "asset.measure", "asset.move", "asset.correct", "asset.retire",
        ] {
            #expect(acts.contains(act), "\(act)")
        }
        #expect(entries.contains { $0.actingFor != nil && $0.act == "asset.classify" })
        #expect(entries.contains { $0.occurredAt != nil })
        let founders = entries.count { $0.actor == City.founder.login }
        #expect(founders < entries.count / 2)
    }

    @Test func sameTwice() throws {
        let first = try City(sections: 3)
        let second = try City(sections: 3)
        #expect(try first.assets() == second.assets())
        #expect(try first.entries().map(\.body) == second.entries().map(\.body))
    }

    @Test func namesAreNormal() throws {
        let city = try City.large.get()
        let assets = try city.assets()
        let people = try city.answer(ListPeople())
        let texts =
            assets.flatMap {
                [$0.name, $0.location, $0.purpose, $0.note, $0.source, $0.externalID]
            }
            .compactMap { $0 } + people.flatMap { [$0.name, $0.kana ?? ""] }
            + (try city.answer(ListUnits()).map(\.name))
        for text in Set(texts) {
            let normal = text.precomposedStringWithCanonicalMapping
            #expect(Array(text.unicodeScalars) == Array(normal.unicodeScalars))
            #expect(!text.contains("  ") && !text.contains("/"))
        }
        for unit in Dictionary(grouping: assets, by: \.unit).values {
            #expect(Set(unit.map(\.name)).count == unit.count, "names twice in \(unit[0].unit)")
        }
    }

    @Test func replayGivesTheSameCity() throws {
        let city = try City(sections: 12)
        let verification = try withExtendedLifetime(city) {
            try city.register.verify(replay: true)
        }
        #expect(verification.result == .passed, "\(verification)")
    }

    @Test func progressOnlyGrows() throws {
        let told = try City(sections: 3).progress
        #expect(told.first == [0, 5] && told.last == [5, 5])
        #expect(zip(told, told.dropFirst()).allSatisfy { $0[0] < $1[0] && $0[1] == $1[1] })
    }

    @Test func refusesAFileInTheWay() throws {
        let city = try City(sections: 1)
        #expect(throws: RegisterError.exists(path: city.register.path)) {
            try SampleCity.build(
                at: city.register.path, sections: 1, founder: City.founder,
                surroundings: City.surroundings(City.now))
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: city.folder.path)
        #expect(!left.contains { $0.contains(".sample-") })
    }

    @Test func founderMayHaveAKnownLogin() throws {
        let city = try City(sections: 1, founder: Caller(login: "manager", host: "test"))
        let people = try city.register.answer(
            ListPeople(), for: Caller(login: "manager", host: "test"))
        #expect(people.contains { $0.login == "manager2" })
    }

    /// The READMEs show an entry by its number: it is about the key of which they speak, on whatever
    /// day the city was made.
    @Test(arguments: [0, 50, 200]) func theEntryInTheReadme(days: Int) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let now = Moment(seconds: City.now.seconds + days * 86_400)
        let city = days == 0 ? try City.large.get() : try City(sections: 60, now: now)
        for name in ["README.md", "README.ja.md"] {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            let shown = try #require(text.firstMatch(of: /daicho ledger show ([0-9]+)/))
            let entry = try city.answer(ShowEntry(try #require(Int(shown.1))))
            #expect(entry.about.contains(67), "\(name): \(entry.about)")
            #expect(entry.act == "asset.put-in")
        }
    }

    @Test func branchesWhenLarge() throws {
        let city = try City(sections: 130)
        let units = try city.answer(ListUnits())
        #expect(units.count == 130 + 12 + 1)
        #expect(units.contains { $0.code == "soumu-3" && $0.parent == "soumu" })
    }
}
