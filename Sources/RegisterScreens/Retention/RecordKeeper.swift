internal import Register
internal import SecurityPolicy

/// Who looks at what is kept, as far as that decides what can be done with it.
///
/// It says beforehand what is not possible; what the rules say in the end, the register knows.
struct RecordKeeper: Sendable {
    private let login: String
    private let roles: Set<Role>
    private let policy: Policy

    init(_ world: World) {
        login = world.facts.person?.login ?? ""
        roles = Set(world.facts.roles.map(\.role))
        policy = world.policy
    }

    /// Why a record cannot be held or released; nil: it can, as far as is known here.
    ///
    /// - Parameter isHeld: whether it is held; nil: that is not known.
    func reasonAgainst(_ action: Action, isHeld: Bool?) -> Wording? {
        if let reason = reasonAgainst(.keepRecords) { return reason }
        guard let isHeld, isHeld == (action == .holdRecord) else { return nil }
        return isHeld ? Words.Keeping.isHeld : Words.Keeping.isNotHeld
    }

    /// Why nothing can be asked to be erased; nil: it can.
    var reasonAgainstAsking: Wording? { reasonAgainst(.usePermits) }

    /// Why a purge cannot be decided; nil: it can, as far as is known here.
    func reasonAgainstDeciding(_ purge: Purge) -> Wording? {
        if let reason = reasonAgainst(.keepRecords) { return reason }
        if purge.state != .asked { return because(.decided(purge.number)) }
        return purge.askedBy.login == login ? because(.ownRequest(purge.number)) : nil
    }

    private func reasonAgainst(_ duty: Duty) -> Wording? {
        let rule = policy.duty(duty)
        guard roles.isDisjoint(with: rule.roles) else { return nil }
        return refused(.notTheDuty(duty, roles: rule.roles, unit: nil, clause: rule.clause))
    }

    private func because(_ refusal: RetentionRefusal) -> Wording { refused(.retention(refusal)) }

    private func refused(_ refusal: Refusal) -> Wording {
        Words.Dialog.because(
            Words.onScreen(RegisterError.refused(refusal), policy: policy).message,
            refusal.clause)
    }
}
