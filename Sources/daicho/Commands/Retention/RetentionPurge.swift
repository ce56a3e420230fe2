import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Asks that the records be erased whose retention has ended: a request for each section.
struct RetentionPurge: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "purge", abstract: Words.CommandHelp.retentionPurge.here)
    }

    @Option(help: ArgumentHelp(Words.RetentionSay.on.here, valueName: "date")) var on: Day?
    @Option(help: ArgumentHelp(Words.PermitHelp.units.here, valueName: "code"))
    var unit: [String] = []
    @Flag(help: ArgumentHelp(Words.RetentionSay.dryRun.here)) var dryRun = false
    @OptionGroup var options: ActOptions

    func run() throws {
        let session = try options.globals.session()
        if dryRun {
            return try session.print(due(session), { JSON($0) }) { records in
                var table = RetentionText.table
                for record in records {
                    table.add(RetentionText.cells(of: record, session.register.policy))
                }
                return table
            }
        }
        let key = options.circumstances.idempotencyKey
        let earlier = try key.map {
            try session.answer(ListAskedPurges(key: $0, units: units(session)))
        }
        var requests = earlier ?? []
        if requests.isEmpty { requests = try self.requests(due(session)) }
        guard !requests.isEmpty else {
            let day = on ?? session.register.now.day
            return try Output.send(
                session.isJSON ? "[]\n" : Words.RetentionSay.nothingDue(day).here + "\n")
        }
        let receipts = try session.register.perform(
            requests, by: session.caller, options.circumstances)
        if session.isJSON { return try Output.send(JSON.lines(receipts.map { JSON($0) })) }
        for (request, receipt) in zip(requests, receipts) {
            let words = Words.RetentionSay.asked(
                receipt.number ?? 0, unit: request.unit, records: request.permits.count)
            try Output.send(words.here + "\n")
        }
    }

    private func units(_ session: Session) throws -> [String] { try unit.map(session.unit) }

    /// Everything that may be erased.
    private func due(_ session: Session) throws -> [KeptRecord] {
        let units = try units(session)
        var due: [KeptRecord] = []
        var query = ListKeptRecords(on: on, units: units, limit: Pages.size)
        while case let page = try session.answer(query), let last = page.last {
            due += page.filter(\.isDue)
            query.after = last.place
        }
        return due
    }

    /// The requests, each of one section and no larger than a request may be.
    private func requests(_ due: [KeptRecord]) -> [AskForPurge] {
        Dictionary(grouping: due, by: \.unit).sorted { $0.key < $1.key }.flatMap { unit, records in
            stride(from: 0, to: records.count, by: AskForPurge.limit).map { start in
                let part = records[start..<min(start + AskForPurge.limit, records.count)]
                return AskForPurge(unit: unit, permits: part.map(\.permit))
            }
        }
    }
}
