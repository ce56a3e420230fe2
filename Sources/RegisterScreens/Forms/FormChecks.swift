internal import SecurityPolicy

/// What a form itself finds wrong, without asking the register.
extension FormScreen {
    /// Whether the form itself sees that a field cannot be so.
    func isWrongHere(_ field: FormField<F.Draft>) -> Bool {
        guard let value = values[field.name] else { return false }
        if field.isRequired, value.isEmpty { return true }
        if case .day = field.kind, value.trimmed != nil { return value.day == nil }
        if case .moment = field.kind, value.trimmed != nil { return value.moment == nil }
        return false
    }

    /// What the form itself finds wrong with a field that the person has left.
    func ownProblem(of index: Int) -> FormProblem? {
        let field = fields[index]
        guard controls[index].wasLeft, index != focus || isConfirmed, isWrongHere(field) else {
            return nil
        }
        if case .day = field.kind, !controls[index].value.isEmpty {
            return FormProblem(message: Words.Forms.notADay, accepted: Words.Forms.dayAccepted)
        }
        if case .moment = field.kind, !controls[index].value.isEmpty {
            return FormProblem(
                message: Words.Forms.notATime, accepted: Words.Forms.timeAccepted)
        }
        return FormProblem(message: Words.Forms.required(field.label))
    }

    /// Fills in something for what is still to be filled in.
    func assume(_ value: inout FormValue, _ kind: FormKind, _ placeholder: String) {
        switch kind {
        case .text: value.text = placeholder
        case .choice(let choices): value.codes = Set(choices.prefix(1).map(\.code))
        case .among(let tree): value.codes = Set(tree.units.prefix(1).map(\.code))
        case .day: value.text = controls.map(\.value).first { $0.day != nil }?.text ?? ""
        case .moment, .choices, .unit, .yesNo: break
        }
    }

    /// Whether a field is still to be filled in.
    func isAssumed(_ name: String) -> Bool {
        zip(fields, controls).contains { $0.name == name && $0.isRequired && $1.value.isEmpty }
    }
}
