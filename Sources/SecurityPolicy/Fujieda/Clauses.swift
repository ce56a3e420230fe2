extension Fujieda {
    /// Every clause that the register answers, in the policy's order.
    static let clauses: [ClauseRule] = []
}
