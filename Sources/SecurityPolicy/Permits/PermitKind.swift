/// Something that nobody may do without the permission of others, 許可.
///
/// All that a kind has of its own is declared here: the form, the checks, who approves, what it does
/// to its assets and how long its record is kept. Screens, commands, books and the door read it, and
/// know no kind by name.
public struct PermitKind: Hashable, Sendable {
    /// The code: `carry-out`.
    public let code: String
    /// What is permitted.
    public let name: Wording
    /// The clauses that it answers; the first demands the permission.
    public let clauses: [Clause]
    /// The roles that approve, in any order and each another person.
    public let approvals: [Role]
    /// Whether one of the roles is enough.
    public let isOneEnough: Bool
    /// Whether it is about assets: without any, an application is refused.
    public let needsItems: Bool
    /// The classes of confidentiality for which the policy demands it; nil: all.
    public let demandedFor: Set<Int>?
    /// The classes of confidentiality that are never permitted.
    public let barred: Bar?
    /// Whether it begins and ends, or is done at once.
    public let course: Course
    /// Whether the first and last day must be given.
    public let needsPeriod: Bool
    /// What is written down besides purpose and period, in the order of the form.
    public let fields: [PermitField]
    /// What must be given where something else is.
    public let demands: [PermitDemand]
    /// Whether its assets are out of use when it is finished (5(2)⑪ア).
    public let retiresItems: Bool
    /// Who may end it at any time, if the policy says so.
    public let revocation: Revocation?
    /// How long its record is kept.
    public let retention: RetentionRule

    /// A class that is never permitted.
    public struct Bar: Hashable, Sendable {
        /// From this class of confidentiality upwards: 1 bars C1.
        public let c: Int
        /// The clause that bars it.
        public let clause: Clause

        /// A bar.
        public init(c: Int, clause: Clause) {
            self.c = c
            self.clause = clause
        }
    }

    /// How a permit is used.
    public enum Course: String, Hashable, Sendable {
        /// It is started and finished, and between the two its assets are away: nothing else may
        /// start with them.
        case away
        /// It is started and finished.
        case span
        /// It is done at once: finishing needs no start.
        case once
    }

    /// Who may end a permit that has been approved.
    public struct Revocation: Hashable, Sendable {
        /// The role.
        public let role: Role
        /// The clause.
        public let clause: Clause

        /// A revocation.
        public init(_ role: Role, clause: Clause) {
            self.role = role
            self.clause = clause
        }
    }

    /// A kind of permit.
    public init(
        _ code: String, _ name: Wording, clauses: [Clause], approvals: [Role],
        isOneEnough: Bool = false, needsItems: Bool = true, demandedFor: Set<Int>? = nil,
        barred: Bar? = nil, course: Course, needsPeriod: Bool = false, fields: [PermitField],
        demands: [PermitDemand] = [], retiresItems: Bool = false, revocation: Revocation? = nil,
        retention: RetentionRule
    ) {
        self.code = code
        self.name = name
        self.clauses = clauses
        self.approvals = approvals
        self.isOneEnough = isOneEnough
        self.needsItems = needsItems
        self.demandedFor = demandedFor
        self.barred = barred
        self.course = course
        self.needsPeriod = needsPeriod
        self.fields = fields
        self.demands = demands
        self.retiresItems = retiresItems
        self.revocation = revocation
        self.retention = retention
    }

    /// The clause that demands the permission; a refusal that has no clause of its own cites it.
    public var clause: Clause { clauses.first ?? "4(3)" }

    /// How many people must approve.
    public var approvalsNeeded: Int { isOneEnough ? 1 : approvals.count }

    /// The field that says how an asset was sanitized, if the kind asks for it.
    public var sanitizationField: String? {
        for demand in demands {
            if case .irreversible(let name) = demand.rule { return name }
        }
        return nil
    }

    /// The field with a name, or nil.
    public func field(_ name: String) -> PermitField? { fields.first { $0.name == name } }
}

extension Policy {
    /// The same policy with other kinds of permits.
    public func with(permits: [PermitKind]) -> Policy {
        Policy(
            code: code, name: name, criteria: criteria, traits: traits, measures: measures,
            obligations: obligations, kinds: kinds, roles: roles, duties: duties,
            relations: relations,
            sanitizations: sanitizations, permits: permits, clauses: clauses)
    }

    /// The kind of permit with a code, or nil.
    public func permit(_ code: String) -> PermitKind? { permits.first { $0.code == code } }
}
