/// What a policy does not allow, with its clause and without wording.
public enum Violation: Codable, Hashable, Sendable {
    /// There is no such class on the axis.
    case noSuchClass(Axis, Int)
    /// The criteria chosen on an axis give another class than the one claimed.
    case criteriaGive(Axis, Int, claimed: Int)
    /// Specific personal information is given a class of confidentiality below the highest.
    case specificPersonalBelowHighest(Int)
    /// The kind of asset cannot have these traits (bits).
    case traitsOfAnotherKind(AssetKind, Int64)

    /// The clause that it is against.
    public var clause: Clause {
        switch self {
        case .noSuchClass(let axis, _), .criteriaGive(let axis, _, _): axis.clause
        case .specificPersonalBelowHighest: "5(2)⑤ウ"
        case .traitsOfAnotherKind: "基本方針 3(2)"
        }
    }
}

extension Policy {
    /// Everything that is wrong with a classification; nothing, if it may be given.
    ///
    /// On an axis for which criteria are chosen, the highest of them must give the class claimed:
    /// a lower one may be true besides. An axis without a criterion is not refused here.
    ///
    /// - Parameters:
    ///   - classes: the classes claimed.
    ///   - criteria: the criteria chosen, as bits.
    ///   - specificPersonal: whether the asset is said to be specific personal information; a
    ///     criterion can say so too.
    public func violations(
        classifying classes: Classification, by criteria: Int64, specificPersonal: Bool
    ) -> [Violation] {
        var violations: [Violation] = []
        for (axis, criteriaOfClass) in zip(Axis.allCases, compiled.criteriaOfClass) {
            guard axis.classes.contains(classes[axis]) else {
                violations.append(.noSuchClass(axis, classes[axis]))
                continue
            }
            let highest = criteriaOfClass.firstIndex { $0 & criteria != 0 }
            if let highest, highest + 1 != classes[axis] {
                violations.append(.criteriaGive(axis, highest + 1, claimed: classes[axis]))
            }
        }
        if specificPersonal || isSpecificPersonal(criteria), classes.c != 1 {
            violations.append(.specificPersonalBelowHighest(classes.c))
        }
        return violations
    }

    /// What is wrong with the traits of an asset of a kind, if anything.
    public func violation(traits: Int64, of kind: AssetKind) -> Violation? {
        let foreign = traits & ~self.traits(of: kind)
        return foreign == 0 ? nil : .traitsOfAnotherKind(kind, foreign)
    }

    /// Whether one of some criteria (bits) makes an asset specific personal information.
    public func isSpecificPersonal(_ criteria: Int64) -> Bool {
        criteria & compiled.specificPersonalCriteria != 0
    }

    /// Whether a change of the declared class is a lowering, which takes `Duty.lowerClass`.
    ///
    /// A first class is none, although what is unclassified is handled as the highest: somebody has
    /// to give it. To say that an asset is no longer specific personal information is one.
    public func isLowering(
        from old: Classification?, to new: Classification, endsSpecificPersonal: Bool = false
    ) -> Bool {
        guard let old else { return false }
        return endsSpecificPersonal || new.isLower(than: old)
    }

    /// Whose a duty is.
    ///
    /// A duty that the policy gives to nobody is nobody's (8(2)①).
    public func duty(_ duty: Duty) -> DutyRule {
        duties.first { $0.duty == duty } ?? DutyRule(duty, clause: "8(2)①", roles: [])
    }

    /// The rule of a role, or nil if the policy does not have the role.
    public func rule(of role: Role) -> RoleRule? {
        roles.first { $0.role == role }
    }

    /// How far a role reaches; a role that the policy does not have, no farther than its unit.
    public func reach(of role: Role) -> Reach {
        rule(of: role)?.reach ?? .unit
    }

    /// The way of sanitizing with a code, or nil.
    public func sanitization(_ code: String) -> SanitizationMethod? {
        sanitizations.first { $0.code == code }
    }

    /// The rule of a clause, or nil if the register answers no such clause.
    public func rule(of clause: Clause) -> ClauseRule? {
        clauses.first { $0.clause == clause }
    }
}
