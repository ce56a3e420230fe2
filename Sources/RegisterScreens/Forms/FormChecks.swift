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
}
