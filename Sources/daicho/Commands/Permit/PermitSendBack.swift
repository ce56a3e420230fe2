import ArgumentParser
import Register
import RegisterScreens

/// Sends an application back to be mended.
struct PermitSendBack: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "send-back", abstract: Words.CommandHelp.permitSendBack.here)
    }

    @Argument(help: ArgumentHelp(Words.PermitHelp.number.here)) var number: Int
    // Without one the act refuses by its clause.
    @Option(help: ArgumentHelp(Words.PermitHelp.reason.here, valueName: "text"))
    var reason = ""
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(SendBackPermit(permit: number, reason: reason), permit: number)
    }
}
