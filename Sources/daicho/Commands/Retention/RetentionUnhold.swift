import ArgumentParser
import Register
import RegisterScreens

/// Releases a record that is held.
struct RetentionUnhold: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "unhold", abstract: Words.CommandHelp.retentionUnhold.here)
    }

    @Argument(help: ArgumentHelp(Words.PermitHelp.number.here)) var number: Int
    // Without one the act refuses by its clause.
    @Option(help: ArgumentHelp(Words.PermitHelp.reason.here, valueName: "text"))
    var reason = ""
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(UnholdRecord(permit: number, reason: reason), permit: number)
    }
}
