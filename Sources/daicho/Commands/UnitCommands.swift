import ArgumentParser
import RegisterScreens

/// The commands `unit …`.
struct UnitCommands: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "unit", abstract: Words.CommandHelp.unit.here,
            subcommands: listedCommandsUnit)
    }
}
