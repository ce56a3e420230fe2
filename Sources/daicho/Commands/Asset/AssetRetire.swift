import ArgumentParser
import Register
import RegisterScreens

/// Takes an asset out of use.
struct AssetRetire: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "retire", abstract: Words.CommandHelp.assetRetire.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.number.here)) var number: Int
    @Option(help: ArgumentHelp(Words.OptionHelp.retireReason.here, valueName: "text"))
    var reason: String
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(RetireAsset(asset: number, reason: reason))
    }
}
