internal import Register
internal import SecurityPolicy

/// Asks that a section's records be erased whose retention has ended.
struct AskForPurgeForm: Form {
    let unit: String
    let unitName: String

    var title: Wording { Words.Keeping.askTitle(unitName) }
    var subjects: [Int] { [] }
    var hasAbout: Bool { true }
    var confirmLabel: Wording { Words.AuditKeys.askLabel }

    func material(from register: any Desk, for caller: Caller) throws -> FormMaterial {
        var material = FormMaterial(assets: [])
        // One request names no more, and none of a section below.
        let due = try register.answer(
            ListKeptRecords(units: [unit], .due, limit: 2 * AskForPurge.limit), for: caller)
        material.due = Array(due.filter { $0.unit == unit }.prefix(AskForPurge.limit))
        return material
    }

    func draft(_ material: FormMaterial) -> Bool { true }
    func fields(_ material: FormMaterial, _ world: World) -> [FormField<Bool>] { [] }

    func acts(_ draft: Bool, _ material: FormMaterial) -> [any Act] {
        [AskForPurge(unit: unit, permits: material.due.map(\.permit))]
    }

    func said(_ receipts: [Receipt]) -> Wording? {
        receipts.last.map { Words.Keeping.asked(unitName, $0) }
    }

    func about(_ material: FormMaterial, _ world: World, width: Int) -> FlowText? {
        var text = FlowText(width: width)
        text.paragraph([], world.text(Words.Keeping.askExplained), clause: "4(3)")
        text.gap()
        text.add(due: material.due, world)
        return text
    }
}

/// Decides a purge: erases what was asked for, after it was shown what goes and what stays, or
/// declines with a reason.
struct PurgeForm: Form {
    let purge: Purge
    let isDeclined: Bool

    init(_ purge: Purge, isDeclined: Bool) {
        self.purge = purge
        self.isDeclined = isDeclined
    }

    var title: Wording { Words.Keeping.decideTitle(purge, isDeclined: isDeclined) }
    var subjects: [Int] { [] }
    var hasAbout: Bool { true }
    var confirmLabel: Wording {
        isDeclined ? Words.AuditKeys.declineLabel : Words.AuditKeys.approveLabel
    }

    func material(from register: any Desk, for caller: Caller) throws -> FormMaterial {
        var material = FormMaterial(assets: [])
        do {
            material.plan = try register.answer(PlanPurge(purge.number), for: caller)
        } catch RegisterError.refused where isDeclined {
            // What cannot be erased can be declined.
        }
        return material
    }

    func draft(_ material: FormMaterial) -> String { "" }

    func fields(_ material: FormMaterial, _ world: World) -> [FormField<String>] {
        guard isDeclined else { return [] }
        return [
            .text(
                "reason", Words.Permits.reason, isRequired: true, help: Words.Keeping.declineHelp
            ) { $0 = $1 ?? "" }
        ]
    }

    func acts(_ draft: String, _ material: FormMaterial) -> [any Act] {
        isDeclined
            ? [DeclinePurge(purge: purge.number, reason: draft)]
            // What was shown is what is erased.
            : [PurgeRecords(purge: purge.number, records: material.plan)]
    }

    func field(of refusal: RegisterError) -> String? {
        if case .refused(.text(let field, _)) = refusal { return field }
        return nil
    }

    func said(_ receipts: [Receipt]) -> Wording? {
        receipts.last.map { Words.Keeping.decided(purge.number, isDeclined: isDeclined, $0) }
    }

    func about(_ material: FormMaterial, _ world: World, width: Int) -> FlowText? {
        var text = FlowText(width: width)
        if !isDeclined {
            text.paragraph(
                [.init("! ", Palette.mark)], world.text(Words.Keeping.forGood), Palette.mark)
        }
        text.field(Words.RetentionSay.askedBy, purge.askedBy.name, world)
        text.field(Words.RetentionSay.askedAt, world.text(purge.askedAt), world)
        text.gap()
        text.add(plan: material.plan, of: purge, world)
        return text
    }
}
