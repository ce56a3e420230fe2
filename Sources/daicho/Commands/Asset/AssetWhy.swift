import ArgumentParser
import Register
import RegisterScreens
import TerminalKit

/// Says why an asset has its class.
struct AssetWhy: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "why", abstract: Words.CommandHelp.assetWhy.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.number.here)) var number: Int
    @OptionGroup var globals: LookOptions

    func run() throws {
        let session = try globals.session()
        let reasons = try session.answer(ExplainClass(asset: number))
        guard !session.isJSON else { return try Output.send(JSON.lines(reasons.map { JSON($0) })) }
        let names = try session.names(of: reasons.flatMap(\.path))
        var text = try AssetText.summary(session.asset(number)) + "\n"
        for reason in reasons {
            let path = reason.path.map { "\($0) \(visible(names[$0] ?? ""))" }
            text += "  \(reason.axis.rawValue.uppercased())\(reason.class)  "
            text += Words.because(reason.because).here
            if path.count > 1 { text += ": " + path.joined(separator: " → ") }
            text += try criteria(of: reason, session)
            text += reason.since.map { Words.Say.since($0).here } ?? ""
            text += "\n"
        }
        try Output.send(text)
    }

    /// The criteria by which the asset at the end of a reason's path has its class, and their clause.
    private func criteria(of reason: ExplainClass.Reason, _ session: Session) throws -> String {
        let end = try session.answer(
            ShowAssets([reason.path.last ?? number], onlySeen: true)
        ).first
        guard let end else { return "" }
        let names = session.register.policy.criteria.filter {
            $0.axis == reason.axis && $0.level == reason.class && end.criteria.contains($0.id)
        }.map { $0.name.here }
        return names.isEmpty
            ? "" : "  \(names.joined(separator: ", "))  \(reason.axis.clause)"
    }
}
