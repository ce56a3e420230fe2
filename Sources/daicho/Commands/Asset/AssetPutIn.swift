import ArgumentParser
import Register
import RegisterScreens

/// Puts assets into another.
struct AssetPutIn: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "put-in", abstract: Words.CommandHelp.assetPutIn.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.container.here)) var container: Int
    @Argument(help: ArgumentHelp(Words.OptionHelp.contents.here)) var content: [Int]
    @OptionGroup var options: ActOptions

    func run() throws {
        let session = try options.globals.session()
        let answer = ContentsAnswer(session, container: container, contents: content)
        try answer.print(
            session.register.perform(
                PutIn(container: container, contents: content), by: session.caller,
                options.circumstances), isPutIn: true)
    }
}
