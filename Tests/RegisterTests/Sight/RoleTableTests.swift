import SecurityPolicy
import Testing

@testable import Register

/// Who sees and does what, cell by cell: every role × every act and every sort of look × what they
/// have to do with it, against the table that the policy declares and `policy --roles` prints.
@Suite struct RoleTableTests {
    /// Whom the register lets do what an act would.
    private func isAllowed(_ act: any Act, _ caller: Caller, _ city: Fixture) throws -> Duty? {
        try city.register.read { reader in
            let authority = try act.authority(at: reader.door)
            #expect(type(of: act).duties.contains(authority.duty), "\(type(of: act).name)")
            do {
                _ = try reader.door.authorise(caller.login, authority)
                return authority.duty
            } catch RegisterError.refused(.notTheDuty(let duty, _, _, _)) {
                #expect(duty == authority.duty)
                return nil
            }
        }
    }

    @Test func everyRoleEveryActEveryUnit() throws {
        let hall = try RoleHall()
        var seen: Set<String> = []
        for role in Role.allCases {
            for (relation, place) in hall.places {
                for act in RoleHall.acts(in: place, by: role, on: hall.city.clock.day) {
                    let name = type(of: act).name
                    seen.insert(name)
                    let duty = try hall.city.register.read { try act.authority(at: $0.door).duty }
                    let may = try isAllowed(act, RoleHall.caller(role), hall.city) != nil
                    let expected = RoleHall.policy.mayDo(duty, role, relation)
                    #expect(may == expected, "\(role) \(name) \(duty) \(relation)")
                }
            }
        }
        // No act is left out, but those that the register performs itself.
        #expect(seen.union(RoleTableTests.own) == Set(EntrySearch.acts.map(\.name)))
    }

    /// What the register itself writes of what it refuses.
    private static let own: Set = [RecordRefusedRead.name, RecordRefusedAct.name]

    /// 基本方針 7: who audits changes nothing.
    @Test func auditorsChangeNothing() {
        for act in EntrySearch.acts where !RoleTableTests.own.contains(act.name) {
            for duty in act.duties {
                #expect(Policy.fujieda.reach(of: .auditor, with: duty) == nil, "\(act.name)")
            }
        }
    }

    /// A look of each sort at what belongs to a unit, each of which must be shown or not.
    private static let looks:
        [(String, @Sendable (Register, Caller, RoleHall.Place) throws -> Bool)] = [
            ("asset", { try !$0.answer(ShowAssets([$2.asset]), for: $1).isEmpty }),
            ("why", { try !$0.answer(ExplainClass(asset: $2.asset), for: $1).isEmpty }),
            ("history", { try !$0.answer(AssetHistory(asset: $2.asset), for: $1).isEmpty }),
            ("contents", { try !$0.answer(TraceContents($2.asset), for: $1).lines.isEmpty }),
            (
                "list",
                { register, caller, place in
                    try register.answer(ListAssets(), for: caller).contains {
                        $0.number == place.asset
                    }
                }
            ),
            (
                "of unit",
                { register, caller, place in
                    var filter = AssetFilter()
                    filter.units = [place.unit]
                    return try register.answer(CountMatches(filter), for: caller) > 0
                }
            ),
            (
                "counts",
                { register, caller, place in
                    try register.answer(CountAssets(), for: caller).contains {
                        $0.unit == place.unit
                    }
                }
            ),
            ("gaps", { try !$0.answer(CountGaps(units: [$2.unit]), for: $1).isEmpty }),
            ("names", { try !$0.answer(NameAssets([$2.asset]), for: $1).isEmpty }),
            ("lines", { try !$0.answer(ListLines([$2.asset]), for: $1).isEmpty }),
            ("permit", { try !$0.answer(ShowPermits(Array($2.permits.values)), for: $1).isEmpty }),
            (
                "permits",
                { register, caller, place in
                    let shown = try register.answer(ListPermits(limit: 1000), for: caller)
                    return shown.contains { $0.unit == place.unit }
                }
            ),
            ("purges", { try !$0.answer(ListPurges(units: [$2.unit]), for: $1).isEmpty }),
            ("purge", { try $0.answer(PlanPurge($2.purge), for: $1).isEmpty }),
            (
                "export",
                { register, caller, place in
                    let words = ExportAssets(numbers: [place.asset], language: .ja)
                    return try !register.answer(words, for: caller).isEmpty
                }
            ),
        ]

    @Test func everyRoleEveryLookEveryUnit() throws {
        let hall = try RoleHall()
        for role in Role.allCases {
            for (relation, place) in hall.places {
                let expected = RoleHall.policy.mayDo(.read, role, relation)
                for (name, look) in Self.looks {
                    let isShown: Bool
                    do {
                        isShown = try look(hall.city.register, RoleHall.caller(role), place)
                    } catch RegisterError.refused(.outOfSight(let refused)) {
                        #expect(refused.clause == "8(2)①" && refused.unit == place.unit)
                        isShown = false
                    }
                    #expect(isShown == expected, "\(role) \(name) \(relation)")
                }
            }
        }
    }

    @Test func everyRoleTheLedger() throws {
        let hall = try RoleHall()
        for role in Role.allCases {
            for (relation, place) in hall.places {
                let expected = RoleHall.policy.mayDo(.audit, role, relation)
                let caller = RoleHall.caller(role)
                do {
                    let about = try hall.city.register.answer(
                        ListEntries(about: place.asset), for: caller)
                    #expect(!about.isEmpty == expected, "\(role) \(relation)")
                    let entry = try hall.city.register.answer(
                        AssetHistory(asset: place.asset), for: Fixture.root
                    ).first?.number
                    _ = try hall.city.register.answer(ShowEntry(entry ?? 0), for: caller)
                    #expect(expected == true, "\(role) \(relation)")
                } catch RegisterError.refused(.notTheDuty(.audit, _, _, let clause)) {
                    #expect(expected == false && clause == "基本方針 7", "\(role) \(relation)")
                } catch RegisterError.refused(.outOfSight) {
                    #expect(expected == false, "\(role) \(relation)")
                }
            }
        }
    }

    /// What somebody applied for or decided stays theirs to see, whatever becomes of their role.
    @Test func ownPermitsAreSeenAnywhere() throws {
        let hall = try RoleHall()
        let register = hall.city.register
        let place = try #require(hall.places[.otherUnit])
        let permit = try #require(place.permits["section-manager"])
        let manager = Caller(login: "manager-else", host: "test")
        let day = hall.city.clock.day
        try hall.city.perform(
            EndAppointment(
                login: manager.login, role: .sectionManager, unit: "else", until: day),
            by: Fixture.root)
        hall.city.clock.advance(days: 1)
        try hall.city.perform(
            Appoint(login: manager.login, role: .staff, unit: "own", from: day.advanced(by: 1)),
            by: Fixture.root)
        #expect(try register.answer(ShowPermits([permit]), for: manager).count == 1)
        #expect(
            try register.answer(ListPermits(), for: manager).contains { $0.number == permit })
        #expect(throws: RegisterError.self) {
            try register.answer(ShowAssets([place.asset]), for: manager)
        }
    }
}
