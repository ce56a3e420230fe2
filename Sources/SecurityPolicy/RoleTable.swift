/// What somebody has to do with what an act or a look is about.
public enum Relation: String, CaseIterable, Codable, Sendable {
    /// It belongs to the unit for which they are appointed.
    case ownUnit = "own-unit"
    /// It belongs to a unit below that one.
    case unitBelow = "unit-below"
    /// It belongs to another unit.
    case otherUnit = "other-unit"
    /// They applied for it, or asked for it.
    case applicant
    /// They decided on it, or took another step with it.
    case approver
}

/// What a relation lets people do whatever unit it is, or keeps them from, whatever their role.
public struct RelationRule: Hashable, Sendable {
    /// The relation.
    public let relation: Relation
    /// The duty.
    public let duty: Duty
    /// Whether they may, or may not.
    public let mayDo: Bool
    /// The clause.
    public let clause: Clause

    /// A rule about a relation.
    public init(_ relation: Relation, _ duty: Duty, mayDo: Bool, clause: Clause) {
        self.relation = relation
        self.duty = duty
        self.mayDo = mayDo
        self.clause = clause
    }
}

extension Policy {
    /// Whose a duty is, on one occasion at least.
    ///
    /// Whose deciding on a permit is, its kind says; what a section manager applied for, the
    /// department officer decides (4(3)).
    public func roles(with duty: Duty) -> [Role] {
        guard duty == .decidePermits else { return self.duty(duty).roles }
        var deciding = Set(
            permits.flatMap { $0.approvals + ($0.revocation.map { [$0.role] } ?? []) })
        if deciding.contains(.sectionManager) { deciding.insert(.departmentOfficer) }
        return Role.allCases.filter(deciding.contains)
    }

    /// How far a role may do what a duty is, from the unit for which it is appointed; nil: nowhere.
    public func reach(of role: Role, with duty: Duty) -> Reach? {
        guard roles(with: duty).contains(role) else { return nil }
        return duty.isLooking ? sight(of: role) : reach(of: role)
    }

    /// How far a role sees; a role that the policy does not have, no farther than its unit.
    public func sight(of role: Role) -> Reach { rule(of: role)?.sees ?? .unit }

    /// Whether a role, by its duties alone, may do this to what belongs to a unit; nil: that is for
    /// the relation to say.
    public func mayDo(_ duty: Duty, _ role: Role, _ relation: Relation) -> Bool? {
        if let rule = relations.first(where: { $0.relation == relation && $0.duty == duty }) {
            return rule.mayDo
        }
        return switch relation {
        case .ownUnit, .unitBelow: reach(of: role, with: duty) != nil
        case .otherUnit: reach(of: role, with: duty) == .city
        case .applicant, .approver: nil
        }
    }
}

extension Duty {
    /// Whether it is looking, and changes nothing.
    public var isLooking: Bool { self == .read || self == .audit }
}
