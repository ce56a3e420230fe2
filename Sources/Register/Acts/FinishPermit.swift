internal import GRDB
public import SecurityPolicy

/// Records the end of what was permitted: that something came back, arrived, was destroyed, was done.
///
/// Finishing a disposal empties, sanitizes and retires its assets (5(2)⑪ア). What was reported lost
/// stays away.
public struct FinishPermit: Act {
    /// The name in the ledger.
    public static let name = "permit.finish"
    /// The duties of which it can be part.
    public static let duties = [Duty.usePermits]

    /// The number of the permit.
    public var permit: Int
    /// The values of the fields that are filled in at the end.
    public var fields: [String: String]

    /// An end.
    public init(permit: Int, fields: [String: String] = [:]) {
        self.permit = permit
        self.fields = fields
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        try door.authorityToUse(permit)
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        var permit = try door.permit(permit, for: .finish)
        if permit.state == .approved {
            try door.checkMayBegin(permit)
            try door.take(fields, into: &permit, at: .start)
            try door.checkComplete(permit, at: .start)
        } else {
            try door.take(fields, into: &permit, at: .finish)
        }
        try door.checkComplete(permit, at: .finish)
        try door.record(.finish, of: permit)
        if !fields.isEmpty { try door.storeFields(of: permit) }
        try door.run(
            "UPDATE permit_item SET away = 0 WHERE permit = ? AND away = 1 AND lost = 0",
            [permit.number])
        try door.move(permit, to: .finished, closes: true)
        if permit.kind.retiresItems { try door.dispose(of: permit.disposals) }
        return permit.number
    }
}
