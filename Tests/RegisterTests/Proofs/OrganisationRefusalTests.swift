import SecurityPolicy
import Testing

@testable import Register

/// What bad input about units, people and appointments gets, and that nothing is written then.
@Suite struct OrganisationRefusalTests {
    /// Tries an act that must be refused, and looks that nothing was written.
    private func expect(
        _ wanted: Refusal, _ clause: String, of act: some Act, by caller: Caller = Fixture.root,
        in city: Fixture, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let head = try city.head()
        let found = try city.refusal(of: act, by: caller)
        #expect(found == wanted, sourceLocation: sourceLocation)
        #expect(found?.clause.citation == clause, sourceLocation: sourceLocation)
        #expect(try city.head() == head, sourceLocation: sourceLocation)
    }

    @Test func units() throws {
        let city = try Fixture()
        try expect(
            .unitCycle(["city", "soumu", "soumubu", "city"]), "4(1)①-⑦",
            of: MoveUnit(code: "city", parent: "soumu"), in: city)
        try expect(
            .unitCycle(["soumu", "soumu"]), "4(1)①-⑦", of: MoveUnit(code: "soumu", parent: "soumu"),
            in: city)
        try expect(
            .duplicate(.unit, code: "soumu"), "基本方針 3(2)", of: AddUnit(code: "soumu", name: "別"),
            in: city)
        try expect(
            .duplicate(.person, code: "staff"), "基本方針 3(2)",
            of: AddPerson(login: "staff", name: "別人", unit: "soumu"), in: city)
        try city.perform(AddContractor(code: "K1", name: "業者", contract: "1"), by: Fixture.root)
        try expect(
            .duplicate(.contractor, code: "K1"), "基本方針 3(2)",
            of: AddContractor(code: "K1", name: "別", contract: "2"), in: city)
        // A code is found however it is composed.
        try city.perform(AddUnit(code: "が課", name: "が課", parent: "soumubu"), by: Fixture.root)
        try expect(
            .duplicate(.unit, code: "が課"), "基本方針 3(2)",
            of: AddUnit(code: "か\u{3099}課", name: "別"), in: city)
        try city.perform(MoveUnit(code: "か\u{3099}課", parent: "city"), by: Fixture.root)
        try city.check()
    }

    @Test func appointments() throws {
        let city = try Fixture()
        let day = city.clock.day
        func appoint(
            _ login: String, _ role: Role, _ unit: String? = "soumu", _ from: Int = 0,
            _ until: Int? = nil, for principal: String? = nil
        ) -> Appoint {
            Appoint(
                login: login, role: role, unit: unit, from: day.advanced(by: from),
                until: until.map(day.advanced), actingFor: principal)
        }
        try expect(
            .appointmentOverlaps(from: day, until: nil), "4(1)①-⑦", of: appoint("staff", .staff),
            in: city)
        try expect(
            .appointmentOverlaps(from: day, until: nil), "4(1)①-⑦",
            of: appoint("staff", .staff, "soumu", -10, 0), in: city)
        try city.perform(appoint("staff", .staff, "soumu", -10, -1), by: Fixture.root)
        try expect(
            .datesBackwards(from: day, until: day.advanced(by: -1)), "4(1)①-⑦",
            of: appoint("staff", .staff, "zeimu", 0, -1), in: city)
        try expect(
            .datesBackwards(from: day, until: day.advanced(by: -11)), "4(1)①-⑦",
            of: EndAppointment(
                login: "staff", role: .staff, unit: "soumu", until: day.advanced(by: -11)),
            in: city)
        try expect(
            .unitRequired(.securityClerk), "4(1)①-⑦", of: appoint("staff", .securityClerk, nil),
            in: city)
        try expect(.unitNotAllowed(.ciso), "4(1)①-⑦", of: appoint("staff", .ciso), in: city)
        try expect(
            .cannotActFor(login: "staff", role: .staff), "4(1)②",
            of: appoint("staff", .staff, for: "staff"), in: city)
        try expect(
            .cannotActFor(login: "clerk", role: .sectionManager), "4(1)②",
            of: appoint("staff", .sectionManager, for: "clerk"), in: city)
        let found = try city.refusal(of: appoint("staff", .sectionManager), by: Fixture.manager)
        guard case .notTheDuty(.appoint, _, _, _) = found else {
            Issue.record("\(String(describing: found))")
            return
        }
        #expect(throws: RegisterError.notFound(.person, "nobody")) {
            try city.perform(appoint("nobody", .staff), by: Fixture.root)
        }
        try city.check()
    }

    /// Of two appointments in a row, the one that runs on the day is shortened.
    @Test func theAppointmentOfTheDayEnds() throws {
        let city = try Fixture()
        let day = city.clock.day
        for (from, until) in [(0, 9), (10, 19)] {
            try city.perform(
                Appoint(
                    login: "staff", role: .securityClerk, unit: "soumu",
                    from: day.advanced(by: from), until: day.advanced(by: until)),
                by: Fixture.root)
        }
        try city.perform(
            EndAppointment(
                login: "staff", role: .securityClerk, unit: "soumu", until: day.advanced(by: 5)),
            by: Fixture.root)
        let person = try city.register.answer(ListPeople(login: "staff"), for: Fixture.root).first
        #expect(
            person?.appointments.filter { $0.role == .securityClerk }.map(\.until)
                == [day.advanced(by: 5), day.advanced(by: 19)])
        try city.check()
    }

    @Test func peopleWithoutARole() throws {
        let city = try Fixture()
        let asset = try city.add("箱", .medium)
        let move = MoveAsset(asset: asset, location: "金庫")
        try city.perform(AddPerson(login: "new", name: "新人", unit: "soumu"), by: Fixture.root)
        let new = Caller(login: "new", host: "test")
        try expect(
            .noRole(login: "new", on: city.clock.day), "4(1)①-⑦", of: move, by: new, in: city)
        try expect(
            .unknownPerson(login: "ghost"), "8(2)①", of: move,
            by: Caller(login: "ghost", host: "test"), in: city)
        #expect(throws: RegisterError.refused(.noRole(login: "new", on: city.clock.day))) {
            try city.register.answer(ListAssets(), for: new)
        }
        try city.perform(
            Appoint(
                login: "new", role: .staff, unit: "soumu", from: city.clock.day,
                until: city.clock.day.advanced(by: 2)), by: Fixture.root)
        try city.perform(move, by: new)
        city.clock.advance(days: 3)
        try expect(
            .noRole(login: "new", on: city.clock.day), "4(1)①-⑦", of: move, by: new, in: city)
        try city.check()
    }

    /// Acting for another is recorded as both people, and only where one's own role does not serve.
    @Test func actingForAnother() throws {
        let city = try Fixture()
        let asset = try city.add("台帳", .information, Classification(111))
        let lower = ClassifyAssets(assets: [asset], classes: Classification(211), reason: "見直し")
        #expect(try city.refusal(of: lower, by: Fixture.clerk) != nil)
        try city.perform(
            Appoint(
                login: "clerk", role: .sectionManager, unit: "soumu", from: city.clock.day,
                actingFor: "manager"), by: Fixture.root)
        try city.perform(lower, by: Fixture.clerk)
        try city.perform(MoveAsset(asset: asset, location: "金庫"), by: Fixture.clerk)
        let entries = try city.register.answer(ListEntries(limit: 2), for: Fixture.auditor)
        #expect(entries.map(\.actor) == ["clerk", "clerk"])
        #expect(entries.map(\.actingFor) == [nil, "manager"])
        #expect(entries[1].body?.contains("\"actingFor\":\"manager\"") ?? false)
        try city.check()
    }
}
