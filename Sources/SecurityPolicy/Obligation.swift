/// Something actually done for an asset, 措置, that meets one or more obligations.
public struct Measure: Hashable, Sendable {
    /// The code used on the command line, in files and in the ledger: `locked`, `backup`.
    public let code: String
    /// What people read.
    public let name: Wording

    /// A measure.
    public init(_ code: String, _ name: Wording) {
        self.code = code
        self.name = name
    }
}

/// A handling restriction, 取扱制限: what a clause demands for certain assets of certain classes.
public struct Obligation: Hashable, Sendable {
    /// Its identifier: `c1.encrypt`.
    public let id: String
    /// The clause that demands it.
    public let clause: Clause
    /// What it demands, in our own words.
    public let name: Wording
    /// The kinds of asset that it holds for.
    public let kinds: Set<AssetKind>
    /// It holds only for assets with one of these traits (codes); empty: for all.
    public let traits: Set<String>
    /// It holds only for assets with every one of these traits (codes).
    public let requiredTraits: Set<String>
    /// It holds when the effective class on some axis here is at least this high (1 is highest);
    /// empty: for every class.
    public let classes: [Axis: Int]
    /// Whether it holds only for specific personal information.
    public let specificPersonalOnly: Bool
    /// The codes of the measures any one of which meets it.
    public let metBy: Set<String>

    /// An obligation.
    public init(
        _ id: String, clause: Clause, _ name: Wording, kinds: Set<AssetKind>,
        traits: Set<String> = [], requiredTraits: Set<String> = [], classes: [Axis: Int] = [:],
        specificPersonalOnly: Bool = false, metBy: Set<String>
    ) {
        self.id = id
        self.clause = clause
        self.name = name
        self.kinds = kinds
        self.traits = traits
        self.requiredTraits = requiredTraits
        self.classes = classes
        self.specificPersonalOnly = specificPersonalOnly
        self.metBy = metBy
    }
}
