public import SecurityPolicy

/// Which permits.
public struct PermitFilter: Codable, Hashable, Sendable {
    /// A question that people ask about permits.
    public enum Scope: String, CaseIterable, Codable, Sendable {
        /// All of them.
        case all
        /// What waits for the person: to approve, to decide about an extension, to acknowledge.
        case inbox
        /// What the person has applied for.
        case mine
        /// What is in use.
        case out
        /// What is in use beyond its last day.
        case overdue
        /// What is in use and has something lost.
        case lost
        /// What is in use and ends within seven days.
        case dueSoon = "due-soon"
    }

    /// The question.
    public var scope: Scope
    /// The login of the person who asks it.
    public var person: String?
    /// Only these kinds, by code; none: all.
    public var kinds: [String]
    /// Only these states; none: all.
    public var states: [PermitState]
    /// Only these sections and what is below them, by code; none: all.
    public var units: [String]
    /// Only what this person applied for, by login.
    public var applicant: String?
    /// Only what is about this asset.
    public var asset: Int?
    /// Only what has this text in its purpose, however either is written.
    public var search: String

    /// A filter.
    public init(
        _ scope: Scope = .all, person: String? = nil, kinds: [String] = [],
        states: [PermitState] = [], units: [String] = [], applicant: String? = nil,
        asset: Int? = nil, search: String = ""
    ) {
        self.scope = scope
        self.person = person
        self.kinds = kinds
        self.states = states
        self.units = units
        self.applicant = applicant
        self.asset = asset
        self.search = search
    }

    /// Whether what is due first stands first; else what is newest.
    public var isByDue: Bool { [.inbox, .out, .overdue, .lost, .dueSoon].contains(scope) }
}
