import ArgumentParser
import RegisterScreens

/// The commands `contractor …`.
struct ContractorCommands: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "contractor", abstract: Words.CommandHelp.contractor.here,
            subcommands: listedCommandsContractor)
    }
}
