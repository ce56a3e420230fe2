internal import GRDB
public import SecurityPolicy

/// Refuses an application, or the extension of a permit that is in use.
public struct RejectPermit: Act {
    /// The name in the ledger.
    public static let name = "permit.reject"
    /// The duties of which it can be part.
    public static let duties = [Duty.decidePermits]

    /// The number of the permit.
    public var permit: Int
    /// Why.
    public var reason: String

    /// A rejection.
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
        let permit = try door.permit(permit, for: .reject)
        _ = try door.checkNotOwn(permit, .reject)
        try door.record(.reject, of: permit, note: try door.reason(reason, for: .reject))
        if permit.state == .applied {
            try door.move(permit, to: .rejected, closes: true)
        } else {
            // The permit goes on as it was; a later extension is another round.
            try door.run(
                "UPDATE permit SET extension_until = NULL, round = round + 1 WHERE number = ?",
                [permit.number])
        }
        return permit.number
    }
}
