import ArgumentParser
import Foundation
import RegisterScreens

/// The command `daicho`.
@main
struct Main: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "daicho", abstract: Words.CommandHelp.root(Interface.language),
            discussion: Words.CommandHelp.rootDiscussion(Interface.language),
            version: "daicho \(Interface.version)", subcommands: listedCommands)
    }

    @OptionGroup var globals: LookOptions
    @Option(
        help: ArgumentHelp(Words.OptionHelp.keys.here, valueName: "file"), completion: .file())
    var keys: String?
    @Option(help: ArgumentHelp(Words.OptionHelp.window.here, valueName: "columnsxrows"))
    var window = WindowSize.usual

    /// Parses, runs and reports.
    static func main() {
        do {
            try Interface.checkArguments()
            var command = try parseAsRoot(Interface.arguments)
            try command.run()
        } catch {
            Foundation.exit(Report(error).send())
        }
    }

    /// Without a command: the screens, if there is a terminal.
    mutating func run() throws {
        if let keys { return try Screens.type(scriptAt: keys, on: window.size, globals) }
        guard isatty(STDIN_FILENO) != 0, isatty(STDOUT_FILENO) != 0 else {
            throw Fault.usage(Words.Fault.noTerminal)
        }
        try Screens.open(globals)
    }
}
