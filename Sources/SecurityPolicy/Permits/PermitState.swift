/// Where a permit stands.
public enum PermitState: String, CaseIterable, Codable, Sendable {
    /// Waits for its approvals.
    case applied
    /// Was sent back to be mended.
    case sentBack = "sent-back"
    /// May be used.
    case approved
    /// Is being used; stays so, however long, until its end is recorded.
    case started
    /// Its end is recorded.
    case finished
    /// Its report has been acknowledged.
    case acknowledged
    /// Was refused.
    case rejected
    /// Was taken back by who applied.
    case withdrawn
    /// Its last day passed before it was used. No act makes it so: the calendar does.
    case lapsed

    /// Whether nothing can happen to it any more.
    public var isClosed: Bool {
        switch self {
        case .acknowledged, .rejected, .withdrawn, .lapsed: true
        case .applied, .sentBack, .approved, .started, .finished: false
        }
    }

    /// The state on a day, given the state that the last act left and the last day of the period.
    public func on(_ day: Day, until: Day?) -> PermitState {
        switch self {
        case .applied, .sentBack, .approved: until.map { $0 < day } ?? false ? .lapsed : self
        default: self
        }
    }
}

/// Something that people do with a permit.
public enum PermitStep: String, CaseIterable, Codable, Sendable {
    case apply, revise, withdraw, approve, reject
    case sendBack = "send-back"
    case start, finish, acknowledge, extend, attach, lose, revoke

    /// The steps of which the last must not have happened later.
    ///
    /// - Parameter started: whether the permit has been started.
    public func follows(started: Bool) -> [PermitStep] {
        switch self {
        case .apply, .revise, .withdraw, .extend, .attach: []
        case .approve, .reject, .sendBack: [.apply, .revise, .extend]
        case .start, .revoke: [.approve]
        // An extension may have been approved after the end that is recorded late.
        case .finish: started ? [.start] : [.approve]
        case .lose: [.start]
        case .acknowledge: [.finish, .revoke]
        }
    }

    /// The states in which it can be done.
    ///
    /// What asks for a decision about an extension can besides be approved and rejected while it
    /// is used; `once` says whether the permit needs no start.
    public func from(once: Bool, extensionAsked: Bool) -> [PermitState] {
        switch self {
        case .apply: []
        case .revise: [.applied, .sentBack, .approved]
        case .withdraw: [.applied, .sentBack, .approved]
        case .approve, .reject: extensionAsked ? [.applied, .started] : [.applied]
        case .sendBack: [.applied]
        case .start: [.approved]
        case .finish: once ? [.approved, .started] : [.started]
        case .acknowledge: [.finished]
        case .extend: [.approved, .started]
        case .attach: [.applied, .sentBack, .approved, .started, .finished]
        case .lose: [.started]
        case .revoke: [.approved, .started]
        }
    }
}
