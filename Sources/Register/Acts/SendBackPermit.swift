public import SecurityPolicy

/// Sends an application back to be mended.
public struct SendBackPermit: Act {
    /// The name in the ledger.
    public static let name = "permit.send-back"
    /// The duties of which it can be part.
    public static let duties = [Duty.decidePermits]

    /// The number of the permit.
    public var permit: Int
    /// What is to be mended.
    public var reason: String

    /// A sending back.
    public init(permit: Int, reason: String) {
        self.permit = permit
        self.reason = reason
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        try door.authorityToDecide(permit)
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let permit = try door.permit(permit, for: .sendBack)
        _ = try door.checkNotOwn(permit, .sendBack)
        try door.record(.sendBack, of: permit, note: try door.reason(reason, for: .sendBack))
        try door.move(permit, to: .sentBack)
        return permit.number
    }
}
