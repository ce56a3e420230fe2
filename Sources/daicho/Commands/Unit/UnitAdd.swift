import ArgumentParser
import Register
import RegisterScreens

/// Adds a unit.
struct UnitAdd: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: Words.CommandHelp.unitAdd.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.unitCode.here)) var code: String
    @Argument(help: ArgumentHelp(Words.OptionHelp.unitName.here)) var name: String
    @Option(help: ArgumentHelp(Words.OptionHelp.parent.here, valueName: "code"))
    var parent: String?
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(
            AddUnit(code: code, name: name, parent: parent.map(options.globals.session().unit)))
    }
}
