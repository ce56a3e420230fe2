internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// What has been done with a permit: approvals, papers, steps, and how long its record is kept.
extension PermitDetailText {
    mutating func addApprovals() {
        guard !permit.approvals.isEmpty || !permit.awaited.isEmpty else { return }
        text.gap()
        text.line([Run(world.text(Words.Permits.approvals), Palette.heading)])
        for step in permit.approvals {
            let role = step.role.map { world.text(Words.role($0, world.policy)) } ?? ""
            let comma = world.text(Words.Detail.comma)
            text.paragraph(
                [Run(" "), Run(world.text(Words.Detail.metMark), Palette.met), Run(" ")],
                [role, name(of: step), world.text(step.at, isShort: true)].filter { !$0.isEmpty }
                    .joined(separator: comma))
            for note in [
                step.unavoidable.map { Words.Permits.unavoidable($0) },
                step.note.map { Wording($0, $0) },
            ] {
                guard let note else { continue }
                text.paragraph([Run("      ")], visible(world.text(note)))
            }
        }
        for role in permit.awaited {
            text.paragraph(
                [Run(" "), Run(world.text(Words.Permits.awaitedMark), Palette.mark), Run(" ")],
                world.text(Words.role(role, world.policy)))
        }
        if kind?.isOneEnough ?? false, permit.awaited.count > 1 {
            text.paragraph([Run("      ")], world.text(Words.Permits.oneIsEnough), Palette.faint)
        }
    }

    mutating func addPapers() {
        guard !permit.attachments.isEmpty else { return }
        text.gap()
        text.line([Run(world.text(Words.Permits.papers(permit.attachments.count)), Palette.heading)]
        )
        for paper in permit.attachments {
            text.paragraph(
                [Run(" ")],
                "\(visible(paper.name))  \(grouped(paper.size)) B  \(world.text(paper.at, isShort: true))"
            )
            text.paragraph([Run("   ")], "SHA-256 \(paper.digest.prefix(16))..", Palette.faint)
        }
    }

    mutating func addSteps() {
        text.gap()
        text.line([Run(world.text(Words.Permits.steps), Palette.heading)])
        for event in permit.history {
            switch event {
            case .step(let step):
                add(step.at, step.recordedAt, Words.permitStep(step.step), name(of: step))
                if let note = step.note, step.step != .approve {
                    text.paragraph([Run("   ")], visible(note))
                }
            case .fall(let fall):
                add(fall.at, fall.recordedAt, Words.permitFell, visible(fall.actor.name))
                text.paragraph(
                    [Run("   ")], world.text(Words.permitFell(by: fall)), Palette.mark,
                    clause: "5(2)④イ")
            }
        }
        if !permit.incidents.isEmpty {
            text.paragraph(
                [], world.text(Words.Permits.incidents(permit.incidents)), Palette.mark,
                clause: "6(1)⑧イ")
        }
    }

    /// When something was done, what and by whom, and when it was recorded, if on a later day.
    private mutating func add(_ at: Moment, _ recordedAt: Moment, _ what: Wording, _ who: String) {
        text.paragraph(
            [Run(" \(world.text(at, isShort: true)) ", Palette.label)],
            world.text(what) + "  " + who)
        guard recordedAt.day > at.day else { return }
        text.paragraph(
            [Run("   ")],
            world.text(Words.Permits.recordedLater(world.text(recordedAt, isShort: true))),
            Palette.mark)
    }

    mutating func addRetention() {
        guard let kind else { return }
        text.gap()
        guard let kept = permit.retention else {
            return text.paragraph(
                [], world.text(Words.Permits.retention(kind.retention.years)), Palette.faint,
                clause: kind.retention.clause.citation)
        }
        text.paragraph(
            [],
            world.text(
                Words.Permits.kept(
                    closed: world.text(kept.closedOn), from: world.text(kept.startsOn),
                    until: world.text(kept.endsOn))), clause: kind.retention.clause.citation)
        if let hold = permit.hold {
            text.paragraph(
                [], world.text(Words.RetentionSay.held(hold)), Palette.mark, clause: "5(2)⑪ウ")
        }
    }

    /// Who took a step, and for whom, if for somebody else.
    private func name(of step: Permit.Step) -> String {
        let name = visible(step.actor.name)
        return step.principal.map {
            world.text(Words.Permits.applicantFor(Wording(name, name), visible($0.name)))
        } ?? name
    }
}

extension Permit {
    /// Whether a field has a value: of every asset, if each has its own.
    func has(_ field: PermitField) -> Bool {
        field.isPerItem
            ? items.allSatisfy { $0.fields[field.name] != nil } : fields[field.name] != nil
    }

    /// Whether what is demanded is given; nil: it is demanded at a later step.
    func meets(_ demand: PermitDemand, _ policy: Policy) -> Bool? {
        guard let kind = policy.permit(kind), demand.phase <= phase else { return nil }
        let values = PermitValues(
            fields: fields, items: items.map { ($0.effective.c, $0.fields) },
            hasPaper: !attachments.isEmpty)
        return values.meet(demand, of: kind, policy)
    }

    /// The step whose demands are due.
    private var phase: PermitField.Phase {
        switch state {
        case .applied, .sentBack, .rejected, .withdrawn, .lapsed: .apply
        case .approved: .approve
        case .started: .start
        case .finished, .acknowledged: .finish
        }
    }
}
