internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// What a form asks the register, and what it does with the answers.
extension FormScreen {
    /// Asks what the acts would do as the form is filled in now.
    mutating func rehearse() -> [Effect] {
        asked += 1
        guard let material else { return [] }
        let isWhole = fields.indices.allSatisfy { index in
            let value = controls[index].value
            switch fields[index].kind {
            case .day: return value.trimmed == nil || value.day != nil
            case .moment: return value.trimmed == nil || value.moment != nil
            case .unit: return !fields[index].isRequired || value.code != nil
            case .text, .choice, .choices, .among, .yesNo: return true
            }
        }
        // What is still to be typed is assumed, so that all other refusals are seen beforehand.
        let draft = draft(material, placeholder: "-")
        var acts = form.acts(draft, material)
        if acts.isEmpty { acts = form.probe(material) }
        guard isWhole, !acts.isEmpty else {
            outlook = nil
            problems = [:]
            return []
        }
        return [
            .askWhenIdle(
                RehearseForm(
                    acts: acts, occurredAt: form.occurredAt(draft), file: form.file(draft),
                    ticket: asked))
        ]
    }

    mutating func receive(_ reply: Reply, _ world: World) -> [Effect] {
        if let (_, result) = reply.to(LoadForm<F>.self), material == nil {
            switch result {
            case .success(let material): return fill(from: material, world)
            case .failure(let error):
                return [.pop, .say(Message(text: Words.screenError(error), isError: true))]
            }
        }
        if let (question, result) = reply.to(RehearseForm.self), question.ticket == asked {
            switch result {
            case .success(let outlook):
                self.outlook = isChanged ? outlook : nil
                problems = [:]
            case .failure(let error):
                show(error, world)
                // What was only assumed is not wrong yet.
                if let name = problems.keys.first, isAssumed(name) { problems = [:] }
            }
            return []
        }
        if let (_, result) = reply.to(Deed.self) { return done(result, world) }
        if let task = reply.question as? any FileTask {
            switch reply.result {
            case .success(let answer): return task.effects(of: answer)
            case .failure(let error): return failed(error, world)
            }
        }
        return []
    }

    private mutating func done(
        _ result: Result<Deed.Done, any Error>, _ world: World
    ) -> [Effect] {
        switch result {
        case .success(let done):
            // It is performing to its end: nothing more is to be done with this form.
            let said = form.said(done.receipts) ?? Words.Dialog.done(done)
            return [.changed, .pop, .say(Message(text: said))]
                + form.done(done.receipts)
        case .failure(let error):
            return failed(error, world)
        }
    }

    /// Shows why it was not done, and goes to where that can be mended.
    private mutating func failed(_ error: any Error, _ world: World) -> [Effect] {
        isPerforming = false
        show(error, world)
        if let name = problems.keys.first, !name.isEmpty,
            let index = fields.firstIndex(where: { $0.name == name }), index != focus
        {
            go(to: index)
        }
        return [.beep]
    }

    /// Shows an error at the field that it concerns.
    private mutating func show(_ error: any Error, _ world: World) {
        outlook = nil
        problems = [:]
        if let (message, accepted) = Words.ofFile(error) {
            problems = [form.fileField ?? "": FormProblem(message: message, accepted: accepted)]
            return
        }
        let error = error as? RegisterError ?? .io(detail: "\(error)")
        if error == .refused(.nothingToDo) { return }
        let (message, accepted) =
            form.words(for: error) ?? Words.onScreen(error, policy: world.policy)
        var problem = FormProblem(message: message, accepted: accepted)
        if case .refused(let refusal) = error { problem.clause = refusal.clause.citation }
        let name = form.field(of: error) ?? ""
        problems = [fields.contains { $0.name == name } ? name : "": problem]
    }
}
