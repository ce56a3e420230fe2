import ArgumentParser
import Register
import RegisterScreens

/// The options of lists of ledger entries.
struct EntryOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Words.OptionHelp.limit.here, valueName: "n")) var limit: Limit?
    @Option(help: ArgumentHelp(Words.OptionHelp.before.here, valueName: "entry"))
    var before: Int?

    /// Prints entries, the newest first.
    ///
    /// - Parameter next: at most so many entries before another one.
    func print(_ session: Session, next: (Int?, Int) throws -> [Entry]) throws {
        let people = try EntryText.People(session)
        try Pages.print(
            session, limit: limit?.count,
            table: Table(
                [
                    Words.Say.entry.here, Words.Say.recordedAt.here, Words.Say.actor.here,
                    Words.Say.act.here, Words.Say.about.here, Words.Say.body.here,
                ], rightAligned: [0]),
            next: { (last: Entry?, count) in try next(last?.number ?? before, count) },
            json: { $0.map { JSON($0) } },
            row: { table, entry in
                let about = entry.about.prefix(20).map(String.init)
                table.add([
                    String(entry.number), entry.recordedAt.description,
                    people.actor(of: entry), Words.act(entry.act).here,
                    (about + (entry.about.count > 20 ? ["…"] : [])).joined(separator: ", "),
                    EntryText.summary(entry),
                ])
            })
    }
}
