import Foundation
import SecurityPolicy
import Testing

/// The JSON shapes that others rely on: every key is there, null where there is nothing.
@Suite struct ShapeTests {
    @Test func receipt() throws {
        let receipt = try City().run("unit add x y --as kiban --json").object()
        #expect(receipt["entry"] as? Int == City.setting.count + 1)
        #expect((receipt["hash"] as? String)?.count == 64)
        #expect(receipt["number"] is NSNull)
        #expect(receipt["repeated"] as? Bool == false)
    }

    @Test func asset() throws {
        let city = try City.shared.get()
        let asset = try city.run("asset show 1 --json --as staff").object()
        let keys = [
            "number", "name", "kind", "unit", "declared", "effective", "specificPersonal",
            "measures", "gaps", "contents", "containedIn", "copyOf", "state",
        ]
        for key in keys { #expect(asset[key] != nil, "\(key)") }
        #expect(asset["declared"] as? [String: Int] == ["c": 1, "i": 2, "a": 1])
        #expect(asset["copyOf"] is NSNull)
        let gap = try #require((asset["gaps"] as? [[String: Any]])?.first)
        #expect(gap["obligation"] as? String == "c2.viewing")
        #expect(gap["clause"] as? String == "5(2)⑤ア")
        #expect(gap["closedBy"] as? [String] == ["viewing-restricted"])
        let unclassified = try city.run("asset show 3 --json --as staff").object()
        #expect(unclassified["declared"] is NSNull)
        #expect(unclassified["effective"] as? [String: Int] == ["c": 1, "i": 1, "a": 1])
        let list = try city.run("asset list --json --as kiban").objects()
        #expect(list.map { $0["number"] as? Int } == [1, 2, 3, 4])
        #expect(NSDictionary(dictionary: list[0]) == NSDictionary(dictionary: asset))
    }

    @Test func permit() throws {
        let city = try PermitCity.shared.get()
        let permits = try city.run("permit list --json --as auditor").objects()
        #expect(permits.count == 9)
        let keys = [
            "number", "kind", "state", "unit", "applicant", "items", "purpose", "from", "until",
            "extensionUntil", "fields", "approvals", "awaited", "overdue", "retention", "steps",
            "attachments", "incidents", "flags",
        ]
        for permit in permits {
            for key in keys { #expect(permit[key] != nil, "\(key)") }
            let number = try #require(permit["number"] as? Int)
            let shown = try city.run("permit show \(number) --json --as auditor").object()
            #expect(NSDictionary(dictionary: shown) == NSDictionary(dictionary: permit))
        }
        let finished = try city.run("permit show 15 --json --as staff").object()
        #expect(finished["from"] is NSNull)
        #expect(finished["awaited"] as? [String] == [])
        let retention = try #require(finished["retention"] as? [String: Any])
        #expect(retention["held"] as? Bool == false)
        #expect((retention["startsOn"] as? String)?.hasSuffix("-04-01") == true)
        #expect((retention["endsOn"] as? String)?.hasSuffix("-03-31") == true)
        let approval = try #require((finished["approvals"] as? [[String: Any]])?.first)
        #expect(approval["role"] as? String == "section-manager")
        #expect(approval["principal"] as? String == "manager")
        #expect(approval["actor"] as? String == "manager")
        #expect(approval["unavoidable"] is NSNull)
        let item = try #require((finished["items"] as? [[String: Any]])?.first)
        #expect(item["asset"] as? Int == 9)
        #expect(item["approvedClasses"] as? [String: Int] == ["c": 3, "i": 3, "a": 2])
        for key in ["effective", "away", "lost", "fields", "contents"] { #expect(item[key] != nil) }
        let applied = try city.run("permit show 11 --json --as staff").object()
        #expect(applied["awaited"] as? [String] == ["section-manager"])
        #expect((applied["items"] as? [[String: Any]])?.first?["approvedClasses"] is NSNull)
        #expect(applied["retention"] is NSNull)
    }

    @Test func why() throws {
        let reasons = try City.shared.get().run("asset why 3 --json --as staff").objects()
        #expect(reasons.map { $0["axis"] as? String } == ["c", "i", "a"])
        for reason in reasons {
            #expect(reason["because"] as? String == "unclassified")
            #expect(reason["path"] as? [Int] == [3])
            #expect(reason["since"] is NSNull)
            #expect(reason["class"] as? Int == 1)
        }
    }

    @Test func entry() throws {
        let city = try City.shared.get()
        let entry = try city.run("ledger show 18 --json --as auditor").object()
        let keys = [
            "entry", "recordedAt", "occurredAt", "actor", "actingFor", "via", "act", "about",
            "body", "previous", "hash",
        ]
        for key in keys { #expect(entry[key] != nil, "\(key)") }
        #expect(entry["about"] as? [Int] == [2])
        #expect(entry["actor"] as? String == "manager")
        #expect(entry["occurredAt"] is NSNull)
        #expect((entry["body"] as? [String: Any])?["act"] as? String == "asset.register")
        let before = try city.run("ledger show 17 --json --as auditor").object()
        #expect(entry["previous"] as? String == before["hash"] as? String)
        let history = try city.run("asset history 2 --json --as staff").objects()
        #expect(history.compactMap { $0["entry"] as? Int } == [18])
    }

    @Test func verify() throws {
        let verdict = try City.shared.get().run("ledger verify --json").object()
        #expect(verdict["result"] as? String == "passed")
        #expect(verdict["entries"] as? Int == City.setting.count)
        #expect((verdict["head"] as? String)?.count == 64)
        #expect(verdict["firstBad"] is NSNull)
        #expect(verdict["reason"] is NSNull)
    }

    @Test func policy() throws {
        let clauses = try City.shared.get().run("policy --json").objects()
        #expect(clauses.count > 90)
        for clause in clauses {
            let upheld = try #require(clause["upheld"] as? [String])
            let status = try #require(clause["status"] as? String)
            #expect(
                (status == "upheld")
                    == (!upheld.isEmpty && !upheld.contains("not-yet")
                        && !upheld.contains("notYet")))
        }
    }

    /// Everything that may be written is listed, and every obligation is met by some measure.
    @Test func codes() throws {
        let policy = Policy.fujieda
        let codes = try City.shared.get().run("policy --codes --json").objects()
        for (family, count) in [
            ("kind", AssetKind.allCases.count), ("role", Role.allCases.count),
            ("criterion", policy.criteria.count), ("trait", policy.traits.count),
            ("measure", policy.measures.count), ("sanitization", policy.sanitizations.count),
        ] {
            #expect(codes.count { $0["family"] as? String == family } == count, "\(family)")
        }
        for code in codes {
            let names = try #require(code["name"] as? [String: String])
            #expect(Set(names.keys) == ["ja", "en"])
            #expect((code["clauses"] as? [String])?.isEmpty == false, "\(code)")
        }
        let met = Set(codes.flatMap { $0["obligations"] as? [String] ?? [] })
        #expect(met == Set(policy.obligations.map(\.id)))
    }

    @Test func lists() throws {
        let city = try City.shared.get()
        #expect(try city.run("unit list --json --as staff").objects().count == 3)
        #expect(try city.run("person list --json --as staff").objects().count == 7)
        #expect(try city.run("contractor list --json --as staff").objects().count == 1)
        #expect(try city.run("gaps --json --as staff").objects().count == 2)
        #expect(try city.run("asset list --search ありません --json --as staff").output == "[]\n")
    }

    /// Pages by cursor give each asset once.
    @Test func cursors() throws {
        let city = try City.shared.get()
        var numbers: [Int] = []
        while numbers.count < 20 {
            let cursor = numbers.last.map { " --after \($0)" } ?? ""
            let page = try city.run("asset list --sort name --limit 2 --json --as kiban" + cursor)
                .objects().compactMap { $0["number"] as? Int }
            numbers += page
            if page.count < 2 { break }
        }
        let whole = try city.run("asset list --sort name --json --as kiban").objects()
        #expect(numbers == whole.compactMap { $0["number"] as? Int })
        #expect(Set(numbers) == [1, 2, 3, 4])
    }
}
