import ArgumentParser
import Register
import RegisterScreens

/// Acknowledges the report of a permit's end.
struct PermitAcknowledge: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "acknowledge", abstract: Words.CommandHelp.permitAcknowledge.here)
    }

    @Argument(help: ArgumentHelp(Words.PermitHelp.number.here)) var number: Int
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(AcknowledgePermit(permit: number), permit: number)
    }
}
