import Register
import RegisterScreens
import SecurityPolicy

/// The table of who sees and does what, made from the policy and from the acts' own duties.
struct RoleTableText {
    let policy: Policy

    /// A line: an act, or looking.
    private struct Line {
        /// The act's name; nil: looking.
        let act: String?
        let duty: Duty
    }

    private var lines: [Line] {
        Duty.allCases.flatMap { duty in
            (duty.isLooking ? [Line(act: nil, duty: duty)] : [])
                + EntrySearch.acts.filter { $0.duties.contains(duty) }.map {
                    Line(act: $0.name, duty: duty)
                }
        }
    }

    /// For people.
    var text: String {
        typealias Say = Words.Roles
        var text = Say.columns.here + "\n"
        for (index, rule) in policy.roles.enumerated() {
            text += "  \(index + 1)  \(rule.name.here)\n"
        }
        text += Say.marks.here + "\n" + Say.everyKind.here + "\n\n"
        var table = Table(
            policy.roles.indices.map { String($0 + 1) } + [Say.clause.here, Say.act.here])
        for line in lines {
            table.add(
                policy.roles.map { Say.cell(policy.reach(of: $0.role, with: line.duty)).here } + [
                    policy.duty(line.duty).clause.citation, name(line),
                ])
        }
        text += table.text + "\n" + Say.relations.here + "\n"
        for rule in policy.relations {
            text += "  \(Say.rule(rule).here)  \(rule.clause)\n"
        }
        return text
    }

    /// An act that can be part of several duties is named with each.
    private func name(_ line: Line) -> String {
        let duty = Words.duty(line.duty).here
        guard let act = line.act else { return duty }
        return "\(Words.act(act).here) (\(act)): \(duty)"
    }

    /// For programs: a line an act and duty.
    var json: [JSON] {
        lines.map { line in
            .object([
                "act": JSON(line.act), "duty": .string(line.duty.rawValue),
                "clause": .string(policy.duty(line.duty).clause.citation),
                "roles": .object(
                    Dictionary(
                        uniqueKeysWithValues: policy.roles.map {
                            (
                                $0.role.rawValue,
                                JSON(policy.reach(of: $0.role, with: line.duty)?.rawValue)
                            )
                        })),
                "relations": .array(
                    policy.relations.filter { $0.duty == line.duty }.map {
                        .object([
                            "relation": .string($0.relation.rawValue), "may": .bool($0.mayDo),
                            "clause": .string($0.clause.citation),
                        ])
                    }),
            ])
        }
    }
}
