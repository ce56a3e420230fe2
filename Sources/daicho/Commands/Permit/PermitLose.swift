import ArgumentParser
import Register
import RegisterScreens

/// Reports that something was lost while it was away.
struct PermitLose: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "lose", abstract: Words.CommandHelp.permitLose.here)
    }

    @Argument(help: ArgumentHelp(Words.PermitHelp.number.here)) var number: Int
    @Argument(help: ArgumentHelp(Words.PermitHelp.lost.here)) var asset: [Int] = []
    // Without one the act refuses by its clause.
    @Option(help: ArgumentHelp(Words.PermitHelp.reason.here, valueName: "text"))
    var reason = ""
    @OptionGroup var options: ActOptions

    func run() throws {
        try options.perform(
            ReportLoss(permit: number, assets: asset, report: reason), permit: number)
    }
}
