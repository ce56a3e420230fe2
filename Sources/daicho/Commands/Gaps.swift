import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Lists what is demanded and not done.
struct Gaps: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "gaps", abstract: Words.CommandHelp.gaps.here)
    }

    @Option(help: ArgumentHelp(Words.OptionHelp.filterUnit.here, valueName: "code"))
    var unit: [String] = []
    @Option(help: ArgumentHelp(Words.OptionHelp.limitOfAssets.here, valueName: "n")) var limit:
        Limit?
    @Option(help: ArgumentHelp(Words.OptionHelp.after.here, valueName: "cursor"))
    var after: Int?
    @OptionGroup var globals: LookOptions

    func run() throws {
        let session = try globals.session()
        var filter = try FilterOptions.filter(units: unit, session)
        filter.hasGaps = true
        let policy = session.register.policy
        var (assets, gaps, last) = (0, 0, 0)
        try Pages.print(
            session, limit: limit?.count,
            table: Table(
                [
                    Words.Say.number.here, Words.Say.classes.here, Words.Say.clause.here,
                    Words.Say.unit.here, Words.Say.obligation.here, Words.Say.name.here,
                    Words.Say.closedBy.here,
                ], rightAligned: [0]),
            next: { (last: Asset?, count) in
                let page = try session.answer(
                    ListAssets(
                        filter: filter, place: (last?.number ?? after).map { .after($0) } ?? .first,
                        limit: count))
                return try session.answer(ShowAssets(page.map(\.number)))
            },
            json: { $0.map { JSON($0) } },
            row: { table, asset in
                (assets, gaps, last) = (assets + 1, gaps + asset.gaps.count, asset.number)
                for gap in asset.gaps {
                    let name = policy.obligations.first { $0.id == gap.obligation }?.name.here
                    table.add([
                        String(asset.number), AssetText.classes(asset.effective),
                        gap.clause.citation, asset.unit, name ?? gap.obligation, asset.name,
                        gap.closedBy.joined(separator: ", "),
                    ])
                }
            })
        guard !session.isJSON else { return }
        // The limit is of assets, each with all of its gaps: no cursor could stand between those.
        let isCut = limit.map { assets == $0.count } ?? false
        try Output.send(
            Words.Say.gapTotal(assets: assets, gaps: gaps, after: isCut ? last : nil).here + "\n")
    }
}
