import SecurityPolicy
import Testing

/// What holds for every asset, by comparison with a plain reading of the obligations.
@Suite struct ObligationTests {
    let policy = Policy.fujieda
    let everyTraits = 0..<Int64(1) << Int64(Policy.fujieda.traits.count)
    let everyMeasures = 0..<Int64(1) << Int64(Policy.fujieda.measures.count)

    /// The obligations that hold, straight from their declarations.
    func plainObligations(
        _ kind: AssetKind, _ traits: Set<String>, _ classes: Classification, _ specific: Bool
    ) -> [Obligation] {
        policy.obligations.filter { obligation in
            obligation.kinds.contains(kind)
                && (obligation.traits.isEmpty || !obligation.traits.isDisjoint(with: traits))
                && obligation.requiredTraits.isSubset(of: traits)
                && (obligation.classes.isEmpty
                    || obligation.classes.contains { classes[$0.key] <= $0.value })
                && (!obligation.specificPersonalOnly || specific)
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func masksAgreeWithDeclarations(seed: UInt64) {
        var random = Seeded(state: seed)
        for kind in AssetKind.allCases {
            for classes in everyClassification {
                for specific in [false, true] {
                    for _ in 0..<8 {
                        let traits = Int64.random(in: everyTraits, using: &random)
                        let measures = Int64.random(in: everyMeasures, using: &random)
                        let expected = plainObligations(
                            kind, Set(policy.traits(in: traits).map(\.code)), classes, specific)
                        let holding = policy.obligations(
                            kind: kind, traits: traits, effective: classes,
                            specificPersonal: specific)
                        #expect(policy.obligations(in: holding) == expected, "seed \(seed)")
                        let done = Set(policy.measures(in: measures).map(\.code))
                        let gaps = policy.gaps(
                            kind: kind, traits: traits, effective: classes,
                            specificPersonal: specific, measures: measures)
                        #expect(
                            policy.obligations(in: gaps)
                                == expected.filter { $0.metBy.isDisjoint(with: done) },
                            "seed \(seed)")
                    }
                }
            }
        }
    }

    @Test func raisingAClassRemovesNoObligation() {
        var random = Seeded(state: 4)
        for kind in AssetKind.allCases {
            for lower in everyClassification {
                for higher in everyClassification where !higher.isLower(than: lower) {
                    let traits = Int64.random(in: everyTraits, using: &random)
                    let before = policy.obligations(
                        kind: kind, traits: traits, effective: lower, specificPersonal: false)
                    let after = policy.obligations(
                        kind: kind, traits: traits, effective: higher, specificPersonal: true)
                    #expect(before & ~after == 0, "\(kind) \(lower) to \(higher), \(traits)")
                }
            }
        }
    }

    @Test func addingAMeasureAddsNoGap() {
        var random = Seeded(state: 5)
        for kind in AssetKind.allCases {
            for classes in everyClassification {
                for measure in policy.measures.indices {
                    let traits = Int64.random(in: everyTraits, using: &random)
                    let done = Int64.random(in: everyMeasures, using: &random)
                    let before = policy.gaps(
                        kind: kind, traits: traits, effective: classes, specificPersonal: true,
                        measures: done)
                    let after = policy.gaps(
                        kind: kind, traits: traits, effective: classes, specificPersonal: true,
                        measures: done | 1 << Int64(measure))
                    #expect(after & ~before == 0)
                }
            }
        }
    }

    @Test func everyObligationCanBeMet() {
        for kind in AssetKind.allCases {
            #expect(
                policy.gaps(
                    kind: kind, traits: policy.traits(of: kind), effective: .highest,
                    specificPersonal: true, measures: 1 << Int64(policy.measures.count) - 1) == 0)
        }
    }

    @Test func codesOfObligationsExist() {
        let measures = Set(policy.measures.map(\.code))
        for obligation in policy.obligations {
            #expect(!obligation.metBy.isEmpty, "\(obligation.id)")
            #expect(obligation.metBy.isSubset(of: measures), "\(obligation.id)")
            // A trait that none of its kinds can have would make an obligation that never holds.
            for code in obligation.traits.union(obligation.requiredTraits) {
                let trait = policy.traits.first { $0.code == code }
                #expect(trait?.kinds.isSuperset(of: obligation.kinds) == true, "\(obligation.id)")
            }
        }
    }

    @Test func everyMeasureMeetsSomething() {
        let meeting = Set(policy.obligations.flatMap(\.metBy))
        #expect(Set(policy.measures.map(\.code)) == meeting)
    }

    @Test func aClassOutOfRangeAsksForTheNearest() {
        for kind in AssetKind.allCases {
            #expect(
                policy.obligations(
                    kind: kind, traits: 0, effective: cia(0, -5, 0), specificPersonal: false)
                    == policy.obligations(
                        kind: kind, traits: 0, effective: .highest, specificPersonal: false))
            #expect(
                policy.obligations(
                    kind: kind, traits: 0, effective: cia(4, .max, 3), specificPersonal: false)
                    == policy.obligations(
                        kind: kind, traits: 0, effective: .lowest, specificPersonal: false))
        }
    }
}
