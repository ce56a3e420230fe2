import ArgumentParser
import Register
import RegisterScreens
import TerminalKit

/// Shows an entry.
struct LedgerShow: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: Words.CommandHelp.ledgerShow.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.entry.here)) var entry: Int
    @OptionGroup var globals: LookOptions

    func run() throws {
        let session = try globals.session()
        let entry = try session.answer(ShowEntry(entry))
        guard !session.isJSON else { return try Output.send(JSON(entry)) }
        typealias Say = Words.Say
        let people = try EntryText.People(session)
        let fields = [
            (Say.entry, String(entry.number)), (Say.recordedAt, entry.recordedAt.description),
            (Say.occurredAt, entry.occurredAt?.description),
            (Say.actor, people.person(entry.actor)),
            (Say.actingFor, entry.actingFor.map(people.person)), (Say.via, entry.via),
            (Say.act, "\(Words.act(entry.act).here) (\(entry.act))"),
            (Say.about, entry.about.map(String.init).joined(separator: ", ")),
            (Say.previous, entry.previous), (Say.hash, entry.hash),
        ].compactMap { title, value in value.flatMap { $0.isEmpty ? nil : (title.here, $0) } }
        let width = fields.map { DisplayWidth.of($0.0) }.max() ?? 0
        try Output.send(
            fields.map { title, value in "\(fitted(title, width))  \(visible(value))\n" }.joined()
                + "\(Say.body.here)\n" + EntryText.body(entry))
    }
}
