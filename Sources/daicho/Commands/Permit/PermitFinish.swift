import ArgumentParser
import Register
import RegisterScreens

/// Records the end of what was permitted.
struct PermitFinish: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "finish", abstract: Words.CommandHelp.permitFinish.here)
    }

    @Argument(help: ArgumentHelp(Words.PermitHelp.number.here)) var number: Int
    @OptionGroup var fields: PermitFieldOptions
    @OptionGroup var options: ActOptions

    func run() throws {
        let session = try options.globals.session()
        try options.perform(
            FinishPermit(permit: number, fields: fields.values(for: number, session)),
            permit: number)
    }
}
