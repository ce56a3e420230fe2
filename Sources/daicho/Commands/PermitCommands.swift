import ArgumentParser
import RegisterScreens

/// The commands `permit …`.
struct PermitCommands: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "permit", abstract: Words.CommandHelp.permit.here,
            subcommands: listedCommandsPermit)
    }
}
