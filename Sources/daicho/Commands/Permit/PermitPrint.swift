import ArgumentParser
import Register
import RegisterScreens

/// Makes a page of a permit to print and stamp.
struct PermitPrint: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "print", abstract: Words.CommandHelp.permitPrint.here)
    }

    @Argument(help: ArgumentHelp(Words.PermitHelp.number.here)) var number: Int
    @Option(
        help: ArgumentHelp(Words.PermitHelp.outputPage.here, valueName: "file"),
        completion: .file())
    var output: String
    @OptionGroup var globals: LookOptions

    func run() throws {
        let session = try globals.session()
        let permit = try session.permit(number)
        let kind = try session.kind(of: permit)
        let sheet = PermitSheet(
            permit, kind, of: try session.register.describe().organisation,
            names: try PermitNames(session, for: kind), days: Interface.days)
        try NewFile.write(Array(sheet.html().utf8), to: output)
        try Output.send(
            session.isJSON
                ? JSON.object(["number": .int(number), "file": .string(output)]).text + "\n"
                : Words.PermitSay.printed(number, to: output).here + "\n")
    }
}
