import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy
import TerminalKit

/// Counts what is in the register, for a first look without a terminal.
struct Summary: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "summary",
            abstract: Words.CommandHelp.summary.here)
    }

    @OptionGroup var globals: LookOptions

    func run() throws {
        let session = try globals.session()
        let register = try session.answer(DescribeRegister())
        let lines = try session.answer(CountAssets())
        let inUse = lines.filter { $0.state == .inUse }
        if session.isJSON {
            return try Output.send(json(register, lines, inUse))
        }
        let retired = Summary.total(lines) - Summary.total(inUse)
        var text =
            Words.Say.summary(
                register.organisation, inUse: Summary.total(inUse), retired: retired,
                entries: register.entries
            ).here
        text += "\n\n" + kinds(inUse, session.register.policy).text
        text += "\n" + classes(inUse).text
        text +=
            "\n"
            + Words.Say.next(
                Interface.command(globals.globals.register, as: globals.globals.actAs),
                "gaps --limit 20"
            ).here
        try Output.send(text)
    }

    /// What is counted for each kind: which assets, and under which title.
    private struct Column: Sendable {
        let title: Wording
        let key: String
        let holds: @Sendable (CountAssets.Line) -> Bool
    }

    private static let columns = [
        Column(title: Words.Say.assets, key: "assets") { _ in true },
        Column(title: Words.Say.unclassified, key: "unclassified") { !$0.isClassified },
        Column(title: Words.Say.specificPersonal, key: "specificPersonal") { $0.specificPersonal },
        Column(title: Words.Say.residue, key: "residue") { $0.hasResidue },
        Column(title: Words.Say.withGaps, key: "withGaps") { $0.gapCount > 0 },
    ]

    private func kinds(_ lines: [CountAssets.Line], _ policy: Policy) -> Table {
        var table = Table(
            [Words.Say.kind.here] + Summary.columns.map(\.title.here),
            rightAligned: Set(1...Summary.columns.count))
        func add(_ name: String, _ lines: [CountAssets.Line]) {
            table.add(
                [name]
                    + Summary.columns.map { String(Summary.total(lines.filter($0.holds))) })
        }
        for kind in AssetKind.allCases {
            add(Words.kind(kind, policy).here, lines.filter { $0.kind == kind })
        }
        add(Words.Say.total.here, lines)
        return table
    }

    private func classes(_ lines: [CountAssets.Line]) -> Table {
        var table = Table(
            [Words.Say.effective.here, "1", "2", "3"], rightAligned: [1, 2, 3])
        for axis in Axis.allCases {
            table.add(
                [Words.axis(axis).here]
                    + (1...3).map { value in
                        guard axis.classes.contains(value) else { return "" }
                        return String(
                            Summary.total(lines.filter { $0.effective[axis] == value }))
                    })
        }
        return table
    }

    private func json(
        _ register: DescribeRegister.Description, _ lines: [CountAssets.Line],
        _ inUse: [CountAssets.Line]
    ) -> JSON {
        func counts(_ lines: [CountAssets.Line]) -> [String: JSON] {
            Dictionary(
                uniqueKeysWithValues: Summary.columns.map {
                    ($0.key, .int(Summary.total(lines.filter($0.holds))))
                })
        }
        var members = counts(inUse)
        members["organisation"] = .string(register.organisation)
        members["entries"] = .int(register.entries)
        members["retired"] = .int(Summary.total(lines) - Summary.total(inUse))
        members["kinds"] = .object(
            Dictionary(
                uniqueKeysWithValues: AssetKind.allCases.map { kind in
                    (kind.rawValue, .object(counts(inUse.filter { $0.kind == kind })))
                }))
        members["classes"] = .object(
            Dictionary(
                uniqueKeysWithValues: Axis.allCases.map { axis in
                    let all = axis.classes.map { value in
                        (
                            String(value),
                            JSON.int(Summary.total(inUse.filter { $0.effective[axis] == value }))
                        )
                    }
                    return (axis.rawValue, .object(Dictionary(uniqueKeysWithValues: all)))
                }))
        return .object(members)
    }

    private static func total(_ lines: [CountAssets.Line]) -> Int {
        lines.reduce(0) { $0 + $1.assets }
    }
}
