import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Corrects what is written about an asset.
struct AssetCorrect: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "correct", abstract: Words.CommandHelp.assetCorrect.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.number.here)) var number: Int
    @Option(help: ArgumentHelp(Words.OptionHelp.assetName.here, valueName: "text"))
    var name: String?
    @Option(help: ArgumentHelp(Words.OptionHelp.kind.here)) var kind: AssetKind?
    @Option(help: ArgumentHelp(Words.OptionHelp.owner.here, valueName: "code")) var unit: String?
    @OptionGroup var fields: FieldOptions
    @Flag(help: ArgumentHelp(Words.OptionHelp.noTraits.here)) var noTraits = false
    @Flag(help: ArgumentHelp(Words.OptionHelp.noEraseDue.here)) var noEraseDue = false
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(
            CorrectAsset(
                asset: number, name: name, kind: kind,
                unit: unit.map(options.globals.session().unit),
                traits: fields.trait.isEmpty && !noTraits ? nil : fields.traits,
                purpose: fields.purpose, source: fields.source, note: fields.note,
                eraseDue: fields.eraseDue,
                clearsEraseDue: noEraseDue && fields.eraseDue == nil ? true : nil,
                externalID: fields.externalId))
    }
}
