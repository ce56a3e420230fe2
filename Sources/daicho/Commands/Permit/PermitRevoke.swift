import ArgumentParser
import Register
import RegisterScreens

/// Ends a permit at any time, where the policy knows that.
struct PermitRevoke: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "revoke", abstract: Words.CommandHelp.permitRevoke.here)
    }

    @Argument(help: ArgumentHelp(Words.PermitHelp.number.here)) var number: Int
    // Without one the act refuses by its clause.
    @Option(help: ArgumentHelp(Words.PermitHelp.reason.here, valueName: "text"))
    var reason = ""
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(RevokePermit(permit: number, reason: reason), permit: number)
    }
}
