import ArgumentParser
import Register
import RegisterScreens

/// Refuses an application, or an extension.
struct PermitReject: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "reject", abstract: Words.CommandHelp.permitReject.here)
    }

    @Argument(help: ArgumentHelp(Words.PermitHelp.number.here)) var number: Int
    // Without one the act refuses by its clause.
    @Option(help: ArgumentHelp(Words.PermitHelp.reason.here, valueName: "text"))
    var reason = ""
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(RejectPermit(permit: number, reason: reason), permit: number)
    }
}
