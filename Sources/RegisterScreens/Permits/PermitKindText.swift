internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// What a kind of permit demands, and who decides: in the list of kinds and beside it.
enum PermitKindText {
    /// What a kind is found by.
    static func searched(_ kind: PermitKind, _ policy: Policy) -> [String] {
        let deciders = kind.approvals.map { Words.role($0, policy) }
        return [kind.name.ja, kind.name.en, kind.code] + kind.clauses.map(\.citation)
            + deciders.flatMap { [$0.ja, $0.en] }
    }

    static func columns(_ world: World) -> [TableColumn] {
        [
            TableColumn(world.text(Words.Say.clause), minimum: 11),
            TableColumn(world.text(Words.Permits.what), minimum: 24, ideal: 44),
            TableColumn(world.text(Words.Permits.deciders), minimum: 22, ideal: .max, priority: 1),
        ]
    }

    static func text(of kind: PermitKind, column: Int, _ world: World) -> String {
        switch column {
        case 0: kind.clause.citation
        case 1: world.text(kind.name)
        case 2: deciders(kind, world)
        default: ""
        }
    }

    static func deciders(_ kind: PermitKind, _ world: World) -> String {
        kind.approvals.map { world.text(Words.role($0, world.policy)) }
            .joined(separator: world.text(kind.isOneEnough ? Words.Permits.or : Words.Permits.and))
    }

    /// - Parameter isChosen: whether it is about to be applied for.
    static func text(
        of kind: PermitKind, _ world: World, width: Int, isChosen: Bool = false
    ) -> FlowText {
        var text = FlowText(width: width)
        text.paragraph([], world.text(kind.name), Palette.heading, clause: kind.clause.citation)
        text.gap()
        if let rule = world.policy.rule(of: kind.clause) {
            text.field(Words.Say.must, world.text(rule.must), world)
            text.field(Words.Say.who, world.text(rule.who), world)
        }
        text.field(Words.Permits.deciders, deciders(kind, world), world)
        add(demandsOf: kind, to: &text, world)
        text.gap()
        add(fieldsOf: kind, to: &text, world)
        text.gap()
        text.paragraph([], world.text(Words.Permits.applicants), clause: "4(3)")
        text.paragraph(
            [], world.text(Words.Permits.retention(kind.retention.years)),
            clause: kind.retention.clause.citation)
        if isChosen { return text }
        text.gap()
        text.paragraph(
            [], world.text(kind.needsItems ? Words.Permits.howWithAssets : Words.Permits.how),
            Palette.faint)
        return text
    }

    /// What an application is refused for, and what must be given where something else is.
    static func add(demandsOf kind: PermitKind, to text: inout FlowText, _ world: World) {
        guard kind.barred != nil || !kind.demands.isEmpty else { return }
        text.gap()
        text.line([.init(world.text(Words.Permits.demands), Palette.heading)])
        if let bar = kind.barred {
            text.paragraph(
                [.init(" - ")], world.text(Words.Permits.barred(bar.c)), clause: bar.clause.citation
            )
        }
        for demand in kind.demands {
            text.paragraph(
                [.init(" - ")], world.text(Words.permitDemand(demand, of: kind)),
                clause: demand.clause.citation)
        }
    }

    /// What is written down, a step after the other.
    private static func add(fieldsOf kind: PermitKind, to text: inout FlowText, _ world: World) {
        let comma = world.text(Words.Detail.comma)
        for phase in PermitField.Phase.allCases {
            let names = kind.fields.filter { $0.phase == phase }.map {
                world.text($0.label) + ($0.isRequired ? "*" : "")
            }
            guard !names.isEmpty else { continue }
            text.field(
                Words.Permits.writtenDown(Words.permitPhase(phase)), names.joined(separator: comma),
                world)
        }
    }
}
