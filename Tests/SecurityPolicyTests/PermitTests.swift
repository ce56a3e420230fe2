import SecurityPolicy
import Testing

/// What needs a permission.
@Suite struct PermitTests {
    @Test func everyPermitHasItsClauseAndSomebodyWhoDecides() {
        let policy = Policy.fujieda
        for permit in policy.permits {
            #expect(policy.rule(of: permit.clause) != nil, "\(permit.code)")
            #expect(!permit.approvals.isEmpty, "\(permit.code)")
        }
        #expect(Set(policy.permits.map(\.code)).count == policy.permits.count)
    }
}
