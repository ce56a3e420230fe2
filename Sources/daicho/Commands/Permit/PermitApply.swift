import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Applies for a permit.
struct PermitApply: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "apply", abstract: Words.CommandHelp.permitApply.here)
    }

    @Argument(help: ArgumentHelp(Words.PermitHelp.kind.here)) var kind: PermitKindCode
    @Argument(help: ArgumentHelp(Words.PermitHelp.assets.here)) var asset: [Int] = []
    @Option(help: ArgumentHelp(Words.PermitHelp.purpose.here, valueName: "text"))
    var purpose: String
    @Option(help: ArgumentHelp(Words.PermitHelp.from.here, valueName: "date")) var from: Day?
    @Option(help: ArgumentHelp(Words.PermitHelp.until.here, valueName: "date")) var until: Day?
    @OptionGroup var fields: PermitFieldOptions
    @Option(help: ArgumentHelp(Words.PermitHelp.unit.here, valueName: "code")) var unit: String?
    @OptionGroup var options: ActOptions

    func run() throws {
        let session = try options.globals.session()
        try options.perform(
            ApplyForPermit(
                kind: kind.kind.code, assets: asset, purpose: purpose, from: from, until: until,
                fields: fields.values(for: kind.kind), unit: unit.map(session.unit)),
            permit: nil)
    }
}
