import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Lists what was asked to be erased.
struct RetentionList: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Words.CommandHelp.retentionList.here)
    }

    @Flag(help: ArgumentHelp(Words.RetentionSay.waiting.here)) var waiting = false
    @OptionGroup var globals: LookOptions

    func run() throws {
        let session = try globals.session()
        try Pages.print(
            session, limit: nil, table: RetentionText.purges,
            next: { (last: Purge?, count) in
                try session.answer(
                    ListPurges(waiting: waiting, before: last?.number, limit: count))
            },
            json: { $0.map { JSON($0) } },
            row: { $0.add(RetentionText.cells(of: $1)) })
    }
}
