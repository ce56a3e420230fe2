import ArgumentParser
import RegisterScreens

/// The commands `asset …`.
struct AssetCommands: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "asset", abstract: Words.CommandHelp.asset.here,
            subcommands: listedCommandsAsset)
    }
}
