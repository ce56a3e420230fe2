import Foundation
import SecurityPolicy
import Testing

/// What needs a permission.
@Suite struct PermitTests {
    let policy = Policy.fujieda

    /// A line of the table below: what the policy's text says of a kind, written down by hand.
    struct Line {
        let code: String
        let approvals: [Role]
        let clauses: [Clause]
        let course: PermitKind.Course
        var period = false
        var items = false
        var demandedFor: Set<Int>?
        var bar: Clause?
        var oneIsEnough = false

        init(
            _ code: String, _ approvals: [Role], _ clauses: [Clause],
            _ course: PermitKind.Course, period: Bool = false, items: Bool = false,
            demandedFor: Set<Int>? = nil, bar: Clause? = nil, oneIsEnough: Bool = false
        ) {
            self.code = code
            self.approvals = approvals
            self.clauses = clauses
            self.course = course
            self.period = period
            self.items = items
            self.demandedFor = demandedFor
            self.bar = bar
            self.oneIsEnough = oneIsEnough
        }
    }

    static let table: [Line] = [
        Line(
            "transport", [.sectionManager], ["5(2)⑨ア", "5(2)⑨イ"], .away, period: true, items: true,
            demandedFor: [1, 2]),
        Line(
            "provision", [.sectionManager], ["5(2)⑩ア", "5(2)⑩イ", "5(2)⑩ウ"], .once, items: true,
            demandedFor: [1, 2]),
        Line("publication", [.sectionManager], ["5(2)⑩エ"], .once, items: true),
        Line(
            "disposal", [.sectionManager], ["5(2)⑪イ", "5(2)⑪ア", "5(2)⑪ウ", "7(3)⑤", "8(1)⑨イ"],
            .away, items: true, demandedFor: [1, 2]),
        Line(
            "carry-out", [.sectionManager], ["6(1)③ア", "6(1)③イ"], .away, period: true,
            items: true),
        Line(
            "external-send", [.sectionManager], ["6(1)③ア", "5(2)⑤イ"], .once, items: true,
            bar: "5(2)⑤イ"),
        Line("own-device", [.infrastructureManager], ["6(1)④ア"], .span, period: true),
        Line("security-setting", [.infrastructureManager], ["6(1)④ウ"], .once),
        Line(
            "e-mail", [.sectionManager], ["6(1)⑤エ", "6(1)⑤ウ"], .once, items: true,
            demandedFor: [2], bar: "6(1)⑤ウ"),
        Line("machine-room-equipment", [.sectionManager], ["7(1)③ア-イ"], .once, items: true),
        Line("repair-out", [.sectionManager], ["7(3)④イ"], .away, period: true, items: true),
        Line("network-building", [.generalOfficer], ["7(4)①イ"], .once),
        Line("software", [.sectionManager, .infrastructureManager], ["8(1)⑤ア", "8(1)⑤イ"], .once),
        Line(
            "outside-connection", [.generalOfficer, .infrastructureManager],
            ["8(1)⑧ア", "8(1)⑧イ-エ", "8(1)⑧オ"], .span, period: true),
        Line(
            "wireless", [.generalOfficer, .infrastructureManager], ["8(1)⑩ア", "8(1)⑩イ"], .span,
            period: true),
        Line(
            "user-registration", [.infrastructureManager, .sectionManager], ["8(2)②ア-イ"], .once,
            oneIsEnough: true),
        Line("equipment-change", [.sectionManager], ["8(3)④ア"], .once),
        Line("other-network", [.infrastructureManager], ["8(3)④イ"], .span),
    ]

    @Test func theKindsAreThoseOfTheTable() throws {
        #expect(policy.permits.map(\.code) == Self.table.map(\.code))
        for line in Self.table {
            let kind = try #require(policy.permit(line.code))
            #expect(kind.approvals == line.approvals, "\(kind.code)")
            #expect(kind.isOneEnough == line.oneIsEnough, "\(kind.code)")
            #expect(kind.clauses == line.clauses, "\(kind.code)")
            #expect(kind.course == line.course, "\(kind.code)")
            #expect(kind.needsPeriod == line.period, "\(kind.code)")
            #expect(kind.needsItems == line.items, "\(kind.code)")
            #expect(kind.demandedFor == line.demandedFor, "\(kind.code)")
            #expect(kind.barred == line.bar.map { PermitKind.Bar(c: 1, clause: $0) })
            #expect(kind.approvalsNeeded == (line.oneIsEnough ? 1 : line.approvals.count))
            // Only what is disposed of goes out of use; only an outside network is cut off.
            #expect(kind.retiresItems == (kind.code == "disposal"), "\(kind.code)")
            #expect(
                kind.revocation
                    == (kind.code == "outside-connection"
                        ? PermitKind.Revocation(.generalOfficer, clause: "8(1)⑧オ") : nil))
            #expect(kind.retention.years == 5, "\(kind.code)")
            #expect(
                kind.retention.clause == (kind.code == "disposal" ? "5(2)⑪ウ" : "6(1)③イ"),
                "\(kind.code)")
        }
        #expect(policy.permit("dispose") == nil)
    }

    @Test func theKindsComeInTheOrderOfTheirClauses() {
        let places = policy.permits.map { kind in
            policy.clauses.firstIndex { $0.clause == kind.clause } ?? -1
        }
        #expect(places == places.sorted())
    }

    @Test func everythingCitedExists() {
        for kind in policy.permits {
            let cited =
                kind.clauses + kind.fields.map(\.clause) + kind.demands.map(\.clause)
                + [kind.barred?.clause, kind.revocation?.clause].compactMap(\.self)
                + [kind.retention.clause]
            for clause in cited { #expect(policy.rule(of: clause) != nil, "\(clause)") }
            #expect(kind.clauses.contains(kind.barred?.clause ?? kind.clause), "\(kind.code)")
        }
    }

    @Test func namesAndLabelsAreThereAndUnique() {
        // These every kind has anyway.
        let builtIn: Set = ["purpose", "from", "until"]
        for kind in policy.permits {
            let names = kind.fields.map(\.name)
            #expect(isKebab(kind.code), "\(kind.code)")
            #expect(Set(names).count == names.count, "\(kind.code)")
            #expect(builtIn.isDisjoint(with: names), "\(kind.code)")
            for field in kind.fields {
                #expect(isKebab(field.name), "\(kind.code) \(field.name)")
                #expect(kind.field(field.name) == field)
            }
            for language in Language.allCases {
                let labels = kind.fields.map { $0.label(language) }
                #expect(labels.allSatisfy { !$0.isEmpty }, "\(kind.code)")
                #expect(Set(labels).count == labels.count, "\(kind.code) \(labels)")
            }
        }
        for language in Language.allCases {
            #expect(Set(policy.permits.map { $0.name(language) }).count == policy.permits.count)
        }
    }

    @Test func choicesAreUnique() {
        for kind in policy.permits {
            for field in kind.fields {
                let choices = field.choices
                let isChoice = field.kind.name == "choice"
                #expect((choices.count > 1) == isChoice, "\(kind.code) \(field.name)")
                #expect(Set(choices.map(\.code)).count == choices.count, "\(field.name)")
                #expect(choices.allSatisfy { isKebab($0.code) }, "\(kind.code) \(field.name)")
                for language in Language.allCases {
                    let labels = choices.map { $0.label(language) }
                    #expect(Set(labels).count == labels.count, "\(kind.code) \(field.name)")
                    #expect(!labels.contains(""), "\(kind.code) \(field.name)")
                }
            }
        }
    }

    @Test func disposalUsesTheWaysOfSanitizingOfThePolicy() throws {
        let disposal = try #require(policy.permit("disposal"))
        let method = try #require(disposal.field("method"))
        #expect(method.choices.map(\.code) == policy.sanitizations.map(\.code))
        #expect(method.isPerItem && method.isRequired)
        #expect(disposal.demands.contains { $0.rule == .irreversible("method") })
        // The label says which of them count.
        for (choice, way) in zip(method.choices, policy.sanitizations) {
            #expect(choice.label.ja.contains("不可") == !way.isIrreversible)
            #expect(choice.label.en.hasPrefix("irreversible") == way.isIrreversible)
        }
    }

    @Test func confirmationsAreRequiredBooleans() {
        for field in policy.permits.flatMap(\.fields) where field.isConfirmation {
            #expect(field.kind == .boolean && field.isRequired, "\(field.name)")
        }
    }

    /// A demand is met by the form of its own step: what it names is asked for then, or before.
    @Test func demandsNameFieldsThatCanMeetThem() throws {
        for kind in policy.permits {
            for demand in kind.demands {
                let names =
                    switch demand.rule {
                    case .oneOf(let names): names
                    case .field(let name, let other): [name, other]
                    case .attachment(let name), .irreversible(let name): [name]
                    }
                #expect(Set(names).count == names.count, "\(kind.code) \(names)")
                for name in names {
                    let field = try #require(kind.field(name), "\(kind.code) \(name)")
                    #expect(field.phase <= demand.phase, "\(kind.code) \(name)")
                }
                #expect(demand.classes?.isSubset(of: [1, 2, 3]) ?? true, "\(kind.code)")
                switch demand.rule {
                case .oneOf:
                    #expect(names.count > 1, "\(kind.code)")
                    // A required one would make the demand idle.
                    #expect(names.allSatisfy { kind.field($0)?.isRequired == false }, "\(names)")
                case .field(let name, _):
                    #expect(kind.field(name)?.phase == demand.phase, "\(kind.code) \(name)")
                    #expect(kind.field(name)?.isRequired == false, "\(kind.code) \(name)")
                case .irreversible(let name):
                    #expect(kind.field(name)?.isRequired == true, "\(kind.code) \(name)")
                case .attachment: break
                }
            }
        }
    }

    /// A clerk fills the form in within a minute.
    @Test func formsAskForLittle() {
        for kind in policy.permits {
            let required = kind.fields.filter { $0.phase == .apply && $0.isRequired }
            #expect(required.count <= 6, "\(kind.code)")
            #expect(kind.fields.map(\.phase) == kind.fields.map(\.phase).sorted(), "\(kind.code)")
            // What is done at once has no start, so that nothing may be asked for there.
            #expect(kind.course != .once || !kind.fields.contains { $0.phase == .start })
        }
    }

    private func isKebab(_ text: String) -> Bool {
        let words = text.split(separator: "-", omittingEmptySubsequences: false)
        return words.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("a"..."z").contains($0) } }
    }
}
