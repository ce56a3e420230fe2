public import SecurityPolicy

/// Ends a permit because it has become dangerous (8(1)⑧オ).
public struct RevokePermit: Act {
    /// The name in the ledger.
    public static let name = "permit.revoke"
    /// The duties of which it can be part.
    public static let duties = [Duty.decidePermits]

    /// The number of the permit.
    public var permit: Int
    /// Why.
    public var reason: String

    /// A revocation.
    public init(permit: Int, reason: String) {
        self.permit = permit
        self.reason = reason
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        let permit = try door.permit(permit)
        guard let revocation = permit.kind.revocation else {
            return try door.authorityToDecide(permit.number)
        }
        return Authority(
            .decidePermits, unit: permit.unit, roles: [revocation.role],
            clause: revocation.clause)
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let kind = try door.permit(permit).kind
        guard kind.revocation != nil else {
            let revocable = door.policy.permits.filter { $0.revocation != nil }
            throw RegisterError.refused(
                .permit(.notRevocable(kind.code, accepted: revocable.map(\.code))))
        }
        let permit = try door.permit(permit, for: .revoke)
        try door.record(.revoke, of: permit, note: try door.reason(reason, for: .revoke))
        try door.move(permit, to: .finished, closes: true)
        return permit.number
    }
}
