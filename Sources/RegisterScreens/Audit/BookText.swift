internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// A line of a book in full: what was filled in, who took part, what was done when.
struct BookText {
    private typealias Run = FlowText.Run
    private typealias Mine = Words.Audit

    private let line: ReadBook.Line
    private let kind: PermitKind
    private let material: PermitMaterial?
    private let world: World
    private(set) var text: FlowText

    private var permit: Permit { line.permit }

    init(
        _ line: ReadBook.Line, _ kind: PermitKind, _ material: PermitMaterial?, _ world: World,
        width: Int
    ) {
        self.line = line
        self.kind = kind
        self.material = material
        self.world = world
        text = FlowText(width: width)
        addHeading()
        addFields()
        addPeople()
        addSteps()
    }

    private mutating func addHeading() {
        text.paragraph(
            [Run("#\(permit.number) ", Palette.heading)],
            world.text(kind.name) + "  " + world.text(Words.permitState(permit.state)),
            Palette.heading, clause: kind.clause.citation)
        for flag in permit.flags {
            text.paragraph(
                [Run("! ", Palette.mark)], world.text(Words.permitFlag(flag)), Palette.mark)
        }
        if let hold = permit.hold {
            text.paragraph([], world.text(Words.RetentionSay.held(hold)), Palette.mark)
        }
        if let item = line.item {
            text.field(Mine.what, "#\(item.asset) \(item.name)", world)
            text.field(Mine.classWhenApproved, item.approved?.text, world)
            text.field(Mine.classNow, item.effective.text, world)
        }
        text.field(Words.Permits.purpose, permit.purpose, world)
        let days = [permit.from, permit.until].map { $0.map { world.text($0) } ?? "" }
        if permit.from != nil || permit.until != nil {
            text.field(
                Words.Permits.period, days.joined(separator: world.text(Words.Permits.to)), world)
        }
    }

    /// All fields of the kind, also those in which there is nothing.
    private mutating func addFields() {
        guard !kind.fields.isEmpty else { return }
        text.gap()
        text.line([Run(world.text(Mine.filledIn), Palette.heading)])
        for field in kind.fields {
            let value = line.value(of: field)
            let said = value.map { material?.said($0, field, world) ?? $0 }
            text.paragraph(
                [Run(" "), Run(world.text(field.label) + ": ", Palette.label)],
                said.map { visible($0) } ?? world.text(Mine.notFilledIn),
                said == nil ? Palette.faint : .plain)
        }
    }

    private mutating func addPeople() {
        text.gap()
        text.line([Run(world.text(Mine.people), Palette.heading)])
        func person(_ label: Wording, _ name: Permit.PersonName, for other: Permit.PersonName?) {
            var who = Words.Say.coded(
                Wording(visible(name.name), visible(name.name)), visible(name.login))
            if let other { who = Words.Permits.applicantFor(who, visible(other.name)) }
            text.paragraph(
                [Run(" "), Run(world.text(label) + ": ", Palette.label)], world.text(who))
        }
        person(Words.Permits.applicant, permit.applicant, for: permit.applicantFor)
        text.paragraph(
            [Run(" "), Run(world.text(Words.Screen.unit) + ": ", Palette.label)],
            visible(permit.unitName))
        for step in permit.approvals {
            let role = step.role.map { Words.role($0, world.policy) }
            person(role ?? Words.permitStep(step.step), step.actor, for: step.principal)
            if let reason = step.unavoidable {
                text.paragraph(
                    [Run("   ")], world.text(Words.Permits.unavoidable(visible(reason))),
                    Palette.mark, clause: "4(3)")
            }
        }
    }

    private mutating func addSteps() {
        text.gap()
        text.line([Run(world.text(Mine.steps), Palette.heading)])
        for step in permit.steps {
            let name = visible(step.actor.name)
            text.paragraph(
                [Run(" \(world.text(step.at, isShort: true)) ", Palette.label)],
                world.text(Words.permitStep(step.step)) + "  " + name)
            let isLate = step.recordedAt.day > step.at.day
            text.paragraph(
                [Run("   ")],
                world.text(
                    Mine.recorded(world.text(step.recordedAt, isShort: true), entry: step.entry)),
                isLate ? Palette.mark : Palette.faint)
            if let note = step.note { text.paragraph([Run("   ")], visible(note)) }
        }
        if let kept = permit.retention {
            text.gap()
            text.paragraph(
                [],
                world.text(
                    Words.Permits.kept(
                        closed: world.text(kept.closedOn), from: world.text(kept.startsOn),
                        until: world.text(kept.endsOn))),
                clause: kind.retention.clause.citation)
        }
    }
}
