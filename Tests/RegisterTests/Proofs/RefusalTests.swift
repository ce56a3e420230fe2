import SecurityPolicy
import Testing

@testable import Register

/// What bad input gets at the door: a refusal with its clause, and nothing written.
@Suite struct RefusalTests {
    /// One bad act, who tries it, and what it must get.
    private struct Case {
        let name: String
        let act: any Act
        let caller: Caller
        let clause: String?
        let isExpected: (RegisterError) -> Bool

        init(
            _ name: String, _ act: any Act, by caller: Caller = Fixture.manager, clause: String?,
            _ isExpected: @escaping (RegisterError) -> Bool
        ) {
            self.name = name
            self.act = act
            self.caller = caller
            self.clause = clause
            self.isExpected = isExpected
        }
    }

    private func run(_ cases: [Case], in city: Fixture) throws {
        for bad in cases {
            let head = try city.head()
            do {
                try city.register.perform(bad.act, by: bad.caller)
                Issue.record("\(bad.name): not refused")
            } catch let error as RegisterError {
                #expect(bad.isExpected(error), "\(bad.name): \(error)")
                if case .refused(let refusal) = error {
                    #expect(refusal.clause.citation == bad.clause, "\(bad.name): \(refusal.clause)")
                } else {
                    #expect(bad.clause == nil, "\(bad.name): \(error)")
                }
            }
            #expect(try city.head() == head, "\(bad.name)")
        }
        try city.check()
    }

    private func refused(_ wanted: Refusal) -> (RegisterError) -> Bool {
        { $0 == .refused(wanted) }
    }

    @Test func contents() throws {
        let city = try Fixture()
        let box = try city.add("箱", .medium, Classification(332))
        let group = try city.add("まとめ", .information, Classification(332))
        let part = try city.add("一部", .information, Classification(332))
        let paper = try city.add("紙", .document, Classification(332))
        let gone = try city.add("廃棄済み", .information, Classification(332))
        try city.perform(PutIn(container: box, contents: [group]))
        try city.perform(PutIn(container: group, contents: [part]))
        try city.perform(RetireAsset(asset: gone, reason: "不要"))
        try run(
            [
                Case(
                    "cycle", PutIn(container: part, contents: [box]), clause: "5(2)④ウ",
                    refused(.cycle([part, box, group, part]))),
                Case(
                    "in itself", PutIn(container: box, contents: [box]), clause: "5(2)④ウ",
                    refused(.cycle([box, box]))),
                Case(
                    "retired content", PutIn(container: box, contents: [gone]), clause: "5(2)⑪ア",
                    refused(.retired(gone))),
                Case(
                    "retired container", PutIn(container: gone, contents: [part]), clause: "5(2)⑪ア",
                    refused(.retired(gone))),
                Case("unknown content", PutIn(container: box, contents: [99]), clause: nil) {
                    $0 == .notFound(.asset, "99")
                },
                Case("unknown container", PutIn(container: 99, contents: [part]), clause: nil) {
                    $0 == .notFound(.asset, "99")
                },
                Case("half of it known", PutIn(container: box, contents: [paper, 99]), clause: nil)
                {
                    $0 == .notFound(.asset, "99")
                },
                Case(
                    "twice", PutIn(container: box, contents: [group]), clause: "5(2)④ウ",
                    refused(.alreadyContained(container: box, content: group))),
                Case(
                    "not in there", TakeOut(container: box, contents: [paper]), clause: "5(2)④ウ",
                    refused(.notContained(container: box, content: paper))),
                Case(
                    "in paper", PutIn(container: paper, contents: [part]), clause: "基本方針 3(2)",
                    refused(.notAContainer(paper, .document))),
                Case(
                    "still full", RetireAsset(asset: box, reason: "不要"), clause: "5(2)⑪ア",
                    refused(.stillContains(box, contents: [group]))),
                Case(
                    "sanitized full", SanitizeAsset(asset: box, method: "purge"), clause: "5(2)⑪ア",
                    refused(.stillContains(box, contents: [group]))),
                Case(
                    "kind of what contains", CorrectAsset(asset: box, kind: .system),
                    clause: "基本方針 3(2)", refused(.kindIsFixed(box))),
            ], in: city)
        #expect(try city.asset(box).contents == [group])
    }

    @Test func classes() throws {
        let city = try Fixture()
        let secret = try city.add("住民台帳", .information, Classification(111))
        let number =
            try city.register.perform(
                RegisterAsset(
                    AssetFields(
                        name: "個人番号", kind: .information, unit: "soumu",
                        classes: Classification(111), specificPersonal: true)), by: Fixture.manager
            ).number ?? 0
        let lower = ClassifyAssets(assets: [secret], classes: Classification(211), reason: "見直し")
        let toSecond = ClassifyAssets(assets: [number], classes: Classification(211), reason: "誤り")
        func low(_ error: RegisterError) -> Bool {
            if case .refused(.notTheDuty(.lowerClass, _, _, _)) = error { true } else { false }
        }
        var cases = [
            Case(
                "staff classifies", ClassifyAssets(assets: [secret], classes: .highest),
                by: Fixture.staff, clause: "5(2)①ア"
            ) {
                if case .refused(.notTheDuty(.classify, _, _, _)) = $0 { true } else { false }
            },
            Case(
                "no reason", ClassifyAssets(assets: [secret], classes: Classification(211)),
                clause: "5(2)①ア", refused(.reasonMissing)),
            Case(
                "My Number at C2", toSecond, clause: "5(2)⑤ウ",
                refused(.violates(.specificPersonalBelowHighest(2)))),
            Case(
                "My Number at C2 by criterion",
                ClassifyAssets(
                    assets: [secret], classes: Classification(211),
                    criteria: ["c1.specific-personal"], reason: "見直し"),
                clause: "5(1)①"
            ) { if case .refused(.violates) = $0 { true } else { false } },
            Case(
                "unknown criterion",
                ClassifyAssets(assets: [secret], classes: .highest, criteria: ["c1.gossip"]),
                clause: "5(1)①"
            ) {
                if case .refused(.unknownCode(.criterion, "c1.gossip", let known)) = $0 {
                    known.contains("c1.personal")
                } else {
                    false
                }
            },
        ]
        for caller in [Fixture.clerk, Fixture.staff, Fixture.other, Fixture.root] {
            cases.append(Case("\(caller.login) lowers", lower, by: caller, clause: "5(2)①ア", low))
        }
        for (digits, clause) in [
            (411, "5(1)①"), (11, "5(1)①"), (141, "5(1)②"), (113, "5(1)③"), (110, "5(1)③"),
        ] {
            let axis: Axis = clause == "5(1)①" ? .c : clause == "5(1)②" ? .i : .a
            let classes = Classification(digits)
            cases.append(
                Case(
                    "class \(digits)",
                    ClassifyAssets(assets: [secret], classes: classes, reason: "見直し"),
                    clause: clause, refused(.violates(.noSuchClass(axis, classes[axis])))))
            cases.append(
                Case(
                    "new with class \(digits)",
                    RegisterAsset(
                        AssetFields(name: "新", kind: .document, unit: "soumu", classes: classes)),
                    clause: clause, refused(.violates(.noSuchClass(axis, classes[axis])))))
        }
        try run(cases, in: city)
        // A marking without a class yet is not for the clerk to take away.
        let marked =
            try city.register.perform(
                RegisterAsset(
                    AssetFields(
                        name: "未分類の個人番号", kind: .information, unit: "soumu", specificPersonal: true)
                ),
                by: Fixture.clerk
            ).number ?? 0
        try run(
            [
                Case(
                    "clerk ends My Number",
                    ClassifyAssets(
                        assets: [marked], classes: .lowest, specificPersonal: false, reason: "違う"),
                    by: Fixture.clerk, clause: "5(2)①ア", low)
            ], in: city)
        #expect(try city.asset(secret).effective.c == 1)
        try city.perform(lower)
        #expect(try city.asset(secret).effective.c == 2)
        // Raising takes the clerk only.
        try city.perform(
            ClassifyAssets(assets: [secret], classes: Classification(111)), by: Fixture.clerk)
        #expect(try city.asset(secret).effective == .highest)
        try city.check()
    }

    @Test func codesAndTexts() throws {
        let city = try Fixture()
        func fields(_ change: (inout AssetFields) -> Void) -> RegisterAsset {
            var fields = AssetFields(name: "名", kind: .medium, unit: "soumu")
            change(&fields)
            return RegisterAsset(fields)
        }
        func unknown(_ family: Refusal.CodeFamily) -> (RegisterError) -> Bool {
            { if case .refused(.unknownCode(family, "nonsense", _)) = $0 { true } else { false } }
        }
        try city.perform(fields { $0.externalID = "が-1" })
        let second = try city.perform(fields { $0.externalID = "B" }).number ?? 0
        try run(
            [
                Case(
                    "trait", fields { $0.traits = ["nonsense"] }, clause: "基本方針 3(2)",
                    unknown(.trait)),
                Case(
                    "measure", fields { $0.measures = ["nonsense"] }, clause: "5(2)④イ",
                    unknown(.measure)),
                Case(
                    "method", SanitizeAsset(asset: second, method: "nonsense"), clause: "5(2)⑪ア",
                    unknown(.sanitization)),
                Case(
                    "trait of another kind", fields { $0.traits = ["server"] },
                    clause: "基本方針 3(2)"
                ) { if case .refused(.violates) = $0 { true } else { false } },
                Case(
                    "empty name", fields { $0.name = " \u{3000}" }, clause: "基本方針 3(2)",
                    refused(.text(field: "name", .empty))),
                Case(
                    "long name", fields { $0.name = String(repeating: "長", count: 501) },
                    clause: "基本方針 3(2)", refused(.text(field: "name", .tooLong(limit: 500)))),
                Case(
                    "NUL", fields { $0.note = "a\0b" }, clause: "基本方針 3(2)",
                    refused(.text(field: "note", .nul))),
                Case("unknown unit", fields { $0.unit = "nowhere" }, clause: nil) {
                    $0 == .notFound(.unit, "nowhere")
                },
                Case(
                    "external number again, in NFD", fields { $0.externalID = "か\u{3099}-1" },
                    clause: "基本方針 3(2)", refused(.duplicate(.asset, code: "が-1"))),
                Case(
                    "corrected to another's, in NFD",
                    CorrectAsset(asset: second, externalID: "か\u{3099}-1"),
                    clause: "基本方針 3(2)", refused(.duplicate(.asset, code: "が-1"))),
                Case(
                    "nothing to measure", ChangeMeasures(asset: second), clause: "8(1)③ア",
                    refused(.nothingToDo)),
            ], in: city)
        let later = Moment(seconds: 4_000_000_000)
        let head = try city.head()
        #expect(throws: RegisterError.refused(.occurredInFuture(later))) {
            try city.register.perform(
                MoveAsset(asset: second, location: "金庫"), by: Fixture.staff,
                Circumstances(occurredAt: later))
        }
        #expect(try city.head() == head)
    }
}
