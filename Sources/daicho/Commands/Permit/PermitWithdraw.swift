import ArgumentParser
import Register
import RegisterScreens

/// Takes an application back.
struct PermitWithdraw: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "withdraw", abstract: Words.CommandHelp.permitWithdraw.here)
    }

    @Argument(help: ArgumentHelp(Words.PermitHelp.number.here)) var number: Int
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(WithdrawPermit(permit: number), permit: number)
    }
}
