import Register
import RegisterScreens
import SecurityPolicy

/// What the parts of a printed permit say.
struct PermitSheetForm {
    let permit: Permit
    let kind: PermitKind
    let names: PermitNames
    let days: DayStyle

    private typealias Sheet = Words.PermitSheetWords

    /// The fields that each asset has for itself after the application.
    var fieldsPerItem: [PermitField] { kind.fields.filter(\.isPerItem) }

    var period: String {
        guard permit.from != nil || permit.until != nil else { return Sheet.noPeriod.ja }
        let asked = permit.extensionUntil.map { Sheet.extensionAsked($0.text(days)).ja } ?? ""
        return
            "\(permit.from?.text(days) ?? "") 〜 \(permit.until?.text(days) ?? "")\(asked)"
    }

    /// The day on which a step was last taken; empty: it was not.
    func day(of step: PermitStep) -> String {
        permit.steps.last { $0.step == step }.map { $0.at.day.text(days) } ?? ""
    }

    func person(_ name: Permit.PersonName, for principal: Permit.PersonName?) -> String {
        name.name + (principal.map { Words.PermitSay.acting(for: $0.name).ja } ?? "")
    }

    func item(_ item: Permit.Item) -> PermitSheet.Item {
        let classes =
            AssetText.classes(item.approved ?? item.effective)
            + (item.specificPersonal ? " \(Words.Say.specificPersonal.ja)" : "")
        let shown = item.contents.prefix(6).map { "\($0.asset) \($0.name)" }
        let more = item.contents.count - shown.count
        return PermitSheet.Item(
            number: item.asset, name: item.name, kind: Words.kind(item.kind).ja, classes: classes,
            contents: (shown + (more > 0 ? [Sheet.more(more).ja] : [])).joined(separator: "、"))
    }

    /// The fields of a step that are not of each asset for itself.
    ///
    /// - Parameter all: whether those that were not answered are there too, to be filled in by hand.
    func lines(at phase: PermitField.Phase, all: Bool) -> [PermitSheet.Line] {
        kind.fields.filter { $0.phase == phase && !$0.isPerItem }.compactMap { field in
            let value = permit.fields[field.name].map { names.value($0, of: field).ja }
            guard all || value != nil || field.isRequired else { return nil }
            return PermitSheet.Line(
                label: field.label.ja, value: value ?? "",
                blank: value == nil ? blank(field) : "")
        }
    }

    /// Start, end, and what is recorded of them.
    var record: [PermitSheet.Line] {
        let start =
            kind.course == .once && !permit.steps.contains { $0.step == .start }
            ? [] : [line(Sheet.started, .start)]
        return start + lines(at: .start, all: true) + [line(Sheet.finished, .finish)]
            + lines(at: .finish, all: true)
    }

    /// The boxes of those who have approved, and of those who still have to.
    var approvals: [PermitSheet.Stamp] {
        let given = permit.approvals.map { stamp($0, $0.role.map { Words.role($0).ja } ?? "") }
        let isOpen = [.applied, .sentBack].contains(permit.state) || permit.extensionUntil != nil
        let awaited =
            permit.state == .sentBack
            ? kind.approvals : kind.isOneEnough && !given.isEmpty ? [] : permit.awaited
        return given + (isOpen ? awaited.map { empty(Words.role($0).ja) } : [])
    }

    /// What else was decided, if anything.
    var decision: String? {
        let last = permit.steps.last { [.reject, .sendBack, .revoke].contains($0.step) }
        guard let last, [.rejected, .sentBack, .finished, .acknowledged].contains(permit.state)
        else { return nil }
        return Sheet.decision(
            Words.permitStep(last.step).ja, last.at.day.text(days),
            person(last.actor, for: last.principal), last.note ?? ""
        ).ja
    }

    /// The boxes of who reports the end, and of who acknowledges the report.
    var closing: [PermitSheet.Stamp] {
        guard ![.rejected, .withdrawn, .lapsed].contains(permit.state) else { return [] }
        func box(_ step: PermitStep, _ title: String) -> PermitSheet.Stamp {
            permit.steps.last { $0.step == step }.map { stamp($0, title) } ?? empty(title)
        }
        return [
            box(.finish, Sheet.reporter.ja),
            box(.acknowledge, Sheet.acknowledger(Words.PermitSay.acknowledgers(kind).ja).ja),
        ]
    }

    private func stamp(_ step: Permit.Step, _ title: String) -> PermitSheet.Stamp {
        let notes = [
            step.unavoidable.map { Words.PermitSay.unavoidable($0).ja }, step.note,
        ].compactMap { $0 }
        return PermitSheet.Stamp(
            role: title, name: person(step.actor, for: step.principal),
            date: step.at.day.text(days),
            note: notes.isEmpty ? nil : notes.joined(separator: "　"))
    }

    private func empty(_ title: String) -> PermitSheet.Stamp {
        PermitSheet.Stamp(role: title, name: "", date: Sheet.blankDay.ja, note: nil)
    }

    private func line(_ title: Wording, _ step: PermitStep) -> PermitSheet.Line {
        let taken = permit.steps.last { $0.step == step }
        let value = taken.map {
            "\($0.at.day.text(days)) \(String($0.at.description.dropFirst(11).prefix(5)))　"
                + person($0.actor, for: $0.principal)
        }
        return PermitSheet.Line(
            label: title.ja, value: value ?? "", blank: taken == nil ? Sheet.blankTime.ja : "")
    }

    /// What to choose from, where it is short.
    private func blank(_ field: PermitField) -> String {
        switch field.kind {
        case .boolean: return Sheet.yesOrNo.ja
        case .date: return Sheet.blankDay.ja
        case .choice(let choices):
            let text = choices.map(\.label.ja).joined(separator: " ・ ")
            return text.count <= 40 ? text : ""
        default: return ""
        }
    }
}
