internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Applies for a permit.
///
/// What the person filled in for their last permit of the kind stands there again; the period is
/// moved to today.
struct ApplyForm: Form {
    let kind: PermitKind
    let assets: [Int]
    /// Whether the assets are the marked ones of a list.
    let areMarked: Bool
    private let login: String
    private let today: Day

    init(kind: PermitKind, assets: [Int], areMarked: Bool = false, _ world: World) {
        self.kind = kind
        self.assets = assets
        self.areMarked = areMarked
        login = world.facts.person?.login ?? ""
        today = world.facts.today
    }

    var title: Wording { Words.Permits.applyTitle(kind.name, assets.count) }
    var subjects: [Int] { assets }
    var hasAbout: Bool { true }

    func material(from register: any Desk, for caller: Caller) throws -> FormMaterial {
        var material = FormMaterial(assets: try register.answer(ShowAssets(assets), for: caller))
        try material.readChoices(for: kind, at: [.apply], from: register, for: caller)
        let late = PermitFilter(.overdue, applicant: login)
        material.overdue = try register.answer(CountPermits([late]), for: caller).first ?? 0
        let mine = PermitFilter(.mine, person: login, kinds: [kind.code])
        if let last = try register.answer(ListPermits(mine, limit: 1), for: caller).first {
            material.permit = try PermitMaterial.load(last.number, from: register, for: caller)
        }
        return material
    }

    func draft(_ material: FormMaterial) -> PermitAnswers { PermitAnswers() }

    func fields(_ material: FormMaterial, _ world: World) -> [FormField<PermitAnswers>] {
        let last = material.permit?.permit
        let maker = PermitFormFields(
            kind: kind, material: material, world: world,
            items: material.assets.map { ($0.number, $0.name) },
            initial: last?.fields ?? usual)
        var until: Day?
        if let last, let from = last.from, let end = last.until {
            until = today.advanced(by: end.number - from.number)
        }
        return [maker.purpose(last?.purpose ?? "")]
            + (kind.needsPeriod ? maker.period(today, until) : [])
            + maker.fields(at: .apply)
    }

    /// Where nothing is known yet, it is most likely the applicant who carries and uses it.
    private var usual: [String: String] {
        let people = kind.fields.filter {
            $0.phase == .apply && $0.isRequired && $0.kind == .person
        }
        return Dictionary(people.map { ($0.name, login) }, uniquingKeysWith: { $1 })
    }

    func acts(_ draft: PermitAnswers, _ material: FormMaterial) -> [any Act] {
        [
            ApplyForPermit(
                kind: kind.code, assets: assets, purpose: draft.purpose, from: draft.from,
                until: draft.until, fields: draft.fields)
        ]
    }

    func field(of refusal: RegisterError) -> String? {
        PermitFormFields.field(of: refusal, kind, assets: assets.count)
    }

    func words(for refusal: RegisterError) -> (message: Wording, accepted: Wording?)? {
        Words.Permits.problem(refusal, kind)
    }

    func said(_ receipts: [Receipt]) -> Wording? {
        receipts.first.map { Words.Permits.applied(kind.name, $0) }
    }

    func done(_ receipts: [Receipt]) -> [Effect] { areMarked ? [.perform(.clearMarks)] : [] }

    func about(_ material: FormMaterial, _ world: World, width: Int) -> FlowText? {
        var text = FlowText(width: width)
        text.warn(ofOverdue: material.overdue, world, isOwn: true)
        for asset in material.assets {
            let classes = Axis.allCases.flatMap { axis in
                [
                    FlowText.Run(
                        axis.name(asset.effective[axis]),
                        Palette.style(of: asset.effective[axis], on: axis)), .init(" "),
                ]
            }
            var more = ""
            if !asset.contents.isEmpty {
                more = "  " + world.text(Words.Detail.contents(asset.contents.count))
            }
            text.line(
                [.init("#\(asset.number) ", Palette.label)] + classes
                    + [.init(asset.name), .init(more, Palette.label)])
        }
        text.gap()
        text.paragraph(
            [.init(world.text(Words.Permits.deciders) + ": ", Palette.label)],
            PermitKindText.deciders(kind, world), clause: kind.clause.citation)
        PermitKindText.add(demandsOf: kind, to: &text, world)
        if let last = material.permit?.permit {
            text.gap()
            text.paragraph([], world.text(Words.Permits.filledFrom(last.number)), Palette.faint)
        }
        return text
    }
}
