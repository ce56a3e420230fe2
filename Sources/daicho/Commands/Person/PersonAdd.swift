import ArgumentParser
import Register
import RegisterScreens

/// Adds a person.
struct PersonAdd: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: Words.CommandHelp.personAdd.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.login.here)) var login: String
    @Argument(help: ArgumentHelp(Words.OptionHelp.personName.here)) var name: String
    @Option(help: ArgumentHelp(Words.OptionHelp.unitGiven.here, valueName: "code"))
    var unit: String
    @Option(help: ArgumentHelp(Words.OptionHelp.kana.here, valueName: "text")) var kana: String?
    @Option(help: ArgumentHelp(Words.OptionHelp.employment.here))
    var employment = AddPerson.Employment.staff
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(
            AddPerson(
                login: login, name: name, unit: options.globals.session().unit(unit), kana: kana,
                employment: employment))
    }
}
