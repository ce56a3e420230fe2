import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Asks for a later last day.
struct PermitExtend: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "extend", abstract: Words.CommandHelp.permitExtend.here)
    }

    @Argument(help: ArgumentHelp(Words.PermitHelp.number.here)) var number: Int
    @Option(help: ArgumentHelp(Words.PermitHelp.laterUntil.here, valueName: "date"))
    var until: Day
    // Without one the act refuses by its clause.
    @Option(help: ArgumentHelp(Words.PermitHelp.reason.here, valueName: "text"))
    var reason = ""
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(
            ExtendPermit(permit: number, until: until, reason: reason), permit: number)
    }
}
