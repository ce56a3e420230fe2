import Foundation
import SecurityPolicy
import Testing

/// Permits on the command line, from the application to the book.
@Suite struct PermitTests {
    /// Runs command lines that must be done.
    @discardableResult
    private func run(
        _ city: City, _ lines: [String], sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Program.Run? {
        var last: Program.Run?
        for line in lines {
            let run = try city.run(line)
            #expect(run.status == 0, "\(line): \(run.error)", sourceLocation: sourceLocation)
            last = run
        }
        return last
    }

    private func permit(_ city: City, _ number: Int) throws -> [String: Any] {
        try city.run("permit show \(number) --json --as auditor").object()
    }

    /// A carry-out: revised, sent back, approved by somebody acting for another, extended, ended.
    @Test func wholeLife() throws {
        let city = try City()
        try run(
            city,
            [
                PermitCity.carryOut(2, as: "staff"),
                "permit send-back 6 --reason 連絡先を --as manager",
                "permit revise 6 --purpose 説明会 --field 持ち出し中の連絡先=090 copied=はい --add 1 3"
                    + " --as staff",
                "appoint clerk section-manager --unit soumu --acting-for manager --as kiban",
                "permit approve 6 --note 気を付けて --as clerk", "permit start 6 --as staff",
                "permit extend 6 --until 2100-03-31 --reason 長引く --as staff",
                "permit approve 6 --as manager",
                "permit finish 6 --field returned-by=staff confirmed-by=clerk condition=異常なし"
                    + " erased=yes --as staff",
                "permit acknowledge 6 --as manager",
            ])
        let permit = try permit(city, 6)
        #expect(permit["state"] as? String == "acknowledged")
        #expect(permit["until"] as? String == "2100-03-31")
        #expect(permit["purpose"] as? String == "説明会")
        let fields = try #require(permit["fields"] as? [String: Any])
        #expect(fields["condition"] as? String == "good")
        #expect(fields["erased"] as? Bool == true)
        #expect(fields["contact"] as? String == "090")
        let approvals = try #require(permit["approvals"] as? [[String: Any]])
        #expect(approvals.map { $0["principal"] as? String } == ["manager", "manager"])
        #expect(approvals.map { $0["actor"] as? String } == ["clerk", "manager"])
        #expect(approvals.first?["note"] as? String == "気を付けて")
        let items = try #require(permit["items"] as? [[String: Any]])
        #expect(Set(items.compactMap { $0["asset"] as? Int }) == [1, 2, 3])
        #expect(try city.run("ledger verify --replay").status == 0)
    }

    /// Fields by label and of one asset alone; values that hold signs and marks of the syntax.
    @Test func fieldsOfOneAsset() throws {
        let city = try City()
        try run(
            city,
            [
                "permit apply 廃棄・リース返却 2 3 --purpose a=b --field 廃棄の種類=廃棄処分 --as staff",
                "permit approve 6 --as manager", "permit start 6 --as staff",
                "permit finish 6 --field method=purge 3.method=destroy 2.製造番号=A=1\u{3099}"
                    + " --field=verification=\u{3099}確認 --field person=staff --field witness=clerk --as staff",
            ])
        let permit = try permit(city, 6)
        let items = try #require(permit["items"] as? [[String: Any]])
        let fields = items.compactMap { $0["fields"] as? [String: String] }
        #expect(fields.map { $0["method"] } == ["purge", "destroy"])
        #expect(fields.first?["serial"] == "A=1\u{3099}".precomposedStringWithCanonicalMapping)
        #expect(fields.last?["serial"] == nil)
        #expect(permit["purpose"] as? String == "a=b")
        // What all assets have alike is also the permit's.
        let shared = try #require(permit["fields"] as? [String: Any])
        #expect(shared["verification"] as? String == "\u{3099}確認")
        #expect(shared["method"] == nil)
        #expect(
            try city.run("asset show 3 --json --as staff").object()["state"] as? String == "retired"
        )
    }

    /// Of two who decide at once exactly one does.
    @Test func twoDecideAtOnce() async throws {
        let city = try City()
        try run(
            city,
            [
                "appoint clerk section-manager --unit soumu --acting-for manager --as kiban",
                PermitCity.carryOut(2, as: "staff"),
            ])
        let decisions = [
            "permit approve 6 --json --as manager", "permit reject 6 --reason 不要 --json --as clerk",
        ]
        let runs = try await withThrowingTaskGroup(of: Program.Run.self) { group in
            for decision in decisions { group.addTask { try city.run(decision) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(runs.map(\.status).sorted() == [0, 77])
        let loser = try #require(runs.first { $0.status == 77 })
        #expect(try loser.jsonError()["rule"] as? String == "wrong-state")
        let permit = try permit(city, 6)
        #expect((permit["steps"] as? [[String: Any]])?.count == 2)
        #expect(["approved", "rejected"].contains(permit["state"] as? String))
        #expect(try city.run("ledger verify --replay").status == 0)
    }

    /// The first use of a key attaches, the second says so; a file is saved as it was, once.
    @Test func papers() throws {
        let city = try PermitCity.make()
        let bytes = Data((0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        try FileManager.default.createDirectory(
            at: city.folder.appending(path: "folder"), withIntermediateDirectories: true)
        let name = "写真 \u{202E}か\u{3099}.jpg"
        try bytes.write(to: city.folder.appending(path: "folder/\(name)"))
        let attach = [
            "permit", "attach", "14", "folder/\(name)", "--as", "staff", "--json",
            "--idempotency-key", "k",
        ]
        for isRepeated in [false, true] {
            let receipt = try city.run(attach).object()
            #expect(receipt["repeated"] as? Bool == isRepeated)
            #expect(receipt["number"] as? Int == 14)
        }
        let paper = try #require(
            (permit(city, 14)["attachments"] as? [[String: Any]])?.first)
        #expect(paper["name"] as? String == name.precomposedStringWithCanonicalMapping)
        #expect(paper["size"] as? Int == bytes.count)
        let page = try city.run("permit show 14 --as staff", language: "ja").output
        #expect(page.contains("写真 <U+202E>が.jpg"))
        let digest = try #require(paper["digest"] as? String)
        try run(
            city,
            [
                "permit save 14 \(digest.prefix(12)) --output saved.jpg --as auditor"
            ])
        let saved = city.folder.appending(path: "saved.jpg")
        #expect(try Data(contentsOf: saved) == bytes)
        let again = try city.run("permit save 14 \(digest) --output saved.jpg --json --as auditor")
        #expect(again.status == 73)
        #expect(try Data(contentsOf: saved) == bytes)
        #expect(try city.run("ledger verify --replay").status == 0)

        // Another file of the same name: which one is asked, and not chosen.
        try Data("x".utf8).write(to: city.folder.appending(path: "folder/証明書.pdf"))
        try run(
            city,
            [
                "permit attach 14 証明書.pdf --as staff",
                "permit attach 14 folder/証明書.pdf --as staff",
            ])
        let several = try city.run("permit save 14 証明書.pdf --output x.pdf --json --as staff")
        #expect(several.status == 64)
        let digests = try #require(several.jsonError()["accepted"] as? String)
        try run(city, ["permit save 14 \(digests.prefix(16)) --output x.pdf --as staff"])
    }

    /// A paper that was changed, taken away or slipped in is found.
    @Test(
        .enabled(if: Tampering.isPossible, "sqlite3 is not installed"),
        arguments: [
            "UPDATE content SET bytes = X'00'", "DELETE FROM content",
            "INSERT INTO content VALUES (zeroblob(32), X'00')",
        ])
    func papersThatWereTamperedWith(_ sql: String) throws {
        let city = try PermitCity.make()
        try run(city, ["permit attach 14 証明書.pdf --as staff"])
        try Tampering.run(sql + ";", in: city)
        let verdict = try city.run("ledger verify --replay --json")
        #expect(verdict.status == 78)
        #expect((try verdict.object()["reason"] as? String)?.contains("content") == true)
    }

    /// A line an asset of each permit that was started or finished in the period.
    @Test func book() throws {
        let city = try PermitCity.shared.get()
        let transport = try city.run("book 運搬 --json --as auditor").objects()
        #expect(transport.map { $0["permit"] as? Int } == [13])
        let line = try #require(transport.first)
        for key in [
            "kind", "state", "unit", "applicant", "purpose", "asset", "name", "effective",
            "approvedClasses", "approvals", "started", "finished", "acknowledged", "fields",
            "flags",
        ] {
            #expect(line[key] != nil, "\(key)")
        }
        #expect((line["fields"] as? [String: Any])?["locked-case"] as? Bool == true)
        #expect(line["finished"] is NSNull)
        #expect(try city.run("book provision --json --as staff").objects().count == 1)
        // Applied for, or approved, is not in the book.
        #expect(try city.run("book carry-out --json --as staff").objects().isEmpty)
        #expect(
            try city.run("book transport --until 2020-12-31 --json --as staff").objects().isEmpty)
        #expect(try city.run("book transport --unit zeimu --json --as staff").objects().isEmpty)
    }

    /// The kinds as `permit kinds --json` gives them are those of the policy.
    @Test func kinds() throws {
        let city = try City.shared.get()
        let kinds = try city.run("permit kinds --json").objects()
        #expect(kinds.map { $0["kind"] as? String } == Policy.fujieda.permits.map(\.code))
        for (kind, declared) in zip(kinds, Policy.fujieda.permits) {
            #expect(kind["clauses"] as? [String] == declared.clauses.map(\.citation))
            #expect(kind["approvals"] as? [String] == declared.approvals.map(\.rawValue))
            let fields = try #require(kind["fields"] as? [[String: Any]])
            #expect(fields.map { $0["name"] as? String } == declared.fields.map(\.name))
            for (field, declared) in zip(fields, declared.fields) {
                #expect(field["type"] as? String == declared.kind.name)
                #expect(
                    field["requiredAt"] as? String
                        == (declared.isRequired ? declared.phase.rawValue : nil))
                #expect((field["label"] as? String)?.isEmpty == false)
                let choices = try #require(field["choices"] as? [[String: Any]])
                #expect(choices.map { $0["code"] as? String } == declared.choices.map(\.code))
                #expect(field["clause"] as? String == declared.clause.citation)
            }
            let one = try city.run("permit kinds \(declared.code) --json").objects()
            #expect(one.count == 1)
        }
    }
}
