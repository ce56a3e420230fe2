internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Takes a step with a permit: decides, starts, finishes, changes it.
///
/// Its fields are those that the kind declares for the step; what is decided on stands beside them.
struct PermitStepForm: Form {
    let step: PermitStep
    let number: Int
    let kind: PermitKind
    /// Whether the person who acts has applied.
    private let isOwn: Bool
    private let state: PermitState
    /// How many assets it is about.
    private let count: Int

    init(_ step: PermitStep, of line: PermitLine, _ world: World) {
        self.step = step
        number = line.number
        kind =
            world.policy.permit(line.kind)
            ?? PermitKind(
                line.kind, Wording(line.kind, line.kind), clauses: [], approvals: [], course: .once,
                fields: [], retention: RetentionRule(years: 5, clause: "6(1)③イ"))
        isOwn = line.applicant == world.facts.person?.login
        state = line.state
        count = line.itemCount
    }

    var title: Wording { Words.Permits.stepTitle(step, number, kind.name) }
    var subjects: [Int] { [] }
    var hasAbout: Bool { true }

    /// The steps whose fields are filled in.
    private var phases: [PermitField.Phase] {
        switch step {
        case .approve: state == .applied ? [.approve] : []
        case .start: [.start]
        // What needs no start is filled in at its end.
        case .finish: state == .approved ? [.start, .finish] : [.finish]
        case .revise: [.apply]
        default: []
        }
    }

    func material(from register: any Desk, for caller: Caller) throws -> FormMaterial {
        var material = FormMaterial(assets: [])
        material.permit = try PermitMaterial.load(number, from: register, for: caller)
        try material.readChoices(for: kind, at: phases, from: register, for: caller)
        return material
    }

    func draft(_ material: FormMaterial) -> PermitAnswers { PermitAnswers() }

    func fields(_ material: FormMaterial, _ world: World) -> [FormField<PermitAnswers>] {
        guard let permit = material.permit?.permit else { return [] }
        var initial = permit.fields
        for item in permit.items {
            for (name, value) in item.fields {
                initial["\(item.asset).\(name)"] = value
                if permit.items.count == 1 { initial[name] = value }
            }
        }
        let maker = PermitFormFields(
            kind: kind, material: material, world: world,
            items: permit.items.map { ($0.asset, $0.name) }, initial: initial)
        let declared = phases.flatMap { maker.fields(at: $0) }
        switch step {
        case .approve:
            return (isOwn ? [unavoidable] : []) + declared + [note]
        case .reject:
            return [PermitFormFields.reason(Words.Permits.reason, help: Words.Permits.rejectHelp)]
        case .sendBack:
            return [
                PermitFormFields.reason(Words.Permits.mend, help: Words.Permits.sendBackHelp)
            ]
        case .revoke:
            return [PermitFormFields.reason(Words.Permits.reason, help: Words.Permits.revokeHelp)]
        case .extend:
            return [
                PermitFormFields.until(nil, Words.Permits.newUntil, world),
                PermitFormFields.reason(Words.Permits.reason, help: Words.Permits.extendHelp),
            ]
        case .lose:
            return (permit.items.count > 1 ? [items(permit, isLost: true)] : [])
                + [
                    PermitFormFields.reason(Words.Permits.report, help: Words.Permits.reportHelp),
                    PermitFormFields.when,
                ]
        case .revise:
            return [maker.purpose(permit.purpose)]
                + (permit.from == nil && !kind.needsPeriod
                    ? [] : maker.period(permit.from, permit.until))
                + declared + [items(permit, isLost: false)]
        case .attach: return [PermitFormFields.file]
        case .start, .finish: return declared + [PermitFormFields.when]
        default: return declared
        }
    }

    func occurredAt(_ draft: PermitAnswers) -> Moment? { draft.occurredAt }
    func file(_ draft: PermitAnswers) -> TypedFile? { draft.file }
    var fileField: String? { PermitFormFields.file.name }

    private var unavoidable: FormField<PermitAnswers> {
        .text(
            "unavoidable", Words.Permits.unavoidableLabel, isRequired: true,
            help: Words.Permits.unavoidableHelp
        ) { $0.unavoidable = $1 }
    }

    private var note: FormField<PermitAnswers> {
        .text("note", Words.Permits.note, help: Words.Permits.noteHelp) { $0.note = $1 }
    }

    /// The assets of the permit, of which some are lost or stay in the application; to that others
    /// can be added.
    private func items(_ permit: Permit, isLost: Bool) -> FormField<PermitAnswers> {
        let choices = permit.items.map {
            FormChoice($0.asset, $0.name, $0.effective)
        }
        return FormField(
            name: "assets", label: isLost ? Words.Permits.lost : Words.Permits.itemsLabel,
            kind: .choices { _ in choices }, isRequired: isLost || kind.needsItems,
            help: isLost ? Words.Permits.lostHelp : Words.Permits.itemsHelp,
            initial: FormValue(codes: isLost ? [] : choices.map(\.code)),
            adding: isLost
                ? nil : AssetAdding(title: Words.Permits.chooseItem(number), units: [permit.unit]),
            fill: { $0.assets = Set($1.codes.compactMap { Int($0) }) })
    }

    // MARK: Acts

    func acts(_ draft: PermitAnswers, _ material: FormMaterial) -> [any Act] {
        switch step {
        case .approve:
            return [
                ApprovePermit(
                    permit: number, fields: draft.fields, note: draft.note,
                    unavoidable: draft.unavoidable)
            ]
        case .reject: return [RejectPermit(permit: number, reason: draft.reason)]
        case .sendBack: return [SendBackPermit(permit: number, reason: draft.reason)]
        case .start: return [StartPermit(permit: number, fields: draft.fields)]
        case .finish: return [FinishPermit(permit: number, fields: draft.fields)]
        case .acknowledge: return [AcknowledgePermit(permit: number)]
        case .withdraw: return [WithdrawPermit(permit: number)]
        case .revoke: return [RevokePermit(permit: number, reason: draft.reason)]
        case .lose:
            return [
                ReportLoss(permit: number, assets: draft.assets.sorted(), report: draft.reason)
            ]
        case .extend:
            guard let until = draft.until else { return [] }
            return [ExtendPermit(permit: number, until: until, reason: draft.reason)]
        case .revise: return revision(draft, material)
        case .attach: return draft.file.map { [$0.attachment(to: number)] } ?? []
        case .apply: return []
        }
    }

    /// Only what was changed, so that the ledger says what was changed.
    ///
    /// Handing in again what was sent back is a change by itself.
    private func revision(_ draft: PermitAnswers, _ material: FormMaterial) -> [any Act] {
        guard let permit = material.permit?.permit else { return [] }
        var act = RevisePermit(permit: number)
        if draft.purpose != permit.purpose { act.purpose = draft.purpose }
        if draft.from != permit.from { act.from = draft.from }
        if draft.until != permit.until { act.until = draft.until }
        for field in kind.fields where field.phase == .apply && !field.isPerItem {
            let value = draft.fields[field.name]
            if value != permit.fields[field.name] { act.fields[field.name] = value ?? "" }
        }
        let assets = permit.items.map(\.asset)
        act.remove = assets.filter { !draft.assets.contains($0) }
        act.add = draft.assets.subtracting(assets).sorted()
        let isSame =
            act.purpose == nil && act.from == nil && act.until == nil && act.fields.isEmpty
            && act.add.isEmpty && act.remove.isEmpty
        return isSame && permit.state != .sentBack ? [] : [act]
    }

    func field(of refusal: RegisterError) -> String? {
        PermitFormFields.field(of: refusal, kind, assets: count)
    }

    func words(for refusal: RegisterError) -> (message: Wording, accepted: Wording?)? {
        Words.Permits.problem(refusal, kind)
    }

    func said(_ receipts: [Receipt]) -> Wording? {
        receipts.last.map { Words.Permits.done(step, number, kind.name, $0) }
    }

    func about(_ material: FormMaterial, _ world: World, width: Int) -> FlowText? {
        material.permit.map { PermitDetailText($0, world, width: width, isShort: true).text }
    }
}
