public import SecurityPolicy

/// Says that a standby has become the register, and why.
///
/// From this entry on there are two ledgers if the first host goes on writing: this is where they part.
public struct PromoteRegister: NotAtASocket {
    /// The name in the ledger.
    public static let name = "register.promote"
    /// The duties of which it can be part.
    public static let duties = [Duty.organise]

    /// Why.
    public var reason: String

    /// A promotion.
    public init(reason: String) {
        self.reason = reason
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority { Authority(.organise) }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        guard !door.isBlank(reason) else { throw RegisterError.refused(.reasonMissing) }
        _ = try door.text(reason, field: "reason")
        return nil
    }
}
