import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Registers a copy: name and kind are the original's unless given.
struct AssetCopy: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "copy", abstract: Words.CommandHelp.assetCopy.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.original.here)) var original: Int
    @Argument(help: ArgumentHelp(Words.OptionHelp.assetName.here)) var name: String?
    @Option(help: ArgumentHelp(Words.OptionHelp.kind.here)) var kind: AssetKind?
    @OptionGroup var asset: NewAssetOptions
    @OptionGroup var options: ActOptions

    func run() throws {
        var (name, kind) = (name, kind)
        if name == nil || kind == nil {
            let source = try options.globals.session().asset(original)
            name = name ?? source.name
            kind = kind ?? source.kind
        }
        try options.perform(
            CopyAsset(
                of: original,
                as: asset.assetFields(
                    name: name ?? "", kind: kind ?? .information, options.globals.session)))
    }
}
