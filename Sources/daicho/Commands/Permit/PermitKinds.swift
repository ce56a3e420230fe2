import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Lists the kinds of permits, or the fields of one.
struct PermitKinds: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "kinds", abstract: Words.CommandHelp.permitKinds.here)
    }

    @Argument(help: ArgumentHelp(Words.PermitHelp.kind.here)) var kind: PermitKindCode?
    @OptionGroup(title: Words.OptionHelp.globals.here) var globals: Globals

    func run() throws {
        let kinds = kind.map { [$0.kind] } ?? Interface.policy.permits
        guard !globals.json else { return try Output.send(JSON.lines(kinds.map { JSON($0) })) }
        try Output.send(kind.map { fields(of: $0.kind) } ?? list(kinds))
    }

    private func list(_ kinds: [PermitKind]) -> String {
        typealias Say = Words.PermitSay
        var table = Table([
            Words.Say.code.here, Say.name.here, Say.clause.here, Say.approvedBy.here,
        ])
        for kind in kinds {
            table.add([
                kind.code, kind.name.here, kind.clause.citation, Say.approvers(kind).here,
            ])
        }
        return table.text
    }

    private func fields(of kind: PermitKind) -> String {
        typealias Say = Words.PermitSay
        var text = Words.Say.coded(kind.name, kind.code).here + "\n"
        text += "  \(Say.approvedBy.here): \(Say.approvers(kind).here)\n"
        text +=
            "  \(Say.clause.here): \(kind.clauses.map(\.citation).joined(separator: ", "))\n"
        text += "  \(Say.retention.here): \(Say.years(kind.retention).here)\n"
        text += Say.conditions(of: kind).map { "  \($0.here)\n" }.joined()
        var table = Table([
            Say.field.here, Say.label.here, Say.step.here, Say.need.here, Say.clause.here,
            Say.value.here,
        ])
        for field in kind.fields {
            table.add([
                field.name, field.label.here, Words.permitPhase(field.phase).here,
                field.isRequired ? Say.yes.here : "", field.clause.citation,
                Say.values(field).here,
            ])
        }
        text += "\n" + table.text
        for field in kind.fields where !field.choices.isEmpty {
            var table = Table(["", ""])
            for choice in field.choices { table.add([choice.code, choice.label.here]) }
            text += "\n\(Words.Say.coded(field.label, field.name).here)\n"
            text += table.body.split(separator: "\n").map { "  \($0)\n" }.joined()
        }
        guard !kind.demands.isEmpty else { return text }
        return text + "\n\(Say.demands.here)\n"
            + kind.demands.map { "  \(Say.demand($0, of: kind).here)\n" }.joined()
    }
}
