import SecurityPolicy
import Testing

@Suite struct RuleTests {
    let policy = Policy.fujieda

    func violations(
        _ classes: Classification, _ criteria: [String], specificPersonal: Bool = false
    ) throws -> [Violation] {
        policy.violations(
            classifying: classes, by: try #require(policy.bits(ofCriteria: criteria)),
            specificPersonal: specificPersonal)
    }

    @Test func everyCriterionGivesItsClassAndNoOther() throws {
        for criterion in policy.criteria {
            for level in criterion.axis.classes {
                var classes = Classification.highest
                classes[criterion.axis] = level
                let found = try violations(classes, [criterion.id])
                #expect(found.isEmpty == (level == criterion.level), "\(criterion.id) as \(level)")
            }
        }
    }

    @Test func idsOfCriteriaNameAxisAndClass() {
        for criterion in policy.criteria {
            #expect(criterion.id.hasPrefix("\(criterion.axis.rawValue)\(criterion.level)."))
            #expect(criterion.axis.classes.contains(criterion.level))
        }
        for axis in Axis.allCases {
            for level in axis.classes {
                #expect(policy.criteria.contains { $0.axis == axis && $0.level == level })
            }
        }
    }

    @Test func theHighestCriterionCounts() throws {
        #expect(try violations(cia(1, 3, 2), ["c1.trust", "c2.important", "a2.other"]).isEmpty)
        #expect(
            try violations(cia(2, 3, 2), ["c1.trust", "c2.important"])
                == [.criteriaGive(.c, 1, claimed: 2)])
        #expect(try violations(cia(2, 3, 2), []).isEmpty)
    }

    @Test func everyFaultIsReportedWithItsClause() throws {
        let found = try violations(
            cia(2, 4, 3), ["c1.specific-personal"], specificPersonal: false)
        #expect(
            found == [
                .criteriaGive(.c, 1, claimed: 2), .noSuchClass(.i, 4), .noSuchClass(.a, 3),
                .specificPersonalBelowHighest(2),
            ])
        #expect(found.map(\.clause) == ["5(1)①", "5(1)②", "5(1)③", "5(2)⑤ウ"])
    }

    @Test func specificPersonalInformationIsC1() throws {
        #expect(
            try violations(cia(2, 3, 2), ["c2.important"], specificPersonal: true)
                == [.specificPersonalBelowHighest(2)])
        #expect(try violations(cia(1, 3, 2), [], specificPersonal: true).isEmpty)
        #expect(
            policy.criteria.filter(\.isSpecificPersonal).map(\.id) == ["c1.specific-personal"])
    }

    @Test func traitsBelongToKinds() throws {
        let server = try #require(policy.bits(ofTraits: ["server"]))
        #expect(policy.violation(traits: server, of: .equipment) == nil)
        #expect(policy.violation(traits: 0, of: .document) == nil)
        let violation = policy.violation(traits: server, of: .document)
        #expect(violation == .traitsOfAnotherKind(.document, server))
        #expect(violation?.clause == "基本方針 3(2)")
        #expect(policy.violation(traits: 1 << 61, of: .equipment) != nil)
    }

    @Test func lowering() {
        #expect(!policy.isLowering(from: nil, to: .lowest))
        #expect(!policy.isLowering(from: .lowest, to: .highest))
        #expect(!policy.isLowering(from: .highest, to: .highest))
        #expect(policy.isLowering(from: cia(2, 2, 2), to: cia(1, 3, 1)))
        #expect(policy.isLowering(from: .highest, to: .highest, endsSpecificPersonal: true))
    }

    @Test func everyRoleAndDutyHasARuleOnce() {
        #expect(policy.roles.map(\.role) == Role.allCases)
        #expect(policy.duties.map(\.duty) == Duty.allCases)
        for kind in AssetKind.allCases { #expect(policy.kinds[kind] != nil) }
        #expect(policy.duty(.lowerClass).roles == [.sectionManager])
        #expect(policy.duty(.read).roles == Role.allCases)
    }

    @Test func anAuditorChangesNothing() {
        #expect(
            Duty.allCases.filter { policy.duty($0).roles.contains(.auditor) } == [.read, .audit])
    }

    @Test func reach() {
        #expect(
            Role.allCases.filter { policy.reach(of: $0) == .unit }
                == [.departmentOfficer, .sectionManager, .securityClerk, .staff])
    }

    @Test func onlyTheIrreversibleCounts() {
        #expect(policy.sanitizations.map(\.code) == ["clear", "purge", "destroy"])
        #expect(policy.sanitization("clear")?.isIrreversible == false)
        #expect(policy.sanitization("purge")?.isIrreversible == true)
        #expect(policy.sanitization("destroy")?.isIrreversible == true)
        #expect(policy.sanitization("Purge") == nil)
    }

    @Test func highestAxisByAxis() {
        #expect(cia(1, 3, 2).highest(with: cia(2, 2, 1)) == cia(1, 2, 1))
        #expect(cia(1, 3, 2).axisOutOfRange == nil)
        #expect(cia(1, 0, 3).axisOutOfRange == .i)
    }
}
