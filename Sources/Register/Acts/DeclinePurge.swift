public import SecurityPolicy

/// Declines to erase records, with a reason (4(3)).
public struct DeclinePurge: Act {
    /// The name in the ledger.
    public static let name = "retention.decline"
    /// The duties of which it can be part.
    public static let duties = [Duty.keepRecords]

    /// The number of the purge.
    public var purge: Int
    /// Why.
    public var reason: String

    /// A refusal.
    public init(purge: Int, reason: String) {
        self.purge = purge
        self.reason = reason
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        Authority(.keepRecords, units: [try door.purge(purge).unit])
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let purge = try door.purgeToDecide(purge)
        try door.decide(purge, .declined, reason: try door.text(reason, field: "reason"))
        return purge.number
    }
}
