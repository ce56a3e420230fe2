import ArgumentParser
import Foundation
import Register
import RegisterScreens

/// Makes a checkpoint, to be kept where whoever keeps the register cannot change it.
///
/// Anybody who can read the file may do so, as with `ledger verify`: it shows nothing but hashes.
struct LedgerCheckpoint: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "checkpoint", abstract: Words.CommandHelp.ledgerCheckpoint.here)
    }

    @Option(
        help: ArgumentHelp(Words.Checkpoints.outputHelp.here, valueName: "file"),
        completion: .file()
    )
    var output: String?
    @Option(
        help: ArgumentHelp(Words.Checkpoints.signHelp.here, valueName: "key"), completion: .file())
    var sign: String?
    @OptionGroup(title: Words.OptionHelp.globals.here) var globals: Globals

    func run() throws {
        if sign != nil, output == nil { throw Fault.usage(Words.Checkpoints.signNeedsOutput) }
        let signature = output.map { CheckpointFile.signaturePath($0) }
        // Before somebody is asked for a passphrase. A signature that is there is of something else.
        for path in [output, signature].compactMap({ $0 }) where access(path, F_OK) == 0 {
            throw FileFault(path: path, .unwritten(EEXIST))
        }
        let register = try Interface.open(globals)
        let progress = Progress(isJSON: globals.json)
        let checkpoint: Checkpoint
        do {
            defer { progress.end() }
            checkpoint = try register.checkpoint { done, total in
                progress.show(Words.Verify.progress(percent: Progress.percent(done, of: total)))
            }
        }
        if let output { try CheckpointFile.write(checkpoint, to: output, signedWith: sign) }
        guard !globals.json else {
            var json = JSON.members(of: checkpoint)
            json["file"] = JSON(output)
            json["signature"] = JSON(sign == nil ? nil : signature)
            return try Output.send(.object(json))
        }
        guard let output else { return try Output.send(checkpoint.text) }
        let words = Words.Checkpoints.written(
            checkpoint, to: output, signature: sign == nil ? nil : signature)
        try Output.send(words.here + "\n")
    }
}
