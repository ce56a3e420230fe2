import ArgumentParser
import Register
import RegisterScreens

/// Declines to erase records.
struct RetentionDecline: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "decline", abstract: Words.CommandHelp.retentionDecline.here)
    }

    @Argument(help: ArgumentHelp(Words.RetentionSay.purge.here)) var number: Int
    // Without one the act refuses by its clause.
    @Option(help: ArgumentHelp(Words.PermitHelp.reason.here, valueName: "text"))
    var reason = ""
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(DeclinePurge(purge: number, reason: reason))
    }
}
