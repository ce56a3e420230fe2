import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Ends an appointment.
struct Unappoint: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "unappoint", abstract: Words.CommandHelp.unappoint.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.login.here)) var login: String
    @Argument(help: ArgumentHelp(Words.OptionHelp.role.here)) var role: Role
    @Option(help: ArgumentHelp(Words.OptionHelp.roleUnit.here, valueName: "code"))
    var unit: String?
    @Option(help: ArgumentHelp(Words.OptionHelp.untilToday.here, valueName: "date"))
    var until: Day?
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(
            EndAppointment(
                login: login, role: role, unit: unit.map(options.globals.session().unit),
                until: until ?? Surroundings.real.now().day))
    }
}
