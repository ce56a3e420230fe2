import ArgumentParser
import Register
import RegisterScreens

/// Holds a record.
struct RetentionHold: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "hold", abstract: Words.CommandHelp.retentionHold.here)
    }

    @Argument(help: ArgumentHelp(Words.PermitHelp.number.here)) var number: Int
    // Without one the act refuses by its clause.
    @Option(help: ArgumentHelp(Words.PermitHelp.reason.here, valueName: "text"))
    var reason = ""
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(HoldRecord(permit: number, reason: reason), permit: number)
    }
}
