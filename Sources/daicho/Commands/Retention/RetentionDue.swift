import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Lists the records whose retention has ended.
struct RetentionDue: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "due", abstract: Words.CommandHelp.retentionDue.here)
    }

    @Option(help: ArgumentHelp(Words.RetentionSay.on.here, valueName: "date")) var on: Day?
    @Option(help: ArgumentHelp(Words.PermitHelp.units.here, valueName: "code"))
    var unit: [String] = []
    @OptionGroup var globals: LookOptions

    func run() throws {
        let session = try globals.session()
        let units = try unit.map(session.unit)
        try Pages.print(
            session, limit: nil, table: RetentionText.table,
            next: { (last: KeptRecord?, count) in
                try session.answer(
                    ListKeptRecords(on: on, units: units, after: last?.place, limit: count))
            },
            json: { $0.map { JSON($0) } },
            row: { $0.add(RetentionText.cells(of: $1, session.register.policy)) })
    }
}
