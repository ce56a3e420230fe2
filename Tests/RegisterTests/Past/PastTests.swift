import GRDB
import SecurityPolicy
import Testing

@testable import Register

/// The register of any past day, in both senses.
@Suite struct PastTests {
    /// The rows of every table that says how things stand.
    private func rows(of register: Register) throws -> [String: [String]] {
        let tables = try KeyedTable.all(of: register)
        return try register.read { reader in
            var found: [String: [String]] = [:]
            for table in tables {
                found[table.name] = try reader.rows(
                    "SELECT * FROM \(table.name) ORDER BY \(table.key.joined(separator: ", "))"
                ).map { $0.row.databaseValues.map(\.description).joined(separator: "|") }
            }
            return found
        }
    }

    /// What was known on a day is what the register was at its end, row for row.
    @Test func whatWasKnown() throws {
        let city = try Fixture()
        var acts = RandomActs(seed: 20)
        var known: [(day: Day, rows: [String: [String]])] = []
        for _ in 0..<12 {
            for _ in 0..<8 {
                let step = acts.next()
                guard let after = step.after else { continue }
                try city.perform(step.act, by: step.caller)
                acts.model = after
            }
            known.append((city.clock.day, try rows(of: city.register)))
            city.clock.advance(days: 1)
        }
        for (day, rows) in known {
            let past = try city.register.past(PastDay(recorded: day))
            let found = try self.rows(of: #require(past.register as? Register))
            for (table, expected) in rows {
                #expect(found[table] == expected, "\(day) \(table)")
            }
            #expect(past.unplaced == [])
        }
    }

    /// What was true on a day is what the acts that had happened by then give, whenever they were
    /// recorded.
    @Test(arguments: [1, 2, 3]) func whatWasTrue(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let (city, oracle) = (try Fixture(), try Fixture())
        let start = city.clock.day
        for place in 0..<8 {
            let kind: AssetKind = place < 4 ? .medium : .information
            for town in [city, oracle] {
                try town.add("資産\(place)", kind, Classification(place < 4 ? 332 : 222))
            }
        }
        let days = 6
        city.clock.advance(days: 1)
        var acts: [(act: any Act, day: Int)] = []
        for day in 1...days {
            for _ in 0..<12 {
                let container = Int.random(in: 1...4, using: &random)
                let content = Int.random(in: 5...8, using: &random)
                let classes = Classification(
                    c: Int.random(in: 1...3, using: &random), i: 2, a: 2)
                let act: any Act =
                    switch Int.random(in: 0..<4, using: &random) {
                    case 0: TakeOut(container: container, contents: [content])
                    case 1:
                        ClassifyAssets(
                            assets: [content], classes: classes, criteria: [], reason: "r")
                    case 2: MoveAsset(asset: container, location: "\(day)")
                    default: PutIn(container: container, contents: [content])
                    }
                // Some of it happened on an earlier day.
                let happened = Int.random(in: max(1, day - 2)...day, using: &random)
                let moment = Moment(startOf: start.advanced(by: happened))
                do {
                    try city.register.perform(
                        act, by: Fixture.manager,
                        Circumstances(occurredAt: happened == day ? nil : moment))
                    acts.append((act, happened))
                } catch is RegisterError {}
            }
            city.clock.advance(days: 1)
        }
        for day in stride(from: days, through: 1, by: -1) {
            let past = try city.register.past(PastDay(happened: start.advanced(by: day)))
            let fresh = try Fixture()
            for place in 0..<8 {
                try fresh.add(
                    "資産\(place)", place < 4 ? .medium : .information,
                    Classification(place < 4 ? 332 : 222))
            }
            var refused = 0
            for (act, happened) in acts where happened <= day {
                do { try fresh.perform(act) } catch is RegisterError { refused += 1 }
            }
            #expect(past.unplaced.count == refused)
            for number in 1...8 {
                let found = try #require(
                    try past.register.answer(ShowAssets([number]), for: Fixture.manager).first)
                let expected = try fresh.asset(number)
                #expect(found.effective == expected.effective, "day \(day) asset \(number)")
                #expect(found.contents == expected.contents && found.location == expected.location)
            }
        }
    }

    @Test func numbersDaysAndPeople() throws {
        let city = try Fixture()
        let start = city.clock.day
        let first = try city.add("一", .medium, Classification(332))
        city.clock.advance(days: 10)
        let second = try city.add("二", .medium, Classification(332))
        let yesterday = Moment(startOf: city.clock.day.advanced(by: -3))
        // Recorded later, happened before the second was there; it may be in the first.
        let paper = try #require(
            try city.register.perform(
                RegisterAsset(
                    AssetFields(
                        name: "三", kind: .information, unit: "soumu", classes: Classification(111))),
                by: Fixture.manager, Circumstances(occurredAt: yesterday)
            ).number)
        try city.register.perform(
            PutIn(container: first, contents: [paper]), by: Fixture.manager,
            Circumstances(occurredAt: yesterday))
        // This rests on the second, which came later: it is told and left out.
        try city.register.perform(
            PutIn(container: second, contents: [paper]), by: Fixture.manager,
            Circumstances(occurredAt: yesterday))
        let last = try city.head()
        try city.perform(AddPerson(login: "later", name: "後から", unit: "soumu"), by: Fixture.root)
        try city.perform(
            Appoint(login: "later", role: .auditor, unit: nil, from: city.clock.day),
            by: Fixture.root)
        let past = try city.register.past(PastDay(happened: city.clock.day.advanced(by: -2)))
        #expect(past.unplaced == [last])
        let later = Caller(login: "later", host: "test")
        // Whoever may look today may look at the past; and nobody else.
        let found = try past.register.answer(ShowAssets([first, paper]), for: later)
        #expect(found.map(\.number) == [first, paper] && found[0].effective.c == 1)
        #expect(throws: RegisterError.self) {
            try past.register.answer(ShowAssets([second]), for: later)
        }
        #expect(throws: RegisterError.self) {
            try past.register.answer(ListAssets(), for: Caller(login: "nobody", host: "test"))
        }
        let entries = try past.register.answer(ListEntries(), for: later)
        #expect(entries.first?.number == last - 1 && !entries.contains { $0.number == last })
        #expect(past.register.now.day == city.clock.day.advanced(by: -2))
        // And nothing changes there.
        for change in [
            {
                _ = try past.register.perform(
                    MoveAsset(asset: first, location: "x"), by: Fixture.manager)
            },
            {
                _ = try past.register.rehearse(
                    [MoveAsset(asset: first, location: "x")], by: Fixture.manager, subjects: [],
                    Circumstances())
            },
            { _ = try past.register.verify(against: [], replay: false) { _, _ in } },
        ] as [() throws -> Void] {
            #expect(throws: RegisterError.past(PastDay(happened: city.clock.day.advanced(by: -2))))
            {
                try change()
            }
        }
        let before = start.advanced(by: -1)
        for day in [PastDay(recorded: before), PastDay(happened: before)] {
            #expect(throws: RegisterError.beforeTheRegister(before)) {
                try city.register.past(day)
            }
        }
        // A day that is yet to come shows today.
        let future = try city.register.past(PastDay(happened: city.clock.day.advanced(by: 9)))
        #expect(future.register.now.day == city.clock.day)
        let farthest = try city.register.past(PastDay(recorded: Day("9999-12-31")))
        #expect(try farthest.register.revision() == city.head())
    }

    /// An act that cannot be placed leaves nothing behind, half done as it may be.
    @Test func whatCannotBePlacedLeavesNothing() throws {
        let city = try Fixture()
        let box = try city.add("箱", .medium, Classification(332))
        let first = try city.add("一", .information, Classification(222))
        let second = try city.add("二", .information, Classification(111))
        try city.perform(PutIn(container: box, contents: [second]))
        city.clock.advance(days: 3)
        let third = Moment(startOf: city.clock.day)
        city.clock.advance(days: 3)
        try city.perform(TakeOut(container: box, contents: [second]))
        // On the third day the second was still in there; the first would have been put in before.
        let receipt = try city.register.perform(
            PutIn(container: box, contents: [first, second]), by: Fixture.manager,
            Circumstances(occurredAt: third))
        let past = try city.register.past(PastDay(happened: third.day))
        #expect(past.unplaced == [receipt.entry])
        let found = try past.register.answer(ShowAssets([box, first]), for: Fixture.manager)
        #expect(found.first?.contents == [second])
        let entries = try past.register.answer(ListEntries(), for: Fixture.manager)
        #expect(!entries.contains { $0.number == receipt.entry })
    }

    /// What was erased is not in the past either; what it did to assets is.
    @Test func whatWasErased() throws {
        let old = try RetentionFixture()
        let end = old.city.clock.day
        old.waitForTheEnd()
        try old.purge([old.trip, old.disposal])
        let past = try old.city.register.past(PastDay(recorded: end)).register
        let medium = try past.answer(ShowAssets([old.medium]), for: Fixture.manager).first
        #expect(medium?.state == .retired)
        #expect(try past.answer(ListPermits(), for: Fixture.manager) == [])
    }
}
