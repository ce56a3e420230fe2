import ArgumentParser
import Register
import RegisterScreens

/// Shows everything about an asset.
struct AssetShow: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: Words.CommandHelp.assetShow.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.number.here)) var number: Int
    @OptionGroup var globals: LookOptions

    func run() throws {
        let session = try globals.session()
        let asset = try session.asset(number)
        guard !session.isJSON else { return try Output.send(JSON(asset)) }
        let away = try session.answer(ListPermits(PermitFilter(.out, asset: number)))
        let related = asset.contents.prefix(50) + asset.containedIn.prefix(50)
        try Output.send(
            AssetText.page(
                asset, away: away, policy: session.register.policy,
                names: session.names(of: related + [asset.copyOf].compactMap { $0 })))
    }
}
