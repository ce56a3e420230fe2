public import SecurityPolicy

/// Takes an application back, or a permit that has not been used.
public struct WithdrawPermit: Act {
    /// The name in the ledger.
    public static let name = "permit.withdraw"
    /// The duties of which it can be part.
    public static let duties = [Duty.usePermits]

    /// The number of the permit.
    public var permit: Int

    /// A withdrawal.
    public init(permit: Int) {
        self.permit = permit
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        try door.authorityToUse(permit)
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let permit = try door.permit(permit, for: .withdraw)
        try door.checkApplicant(of: permit)
        try door.record(.withdraw, of: permit)
        try door.move(permit, to: .withdrawn, closes: true)
        return permit.number
    }
}
