import SecurityPolicy
import Testing

@testable import Register

/// Somebody who has left can do nothing from that day, and the history keeps the name.
@Suite struct LeavingTests {
    @Test func fromThatDayNothing() throws {
        let city = try Fixture()
        let day = city.clock.day
        let asset = try city.add("台帳", .information, Classification(111))
        // The clerk stands in for the manager, and the staff member for the clerk.
        try city.perform(
            Appoint(
                login: "clerk", role: .sectionManager, unit: "soumu", from: day,
                actingFor: "manager"), by: Fixture.root)
        try city.perform(
            Appoint(
                login: "staff", role: .securityClerk, unit: "soumu", from: day, actingFor: "clerk"),
            by: Fixture.root)
        try city.perform(
            Appoint(login: "clerk", role: .staff, unit: "zeimu", from: day.advanced(by: 30)),
            by: Fixture.root)
        let last = day.advanced(by: 2)
        try city.perform(LeaveRegister(login: "clerk", from: last), by: Fixture.root)
        // Until then all is as before.
        city.clock.advance(days: 1)
        #expect(try city.register.answer(ShowAssets([asset]), for: Fixture.clerk).count == 1)
        try city.perform(MoveAsset(asset: asset, location: "書庫"), by: Fixture.clerk)
        for days in [1, 40] {
            city.clock.advance(days: days)
            let left = Refusal.left(login: "clerk", on: last)
            #expect(
                try city.refusal(of: MoveAsset(asset: asset, location: "棚"), by: Fixture.clerk)
                    == left)
            #expect(throws: RegisterError.refused(left)) {
                try city.register.answer(ListAssets(), for: Fixture.clerk)
            }
        }
        // Whoever acted for them acts no more; what they are themselves, they stay.
        let raise = ClassifyAssets(
            assets: [try city.add("別", .document, Classification(332))],
            classes: Classification(222))
        guard case .notTheDuty(.classify, _, _, _) = try city.refusal(of: raise, by: Fixture.staff)
        else {
            Issue.record("still acts for who has left")
            return
        }
        #expect(try !city.register.answer(ListAssets(), for: Fixture.staff).isEmpty)
        try city.check()
    }

    /// Who was refused what is for whoever sees everything, and no news for the sections.
    @Test func refusedActsAreNotForAll() throws {
        let city = try Fixture()
        let entry = try city.perform(
            RecordRefusedAct(act: "permit.approve"), by: Fixture.clerk
        ).entry
        func sees(_ caller: Caller) throws -> Bool {
            try city.register.answer(ListEntries(limit: 100), for: caller).contains {
                $0.number == entry
            }
        }
        #expect(try sees(Fixture.root) && sees(Fixture.auditor))
        #expect(try !sees(Fixture.manager))
    }

    /// Whoever is the last who can register units and people cannot leave before somebody else can.
    @Test func theLastOrganiserStays() throws {
        let city = try Fixture()
        let day = city.clock.day
        let root = Fixture.root.login
        let acts: [any Act] = [
            LeaveRegister(login: root, from: day.advanced(by: 3)),
            EndAppointment(login: root, role: .infrastructureManager, until: day),
        ]
        func refused(_ act: any Act) throws -> Bool {
            guard
                case .lastOrganiser(root, _, "4(1)①-⑦")? = try city.refusal(
                    of: act, by: Fixture.root)
            else { return false }
            return true
        }
        for act in acts { #expect(try refused(act)) }
        // Somebody whose own time ends before does not do.
        try city.perform(
            Appoint(
                login: "clerk", role: .infrastructureManager, from: day,
                until: day.advanced(by: 1)), by: Fixture.root)
        #expect(try refused(acts[0]))
        try city.perform(
            Appoint(login: "manager", role: .infrastructureManager, from: day), by: Fixture.root)
        for act in acts.reversed() { #expect(try city.refusal(of: act, by: Fixture.root) == nil) }
        try city.check()
    }

    @Test func nobodyIsAppointedWhoHasLeft() throws {
        let city = try Fixture()
        let day = city.clock.day
        try city.perform(LeaveRegister(login: "clerk", from: day), by: Fixture.root)
        let left = Refusal.left(login: "clerk", on: day)
        #expect(left.clause == "4(1)①-⑦")
        for act in [
            Appoint(login: "clerk", role: .staff, unit: "zeimu", from: day),
            Appoint(login: "clerk", role: .staff, unit: "zeimu", from: day.advanced(by: 400)),
        ] { #expect(try city.refusal(of: act, by: Fixture.root) == left) }
        #expect(
            try city.refusal(of: LeaveRegister(login: "clerk", from: day), by: Fixture.root) == left
        )
        #expect(
            try city.refusal(of: LeaveRegister(login: "staff", from: day), by: Fixture.manager)?
                .clause == "4(1)①-⑦")
        // The database says so too.
        let head = try city.head()
        #expect(throws: (any Error).self) {
            try city.register.transaction { performer in
                city.register.open.entry = head
                try performer.database.execute(
                    sql: """
                        INSERT INTO appointment (person, role, from_day)
                        SELECT id, 'auditor', '2099-01-01' FROM person WHERE login = 'clerk'
                        """)
            }
        }
        try city.check()
    }

    @Test func theHistoryKeepsTheName() throws {
        let city = try Fixture()
        let asset = try city.add("台帳", .information, Classification(111), by: Fixture.clerk)
        try city.perform(LeaveRegister(login: "clerk", from: city.clock.day), by: Fixture.root)
        let history = try city.register.answer(AssetHistory(asset: asset), for: Fixture.manager)
        #expect(history.map(\.actor) == ["clerk"])
        let people = try city.register.answer(ListPeople(login: "clerk"), for: Fixture.manager)
        #expect(people.map(\.name) == ["clerkさん"] && people.map(\.leftOn) == [city.clock.day])
        // On a day before that, they are there.
        let past = try city.register.past(PastDay(recorded: city.clock.day)).register
        #expect(try past.answer(ListAssets(), for: Fixture.manager).map(\.number) == [asset])
    }
}
