import SecurityPolicy
import Testing

@testable import Register

/// What bad input to permits gets: a refusal with its clause, and nothing written.
@Suite struct PermitRefusalTests {
    private let city: Fixture
    private let today: Day
    private let key: Int
    private let open: Int
    private let secret: Int
    private let other: Int

    init() throws {
        city = try Fixture()
        today = city.clock.day
        key = try city.add("USB-1", .medium, Classification(222))
        open = try city.add("広報紙", .document, Classification(332))
        secret = try city.add("住民台帳", .information, Classification(111))
        other = try city.add(
            "税の台帳", .information, Classification(222), unit: "zeimu", by: Fixture.other)
        try city.perform(
            AddContractor(
                code: "nda", name: "運送", contract: "1", ndaUntil: today.advanced(by: 5)),
            by: Fixture.root)
    }

    private func apply(
        _ kind: String, _ assets: [Int], days: Int = 3, from: Int = 0,
        purpose: String = "会議", _ fields: [String: String] = [:]
    ) -> ApplyForPermit {
        let usual: [String: String] =
            switch kind {
            case "carry-out": ["destination": "県庁", "carrier": "staff", "protection": "施錠"]
            case "transport":
                [
                    "from-place": "本庁", "to-place": "支所", "carrier-staff": "staff",
                    "encrypted": "true",
                ]
            case "e-mail": ["recipient": "県", "protection": "パスワード"]
            case "external-send": ["recipient": "県", "site": "転送サービス"]
            case "disposal": ["disposal-type": "destruction"]
            default: [:]
            }
        let needsPeriod = city.register.policy.permit(kind)?.needsPeriod ?? false
        return ApplyForPermit(
            kind: kind, assets: assets, purpose: purpose,
            from: needsPeriod ? today.advanced(by: from) : nil,
            until: needsPeriod ? today.advanced(by: days) : nil,
            fields: usual.merging(fields) { $1 }.filter { $0.value != "-" })
    }

    private func number(_ act: ApplyForPermit, by caller: Caller = Fixture.staff) throws -> Int {
        try #require(try city.perform(act, by: caller).number)
    }

    /// A bad act, who tries it, the clause, and part of the refusal's name.
    private typealias Case = (act: any Act, by: Caller, clause: String, refusal: String)

    private func run(_ cases: [Case], sourceLocation: SourceLocation = #_sourceLocation) throws {
        for (place, bad) in cases.enumerated() {
            let head = try city.head()
            do {
                try city.register.perform(bad.act, by: bad.by)
                Issue.record("\(place): not refused", sourceLocation: sourceLocation)
            } catch RegisterError.refused(let refusal) {
                #expect(
                    refusal.clause.citation == bad.clause, "\(place): \(refusal)",
                    sourceLocation: sourceLocation)
                #expect(
                    "\(refusal)".contains(bad.refusal), "\(place): \(refusal)",
                    sourceLocation: sourceLocation)
            }
            #expect(try city.head() == head, "\(place)", sourceLocation: sourceLocation)
        }
    }

    @Test func applications() throws {
        let staff = Fixture.staff
        let gone = try city.add("廃棄済み", .information, Classification(332))
        try city.perform(RetireAsset(asset: gone, reason: "不要"))
        try run([
            (apply("carry-on", [key]), staff, "6(1)③ア", "unknownKind"),
            (apply("carry-out", []), staff, "6(1)③ア", "itemsMissing"),
            (apply("carry-out", [key, key]), staff, "5(2)①ア", "itemTwice"),
            (apply("carry-out", [gone]), staff, "5(2)⑪ア", "retired"),
            (apply("carry-out", [other]), staff, "6(1)③ア", "notTheDuty"),
            (apply("carry-out", [key, other]), Fixture.root, "5(2)①ア", "severalUnits"),
            (apply("carry-out", [key], purpose: " "), staff, "基本方針 3(2)", "text"),
            (apply("carry-out", [key], days: -1), staff, "6(1)③イ", "periodBackwards"),
            (apply("carry-out", [key], days: -1, from: -2), staff, "6(1)③イ", "periodPast"),
            (
                ApplyForPermit(kind: "carry-out", assets: [key], purpose: "会議"), staff,
                "6(1)③ア", "periodMissing"
            ),
            (apply("carry-out", [key], ["destination": "-"]), staff, "6(1)③ア", "fieldMissing"),
            (apply("carry-out", [key], ["copied": "perhaps"]), staff, "6(1)③ア", "fieldValue"),
            (apply("carry-out", [key], ["colour": "red"]), staff, "6(1)③ア", "unknownField"),
            (apply("carry-out", [key], ["12.destination": "x"]), staff, "6(1)③ア", "unknownField"),
            (apply("e-mail", [secret]), staff, "6(1)⑤ウ", "barred"),
            (apply("external-send", [secret]), staff, "5(2)⑤イ", "barred"),
            (
                apply("transport", [key], ["carrier-staff": "-", "carrier-contractor": "nda"])
                    .until(today.advanced(by: 6)), staff, "5(2)⑨ア", "confidentialityEnds"
            ),
            (apply("transport", [key], ["encrypted": "-"]), staff, "5(2)⑨イ", "unmet"),
            (apply("disposal", [key], ["method": "clear"]), staff, "5(2)⑪ア", "reversible"),
            (apply("carry-out", [key]), Fixture.auditor, "6(1)③ア", "notTheDuty"),
        ])
        #expect(throws: RegisterError.notFound(.asset, "999")) {
            try city.perform(apply("carry-out", [999]), by: staff)
        }
        #expect(throws: RegisterError.notFound(.contractor, "nobody")) {
            try city.perform(
                apply("transport", [key], ["carrier-contractor": "nobody"]), by: staff)
        }
        // C3 needs no protection on the way, and C2 goes by e-mail.
        try city.perform(apply("transport", [open], ["encrypted": "-"]), by: staff)
        let letter = try city.add("照会文", .information, Classification(222))
        try city.perform(apply("e-mail", [letter]), by: staff)
        try city.check()
    }

    @Test func decisions() throws {
        let permit = try number(apply("carry-out", [key]))
        let own = try number(apply("carry-out", [open]), by: Fixture.manager)
        try city.perform(
            EndAppointment(
                login: "clerk", role: .securityClerk, unit: "soumu", until: today),
            by: Fixture.root)
        let until = today.advanced(by: 1)
        try city.perform(AddPerson(login: "acting", name: "代決", unit: "soumu"), by: Fixture.root)
        try city.perform(
            Appoint(
                login: "acting", role: .sectionManager, unit: "soumu", from: today, until: until,
                actingFor: "manager"), by: Fixture.root)
        let acting = Caller(login: "acting", host: "test")
        try run([
            (ApprovePermit(permit: permit), Fixture.staff, "6(1)③ア", "notTheDuty"),
            (ApprovePermit(permit: permit), Fixture.other, "6(1)③ア", "notTheDuty"),
            (ApprovePermit(permit: own), Fixture.manager, "4(3)", "ownApplication"),
            (
                ApprovePermit(permit: own, unavoidable: " "), Fixture.manager, "4(3)",
                "ownApplication"
            ),
            (RejectPermit(permit: permit, reason: ""), Fixture.manager, "4(3)", "reasonMissing"),
            (SendBackPermit(permit: permit, reason: "　"), Fixture.manager, "4(3)", "reasonMissing"),
            (AcknowledgePermit(permit: permit), Fixture.manager, "6(1)③ア", "wrongState"),
        ])
        // A refusal without a reason has left the state as it was.
        #expect(try show(permit).state == .applied)
        city.clock.advance(days: 2)
        // The appointments ended yesterday and before.
        try run([
            (ApprovePermit(permit: permit), acting, "4(1)①-⑦", "noRole"),
            (StartPermit(permit: permit), Fixture.clerk, "4(1)①-⑦", "noRole"),
        ])
        // Nobody decides before they are asked, nor says so later.
        let past = Circumstances(occurredAt: Moment(seconds: 1_700_000_000))
        for (act, step) in [
            (ApprovePermit(permit: permit) as any Act, PermitStep.apply),
            (RejectPermit(permit: permit, reason: "x"), .apply),
        ] {
            do {
                try city.register.perform(act, by: Fixture.manager, past)
                Issue.record("\(act)")
            } catch RegisterError.refused(.permit(.beforeEarlierStep(let before, _))) {
                #expect(before == step)
            }
        }
        try city.perform(ApprovePermit(permit: own, unavoidable: "ほかに許可する人がいない"))
        #expect(try show(own).flags == [.selfApproved])
        try city.check()
    }

    @Test func use() throws {
        let first = try number(apply("carry-out", [key]))
        let second = try number(apply("carry-out", [key], days: 9))
        let later = try number(apply("carry-out", [open], days: 9, from: 5))
        for permit in [first, second, later] { try city.perform(ApprovePermit(permit: permit)) }
        try city.perform(StartPermit(permit: first), by: Fixture.staff)
        let disposal = try number(
            apply("disposal", [open], ["outsourced-to": "nda"]))
        try city.perform(ApprovePermit(permit: disposal))
        try city.perform(StartPermit(permit: disposal), by: Fixture.staff)
        let end = [
            "method": "destroy", "verification": "破砕を目視", "person": "staff", "witness": "clerk",
        ]
        try run([
            (StartPermit(permit: first), Fixture.staff, "6(1)③ア", "wrongState"),
            (StartPermit(permit: second), Fixture.staff, "6(1)③ア", "away"),
            (apply("carry-out", [key]), Fixture.staff, "6(1)③ア", "away"),
            (RetireAsset(asset: key, reason: "不要"), Fixture.manager, "6(1)③ア", "away"),
            (StartPermit(permit: later), Fixture.staff, "6(1)③イ", "notYet"),
            (FinishPermit(permit: second), Fixture.staff, "6(1)③ア", "wrongState"),
            (FinishPermit(permit: first), Fixture.staff, "6(1)③イ", "fieldMissing"),
            (
                FinishPermit(permit: first, fields: ["destination": "国"]), Fixture.staff, "4(3)",
                "fieldIsFixed"
            ),
            (
                FinishPermit(
                    permit: first,
                    fields: ["returned-by": "staff", "confirmed-by": "staff", "condition": "good"]),
                Fixture.staff, "6(1)③イ", "unmet"
            ),
            (FinishPermit(permit: disposal, fields: end), Fixture.staff, "5(2)⑪ウ", "unmet"),
            (
                ExtendPermit(permit: first, until: today, reason: "x"), Fixture.staff, "6(1)③イ",
                "extensionNotLater"
            ),
            (
                ReportLoss(permit: first, assets: [open], report: "x"), Fixture.staff, "6(1)③ア",
                "notAnItem"
            ),
            (RevokePermit(permit: first, reason: "x"), Fixture.manager, "8(1)⑧オ", "notRevocable"),
            (AttachFile(permit: first, file: "a", bytes: [1]), Fixture.staff, "5(2)⑪ウ", "missing"),
        ])
        let certificate = [UInt8]("証明書".utf8)
        try city.register.perform(
            AttachFile(permit: disposal, file: "証明書.pdf", bytes: certificate),
            by: Fixture.staff, Circumstances(enclosure: certificate))
        try city.perform(FinishPermit(permit: disposal, fields: end), by: Fixture.staff)
        #expect(try city.asset(open).state == .retired)
        let paper = try city.register.answer(
            ReadAttachment(permit: disposal, file: "証明書.pdf"), for: Fixture.auditor)
        #expect(paper.bytes == certificate)
        try city.check()
    }

    private func show(_ number: Int) throws -> Permit {
        try #require(try city.register.answer(ShowPermits([number]), for: Fixture.auditor).first)
    }
}

extension ApplyForPermit {
    fileprivate func until(_ day: Day) -> ApplyForPermit {
        var act = self
        act.until = day
        return act
    }
}
