internal import GRDB
public import SecurityPolicy

/// Keeps a record beyond its retention, 廃棄停止: a dispute, an audit, an inquiry (5(2)⑪ウ).
public struct HoldRecord: Act {
    /// The name in the ledger.
    public static let name = "retention.hold"
    /// The duties of which it can be part.
    public static let duties = [Duty.keepRecords]

    /// The number of the permit.
    public var permit: Int
    /// Why.
    public var reason: String

    /// A hold.
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
        let reason = try door.text(reason, field: "reason")
        guard try door.row("SELECT 1 FROM hold WHERE permit = ?", [permit.number]) == nil else {
            throw RegisterError.refused(.retention(.held(permit.number)))
        }
        let (person, _) = try door.people()
        try door.run(
            "INSERT INTO hold VALUES (?, ?, ?, ?)",
            [permit.number, person, door.happenedAt.description, reason])
        try door.run("INSERT OR IGNORE INTO about VALUES (?, daicho_act())", [permit.number])
        return permit.number
    }
}
