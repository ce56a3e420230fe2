internal import GRDB
public import SecurityPolicy

/// Asks for a later last day, which is decided like the application.
///
/// A permit that is in use goes on meanwhile; one that is not waits for its approvals again.
public struct ExtendPermit: Act {
    /// The name in the ledger.
    public static let name = "permit.extend"
    /// The duties of which it can be part.
    public static let duties = [Duty.usePermits]

    /// The number of the permit.
    public var permit: Int
    /// The later last day.
    public var until: Day
    /// Why.
    public var reason: String

    /// An extension.
    public init(permit: Int, until: Day, reason: String) {
        self.permit = permit
        self.until = until
        self.reason = reason
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        try door.authorityToUse(permit)
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let permit = try door.permit(permit, for: .extend)
        try door.checkApplicant(of: permit)
        guard let present = permit.until, until > present else {
            throw RegisterError.refused(
                .permit(.extensionNotLater(until: permit.until ?? until)))
        }
        guard until >= door.recordedAt.day else {
            throw RegisterError.refused(
                .permit(.periodPast(until: until, today: door.recordedAt.day)))
        }
        try door.record(.extend, of: permit, note: try door.reason(reason, for: .extend))
        let column = permit.state == .started ? "extension_until" : "state = 0, until_day"
        try door.run(
            "UPDATE permit SET round = round + 1, \(column) = ? WHERE number = ?",
            [until.description, permit.number])
        return permit.number
    }
}
