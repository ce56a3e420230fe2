internal import Register
internal import SecurityPolicy

/// Who looks at permits, as far as that decides what can be done with them.
///
/// It says beforehand what is not possible; what the rules say in the end, the register knows.
struct PermitViewer: Sendable {
    /// The login.
    let login: String
    /// The roles that the person holds.
    let roles: Set<Role>
    /// The units that the person looks after; empty: the whole city.
    let own: [String]
    /// The policy.
    let policy: Policy

    init(_ world: World) {
        login = world.facts.person?.login ?? ""
        roles = Set(world.facts.roles.map(\.role))
        own = world.facts.ownUnits
        policy = world.policy
    }

    /// Whether the person decides on permits of any kind.
    var decides: Bool { policy.permits.contains { decides(on: $0) } }

    /// Whether the person applies for permits.
    var applies: Bool { !roles.isDisjoint(with: policy.duty(.usePermits).roles) }

    /// Whether the person's roles decide on a kind; a department officer stands in for a section
    /// manager who has applied (4(3)).
    private func decides(on kind: PermitKind) -> Bool {
        !roles.isDisjoint(with: deciders(of: kind))
    }

    private func deciders(of kind: PermitKind) -> [Role] {
        kind.approvals + (kind.approvals.contains(.sectionManager) ? [.departmentOfficer] : [])
    }

    // MARK: Why not

    /// Why a step cannot be taken with a permit; nil: it can, as far as is known here.
    func reasonAgainst(_ step: PermitStep, on line: PermitLine) -> Wording? {
        guard let kind = policy.permit(line.kind) else { return nil }
        if step == .revoke, kind.revocation == nil {
            return Words.onScreen(
                RegisterError.refused(.permit(.notRevocable(kind.code, accepted: []))),
                policy: policy
            ).message
        }
        // Whoever may never do it is told that first, and not what state it would need.
        if let reason = reasonOfRole(against: step, kind) { return reason }
        let accepted = step.from(
            once: kind.course == .once, extensionAsked: line.extensionUntil != nil)
        guard accepted.contains(line.state) else {
            return because(
                .wrongState(
                    line.number, step, state: line.state, accepted: accepted, clause: kind.clause))
        }
        let isOwn = line.applicant == login
        switch step {
        case .reject, .sendBack: return isOwn ? because(.ownApplication(line.number, step)) : nil
        case .acknowledge: return isOwn ? because(.ownReport(line.number)) : nil
        case .extend, .revise, .withdraw:
            return isOwn
                ? nil : because(.notApplicant(line.number, applicant: line.applicantName))
        default: return nil
        }
    }

    private func reasonOfRole(against step: PermitStep, _ kind: PermitKind) -> Wording? {
        switch step {
        case .approve, .reject, .sendBack, .acknowledge:
            return decides(on: kind) ? nil : notTheDuty(.decidePermits, kind)
        case .revoke:
            guard let revocation = kind.revocation, !roles.contains(revocation.role) else {
                return nil
            }
            return Words.Dialog.because(
                Words.Permits.decidedBy([Words.role(revocation.role, policy)]), revocation.clause)
        case .start, .finish, .lose, .extend, .revise, .withdraw, .attach, .apply:
            return applies ? nil : notTheDuty(.usePermits, nil)
        }
    }

    /// Why nothing can be applied for; nil: it can.
    var reasonAgainstApplying: Wording? { applies ? nil : notTheDuty(.usePermits, nil) }

    private func notTheDuty(_ duty: Duty, _ kind: PermitKind?) -> Wording {
        guard let kind else {
            let rule = policy.duty(duty)
            return refused(
                .notTheDuty(duty, roles: rule.roles, unit: nil, clause: rule.clause))
        }
        return Words.Dialog.because(
            Words.Permits.decidedBy(kind.approvals.map { Words.role($0, policy) }), kind.clause)
    }

    private func because(_ refusal: PermitRefusal) -> Wording { refused(.permit(refusal)) }

    private func refused(_ refusal: Refusal) -> Wording {
        Words.Dialog.because(
            Words.onScreen(RegisterError.refused(refusal), policy: policy).message,
            refusal.clause)
    }
}

extension PermitStep {
    /// The step that an action takes with a permit; nil: none.
    ///
    /// What agrees to an application also agrees to the report of its end.
    init?(_ action: Action, on line: PermitLine?) {
        switch action {
        case .approvePermit: self = line?.state == .finished ? .acknowledge : .approve
        case .rejectPermit: self = .reject
        case .sendBackPermit: self = .sendBack
        case .startPermit: self = .start
        case .finishPermit: self = .finish
        case .acknowledgePermit: self = .acknowledge
        case .extendPermit: self = .extend
        case .revisePermit: self = .revise
        case .withdrawPermit: self = .withdraw
        case .reportLoss: self = .lose
        case .revokePermit: self = .revoke
        case .attachPaper: self = .attach
        default: return nil
        }
    }
}
