/// The rules of a policy as bit masks.
///
/// A register asks for obligations and gaps once a row, for a million rows, so nothing here looks a
/// string up after it was made. Bit *n* of a mask is the *n*th element of the policy's list.
struct CompiledPolicy: Sendable {
    /// Bits of criteria, traits, measures and obligations by their codes.
    let criteria, traits, measures, obligations: [String: Int64]

    /// The obligations that an asset may have, whatever its traits, by `slot`.
    private let candidates: [Int64]
    /// The obligations that ask for no trait.
    private let traitless: Int64
    /// By obligation: the traits of which it asks for one; zero when it asks for none of them.
    private let someTraits: [Int64]
    /// By obligation: the traits of which it asks for all.
    private let everyTrait: [Int64]
    /// By obligation: the measures any one of which meets it.
    private let metBy: [Int64]

    /// By kind: the traits that it can have.
    let traitsOfKind: [Int64]
    /// By axis, then by class: the criteria that give it.
    let criteriaOfClass: [[Int64]]
    /// The criteria that make an asset specific personal information.
    let specificPersonalCriteria: Int64

    init(
        criteria: [Criterion], traits: [Trait], measures: [Measure], obligations: [Obligation]
    ) {
        self.criteria = CompiledPolicy.bits(criteria.map(\.id))
        self.traits = CompiledPolicy.bits(traits.map(\.code))
        self.measures = CompiledPolicy.bits(measures.map(\.code))
        self.obligations = CompiledPolicy.bits(obligations.map(\.id))

        let traitBits = self.traits
        let measureBits = self.measures
        someTraits = obligations.map { CompiledPolicy.mask($0.traits, traitBits) }
        everyTrait = obligations.map { CompiledPolicy.mask($0.requiredTraits, traitBits) }
        metBy = obligations.map { CompiledPolicy.mask($0.metBy, measureBits) }
        traitless = CompiledPolicy.mask(of: obligations) {
            $0.traits.isEmpty && $0.requiredTraits.isEmpty
        }
        traitsOfKind = AssetKind.allCases.map { kind in
            CompiledPolicy.mask(of: traits) { $0.kinds.contains(kind) }
        }
        criteriaOfClass = Axis.allCases.map { axis in
            axis.classes.map { level in
                CompiledPolicy.mask(of: criteria) { $0.axis == axis && $0.level == level }
            }
        }
        specificPersonalCriteria = CompiledPolicy.mask(of: criteria, where: \.isSpecificPersonal)

        var candidates = [Int64](repeating: 0, count: CompiledPolicy.slots)
        for kind in AssetKind.allCases {
            for c in Axis.c.classes {
                for i in Axis.i.classes {
                    for a in Axis.a.classes {
                        for isSpecific in [false, true] {
                            let classes = Classification(c: c, i: i, a: a)
                            candidates[CompiledPolicy.slot(kind, classes, isSpecific)] =
                                CompiledPolicy.mask(of: obligations) {
                                    $0.mayHold(kind, classes, specificPersonal: isSpecific)
                                }
                        }
                    }
                }
            }
        }
        self.candidates = candidates
    }

    /// The obligations that hold.
    func holding(
        _ kind: AssetKind, _ traits: Int64, _ classes: Classification, _ specificPersonal: Bool
    ) -> Int64 {
        let candidates = candidates[CompiledPolicy.slot(kind, classes, specificPersonal)]
        var holding = candidates & traitless
        var rest = candidates & ~traitless
        while rest != 0 {
            let bit = rest.trailingZeroBitCount
            rest &= rest - 1
            if someTraits[bit] == 0 || traits & someTraits[bit] != 0,
                traits & everyTrait[bit] == everyTrait[bit]
            {
                holding |= 1 << Int64(bit)
            }
        }
        return holding
    }

    /// Those of some obligations that no measure meets.
    func unmet(_ obligations: Int64, _ measures: Int64) -> Int64 {
        var unmet: Int64 = 0
        var rest = obligations
        while rest != 0 {
            let bit = rest.trailingZeroBitCount
            rest &= rest - 1
            if measures & metBy[bit] == 0 { unmet |= 1 << Int64(bit) }
        }
        return unmet
    }

    /// The number of different slots: kinds by classes of C, I and A by specific personal or not.
    private static let slots = AssetKind.allCases.count * 3 * 3 * 2 * 2

    /// Where `candidates` keeps what may hold for an asset.
    ///
    /// A class out of range counts as the nearest that exists, so that a wrong row can be shown.
    private static func slot(
        _ kind: AssetKind, _ classes: Classification, _ specificPersonal: Bool
    ) -> Int {
        let c = min(max(classes.c, 1), 3) - 1
        let i = min(max(classes.i, 1), 3) - 1
        let a = min(max(classes.a, 1), 2) - 1
        return (((kind.index * 3 + c) * 3 + i) * 2 + a) * 2 + (specificPersonal ? 1 : 0)
    }

    private static func bits(_ codes: [String]) -> [String: Int64] {
        Dictionary(
            codes.enumerated().map { ($1, 1 << Int64($0)) }, uniquingKeysWith: { first, _ in first }
        )
    }

    private static func mask(_ codes: Set<String>, _ bits: [String: Int64]) -> Int64 {
        codes.reduce(0) { $0 | (bits[$1] ?? 0) }
    }

    private static func mask<Element>(
        of elements: [Element], where matches: (Element) -> Bool
    ) -> Int64 {
        elements.indices.reduce(0) { matches(elements[$1]) ? $0 | 1 << Int64($1) : $0 }
    }
}

extension AssetKind {
    /// Its place in `allCases`, without a search.
    var index: Int {
        switch self {
        case .information: 0
        case .document: 1
        case .medium: 2
        case .equipment: 3
        case .system: 4
        case .systemDocument: 5
        }
    }
}

extension Obligation {
    /// Whether it holds for an asset of these, if the asset has the traits that it asks for.
    func mayHold(_ kind: AssetKind, _ effective: Classification, specificPersonal: Bool) -> Bool {
        kinds.contains(kind)
            && (classes.isEmpty || classes.contains { effective[$0.key] <= $0.value })
            && (specificPersonal || !specificPersonalOnly)
    }
}
