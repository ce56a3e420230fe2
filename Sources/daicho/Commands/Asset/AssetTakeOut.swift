import ArgumentParser
import Register
import RegisterScreens

/// Takes assets out of another.
struct AssetTakeOut: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "take-out", abstract: Words.CommandHelp.assetTakeOut.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.container.here)) var container: Int
    @Argument(help: ArgumentHelp(Words.OptionHelp.contents.here)) var content: [Int]
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(TakeOut(container: container, contents: content))
    }
}
