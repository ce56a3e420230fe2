import ArgumentParser
import Register
import RegisterScreens

/// Verifies a standby and makes it the register.
struct LedgerPromote: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "promote", abstract: Words.Standby.promoteHelp.here)
    }

    @Option(help: ArgumentHelp(Words.Standby.reasonHelp.here, valueName: "text"))
    var reason: String
    @Option(
        help: ArgumentHelp(Words.Checkpoints.fromHelp.here, valueName: "file"), completion: .file())
    var fromCheckpoint: [String] = []
    @OptionGroup(title: Words.OptionHelp.globals.here) var globals: Globals

    func run() throws {
        let checkpoints = try fromCheckpoint.map {
            switch CheckpointFile($0, signedBy: nil).content {
            case .success(let (checkpoint, _)): checkpoint
            case .failure(let unusable): throw Fault.usage((unusable.reason, nil))
            }
        }
        let register = try Interface.openFile(globals)
        let caller = try Interface.caller(globals)
        let progress = Progress(isJSON: globals.json)
        let receipt: Receipt
        do {
            defer { progress.end() }
            receipt = try register.promote(reason: reason, by: caller, against: checkpoints) {
                progress.show(Words.Verify.progress(percent: Progress.percent($0, of: $1)))
            }
        }
        try Output.send(
            globals.json
                ? JSON(receipt).text + "\n"
                : Words.Standby.promoted(register.path, receipt).here + "\n")
    }
}
