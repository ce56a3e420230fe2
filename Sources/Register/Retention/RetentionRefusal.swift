public import SecurityPolicy

/// What a rule about the keeping of records refuses (5(2)⑪ウ, 6(1)③イ).
public enum RetentionRefusal: Codable, Hashable, Sendable {
    /// The record is not closed, or something is still away under its permit.
    case open(Int, state: PermitState)
    /// The record is to be kept.
    case kept(Int, until: Day)
    /// The record is held.
    case held(Int)
    /// The record is not held.
    case notHeld(Int)
    /// The record belongs to another section than the purge.
    case otherUnit(Int, unit: String)
    /// A purge is waiting that names the record.
    case askedAlready(Int, purge: Int)
    /// A purge names no record.
    case nothingDue
    /// A purge names too many records.
    case tooMany(limit: Int)
    /// The purge has been decided.
    case decided(Int)
    /// Whoever asks for a purge does not decide it.
    case ownRequest(Int)
    /// What would be erased is not what was shown.
    case changed(Int)
    /// The record was erased.
    case erased(Int, purge: Int)

    /// The clause that refuses.
    public var clause: Clause {
        switch self {
        case .ownRequest, .decided, .askedAlready, .changed: "4(3)"
        case .otherUnit: "5(2)①ア"
        default: "5(2)⑪ウ"
        }
    }
}
