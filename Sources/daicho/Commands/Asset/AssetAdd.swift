import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Registers an asset, or a copy of one.
struct AssetAdd: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: Words.CommandHelp.assetAdd.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.assetName.here)) var name: String
    @Option(help: ArgumentHelp(Words.OptionHelp.kind.here)) var kind: AssetKind
    @OptionGroup var asset: NewAssetOptions
    @Option(help: ArgumentHelp(Words.OptionHelp.copyOf.here, valueName: "number"))
    var copyOf: Int?
    @OptionGroup var options: ActOptions

    func run() throws {
        let fields = try asset.assetFields(name: name, kind: kind, options.globals.session)
        if let copyOf {
            try options.perform(CopyAsset(of: copyOf, as: fields))
        } else {
            try options.perform(RegisterAsset(fields))
        }
    }
}
