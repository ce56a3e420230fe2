internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Lays out everything that is needed to decide on a permit.
struct PermitDetailText {
    typealias Run = FlowText.Run

    let material: PermitMaterial
    let world: World
    /// The text laid out.
    var text: FlowText

    var permit: Permit { material.permit }
    var kind: PermitKind? { world.policy.permit(permit.kind) }

    /// - Parameter isShort: without what has been done and is kept, for those who confirm a step.
    init(_ material: PermitMaterial, _ world: World, width: Int, isShort: Bool = false) {
        self.material = material
        self.world = world
        text = FlowText(width: width)
        if !isShort { addHeading() }
        addWarnings()
        addFields()
        addItems()
        addDemands()
        addApprovals()
        addPapers()
        if !isShort {
            addSteps()
            addRetention()
        }
    }

    // MARK: What is asked

    private mutating func addHeading() {
        text.paragraph(
            [
                Run("#\(permit.number) ", Palette.heading),
                Run(
                    world.text(Words.permitKind(permit.kind, world.policy)) + "  ", Palette.heading),
            ],
            world.text(Words.permitState(permit.state)), Palette.heading,
            clause: kind?.clause.citation ?? "")
    }

    /// What should make a reader look twice.
    private mutating func addWarnings() {
        func warn(_ wording: Wording, _ clause: String = "") {
            text.paragraph(
                [Run("! ", Palette.mark)], world.text(wording), Palette.mark, clause: clause)
        }
        if permit.isOverdue, let until = permit.until {
            warn(Words.Permits.overdue(max(1, world.facts.today.number - until.number)), "6(1)③イ")
        }
        if let later = permit.extensionUntil {
            let reason = permit.steps.last { $0.step == .extend }?.note
            warn(Words.Permits.extensionAsked(world.text(later), reason.map { visible($0) }))
        }
        if permit.state == .sentBack, let step = permit.steps.last(where: { $0.step == .sendBack })
        {
            warn(Words.Permits.sentBack(visible(step.note ?? "")))
        }
        let risen = permit.items.filter { item in
            item.approved.map {
                $0.c > item.effective.c || $0.i > item.effective.i || $0.a > item.effective.a
            }
                ?? false
        }
        if !risen.isEmpty, permit.state == .applied || permit.state == .approved {
            warn(Words.Permits.risen(risen.map(\.asset)), "5(2)④イ")
        }
        text.warn(
            ofOverdue: permit.applicantOverdue, world,
            isOwn: permit.applicant.login == world.facts.person?.login)
        for flag in permit.flags where flag != .late || !permit.isOverdue {
            warn(Words.permitFlag(flag))
        }
    }

    private mutating func addFields() {
        let applicant = permit.applicant
        var who = Words.Say.coded(Wording(applicant.name, applicant.name), applicant.login)
        if let other = permit.applicantFor { who = Words.Permits.applicantFor(who, other.name) }
        field(Words.Permits.applicant, world.text(who))
        field(Words.Screen.unit, permit.unitName)
        field(Words.Permits.purpose, permit.purpose)
        field(Words.Permits.period, period)
        for declared in kind?.fields ?? [] where !declared.isPerItem {
            guard let value = permit.fields[declared.name] else { continue }
            field(declared.label, material.said(value, declared, world))
        }
    }

    private var period: String? {
        let (from, until) = (
            permit.from.map { world.text($0) }, permit.until.map { world.text($0) }
        )
        return from == nil && until == nil
            ? nil : (from ?? "") + world.text(Words.Permits.to) + (until ?? "")
    }

    // MARK: What it is about

    private mutating func addItems() {
        guard !permit.items.isEmpty else { return }
        text.gap()
        text.line([Run(world.text(Words.Permits.items(permit.items.count)), Palette.heading)])
        for item in permit.items { add(item) }
    }

    private mutating func add(_ item: Permit.Item) {
        var runs = [Run("#\(item.asset) ", Palette.label)] + classRuns(item.effective)
        if item.specificPersonal {
            runs.append(Run(world.text(Words.Screen.specificMark) + " ", Palette.mark))
        }
        var name = item.name
        if item.isAway { name += "  " + world.text(Words.Permits.isAway) }
        if item.isLost { name += "  " + world.text(Words.permitFlag(.lost)) }
        text.paragraph(runs, visible(name), item.isLost ? Palette.error : .plain)
        if let reason = material.reasons[item.asset] {
            let path = reason.path.map { "#\($0)" }.joined(
                separator: reason.because == .copyOf ? world.text(Words.Detail.copyArrow) : " <- ")
            text.paragraph(
                [
                    Run("   "),
                    Run(world.text(Words.Detail.why("C\(item.effective.c)")) + " ", Palette.label),
                ],
                path, clause: reason.because == .copyOf ? "5(2)①イ" : "5(2)④ウ")
        }
        for content in item.contents.prefix(PermitMaterial.mostExplained) {
            text.line(
                [
                    Run(
                        "   " + world.text(Words.Permits.takesAlong) + " #\(content.asset) ",
                        Palette.label)
                ]
                    + classRuns(content.effective) + [Run(content.name)])
        }
        let others = item.contents.count - PermitMaterial.mostExplained
        if others > 0 {
            text.line([Run("   " + world.text(Words.Screen.more(others)), Palette.faint)])
        }
        for declared in kind?.fields ?? [] where declared.isPerItem {
            guard let value = item.fields[declared.name] else { continue }
            text.paragraph(
                [Run("   " + world.text(declared.label) + ": ", Palette.label)],
                material.said(value, declared, world))
        }
        addGaps(of: item)
    }

    private mutating func addGaps(of item: Permit.Item) {
        guard let asset = material.assets[item.asset], asset.state == .inUse else { return }
        for gap in asset.gaps {
            let name = world.policy.obligations.first { $0.id == gap.obligation }?.name
            text.paragraph(
                [Run("   "), Run(world.text(Words.Detail.gapMark), Palette.gap), Run(" ")],
                name.map(world.text) ?? gap.obligation, clause: gap.clause.citation)
        }
    }

    private func classRuns(_ classes: Classification) -> [Run] {
        Axis.allCases.flatMap { axis in
            [
                Run(
                    axis.rawValue.uppercased() + String(classes[axis]),
                    Palette.style(of: classes[axis], on: axis)), Run(" "),
            ]
        }
    }

    // MARK: What the policy demands

    private mutating func addDemands() {
        guard let kind else { return }
        text.gap()
        text.line([Run(world.text(Words.Permits.demands), Palette.heading)])
        if let bar = kind.barred {
            add(
                Words.Permits.barred(bar.c),
                isMet: !permit.items.contains { $0.effective.c <= bar.c },
                bar.clause)
        }
        for demand in kind.demands where concerns(demand) {
            add(
                Words.permitDemand(demand, of: kind), isMet: permit.meets(demand, world.policy),
                demand.clause)
        }
        let missing = kind.fields.filter { field in
            field.isRequired && field.phase == .apply && !permit.has(field)
        }
        for field in missing { add(field.label, isMet: false, field.clause) }
        let isApproved: Bool? = permit.approvals.isEmpty ? nil : true
        add(
            Words.Permits.differentPeople,
            isMet: permit.flags.contains(.selfApproved) ? false : isApproved, "4(3)")
    }

    private func concerns(_ demand: PermitDemand) -> Bool {
        guard let classes = demand.classes, !permit.items.isEmpty else { return true }
        return permit.items.contains { classes.contains($0.effective.c) }
    }

    /// What is demanded and done, or not yet.
    private mutating func add(_ what: Wording, isMet: Bool?, _ clause: Clause) {
        let mark: Run =
            switch isMet {
            case true?: Run(world.text(Words.Detail.metMark), Palette.met)
            case false?: Run(world.text(Words.Detail.gapMark), Palette.gap)
            case nil: Run(world.text(Words.Permits.laterMark), Palette.label)
            }
        text.paragraph([Run(" "), mark, Run(" ")], world.text(what), clause: clause.citation)
    }

    // MARK: Lines

    /// The cells of the longest label of a field that has a value, as long as values have room.
    private var labelWidth: Int {
        let shown = (kind?.fields ?? []).filter { !$0.isPerItem && permit.fields[$0.name] != nil }
        let longest = shown.reduce(world.language == .ja ? 8 : 10) {
            max($0, DisplayWidth.of(world.text($1.label)))
        }
        return min(longest, max(14, text.width * 2 / 5))
    }

    mutating func field(_ name: Wording, _ value: String?, clause: String = "") {
        guard let value, !value.isEmpty else { return }
        let name = world.text(name)
        let width = labelWidth
        if DisplayWidth.of(name) > width {
            text.paragraph([Run(name + ": ", Palette.label)], visible(value), clause: clause)
        } else {
            text.paragraph(
                [Run(fitted(name, width) + " ", Palette.label)], visible(value), clause: clause)
        }
    }
}

extension FlowText {
    /// Warns of other permits of whoever applies that are overdue; says nothing if none is.
    ///
    /// - Parameter isOwn: whether it is they who read it.
    mutating func warn(ofOverdue count: Int, _ world: World, isOwn: Bool) {
        guard count > 0 else { return }
        let whose = isOwn ? "" : world.text(Words.Permits.applicant) + ": "
        paragraph(
            [Run("! " + whose, Palette.mark)], world.text(Words.othersOverdue(count)),
            Palette.mark, clause: "6(1)③イ")
    }
}
