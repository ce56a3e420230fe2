import SecurityPolicy
import Testing

/// The order of these lists is the format of a register: only add at the end.
@Suite struct FormatTests {
    let policy = Policy.fujieda

    @Test func criteriaKeepTheirBits() {
        #expect(
            policy.criteria.map(\.id) == [
                "c1.personal", "c1.confidential-by-law", "c1.corporate-harm", "c1.trust",
                "c1.password", "c1.specific-personal", "c2.important", "c2.obstructs", "c3.other",
                "i1.rights-or-work", "i2.important", "i2.obstructs", "i3.other", "a1.irrecoverable",
                "a2.other",
            ])
    }

    @Test func traitsKeepTheirBits() {
        #expect(
            policy.traits.map(\.code) == [
                "server", "computer", "mobile-terminal", "multifunction-printer", "network-device",
                "internet-connected", "usb-key", "long-kept", "seldom-used", "backup-medium",
                "used-by-outsiders", "electronic-file",
            ])
    }

    @Test func measuresKeepTheirBits() {
        #expect(
            policy.measures.map(\.code) == [
                "viewing-restricted", "editing-restricted", "copy-restricted",
                "no-external-sending", "suitable-network", "encrypted", "password-set", "locked",
                "fireproof-locked", "cable-locked", "backup", "redundant", "write-protected",
                "disaster-safe-region", "my-number-rules", "storage-assigned", "management-area",
                "handling-area", "theft-protected", "mounted-safely", "line-encrypted",
                "line-encryption-unneeded", "resilient-line", "separated", "separation-unneeded",
                "secure-settings", "antivirus", "patterns-current",
            ])
    }

    @Test func obligationsKeepTheirBits() {
        #expect(
            policy.obligations.map(\.id) == [
                "c2.viewing", "c2.network", "c2.network-equipment", "c2.copying", "c1.sending",
                "c1.encryption", "c1.encryption-terminal", "c1.encryption-file", "c1.lock",
                "c1.my-number", "i1.editing", "i1.lock", "i1.backup", "i1.backup-server",
                "a1.redundancy", "a1.redundancy-equipment", "a1.lock", "a1.backup",
                "a1.backup-server", "keep.place", "keep.write-protection", "keep.safe-region",
                "keep.fireproof", "internet.copies", "area.management",
                "area.management-equipment", "area.handling", "area.handling-equipment",
                "area.protection", "server.mounting", "server.redundancy", "terminal.lock",
                "line.security", "line.encryption", "line.continuity", "outsiders.separation",
                "printer.settings", "virus.software", "virus.patterns",
            ])
    }

    @Test func codesAreUniqueAndFit() {
        for codes in [
            policy.criteria.map(\.id), policy.traits.map(\.code), policy.measures.map(\.code),
            policy.obligations.map(\.id),
        ] {
            #expect(codes.count <= 62)
            #expect(Set(codes).count == codes.count)
        }
    }

    @Test func codesAndBitsGoBothWays() throws {
        let measures = try #require(policy.bits(ofMeasures: ["backup", "locked"]))
        #expect(policy.measures(in: measures).map(\.code) == ["locked", "backup"])
        let traits = try #require(policy.bits(ofTraits: ["usb-key"]))
        #expect(policy.traits(in: traits).map(\.code) == ["usb-key"])
        let criteria = try #require(policy.bits(ofCriteria: ["a2.other", "c1.trust"]))
        #expect(policy.criteria(in: criteria).map(\.id) == ["c1.trust", "a2.other"])
        let obligations = try #require(policy.bits(ofObligations: policy.obligations.map(\.id)))
        #expect(policy.obligations(in: obligations) == policy.obligations)
        #expect(obligations == 1 << Int64(policy.obligations.count) - 1)
        #expect(policy.bits(ofMeasures: []) == 0)
    }

    @Test(arguments: ["", "Locked", "locked ", "施錠", "c1.personal"])
    func unknownCodesHaveNoBits(code: String) {
        #expect(policy.bits(ofMeasures: ["locked", code]) == nil)
        #expect(policy.bits(ofTraits: [code]) == nil)
        #expect(policy.bits(ofObligations: [code]) == nil)
    }

    @Test func bitsBeyondThePolicyAreLeftOut() {
        #expect(policy.measures(in: -1) == policy.measures)
        #expect(policy.criteria(in: 1 << 61).isEmpty)
    }
}
