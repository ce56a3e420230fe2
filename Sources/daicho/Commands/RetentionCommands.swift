import ArgumentParser
import RegisterScreens

/// The commands `retention …`.
struct RetentionCommands: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "retention", abstract: Words.CommandHelp.retention.here,
            subcommands: listedCommandsRetention)
    }
}
