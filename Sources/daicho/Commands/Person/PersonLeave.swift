import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Records that a person leaves.
struct PersonLeave: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "leave", abstract: Words.CommandHelp.personLeave.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.login.here)) var login: String
    @Option(help: ArgumentHelp(Words.OptionHelp.leavingOn.here, valueName: "date"))
    var on: Day?
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(
            LeaveRegister(login: login, from: on ?? Surroundings.real.now().day))
    }
}
