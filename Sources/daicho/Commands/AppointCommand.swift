import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Appoints a person to a role.
struct AppointCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "appoint", abstract: Words.CommandHelp.appoint.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.login.here)) var login: String
    @Argument(help: ArgumentHelp(Words.OptionHelp.role.here)) var role: Role
    @Option(help: ArgumentHelp(Words.OptionHelp.roleUnit.here, valueName: "code"))
    var unit: String?
    @Option(help: ArgumentHelp(Words.OptionHelp.from.here, valueName: "date")) var from: Day?
    @Option(help: ArgumentHelp(Words.OptionHelp.until.here, valueName: "date")) var until: Day?
    @Option(help: ArgumentHelp(Words.OptionHelp.actingFor.here, valueName: "login"))
    var actingFor: String?
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(
            Appoint(
                login: login, role: role, unit: unit.map(options.globals.session().unit),
                from: from ?? Surroundings.real.now().day,
                until: until, actingFor: actingFor))
    }
}
