import ArgumentParser
import Register
import RegisterScreens

/// Records where an asset is.
struct AssetMove: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "move", abstract: Words.CommandHelp.assetMove.here, aliases: ["location"])
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.number.here)) var number: Int
    @Argument(help: ArgumentHelp(Words.OptionHelp.location.here)) var location: String
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(MoveAsset(asset: number, location: location))
    }
}
