internal import GRDB
public import SecurityPolicy

/// Releases a record that was held: its retention ends as if it had never been (5(2)⑪ウ).
public struct UnholdRecord: Act {
    /// The name in the ledger.
    public static let name = "retention.unhold"
    /// The duties of which it can be part.
    public static let duties = [Duty.keepRecords]

    /// The number of the permit.
    public var permit: Int
    /// Why.
    public var reason: String

    /// The end of a hold.
    public init(permit: Int, reason: String) {
        self.permit = permit
        self.reason = reason
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        Authority(.keepRecords, units: [try door.record(permit).unit])
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let permit = try door.record(permit)
        _ = try door.text(reason, field: "reason")
        guard try door.row("SELECT 1 FROM hold WHERE permit = ?", [permit.number]) != nil else {
            throw RegisterError.refused(.retention(.notHeld(permit.number)))
        }
        try door.run("DELETE FROM hold WHERE permit = ?", [permit.number])
        try door.run("INSERT OR IGNORE INTO about VALUES (?, daicho_act())", [permit.number])
        return permit.number
    }
}
