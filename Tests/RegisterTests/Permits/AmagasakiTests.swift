import SecurityPolicy
import Testing

@testable import Register

/// Amagasaki, June 2022, step by step: none of it can be recorded here as if it were in order.
///
/// Somebody of a subcontractor carried a USB key with the data of 460,000 residents out of a data
/// centre without permission for that, alone, had not erased it after use, and lost it.
@Suite struct AmagasakiTests {
    private let city: Fixture
    private let residents: Int
    private let key: Int
    private let today: Day

    init() throws {
        city = try Fixture()
        today = city.clock.day
        try city.perform(
            AddContractor(
                code: "prime", name: "元請け", contract: "R4-1", ndaUntil: today.advanced(by: 300)),
            by: Fixture.root)
        try city.perform(
            AddContractor(code: "sub", name: "再委託先", contract: "-"), by: Fixture.root)
        residents = try city.add("全住民46万人の給付金データ", .information, Classification(111))
        key = try city.add("USBメモリ", .medium, Classification(332))
        let copy = try #require(
            try city.perform(
                CopyAsset(
                    of: residents,
                    as: AssetFields(name: "持出し用の複製", kind: .information, unit: "soumu"))
            ).number)
        try city.perform(PutIn(container: key, contents: [copy]))
    }

    private func transport(_ fields: [String: String], days: Int = 1) -> ApplyForPermit {
        var all = ["from-place": "市政情報センター", "to-place": "コールセンター"]
        all.merge(fields) { $1 }
        return ApplyForPermit(
            kind: "transport", assets: [key], purpose: "データ移行", from: today,
            until: today.advanced(by: days), fields: all)
    }

    private func carryOut() -> ApplyForPermit {
        ApplyForPermit(
            kind: "carry-out", assets: [key], purpose: "データ移行", from: today,
            until: today.advanced(by: 1),
            fields: [
                "destination": "コールセンター", "carrier": "staff", "protection": "暗号化、施錠ケース",
                "copied": "true",
            ])
    }

    private func expect(
        _ clause: Clause, _ act: some Act, by caller: Caller = Fixture.clerk,
        at moment: Moment? = nil, sourceLocation: SourceLocation = #_sourceLocation,
        _ isExpected: (Refusal) -> Bool
    ) throws {
        do {
            try city.register.perform(act, by: caller, Circumstances(occurredAt: moment))
            Issue.record("not refused", sourceLocation: sourceLocation)
        } catch RegisterError.refused(let refusal) {
            #expect(refusal.clause == clause, sourceLocation: sourceLocation)
            #expect(isExpected(refusal), "\(refusal)", sourceLocation: sourceLocation)
        }
    }

    @Test func theKeyIsHandledAsWhatItContains() throws {
        #expect(try city.asset(key).effective == Classification(111))
        #expect(try !city.asset(key).gaps.isEmpty)
    }

    /// The man from the subcontractor is nobody here, and can be neither applicant nor carrier.
    @Test func somebodyOfTheSubcontractor() throws {
        try expect("8(2)①", carryOut(), by: Caller(login: "subcontractor", host: "test")) {
            $0 == .unknownPerson(login: "subcontractor")
        }
        var act = carryOut()
        act.fields["carrier"] = "subcontractor"
        #expect(throws: RegisterError.notFound(.person, "subcontractor")) {
            try city.perform(act, by: Fixture.clerk)
        }
        try expect("5(2)⑨ア", transport(["carrier-contractor": "sub", "encrypted": "true"])) {
            if case .permit(.confidentialityEnds(_, "sub", nil, _)) = $0 { true } else { false }
        }
        // A contractor who is bound to confidentiality, but not long enough.
        try expect(
            "5(2)⑨ア",
            transport(["carrier-contractor": "prime", "encrypted": "true"], days: 301)
        ) {
            if case .permit(.confidentialityEnds(_, "prime", _, _)) = $0 { true } else { false }
        }
        try expect("5(2)⑨ア", transport(["encrypted": "true"])) {
            if case .permit(.unmet) = $0 { true } else { false }
        }
        try expect("5(2)⑨イ", transport(["carrier-contractor": "prime"])) {
            if case .permit(.unmet) = $0 { true } else { false }
        }
    }

    /// Nothing leaves without the permission for just this.
    @Test func withoutPermission() throws {
        let number = try #require(try city.perform(carryOut(), by: Fixture.clerk).number)
        try expect("6(1)③ア", StartPermit(permit: number)) {
            if case .permit(.wrongState(_, .start, state: .applied, _, _)) = $0 {
                true
            } else {
                false
            }
        }
        try expect("6(1)③ア", ApprovePermit(permit: number), by: Fixture.other) {
            if case .notTheDuty = $0 { true } else { false }
        }
        let left = city.register.now
        city.clock.advance(days: 1)
        try city.perform(ApprovePermit(permit: number))
        // It had left the day before: the permission came afterwards.
        try expect("6(1)③イ", StartPermit(permit: number), at: left) {
            if case .permit(.beforeEarlierStep(.approve, _)) = $0 { true } else { false }
        }
        // More data than was approved is put on it.
        let more = try city.add("課税データ", .information, Classification(111))
        try city.perform(PutIn(container: key, contents: [more]))
        try expect("5(2)④イ", StartPermit(permit: number)) {
            if case .permit(.approvalFell) = $0 { true } else { false }
        }
    }

    /// What was not erased is asked for, and a no is flagged for ever.
    @Test func notErasedAfterwards() throws {
        let number = try #require(try city.perform(carryOut(), by: Fixture.clerk).number)
        try city.perform(ApprovePermit(permit: number))
        try city.perform(StartPermit(permit: number), by: Fixture.clerk)
        var end = FinishPermit(
            permit: number,
            fields: ["returned-by": "staff", "confirmed-by": "clerk", "condition": "good"])
        try expect("6(1)③イ", end) {
            if case .permit(.unmet) = $0 { true } else { false }
        }
        end.fields["erased"] = "false"
        try city.perform(end, by: Fixture.clerk)
        let permit = try #require(
            try city.register.answer(ShowPermits([number]), for: Fixture.auditor).first)
        #expect(permit.flags == [.notErased])
        // Taking the file off is no erasure: the key stays C1, and does not go to others.
        let copy = try #require(try city.asset(key).contents.first)
        try city.perform(TakeOut(container: key, contents: [copy]))
        #expect(try city.asset(key).effective.c == 1)
        try expect("5(2)⑪ア", RetireAsset(asset: key, reason: "返却"), by: Fixture.manager) {
            $0 == .dataRemains(key, c: 1)
        }
        try city.perform(SanitizeAsset(asset: key, method: "clear"))
        #expect(try city.asset(key).effective.c == 1)
        try city.check()
    }

    /// A loss opens an incident, and the record stays open.
    @Test func lost() throws {
        let number = try #require(try city.perform(carryOut(), by: Fixture.clerk).number)
        try city.perform(ApprovePermit(permit: number))
        try city.perform(StartPermit(permit: number), by: Fixture.clerk)
        let incident = try #require(
            try city.perform(
                ReportLoss(permit: number, report: "帰宅途中にかばんごと紛失"), by: Fixture.clerk
            ).number)
        city.clock.advance(days: 400)
        let permit = try #require(
            try city.register.answer(ShowPermits([number]), for: Fixture.auditor).first)
        #expect(permit.state == .started && permit.isOverdue)
        #expect(permit.incidents == [incident] && permit.retention == nil)
        #expect(permit.flags == [.late, .lost])
        // It neither leaves again nor is it written off.
        var again = carryOut()
        again.from = city.clock.day
        again.until = city.clock.day
        try expect("6(1)③ア", again) { $0 == .permit(.away(key, permit: number)) }
        try expect("6(1)③ア", RetireAsset(asset: key, reason: "紛失"), by: Fixture.manager) {
            $0 == .permit(.away(key, permit: number))
        }
        try city.check()
    }
}
