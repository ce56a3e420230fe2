import ArgumentParser
import Register
import RegisterScreens

/// Shows everything about a permit.
struct PermitShow: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: Words.CommandHelp.permitShow.here)
    }

    @Argument(help: ArgumentHelp(Words.PermitHelp.number.here)) var number: Int
    @OptionGroup var globals: LookOptions

    func run() throws {
        let session = try globals.session()
        let permit = try session.permit(number)
        let kind = try session.kind(of: permit)
        guard !session.isJSON else { return try Output.send(JSON(permit, kind)) }
        try Output.send(
            PermitText.page(
                permit, kind, session.register.policy, names: PermitNames(session, for: kind)))
    }
}
