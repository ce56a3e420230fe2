import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy
import TerminalKit

/// Prints clauses, their rules and where they are upheld.
struct PolicyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "policy", abstract: Words.CommandHelp.policy.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.clause.here)) var clause: String?
    @Flag(help: ArgumentHelp(Words.OptionHelp.codes.here)) var codes = false
    @Flag(help: ArgumentHelp(Words.OptionHelp.roleTable.here)) var roles = false
    @OptionGroup(title: Words.OptionHelp.globals.here) var globals: Globals

    func run() throws {
        if codes { return try printCodes() }
        if roles {
            let table = RoleTableText(policy: Interface.policy)
            return try Output.send(globals.json ? JSON.lines(table.json) : table.text)
        }
        let all = Interface.policy.clauses
        var rules = all.filter { rule in
            clause.map { rule.clause.citation.hasPrefix($0) } ?? true
        }
        // Not every keyboard has ⑪: `5(2)11` will do.
        if rules.isEmpty, let query = clause.map({ TextQuery($0) }), !query.isEmpty {
            rules = all.filter { query.begins([$0.clause.citation]) }
        }
        if rules.isEmpty, let clause { throw Fault.notFound(Words.Fault.noClause(clause)) }
        guard !globals.json else { return try Output.send(JSON.lines(rules.map { JSON($0) })) }
        var text = rules.map(self.text).joined(separator: "\n")
        if clause == nil {
            text +=
                "\n"
                + Words.Say.clauseCount(
                    all.count, partly: all.count { $0.status == .partly },
                    notYet: all.count { $0.status == .notYet }
                ).here + "\n"
        }
        try Output.send(text)
    }

    /// Prints what may be written where a code is wanted: all of it, or what answers a clause.
    private func printCodes() throws {
        let families = PolicyCode.Family.allCases.map { family in
            (
                family,
                Interface.policy.codes(of: family).filter { code in
                    clause.map { start in
                        code.clauses.contains { $0.citation.hasPrefix(start) }
                    } ?? true
                }
            )
        }.filter { !$0.1.isEmpty }
        if families.isEmpty, let clause { throw Fault.notFound(Words.Fault.noCode(clause)) }
        guard !globals.json else {
            return try Output.send(JSON.lines(families.flatMap(\.1).map { JSON($0) }))
        }
        try Output.send(
            families.map { CodeText.section($1, of: $0) }.joined(separator: "\n"))
    }

    private func text(_ rule: ClauseRule) -> String {
        typealias Say = Words.Say
        let ways = rule.upheld.filter { $0 != .notYet }.map { Words.upheld($0).here }
        let upheld =
            switch rule.status {
            case .upheld: ways.joined(separator: ", ")
            case .partly: "\(Say.partly.here): \(ways.joined(separator: ", "))"
            case .notYet: Words.upheld(.notYet).here
            }
        let lines = [
            (Say.who, rule.who.here), (Say.must, rule.must.here),
            (rule.status == .notYet ? Say.plan : Say.answer, rule.answer.here),
            (Say.upheld, upheld), (Say.places, rule.places.joined(separator: ", ")),
        ].map { title, value in (title.here, value) }.filter { !$0.1.isEmpty }
        let width = lines.map { DisplayWidth.of($0.0) }.max() ?? 0
        var text = rule.clause.citation + "\n"
        for (title, value) in lines {
            for (index, line) in wrapped(value, 76 - width).enumerated() {
                text += "  \(fitted(index == 0 ? title : "", width))  \(line)\n"
            }
        }
        return text
    }
}
