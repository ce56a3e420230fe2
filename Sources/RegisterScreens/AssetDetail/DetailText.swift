internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Lays out what the register knows of an asset: what it is, its class and why, what that demands,
/// what it contains.
struct DetailText {
    typealias Run = FlowText.Run

    let detail: LoadDetail.Detail
    let world: World
    /// The text laid out.
    var text: FlowText

    private var asset: Asset { detail.asset }

    init(detail: LoadDetail.Detail, world: World, width: Int) {
        self.detail = detail
        self.world = world
        text = FlowText(width: width)
        addFields()
        addAway()
        addClass()
        addReasons()
        addObligations()
        addRelations()
        addNotes()
        addPermits()
    }

    // MARK: What it is

    private mutating func addFields() {
        // The heading has it too, but must share its line.
        if DisplayWidth.of(visible(asset.name)) > text.width - 24 {
            field(Words.Screen.name, asset.name)
        }
        let kind = world.text(Words.kind(asset.kind, world.policy))
        let traits = world.policy.traits.filter { asset.traits.contains($0.code) }
            .map { world.text($0.name) }
        field(
            Words.Screen.kind, ([kind] + traits).joined(separator: world.text(Words.Detail.comma)))
        field(Words.Screen.unit, world.facts.unitName(asset.unit))
        field(Words.Screen.place, asset.location)
        if asset.state == .retired {
            field(Words.Screen.state, world.text(Words.state(.retired)), Palette.mark)
        }
    }

    private mutating func addClass() {
        text.line(
            [label(Words.Detail.effective)] + classRuns(asset.effective)
                + (asset.specificPersonal
                    ? [Run("  "), Run(world.text(Words.Detail.specific), Palette.mark)] : []))
        if let declared = asset.declared {
            text.line([label(Words.Detail.declared)] + classRuns(declared))
        } else {
            field(Words.Detail.declared, world.text(Words.Detail.unclassified), Palette.mark)
        }
        if let residue = asset.residue {
            let day = residue.since.map { world.text($0.day) } ?? "?"
            field(
                Words.Detail.residue,
                world.text(Words.Detail.residueSince(residue.c, day)), Palette.mark)
        }
        if let sanitized = asset.sanitized {
            let method = world.policy.sanitizations.first { $0.code == sanitized }?.name
            field(Words.Detail.sanitized, method.map(world.text) ?? sanitized)
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

    // MARK: Why

    private mutating func addReasons() {
        text.gap()
        for axis in Axis.allCases {
            let reasons = detail.reasons.filter { $0.axis == axis }
            let name = axis.rawValue.uppercased() + String(asset.effective[axis])
            for (index, reason) in reasons.enumerated() {
                let why = world.text(Words.Detail.why(name)) + "  "
                let blank = String(repeating: " ", count: DisplayWidth.of(why))
                let (sentence, clause) = sentence(reason)
                text.paragraph(
                    [Run(index == 0 ? why : blank, Palette.heading)], sentence, clause: clause)
            }
        }
    }

    /// The chain from the asset to what gives it the class, and the clause by which it does.
    private func sentence(_ reason: ExplainClass.Reason) -> (text: String, clause: String) {
        let own = ReasonWords(detail: detail, world: world).atEnd(of: reason)
        guard reason.path.count > 1 else { return own }
        var chain = "#\(asset.number)"
        for (step, number) in reason.path.dropFirst().enumerated() {
            let isCopy = step == 0 && reason.because == .copyOf
            chain += isCopy ? world.text(Words.Detail.copyArrow) : " <- "
            chain += "#\(number)"
            if let name = detail.named[number]?.name { chain += " \(visible(name))" }
        }
        let clause: Clause = reason.because == .copyOf ? "5(2)①イ" : "5(2)④ウ"
        return (
            chain + world.text(Words.Detail.inParentheses(own.text + " " + own.clause)),
            clause.citation
        )
    }

    // MARK: What that demands

    private mutating func addObligations() {
        guard asset.state == .inUse else { return }
        text.gap()
        let gaps = Set(asset.gaps.map(\.obligation))
        let all = world.policy.obligations.filter { asset.obligations.contains($0.id) }
        let heading = Run(world.text(Words.Detail.obligations(all.count)), Palette.heading)
        guard !all.isEmpty else { return text.line([heading]) }
        text.line([
            heading, Run("  "),
            Run(
                world.text(gaps.isEmpty ? Words.Detail.noGaps : Words.Detail.gaps(gaps.count)),
                gaps.isEmpty ? Palette.met : Palette.gap),
        ])
        for obligation in all where gaps.contains(obligation.id) {
            text.paragraph(
                [Run(world.text(Words.Detail.gapMark), Palette.gap), Run(" ")],
                world.text(obligation.name), clause: obligation.clause.citation)
        }
        for obligation in all where !gaps.contains(obligation.id) {
            let measures = world.policy.measures.filter {
                obligation.metBy.contains($0.code) && asset.measures.contains($0.code)
            }.map { world.text($0.name) }.joined(separator: world.text(Words.Detail.comma))
            text.paragraph(
                [Run(world.text(Words.Detail.metMark), Palette.met), Run(" ")],
                world.text(obligation.name) + ": " + measures,
                clause: obligation.clause.citation)
        }
    }

    // MARK: What belongs together

    private mutating func addRelations() {
        add(asset.contents, under: Words.Detail.contents)
        add(asset.containedIn, under: Words.Detail.containedIn)
        add([asset.copyOf].compactMap { $0 }, under: Words.Detail.copyOf)
    }

    private mutating func add(_ numbers: [Int], under heading: (Int) -> Wording) {
        guard !numbers.isEmpty else { return }
        text.gap()
        text.line([Run(world.text(heading(numbers.count)), Palette.heading)])
        let shown = numbers.prefix(LoadDetail.mostNamed)
        let width = 1 + (shown.map { String($0).count }.max() ?? 0)
        for number in shown {
            let beginning = [Run(fitted("#\(number)", width) + "  ", Palette.label)]
            guard let line = detail.named[number] else {
                text.line(beginning)
                continue
            }
            let marks = line.marks(world)
            text.line(
                beginning + classRuns(line.effective) + [
                    Run(" " + world.text(Words.name(of: line)))
                ]
                    + (marks.isEmpty ? [] : [Run("  \(marks)", Palette.mark)]))
        }
        let others = numbers.count - LoadDetail.mostNamed
        if others > 0 {
            text.line([Run(world.text(Words.Screen.more(others)), Palette.faint)])
        }
    }

    private mutating func addNotes() {
        text.gap()
        field(Words.Detail.purpose, asset.purpose)
        field(Words.Detail.source, asset.source)
        field(Words.Detail.eraseDue, asset.eraseDue.map { world.text($0) })
        field(Words.Detail.externalID, asset.externalID)
        field(Words.Detail.note, asset.note)
    }

    // MARK: Lines

    mutating func field(_ name: Wording, _ value: String?, _ style: Style = .plain) {
        guard let value, !value.isEmpty else { return }
        text.paragraph([label(name)], value, style)
    }

    func label(_ name: Wording) -> Run {
        let width = Words.Detail.labelWidth(world.language)
        return Run(fitted(world.text(name), width) + " ", Palette.label)
    }
}
