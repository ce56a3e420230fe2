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
        let session = try options.globals.session()
        let answer = ContentsAnswer(session, container: container, contents: content)
        try answer.print(
            session.register.perform(
                TakeOut(container: container, contents: content), by: session.caller,
                options.circumstances), isPutIn: false)
    }
}
