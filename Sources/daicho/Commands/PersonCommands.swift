import ArgumentParser
import RegisterScreens

/// The commands `person …`.
struct PersonCommands: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "person", abstract: Words.CommandHelp.person.here,
            subcommands: listedCommandsPerson)
    }
}
