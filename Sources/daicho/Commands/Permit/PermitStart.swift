import ArgumentParser
import Register
import RegisterScreens

/// Records that what was permitted begins.
struct PermitStart: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "start", abstract: Words.CommandHelp.permitStart.here)
    }

    @Argument(help: ArgumentHelp(Words.PermitHelp.number.here)) var number: Int
    @OptionGroup var fields: PermitFieldOptions
    @OptionGroup var options: ActOptions

    func run() throws {
        let session = try options.globals.session()
        try options.perform(
            StartPermit(permit: number, fields: fields.values(for: number, session)),
            permit: number)
    }
}
