public import SecurityPolicy

/// Records that somebody tried at a socket what they may not do, or came as somebody else (8(1)③ア).
///
/// The server performs it itself when it refuses; the person is who tried.
public struct RecordRefusedAct: NotAtASocket {
    /// The name in the ledger.
    public static let name = "act.refused"
    /// The duties of which it can be part.
    public static let duties = [Duty.read]

    /// The name of the act; nil: they came as somebody else.
    public var act: String?
    /// As whom they came, by login; nil: as themselves.
    public var claimed: String?

    /// Something that was refused.
    public init(act: String? = nil, claimed: String? = nil) {
        self.act = act
        self.claimed = claimed
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority { Authority(.read, .anywhere) }

    /// Carries it out.
    public func perform(at door: Door) throws -> Int? { nil }
}
