/// Sets of criteria, traits, measures and obligations as bits, and what follows from them.
extension Policy {
    /// The obligations that hold for an asset, as bits.
    ///
    /// - Parameters:
    ///   - kind: its kind.
    ///   - traits: its traits, as bits.
    ///   - effective: its effective class.
    ///   - specificPersonal: whether it is or contains specific personal information.
    public func obligations(
        kind: AssetKind, traits: Int64, effective: Classification, specificPersonal: Bool
    ) -> Int64 {
        compiled.holding(kind, traits, effective, specificPersonal)
    }

    /// The gaps of an asset, 未措置: the obligations that hold and that none of its measures meets.
    ///
    ///     let measures = policy.bits(ofMeasures: ["locked", "handling-area"]) ?? 0
    ///     let gaps = policy.gaps(
    ///         kind: .document, traits: 0, effective: .highest, specificPersonal: false,
    ///         measures: measures)
    ///     policy.obligations(in: gaps).map(\.clause)
    public func gaps(
        kind: AssetKind, traits: Int64, effective: Classification, specificPersonal: Bool,
        measures: Int64
    ) -> Int64 {
        compiled.unmet(compiled.holding(kind, traits, effective, specificPersonal), measures)
    }

    /// The bits of criteria by their identifiers, or nil if one is unknown.
    public func bits(ofCriteria ids: some Sequence<String>) -> Int64? {
        bits(of: ids, in: compiled.criteria)
    }

    /// The bits of traits by their codes, or nil if one is unknown.
    public func bits(ofTraits codes: some Sequence<String>) -> Int64? {
        bits(of: codes, in: compiled.traits)
    }

    /// The bits of measures by their codes, or nil if one is unknown.
    public func bits(ofMeasures codes: some Sequence<String>) -> Int64? {
        bits(of: codes, in: compiled.measures)
    }

    /// The bits of obligations by their identifiers, or nil if one is unknown.
    public func bits(ofObligations ids: some Sequence<String>) -> Int64? {
        bits(of: ids, in: compiled.obligations)
    }

    /// The criteria of some bits, in the policy's order; bits beyond the policy are left out.
    public func criteria(in bits: Int64) -> [Criterion] { elements(of: criteria, in: bits) }

    /// The traits of some bits, in the policy's order; bits beyond the policy are left out.
    public func traits(in bits: Int64) -> [Trait] { elements(of: traits, in: bits) }

    /// The measures of some bits, in the policy's order; bits beyond the policy are left out.
    public func measures(in bits: Int64) -> [Measure] { elements(of: measures, in: bits) }

    /// The obligations of some bits, in the policy's order; bits beyond the policy are left out.
    public func obligations(in bits: Int64) -> [Obligation] { elements(of: obligations, in: bits) }

    /// The bits of the traits that assets of a kind can have.
    public func traits(of kind: AssetKind) -> Int64 { compiled.traitsOfKind[kind.index] }

    private func bits(of codes: some Sequence<String>, in table: [String: Int64]) -> Int64? {
        var bits: Int64 = 0
        for code in codes {
            guard let bit = table[code] else { return nil }
            bits |= bit
        }
        return bits
    }

    private func elements<Element>(of list: [Element], in bits: Int64) -> [Element] {
        list.indices.filter { bits & (1 << Int64($0)) != 0 }.map { list[$0] }
    }
}
