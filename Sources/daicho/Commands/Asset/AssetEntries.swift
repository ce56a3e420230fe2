import ArgumentParser
import Register
import RegisterScreens

/// Shows the ledger entries of an asset.
struct AssetEntries: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "history", abstract: Words.CommandHelp.assetHistory.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.number.here)) var number: Int
    @OptionGroup var page: EntryOptions
    @OptionGroup var globals: LookOptions

    func run() throws {
        let session = try globals.session()
        try page.print(session) { before, count in
            try session.answer(
                AssetHistory(
                    asset: number, place: before.map { .after($0) } ?? .first, limit: count))
        }
    }
}
