import ArgumentParser
import Register
import RegisterScreens

/// Moves a unit.
struct UnitMove: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "move", abstract: Words.CommandHelp.unitMove.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.unitGiven.here)) var code: String
    @Option(help: ArgumentHelp(Words.OptionHelp.parentOrTop.here, valueName: "code"))
    var parent: String?
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(
            MoveUnit(
                code: options.globals.session().unit(code),
                parent: parent.map(options.globals.session().unit)))
    }
}
