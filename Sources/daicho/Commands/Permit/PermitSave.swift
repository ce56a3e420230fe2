import ArgumentParser
import Register
import RegisterScreens

/// Saves an attached file.
///
/// Files are never opened from the register: what they hold is decided by whoever made them.
struct PermitSave: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "save", abstract: Words.CommandHelp.permitSave.here)
    }

    @Argument(help: ArgumentHelp(Words.PermitHelp.number.here)) var number: Int
    @Argument(help: ArgumentHelp(Words.PermitHelp.paper.here)) var file: String
    @Option(
        help: ArgumentHelp(Words.PermitHelp.output.here, valueName: "file"), completion: .file())
    var output: String
    @OptionGroup(title: Words.OptionHelp.globals.here) var globals: Globals

    func run() throws {
        let session = try globals.session()
        let paper = try session.answer(
            ReadAttachment(permit: number, file: digest(in: session.permit(number)) ?? file))
        try NewFile.write(paper.bytes, to: output)
        guard session.isJSON else {
            let words = Words.PermitSay.saved(paper.name, bytes: paper.bytes.count, to: output)
            return try Output.send(words.here + "\n")
        }
        try Output.send(
            .object([
                "name": .string(paper.name), "size": .int(paper.bytes.count),
                "file": .string(output),
            ]))
    }

    /// The digest of the paper that is meant; nil: there is none.
    private func digest(in permit: Permit) throws -> String? {
        var found = permit.attachments.filter { $0.name == file }
        if found.isEmpty, !file.isEmpty {
            found = permit.attachments.filter { $0.digest.hasPrefix(file.lowercased()) }
        }
        guard found.count < 2 else {
            throw Fault.usage(
                Words.PermitFault.severalPapers(
                    file, digests: found.map { String($0.digest.prefix(16)) }))
        }
        return found.first?.digest
    }
}
