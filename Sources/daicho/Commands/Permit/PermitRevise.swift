import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Changes an application, which then waits for its approvals anew.
struct PermitRevise: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "revise", abstract: Words.CommandHelp.permitRevise.here)
    }

    @Argument(help: ArgumentHelp(Words.PermitHelp.number.here)) var number: Int
    @Option(help: ArgumentHelp(Words.PermitHelp.purpose.here, valueName: "text"))
    var purpose: String?
    @Option(help: ArgumentHelp(Words.PermitHelp.from.here, valueName: "date")) var from: Day?
    @Option(help: ArgumentHelp(Words.PermitHelp.until.here, valueName: "date")) var until: Day?
    @OptionGroup var fields: PermitFieldOptions
    @Option(help: ArgumentHelp(Words.PermitHelp.add.here, valueName: "asset")) var add: [Int] = []
    @Option(help: ArgumentHelp(Words.PermitHelp.remove.here, valueName: "asset"))
    var remove: [Int] = []
    @OptionGroup var options: ActOptions

    func run() throws {
        let session = try options.globals.session()
        try options.perform(
            RevisePermit(
                permit: number, purpose: purpose, from: from, until: until,
                fields: fields.values(for: number, session), add: add, remove: remove),
            permit: number)
    }
}
