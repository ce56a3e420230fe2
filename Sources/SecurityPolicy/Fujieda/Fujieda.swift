extension Policy {
    /// The information-security policy of the city of Fujieda, as the register reads it.
    ///
    /// Its rules are in our own words; the city's text is the authority.
    public static let fujieda = Policy(
        code: "fujieda",
        name: Wording("藤枝市情報セキュリティポリシー", "Information security policy of Fujieda City"),
        criteria: Fujieda.criteria,
        traits: Fujieda.traits,
        measures: Fujieda.measures,
        obligations: Fujieda.confidentialityObligations + Fujieda.integrityObligations
            + Fujieda.availabilityObligations + Fujieda.keepingObligations
            + Fujieda.placeObligations + Fujieda.technicalObligations,
        kinds: Fujieda.kinds,
        roles: Fujieda.roles,
        duties: Fujieda.duties, relations: Fujieda.relations,
        sanitizations: Fujieda.sanitizations,
        permits: Fujieda.permits,
        clauses: Fujieda.clauses)
}

/// The parts of Fujieda's policy, a file for each concept.
enum Fujieda {
    /// What needs a permission, in the order of the clauses.
    static let permits = handlingPermits + peoplePermits + placePermits + systemPermits
}
