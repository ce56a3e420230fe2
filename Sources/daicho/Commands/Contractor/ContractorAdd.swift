import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Adds a contractor.
struct ContractorAdd: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: Words.CommandHelp.contractorAdd.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.contractorCode.here)) var code: String
    @Argument(help: ArgumentHelp(Words.OptionHelp.contractorName.here)) var name: String
    @Option(help: ArgumentHelp(Words.OptionHelp.contract.here, valueName: "number"))
    var contract: String
    @Option(help: ArgumentHelp(Words.OptionHelp.ndaUntil.here, valueName: "date"))
    var ndaUntil: Day?
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(
            AddContractor(code: code, name: name, contract: contract, ndaUntil: ndaUntil))
    }
}
