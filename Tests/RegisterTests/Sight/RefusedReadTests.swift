import SecurityPolicy
import Testing

@testable import Register

/// That somebody asked for what is not theirs to see is written down, and what crosses the border of a
/// section says no more than it must.
@Suite struct RefusedReadTests {
    private func refused(_ city: Fixture) throws -> [Entry] {
        var search = EntrySearch()
        search.acts = [RecordRefusedRead.name]
        return try city.register.answer(FindEntries(search), for: Fixture.auditor)
    }

    private func look(_ query: some Query, _ register: any Desk, as caller: Caller = Fixture.staff)
    {
        #expect(throws: RegisterError.self) { try register.answer(query, for: caller) }
    }

    @Test func classesOneAndTwoAreEntries() throws {
        let city = try Fixture()
        let secret = try city.add(
            "滞納者", .information, Classification(111), unit: "zeimu", by: Fixture.other)
        let open = try city.add(
            "広報", .information, Classification(332), unit: "zeimu", by: Fixture.other)
        look(ShowAssets([open]), city.register)
        #expect(try refused(city).isEmpty)
        look(ShowAssets([secret]), city.register)
        let entries = try refused(city)
        #expect(entries.map(\.actor) == ["staff"] && entries.map(\.about) == [[secret]])
        // Another look at the same on the same day, however it is asked.
        look(ExplainClass(asset: secret), city.register)
        look(AssetHistory(asset: secret), city.register)
        #expect(try refused(city).count == 1)
        look(ShowAssets([secret]), city.register, as: Fixture.clerk)
        #expect(try refused(city).count == 2)
        city.clock.advance(days: 1)
        look(TraceContents(secret), city.register)
        #expect(try refused(city).count == 3)
        // Lists have it not, and nobody asked for it.
        #expect(
            try city.register.answer(ShowAssets([secret], onlySeen: true), for: Fixture.staff)
                .isEmpty)
        #expect(try refused(city).count == 3)
        // Its owners see who asked.
        let history = try city.register.answer(AssetHistory(asset: secret), for: Fixture.other)
        #expect(history.count { $0.act == RecordRefusedRead.name } == 3)
        try city.check()
    }

    @Test func permitsAreAsHighAsTheirAssets() throws {
        let hall = try PermitFixture()
        let city = hall.city
        let secret = try city.add("台帳", .information, Classification(132))
        let permit = try hall.apply([secret])
        look(ShowPermits([permit]), city.register, as: Fixture.other)
        look(ReadAttachment(permit: permit, file: "x"), city.register, as: Fixture.other)
        #expect(try refused(city).map(\.about) == [[permit]])
        // It is no step of the permit, and nothing that made an approval fall.
        #expect(try hall.permit(permit).falls.isEmpty)
        try city.check()
    }

    /// A number that is nothing's is not there, whoever asks.
    @Test func nothingIsNotFound() throws {
        let city = try Fixture()
        for caller in [Fixture.staff, Fixture.auditor] {
            #expect(throws: RegisterError.notFound(.asset, "99")) {
                try city.register.answer(ShowAssets([99]), for: caller)
            }
        }
        #expect(throws: RegisterError.notFound(.asset, "99")) {
            try city.perform(RecordRefusedRead(number: 99), by: Fixture.staff)
        }
    }

    /// In the register of a past day one sees what one may see today, and today's remembers.
    @Test func thePastHasTheSameBounds() throws {
        let city = try Fixture()
        let secret = try city.add(
            "滞納者", .information, Classification(111), unit: "zeimu", by: Fixture.other)
        let own = try city.add("台帳", .information, Classification(111))
        let past = try city.register.past(PastDay(recorded: city.clock.day)).register
        #expect(try past.answer(ListAssets(), for: Fixture.staff).map(\.number) == [own])
        look(ShowAssets([secret]), past)
        #expect(try refused(city).map(\.about) == [[secret]])
        // The views of one caller are not those of the next.
        #expect(
            try past.answer(ListAssets(), for: Fixture.auditor).map(\.number) == [secret, own])
        #expect(try past.answer(ListAssets(), for: Fixture.other).map(\.number) == [secret])
        #expect(try past.answer(ListAssets(), for: Fixture.staff).map(\.number) == [own])
    }

    /// A class is explained by another section's asset without its name.
    @Test func reasonsCrossTheBorder() throws {
        let city = try Fixture()
        let disk = try city.add("外付け", .medium, Classification(332))
        let taxes = try city.add(
            "滞納者", .information, Classification(111), unit: "zeimu", by: Fixture.other)
        let deep = try city.add(
            "入れ子", .information, Classification(332), unit: "zeimu", by: Fixture.other)
        try city.perform(PutIn(container: deep, contents: [taxes]), by: Fixture.root)
        try city.perform(PutIn(container: disk, contents: [deep]), by: Fixture.root)
        let why = try city.register.answer(ExplainClass(asset: disk), for: Fixture.staff)
        #expect(why.contains { $0.axis == .c && $0.path == [disk, deep, taxes] })
        let lines = try city.register.answer(ListLines([deep, taxes]), for: Fixture.staff)
        #expect(lines.map(\.number) == [deep, taxes])
        #expect(lines.allSatisfy { $0.isOutOfSight && $0.location == nil && $0.unitName == "税務課" })
        // Only what has to do with theirs: of another one not even the class.
        let apart = try city.add(
            "別", .information, Classification(111), unit: "zeimu", by: Fixture.other)
        #expect(try city.register.answer(ListLines([apart]), for: Fixture.staff).isEmpty)
        // The other way round: what theirs is in.
        let box = try city.register.answer(ListLines([disk]), for: Fixture.other)
        #expect(box.map(\.name) == [""])
        let tree = try city.register.answer(TraceContents(disk), for: Fixture.staff)
        #expect(tree.lines[deep]?.isOutOfSight == true && tree.lines[taxes] == nil)
        // A rehearsal names what would change in the same way.
        let changed = try city.register.rehearse(
            ClassifyAssets(assets: [taxes], classes: Classification(332), reason: "x"),
            by: Fixture.other)
        #expect(changed.after.first { $0.number == disk }?.isOutOfSight == true)
        #expect(changed.after.first { $0.number == taxes }?.name == "滞納者")
        try city.check()
    }
}
