public import SecurityPolicy

/// Acknowledges the report of a permit's end (5(2)⑪ウ, 6(1)③イ); nobody acknowledges their own.
public struct AcknowledgePermit: Act {
    /// The name in the ledger.
    public static let name = "permit.acknowledge"
    /// The duties of which it can be part.
    public static let duties = [Duty.decidePermits]

    /// The number of the permit.
    public var permit: Int

    /// An acknowledgement.
    public init(permit: Int) {
        self.permit = permit
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        try door.authorityToDecide(permit)
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let permit = try door.permit(permit, for: .acknowledge)
        let (person, _) = try door.people()
        let reported = try door.row(
            """
            SELECT 1 FROM permit_step
            WHERE permit = ? AND person = ? AND step IN ('finish', 'revoke')
            """, [permit.number, person])
        guard reported == nil, person != permit.applicant, person != permit.applicantFor else {
            throw RegisterError.refused(.permit(.ownReport(permit.number)))
        }
        try door.record(.acknowledge, of: permit)
        try door.move(permit, to: .acknowledged)
        return permit.number
    }
}
