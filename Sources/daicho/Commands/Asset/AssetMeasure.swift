import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Records measures.
struct AssetMeasure: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "measure", abstract: Words.CommandHelp.assetMeasure.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.number.here)) var number: Int
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(Words.OptionHelp.addMeasure.here, valueName: "code"),
        completion: .list(Interface.policy.measures.map(\.code)))
    var add: [String] = []
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(Words.OptionHelp.removeMeasure.here, valueName: "code"),
        completion: .list(Interface.policy.measures.map(\.code)))
    var remove: [String] = []
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(
            ChangeMeasures(
                asset: number, add: try Interface.policy.given(.measure, add),
                remove: try Interface.policy.given(.measure, remove)))
    }
}
