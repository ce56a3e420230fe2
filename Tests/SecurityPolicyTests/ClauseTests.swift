import Foundation
import SecurityPolicy
import Testing

@Suite struct ClauseTests {
    let policy = Policy.fujieda

    @Test(.enabled(if: shared("policy/clauses.csv") != nil, "no ../shared/policy/clauses.csv here"))
    func everyClauseIsAnswered() throws {
        let rows = try #require(shared("policy/clauses.csv"))
            .split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
        #expect(policy.clauses.map(\.clause.citation) == rows.map { String($0[0]) })
        // Records come with later issues: none of them may claim to be complete.
        for (rule, row) in zip(policy.clauses, rows) where row.last == "record" {
            #expect(rule.upheld.contains(.notYet), "\(rule.clause)")
        }
    }

    @Test(
        .enabled(
            if: shared("policy/fujieda-policy.ja.txt") != nil,
            "no ../shared/policy/fujieda-policy.ja.txt here"))
    func nothingIsCopiedFromThePolicy() throws {
        let text = try #require(shared("policy/fujieda-policy.ja.txt")).filter { !$0.isWhitespace }
        for wording in wordings where wording.count > 19 {
            #expect(!text.contains(wording), "\(wording)")
        }
    }

    @Test func clausesAreUnique() {
        #expect(Set(policy.clauses.map(\.clause)).count == policy.clauses.count)
        for rule in policy.clauses { #expect(policy.rule(of: rule.clause) == rule) }
        #expect(policy.rule(of: "99") == nil)
    }

    @Test func everythingCitedIsInTheTable() {
        let cited =
            policy.obligations.map(\.clause) + policy.roles.map(\.clause)
            + policy.duties.map(\.clause) + policy.criteria.map(\.clause)
            + policy.permits.flatMap(\.clauses)
            + [
                Violation.specificPersonalBelowHighest(2),
                .traitsOfAnotherKind(.document, 1),
            ].map(\.clause)
        for clause in cited { #expect(policy.rule(of: clause) != nil, "\(clause)") }
    }

    @Test func everyObligationIsNamedByItsClause() {
        for obligation in policy.obligations {
            let rule = policy.rule(of: obligation.clause)
            #expect(rule?.upheld.contains(.obligation) == true, "\(obligation.id)")
            #expect(rule?.places.contains(obligation.id) == true, "\(obligation.id)")
        }
    }

    @Test func whatIsUpheldSaysWhere() {
        for rule in policy.clauses {
            #expect(!rule.upheld.isEmpty, "\(rule.clause)")
            #expect(rule.places.isEmpty == (rule.upheld == [.notYet]), "\(rule.clause)")
            #expect(Set(rule.upheld).count == rule.upheld.count, "\(rule.clause)")
        }
    }

    /// A place that names a permit names a kind that there is, and what a kind answers names it.
    @Test func whatPermitsUpholdNamesThem() {
        let kinds = Set(policy.permits.map { "permit \($0.code)" })
        for place in policy.clauses.flatMap(\.places) where place.hasPrefix("permit ") {
            #expect(kinds.contains(place), "\(place)")
        }
        for kind in policy.permits {
            for clause in kind.clauses + kind.demands.map(\.clause) {
                let rule = policy.rule(of: clause)
                #expect(rule?.upheld.contains(.door) == true, "\(clause)")
                #expect(rule?.places.contains("permit \(kind.code)") == true, "\(clause)")
            }
            for clause in kind.fields.map(\.clause) + [kind.retention.clause] {
                #expect(policy.rule(of: clause)?.upheld != [.notYet], "\(clause)")
            }
        }
    }

    @Test func everyTextIsThereInBothLanguages() {
        for wording in wordings {
            #expect(!wording.isEmpty)
            #expect(wording == wording.trimmingCharacters(in: .whitespacesAndNewlines))
        }
    }

    @Test func clausesAreBareStringsInJSON() throws {
        let data = try JSONEncoder().encode(["5(2)④ウ"] as [Clause])
        #expect(String(decoding: data, as: UTF8.self) == #"["5(2)④ウ"]"#)
        #expect(try JSONDecoder().decode([Clause].self, from: data) == ["5(2)④ウ"])
    }

    /// Every text of the policy.
    var wordings: [String] {
        let all: [Wording] =
            policy.clauses.flatMap { [$0.who, $0.must, $0.answer] }
            + policy.criteria.map(\.name) + policy.traits.map(\.name) + policy.measures.map(\.name)
            + policy.obligations.map(\.name) + policy.roles.map(\.name)
            + policy.sanitizations.map(\.name) + Array(policy.kinds.values) + [policy.name]
            + policy.permits.flatMap { kind in
                [kind.name] + kind.fields.flatMap { [$0.label] + $0.choices.map(\.label) }
            }
        return all.flatMap { wording in Language.allCases.map { wording($0) } }
    }
}
