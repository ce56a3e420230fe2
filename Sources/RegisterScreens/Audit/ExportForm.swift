internal import Register
internal import SecurityPolicy

/// Asks of what books are exported, and into which folder.
struct ExportForm: Form {
    private let scope: AuditScope

    init(_ scope: AuditScope) { self.scope = scope }

    /// What is filled in.
    struct Draft: Sendable {
        var path = ""
        var from: Day?
        var until: Day?
        var isAll = true
        var encoding = WritingEncoding.utf8Mark
    }

    var title: Wording { Words.Bundle.title }
    var subjects: [Int] { [] }
    var confirmLabel: Wording { Words.Bundle.exportLabel }

    func draft(_ material: FormMaterial) -> Draft { Draft() }

    /// Whoever may not is told so before anything is filled in.
    func material(from register: any Desk, for caller: Caller) throws -> FormMaterial {
        _ = try register.answer(TakeCheckpoint(), for: caller)
        return FormMaterial(assets: [])
    }

    func fields(_ material: FormMaterial, _ world: World) -> [FormField<Draft>] {
        let year = FiscalYear(of: scope.from ?? world.facts.today).year
        var fields: [FormField<Draft>] = [
            .text(
                "folder", Words.Bundle.folderField, "~/daicho-\(year)", isRequired: true,
                help: Words.Bundle.folderHelp
            ) { $0.path = $1 ?? "" },
            FormField(
                name: "from", label: Words.Bundle.from, kind: .day, help: Words.Bundle.fromHelp,
                initial: FormValue(scope.from.map { world.text($0) }), fill: { $0.from = $1.day }),
            FormField(
                name: "until", label: Words.Bundle.until, kind: .day, help: Words.Bundle.untilHelp,
                initial: FormValue(scope.until.map { world.text($0) }), fill: { $0.until = $1.day }),
        ]
        // Who looks after no units of their own has nothing to choose.
        if !scope.own.isEmpty {
            fields.append(
                FormField(
                    name: "units", label: Words.Bundle.units,
                    kind: .choice([
                        FormChoice(code: "own", name: TallyScope(units: scope.own).heading(world)),
                        FormChoice(code: "all", name: TallyScope().heading(world)),
                    ]), help: Words.Bundle.unitsHelp,
                    initial: FormValue(codes: [scope.units.isEmpty ? "all" : "own"]),
                    fill: { $0.isAll = $1.code != "own" }))
        }
        fields.append(
            FormField(
                name: "encoding", label: Words.Bundle.encodingField,
                kind: .choice(
                    WritingEncoding.allCases.map {
                        FormChoice(code: $0.rawValue, name: Words.Bundle.encoding($0))
                    }), help: Words.Bundle.encodingHelp,
                initial: FormValue(codes: [WritingEncoding.utf8Mark.rawValue]),
                fill: { $0.encoding = $1.code.flatMap(WritingEncoding.init) ?? .utf8Mark }))
        return fields
    }

    func acts(_ draft: Draft, _ material: FormMaterial) -> [any Act] { [] }

    func leads(_ draft: Draft, _ world: World) -> [Effect]? {
        if let from = draft.from, let until = draft.until, until < from {
            let reason = Words.PermitFault.backwards(from, until).message
            return [.say(Message(text: reason, isError: true)), .beep]
        }
        let export = ExportBooks(
            folder: TypedFile(draft.path), from: draft.from, until: draft.until,
            units: draft.isAll ? [] : scope.own, encoding: draft.encoding, language: world.language)
        return [.push(ProofScreen(export))]
    }
}
