import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Lists assets.
struct AssetList: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Words.CommandHelp.assetList.here)
    }

    @OptionGroup var filter: FilterOptions
    @Option(help: ArgumentHelp(Words.OptionHelp.search.here, valueName: "text"))
    var search: String?
    @Option(help: ArgumentHelp(Words.OptionHelp.sort.here, valueName: "column"))
    var sort: SortOrder?
    @Option(help: ArgumentHelp(Words.OptionHelp.limit.here, valueName: "n")) var limit: Limit?
    @Option(help: ArgumentHelp(Words.OptionHelp.after.here, valueName: "cursor"))
    var after: Int?
    @OptionGroup var globals: LookOptions

    func run() throws {
        let session = try globals.session()
        var filter = try filter.filter(session)
        filter.search = search ?? ""
        let order = sort?.order ?? AssetOrder()
        let policy = session.register.policy
        try Pages.print(
            session, limit: limit?.count,
            table: Table(
                [
                    Words.Say.number.here, Words.Say.kind.here, Words.Say.classes.here,
                    Words.Say.gaps.here, Words.Say.unit.here, Words.Say.state.here,
                    Words.Say.name.here,
                ], rightAligned: [0, 3]),
            next: { (last: AssetLine?, count) in
                try session.answer(
                    ListAssets(
                        filter: filter, order: order,
                        place: (last?.number ?? after).map { .after($0) } ?? .first, limit: count))
            },
            json: { try session.answer(ShowAssets($0.map(\.number))).map { JSON($0) } },
            row: { table, line in
                table.add([
                    String(line.number), Words.kind(line.kind, policy).here,
                    AssetText.classes(line.effective)
                        + (line.isClassified ? "" : " \(Words.Say.unclassified.here)"),
                    String(line.gapCount), line.unit, Words.state(line.state).here, line.name,
                ])
            })
    }
}
