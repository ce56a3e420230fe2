import SecurityPolicy
import Testing

@testable import Register

/// What a client may ask for that no screen and no command does: found by `make fuzz`.
@Suite struct HostileRequestTests {
    /// Limits that cannot be counted with.
    @Test(arguments: [Int.min, -1, 0, .max - 1, .max])
    func limits(_ limit: Int) throws {
        let hall = try Fixture()
        let number = try hall.add("台帳")
        let register = hall.register
        let caller = Fixture.auditor
        for place in [ListAssets.Place.first, .last, .after(number), .before(number)] {
            _ = try register.answer(
                ListAssets(place: place, limit: limit, without: [number]), for: caller)
            _ = try register.answer(ListRecords(place: place, limit: limit), for: caller)
            _ = try register.answer(ListPermits(limit: limit), for: caller)
        }
        _ = try register.answer(ExplainClass(asset: number, limit: limit), for: caller)
        _ = try register.answer(ListKeptRecords(limit: limit), for: caller)
        #expect(try register.differences(limit: limit).isEmpty)
        #expect(
            try register.answer(CountMatches(AssetFilter(), without: [limit]), for: caller) == 1)
    }

    /// A register is created once.
    @Test func secondCreation() throws {
        let hall = try Fixture()
        let act = CreateRegister(
            organisation: "藤枝市", policy: "fujieda", language: .ja, login: "second", person: "二")
        #expect(throws: RegisterError.exists(path: hall.path)) {
            try hall.register.perform(act, by: Fixture.root)
        }
        try hall.check()
    }

    /// Numbers that an entry cannot say are refused, and the program goes on.
    @Test func numbersThatCannotBeWritten() throws {
        let hall = try Fixture()
        for number in [Int.min, .min + 1, .max] {
            #expect(throws: (any Error).self) {
                try hall.register.perform(
                    PutIn(container: number, contents: [1]), by: Fixture.manager)
            }
        }
        try hall.check()
    }
}
