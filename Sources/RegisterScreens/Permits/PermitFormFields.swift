internal import Register
internal import SecurityPolicy

/// What is filled in about a permit.
struct PermitAnswers: Sendable {
    var purpose = ""
    /// When it happened; nil: now.
    var occurredAt: Moment?
    var from: Day?
    var until: Day?
    /// A reason or a report.
    var reason = ""
    var note: String?
    /// Why the applicant has to approve.
    var unavoidable: String?
    /// The fields of the kind by name, or by asset and name; an empty value takes one away.
    var fields: [String: String] = [:]
    /// The assets that are chosen.
    var assets: Set<Int> = []
    /// The file that is attached.
    var file: TypedFile?
}

/// Makes the fields of a form from those that a kind of permit declares.
struct PermitFormFields {
    typealias Field = FormField<PermitAnswers>

    let kind: PermitKind
    let material: FormMaterial
    let world: World
    /// The assets, each of which has its own per-item fields.
    let items: [(number: Int, name: String)]
    /// What is filled in at first, by the names that acts take.
    let initial: [String: String]

    /// The fields of a step.
    func fields(at phase: PermitField.Phase) -> [Field] {
        let declared = kind.fields.filter { $0.phase == phase }
        let common = declared.filter { !$0.isPerItem }.map { field($0, name: $0.name) }
        let own = declared.filter(\.isPerItem)
        guard items.count > 1 else {
            return common + own.map { field($0, name: $0.name) }
        }
        // An asset after the other, as they lie before whoever fills this in.
        return common
            + items.flatMap { item in
                own.map { field($0, name: "\(item.number).\($0.name)", of: item.number) }
            }
    }

    private func field(_ declared: PermitField, name: String, of asset: Int? = nil) -> Field {
        let label = asset.map { Words.Permits.ofAsset($0, declared.label) } ?? declared.label
        return Field(
            name: name, label: label, kind: formKind(declared), isRequired: declared.isRequired,
            help: Words.Permits.help(of: declared), clause: declared.clause.citation,
            initial: value(of: declared, initial[name]),
            fill: { answers, value in
                answers.fields[name] = PermitFormFields.text(value, of: declared)
            })
    }

    private func formKind(_ field: PermitField) -> FormKind {
        let none = field.isRequired ? [] : [FormChoice(code: "", name: Words.Forms.nothing)]
        return switch field.kind {
        case .text, .integer: .text
        case .time: .moment
        case .date: .day
        case .boolean:
            .choice(
                none + [
                    FormChoice(code: "true", name: Words.Forms.yes),
                    FormChoice(code: "false", name: Words.Forms.no),
                ])
        case .choice(let choices):
            .choice(none + choices.map { FormChoice(code: $0.code, name: $0.label) })
        case .person: .among(among(material.people, isRequired: field.isRequired))
        case .contractor: .among(among(material.contractors, isRequired: field.isRequired))
        }
    }

    private func among(_ tree: UnitTree, isRequired: Bool) -> UnitTree {
        guard !isRequired else { return tree }
        let none = UnitTree.Unit(code: "", name: world.text(Words.Forms.nothing), depth: 0)
        return UnitTree([none] + tree.units, noMatch: tree.noMatch)
    }

    private func value(of field: PermitField, _ text: String?) -> FormValue {
        switch field.kind {
        case .text, .integer: return FormValue(text)
        case .time: return FormValue(text.map { String($0.prefix(16)).replacing("T", with: " ") })
        case .date: return FormValue(text.flatMap { Day($0) }.map { world.text($0) })
        case .boolean, .choice, .person, .contractor:
            if let text { return FormValue(codes: [text]) }
            return field.isRequired ? FormValue() : FormValue(codes: [""])
        }
    }

    /// A value in the form that acts take.
    private static func text(_ value: FormValue, of field: PermitField) -> String? {
        switch field.kind {
        case .text, .integer: value.trimmed
        case .time: value.moment?.description ?? value.trimmed
        case .date: value.day?.description ?? value.trimmed
        case .boolean, .choice, .person, .contractor: value.code.flatMap { $0.isEmpty ? nil : $0 }
        }
    }

    // MARK: Fields that all kinds have

    func purpose(_ initial: String) -> Field {
        .text(
            "purpose", Words.Permits.purpose, initial, isRequired: true,
            help: Words.Permits.purposeHelp
        ) {
            $0.purpose = $1 ?? ""
        }
    }

    func period(_ from: Day?, _ until: Day?) -> [Field] {
        [
            Field(
                name: "from", label: Words.Permits.from, kind: .day, isRequired: true,
                help: Words.Permits.fromHelp, initial: FormValue(from.map { world.text($0) }),
                fill: { $0.from = $1.day }),
            PermitFormFields.until(until, Words.Permits.until, world),
        ]
    }

    static func until(_ day: Day?, _ label: Wording, _ world: World) -> Field {
        Field(
            name: "until", label: label, kind: .day, isRequired: true,
            help: Words.Permits.untilHelp, initial: FormValue(day.map { world.text($0) }),
            fill: { $0.until = $1.day })
    }

    static func reason(_ label: Wording, help: Wording) -> Field {
        .text("reason", label, isRequired: true, help: help) { $0.reason = $1 ?? "" }
    }

    /// The file that is attached.
    static let file = Field.text(
        "file", Words.Permits.file, isRequired: true, help: Words.Permits.fileHelp
    ) { $0.file = $1.map(TypedFile.init) }

    /// When what is recorded happened.
    static let when = Field(
        name: "occurred-at", label: Words.Permits.when, kind: .moment, help: Words.Permits.whenHelp,
        fill: { $0.occurredAt = $1.moment })

    // MARK: Refusals

    /// The name of the field at which a refusal is shown.
    ///
    /// - Parameter assets: how many assets there are; of one alone the fields have no number.
    static func field(of error: RegisterError, _ kind: PermitKind, assets: Int) -> String? {
        guard case .refused(let refusal) = error else { return nil }
        guard case .permit(let permit) = refusal else {
            if case .text(let field, _) = refusal { return field }
            if case .occurredInFuture = refusal { return "occurred-at" }
            return nil
        }
        func name(_ field: String, of asset: Int?) -> String {
            asset.map { assets > 1 ? "\($0).\(field)" : field } ?? field
        }
        switch permit {
        case .fieldValue(let field, _), .notConfirmed(let field),
            .confidentialityEnds(let field, _, _, _), .fieldIsFixed(let field):
            return field.name
        case .fieldMissing(let field, let missing):
            return name(field.name, of: missing.first)
        case .reversible(let asset, _, _, _):
            return kind.sanitizationField.map { name($0, of: asset) }
        case .unmet(let demand, _):
            switch demand.rule {
            case .oneOf(let names): return names.first
            case .field(let name, _), .different(let name, _), .irreversible(let name),
                .attachment(let name):
                return name
            }
        case .periodBackwards, .periodPast, .extensionNotLater: return "until"
        case .periodMissing, .notYet: return "from"
        case .ownApplication: return "unavoidable"
        case .reasonMissing: return "reason"
        case .attachment: return "file"
        case .beforeEarlierStep: return "occurred-at"
        default: return nil
        }
    }
}

extension FormMaterial {
    /// Reads the people and contractors among whom the fields of a kind let choose.
    mutating func readChoices(
        for kind: PermitKind, at phases: [PermitField.Phase], from register: any Desk,
        for caller: Caller
    ) throws {
        let kinds = kind.fields.filter { phases.contains($0.phase) }.map(\.kind)
        if kinds.contains(.person) {
            people = UnitTree(
                try register.answer(NamePeople(), for: caller).map {
                    UnitTree.Unit(code: $0.login, name: $0.name, depth: 0, reading: $0.kana ?? "")
                }, noMatch: Words.Forms.noSuchPerson)
        }
        if kinds.contains(.contractor) {
            contractors = UnitTree(
                try register.answer(ListContractors(), for: caller).map {
                    UnitTree.Unit(code: $0.code, name: $0.name, depth: 0)
                }, noMatch: Words.Forms.noSuchContractor)
        }
    }
}
