import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Lists permits.
struct PermitList: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Words.CommandHelp.permitList.here)
    }

    /// A question about permits, asked by a flag.
    enum Question: String, EnumerableFlag {
        case inbox, mine, out, overdue, lost
        case dueSoon = "due-soon"

        static func name(for value: Question) -> NameSpecification { .customLong(value.rawValue) }

        static func help(for value: Question) -> ArgumentHelp? {
            ArgumentHelp(Words.PermitHelp.scope(value.rawValue).here)
        }
    }

    @Option(help: ArgumentHelp(Words.PermitHelp.kinds.here)) var kind: [PermitKindCode] = []
    @Option(help: ArgumentHelp(Words.PermitHelp.states.here)) var state: [PermitStateCode] = []
    @Flag(exclusivity: .exclusive) var question: Question?
    @Option(help: ArgumentHelp(Words.PermitHelp.units.here, valueName: "code"))
    var unit: [String] = []
    @Option(help: ArgumentHelp(Words.PermitHelp.about.here, valueName: "asset")) var about: Int?
    @Option(help: ArgumentHelp(Words.PermitHelp.search.here, valueName: "text"))
    var search: String?
    @Option(help: ArgumentHelp(Words.OptionHelp.limit.here, valueName: "n")) var limit: Limit?
    @Option(help: ArgumentHelp(Words.OptionHelp.after.here, valueName: "cursor"))
    var after: Int?
    @OptionGroup var globals: LookOptions

    func run() throws {
        let session = try globals.session()
        let filter = try filter(session)
        typealias Say = Words.PermitSay
        let policy = session.register.policy
        let titles = [
            Say.number, Say.kind, Say.state, Say.until, Say.classes, Say.unit, Say.applicant,
            Say.items, Say.purpose,
        ].map(\.here)
        // A heading alone would make cron send a mail every day.
        let hasHeading = question != .overdue
        try Pages.print(
            session, limit: limit?.count,
            table: Table(hasHeading ? titles : titles.map { _ in "" }, rightAligned: [0]),
            hasHeading: hasHeading,
            next: { (last: PermitLine?, count) in
                try session.answer(
                    ListPermits(
                        filter, place: (last?.number ?? after).map { .after($0) } ?? .first,
                        limit: count))
            },
            json: { lines in
                try session.answer(ShowPermits(lines.map(\.number))).map {
                    JSON($0, try session.kind(of: $0))
                }
            },
            row: { table, line in
                let late = line.overdueDays.map { " \(Say.overdue($0).here)" } ?? ""
                table.add([
                    String(line.number), Words.permitKind(line.kind, policy).here,
                    Words.permitStanding(line).here, (line.until?.description ?? "") + late,
                    line.classes.map(AssetText.classes) ?? "", line.unit, line.applicantName,
                    line.firstItem.map { Say.first($0, of: line.itemCount).here } ?? "",
                    line.purpose,
                ])
            })
    }

    private func filter(_ session: Session) throws -> PermitFilter {
        // An asset that does not exist is named, rather than showing nothing.
        if let about { _ = try session.asset(about) }
        return PermitFilter(
            question.flatMap { PermitFilter.Scope(rawValue: $0.rawValue) } ?? .all,
            person: session.caller.login, kinds: kind.map(\.kind.code), states: state.map(\.state),
            units: try unit.map(session.unit), asset: about, search: search ?? "")
    }
}
