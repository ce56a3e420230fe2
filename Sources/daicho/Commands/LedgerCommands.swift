import ArgumentParser
import RegisterScreens

/// The commands `ledger …`.
struct LedgerCommands: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "ledger", abstract: Words.CommandHelp.ledger.here,
            subcommands: listedCommandsLedger)
    }
}
