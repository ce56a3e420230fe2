import SecurityPolicy
import Testing

@testable import Register

/// A kind of permit is a declaration and nothing else: one that nobody has thought of has its checks,
/// its approvals, its end and its book.
@Suite struct NewKindTests {
    private static let loan = PermitKind(
        "loan", Wording("貸出し", "Loan"), clauses: ["5(2)⑧ア"],
        approvals: [.infrastructureManager, .sectionManager], demandedFor: [2],
        barred: PermitKind.Bar(c: 1, clause: "5(2)⑤イ"), course: .away, needsPeriod: true,
        fields: [
            PermitField(
                "borrower", Wording("借りる人", "Borrower"), .person, at: .apply, required: true,
                clause: "5(2)⑧ア"),
            PermitField("bag", Wording("袋", "Bag"), .boolean, at: .apply, clause: "5(2)⑨イ"),
            PermitField("box", Wording("箱", "Box"), .integer, at: .apply, clause: "5(2)⑨イ"),
            PermitField(
                "basis", Wording("根拠", "Basis"), at: .approve, required: true, clause: "5(2)⑩イ"),
            PermitField(
                "checked", Wording("点検した", "Checked"), .boolean, at: .start, required: true,
                confirmed: true, clause: "5(2)⑧ア"),
            PermitField(
                "state", Wording("状態", "State"),
                .choice([.init("good", Wording("良い", "good")), .init("bad", Wording("悪い", "bad"))]),
                at: .finish, required: true, perItem: true, clause: "6(1)③イ"),
        ],
        demands: [
            PermitDemand(.oneOf(["bag", "box"]), at: .apply, classes: [2], clause: "5(2)⑨イ")
        ],
        retention: RetentionRule(years: 3, clause: "6(1)③イ"))

    @Test func hasEverything() throws {
        let city = try Fixture(policy: Policy.fujieda.with(permits: [Self.loan]))
        let today = city.clock.day
        let pair = [
            try city.add("1", .medium, Classification(232)),
            try city.add("2", .medium, Classification(332)),
        ]
        let secret = try city.add("3", .medium, Classification(111))
        func refusal(_ act: some Act, by caller: Caller = Fixture.staff) throws -> String? {
            try city.refusal(of: act, by: caller).map { $0.clause.citation }
        }
        var act = ApplyForPermit(
            kind: "loan", assets: pair + [secret], purpose: "研修", from: today, until: today,
            fields: ["borrower": "clerk", "bag": "false"])
        #expect(try refusal(act) == "5(2)⑤イ")
        act.assets = pair
        #expect(try refusal(act) == "5(2)⑨イ")
        act.fields["box"] = "７"
        #expect(try refusal(act) == "6(1)③ア")
        act.fields["box"] = "7"
        let number = try #require(try city.perform(act, by: Fixture.staff).number)
        #expect(try refusal(ApprovePermit(permit: number), by: Fixture.manager) == "5(2)⑩イ")
        try city.perform(ApprovePermit(permit: number, fields: ["basis": "要綱"]))
        #expect(try refusal(StartPermit(permit: number)) == "5(2)⑧ア")
        try city.perform(ApprovePermit(permit: number), by: Fixture.root)
        #expect(try refusal(StartPermit(permit: number)) == "5(2)⑧ア")
        #expect(
            try refusal(StartPermit(permit: number, fields: ["checked": "false"])) == "5(2)⑧ア")
        try city.perform(
            StartPermit(permit: number, fields: ["checked": "true"]), by: Fixture.staff)
        var end = FinishPermit(permit: number, fields: ["\(pair[0]).state": "good"])
        #expect(try refusal(end) == "6(1)③イ")
        end.fields["\(pair[1]).state"] = "bad"
        try city.perform(end, by: Fixture.staff)

        let book = try city.register.answer(ReadBook("loan", from: today), for: Fixture.auditor)
        #expect(book.map { $0.item?.fields } == [["state": "good"], ["state": "bad"]])
        let permit = try #require(book.first?.permit)
        #expect(
            permit.fields
                == [
                    "borrower": "clerk", "bag": "false", "box": "7", "basis": "要綱",
                    "checked": "true",
                ])
        let kept = try #require(permit.retention)
        #expect(kept.endsOn.fiscalYear - kept.closedOn.fiscalYear == 3)
        // Its book is exported like any other, and follows from the ledger.
        if Programs.python3 != nil {
            let folder = try BundleCheck.export(city, units: ["soumu"])
            #expect(try BundleCheck.lines(folder, "loan").count == 2)
        }
        try city.check()
    }
}
