import ArgumentParser
import Register
import RegisterScreens

/// Erases the records that a purge names.
struct RetentionApprove: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "approve", abstract: Words.CommandHelp.retentionApprove.here)
    }

    @Argument(help: ArgumentHelp(Words.RetentionSay.purge.here)) var number: Int
    @Flag(help: ArgumentHelp(Words.RetentionSay.plan.here)) var dryRun = false
    @OptionGroup var options: ActOptions

    func run() throws {
        let session = try options.globals.session()
        let records = try session.answer(PlanPurge(number))
        let entries = records.map(\.entries.count).reduce(0, +)
        if dryRun {
            guard try session.answer(ListPurges(number: number)).first?.state == .asked else {
                throw RegisterError.refused(.retention(.decided(number)))
            }
            if session.isJSON {
                return try Output.send(JSON.lines(records.map { JSON($0) }))
            }
            var table = RetentionText.plan
            for record in records {
                table.add(RetentionText.cells(of: record, session.register.policy))
            }
            let words = Words.RetentionSay.wouldErase(
                records.count, entries: entries, purge: number)
            return try Output.send(table.text + words.here + "\n")
        }
        let receipt = try session.register.perform(
            PurgeRecords(purge: number, records: records), by: session.caller,
            options.circumstances)
        if session.isJSON { return try Output.send(JSON(receipt)) }
        let words = Words.RetentionSay.erased(records.count, entries: entries, receipt: receipt)
        try Output.send(words.here + "\n")
    }
}
