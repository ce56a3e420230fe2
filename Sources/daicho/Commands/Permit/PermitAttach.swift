import ArgumentParser
import Register
import RegisterScreens

/// Attaches a file to a permit.
struct PermitAttach: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "attach", abstract: Words.CommandHelp.permitAttach.here)
    }

    @Argument(help: ArgumentHelp(Words.PermitHelp.number.here)) var number: Int
    @Argument(help: ArgumentHelp(Words.PermitHelp.fileIn.here), completion: .file())
    var file: String
    @OptionGroup var options: ActOptions

    func run() throws {
        let paper = try Paper(path: file)
        try options.perform(
            AttachFile(permit: number, file: paper.name, bytes: paper.bytes), permit: number,
            enclosure: paper.bytes)
    }
}
