import ArgumentParser
import Register
import RegisterScreens

/// Approves an application, or an extension.
struct PermitApprove: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "approve", abstract: Words.CommandHelp.permitApprove.here)
    }

    @Argument(help: ArgumentHelp(Words.PermitHelp.number.here)) var number: Int
    @OptionGroup var fields: PermitFieldOptions
    @Option(help: ArgumentHelp(Words.PermitHelp.note.here, valueName: "text")) var note: String?
    @Option(help: ArgumentHelp(Words.PermitHelp.unavoidable.here, valueName: "text"))
    var unavoidable: String?
    @OptionGroup var options: ActOptions

    func run() throws {
        let session = try options.globals.session()
        try options.perform(
            ApprovePermit(
                permit: number, fields: fields.values(for: number, session), note: note,
                unavoidable: unavoidable),
            permit: number)
    }
}
