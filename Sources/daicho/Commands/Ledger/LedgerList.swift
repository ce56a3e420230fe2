import ArgumentParser
import Register
import RegisterScreens

/// Lists entries.
struct LedgerList: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Words.CommandHelp.ledgerList.here)
    }

    @Option(help: ArgumentHelp(Words.OptionHelp.about.here, valueName: "number")) var about: Int?
    @Option(help: ArgumentHelp(Words.OptionHelp.actor.here, valueName: "login"))
    var actor: String?
    @OptionGroup var page: EntryOptions
    @OptionGroup var globals: LookOptions

    func run() throws {
        let session = try globals.session()
        try page.print(session) { before, count in
            try session.answer(
                ListEntries(about: about, actor: actor, before: before, limit: count))
        }
    }
}
