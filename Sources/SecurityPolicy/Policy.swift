/// A city's information-security policy as a value.
///
/// What is classed how, what each class demands, who may do what: the register asks the policy, and
/// nothing else states a rule of it.
///
/// The order of `criteria`, `traits`, `measures` and `obligations` is part of the format of a
/// register, which stores sets of them as bits: add at the end, never remove or reorder. At most
/// 62 of each.
public struct Policy: Sendable {
    /// A short code that a register records at its creation: `fujieda`.
    public let code: String
    /// The policy's name.
    public let name: Wording
    /// Class criteria of 5(1).
    public let criteria: [Criterion]
    /// Traits that obligations depend on.
    public let traits: [Trait]
    /// Measures that meet obligations.
    public let measures: [Measure]
    /// Obligations by kind and effective class.
    public let obligations: [Obligation]
    /// Names of the asset kinds of 基本方針 3(2).
    public let kinds: [AssetKind: Wording]
    /// The roles of 4(1).
    public let roles: [RoleRule]
    /// Whose each duty is.
    public let duties: [DutyRule]
    /// What somebody's relation to a thing lets them do, or keeps them from.
    public let relations: [RelationRule]
    /// Ways of sanitizing.
    public let sanitizations: [SanitizationMethod]
    /// What needs a permission.
    public let permits: [PermitKind]
    /// When work is done: what is recorded at other times is reported to auditors.
    public var workingHours = WorkingHours()
    /// Every clause that the register answers, in the policy's order.
    public let clauses: [ClauseRule]
    /// The same rules as masks, for what is asked once a row.
    let compiled: CompiledPolicy

    /// A policy.
    public init(
        code: String, name: Wording, criteria: [Criterion], traits: [Trait], measures: [Measure],
        obligations: [Obligation], kinds: [AssetKind: Wording], roles: [RoleRule],
        duties: [DutyRule], relations: [RelationRule], sanitizations: [SanitizationMethod],
        permits: [PermitKind] = [], clauses: [ClauseRule]
    ) {
        self.code = code
        self.name = name
        self.criteria = criteria
        self.traits = traits
        self.measures = measures
        self.obligations = obligations
        self.kinds = kinds
        self.roles = roles
        self.duties = duties
        self.relations = relations
        self.sanitizations = sanitizations
        self.permits = permits
        self.clauses = clauses
        compiled = CompiledPolicy(
            criteria: criteria, traits: traits, measures: measures, obligations: obligations)
    }
}
