internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// What needs a permission, by which clause, and who decides.
///
/// Applying and deciding are not there yet; it says so.
struct PermitSource: ListSource {
    var search = ""

    /// A kind of permit; its number is its place in the policy.
    struct Line: ListLine {
        let number: Int
        let permit: PermitKind
    }

    var title: Wording? { Words.Permits.title }

    func page(
        _ place: ListPlace, limit: Int, from register: Register, for caller: Caller
    ) throws -> ListPage<Line> {
        let policy = register.policy
        let lines = policy.permits.enumerated().map { Line(number: $0 + 1, permit: $1) }
        return page(of: lines, place, limit: limit) { line in
            let deciders = line.permit.approvals.map { Words.role($0, policy) }
            return [line.permit.name.ja, line.permit.name.en, line.permit.clause.citation]
                + deciders.flatMap { [$0.ja, $0.en] }
        }
    }

    func columns(_ world: World) -> [TableColumn] {
        [
            TableColumn(world.text(Words.Say.clause), minimum: 11),
            TableColumn(world.text(Words.Permits.what), minimum: 24, ideal: 44),
            TableColumn(world.text(Words.Permits.deciders), minimum: 22, ideal: .max, priority: 1),
        ]
    }

    func text(_ line: Line, column: Int, _ world: World) -> String {
        switch column {
        case 0: line.permit.clause.citation
        case 1: world.text(line.permit.name)
        default: deciders(line.permit, world)
        }
    }

    private func deciders(_ permit: PermitKind, _ world: World) -> String {
        permit.approvals.map { world.text(Words.role($0, world.policy)) }
            .joined(
                separator: world.text(permit.isOneEnough ? Words.Permits.or : Words.Permits.and))
    }

    func detail(_ line: Line, _ world: World, width: Int) -> FlowText {
        let permit = line.permit
        var text = FlowText(width: width)
        text.paragraph(
            [], world.text(permit.name), Palette.heading, clause: permit.clause.citation)
        text.gap()
        if let rule = world.policy.rule(of: permit.clause) {
            text.field(Words.Say.must, world.text(rule.must), world)
            text.field(Words.Say.who, world.text(rule.who), world)
        }
        text.field(Words.Permits.deciders, deciders(permit, world), world)
        text.gap()
        text.paragraph([], world.text(Words.Permits.applicants), clause: "4(3)")
        text.gap()
        text.paragraph([], world.text(Words.Permits.notYet), Palette.mark)
        return text
    }
}
