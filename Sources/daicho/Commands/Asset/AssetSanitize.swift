import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Records a sanitization.
struct AssetSanitize: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sanitize", abstract: Words.CommandHelp.assetSanitize.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.number.here)) var number: Int
    @Option(
        help: ArgumentHelp(Words.OptionHelp.method.here),
        completion: .list(Interface.policy.sanitizations.map(\.code)))
    var method: String
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(
            SanitizeAsset(
                asset: number,
                method: Interface.policy.code(.sanitization, for: method) ?? method))
    }
}
