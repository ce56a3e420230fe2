import ArgumentParser
import Foundation
import Register
import RegisterScreens
import SecurityPolicy

/// Verifies the ledger.
///
/// Anybody who can read the file may do so, whatever their role: the proof shows nothing but hashes
/// and, where somebody has tampered, what; and a register that was tampered with may not know its
/// auditor any more.
struct LedgerVerify: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "verify", abstract: Words.CommandHelp.ledgerVerify.here)
    }

    @Flag(help: ArgumentHelp(Words.OptionHelp.replay.here)) var replay = false
    @Option(
        help: ArgumentHelp(Words.Checkpoints.fromHelp.here, valueName: "file"), completion: .file())
    var fromCheckpoint: [String] = []
    @Option(
        help: ArgumentHelp(Words.Checkpoints.allowedSignersHelp.here, valueName: "file"),
        completion: .file())
    var allowedSigners: String?
    @Option(help: ArgumentHelp(Words.Checkpoints.signerHelp.here, valueName: "id"))
    var signer: String?
    @OptionGroup(title: Words.OptionHelp.globals.here) var globals: Globals

    func run() throws {
        let files = try checkpoints()
        let register = try Interface.open(globals)
        let progress = Progress(isJSON: globals.json)
        let outcome: VerifyOutcome
        do {
            defer { progress.end() }
            let found = try register.verify(
                against: files.compactMap { try? $0.content.get().checkpoint }, replay: replay
            ) { done, total in
                progress.show(Words.Verify.progress(percent: Progress.percent(done, of: total)))
            }
            outcome = VerifyOutcome(
                found, files, try LedgerVerify.differences(in: register, found.verification),
                replay: replay)
        } catch let error as RegisterError {
            guard let found = VerifyOutcome(error, files) else { throw error }
            outcome = found
        }
        try Output.send(globals.json ? outcome.json.text + "\n" : outcome.text)
        if let status = outcome.status { throw ExitCode(status.rawValue) }
    }

    /// The checkpoints, each with what is known of its signature.
    private func checkpoints() throws -> [CheckpointFile] {
        guard (allowedSigners == nil) == (signer == nil) else {
            throw Fault.usage(Words.Checkpoints.signerNeedsBoth)
        }
        if signer != nil, fromCheckpoint.isEmpty {
            throw Fault.usage(Words.Checkpoints.signerNeedsCheckpoint)
        }
        let expected = allowedSigners.flatMap { file in
            signer.map { CheckpointFile.Signer(allowedSigners: file, name: $0) }
        }
        return fromCheckpoint.map { CheckpointFile($0, signedBy: expected) }
    }
}

extension LedgerVerify {
    /// The rows that differ, one more than are shown, if that is what was found.
    fileprivate static func differences(
        in register: any Desk, _ verification: Verification
    ) throws -> [RowDifference] {
        switch verification.finding {
        case .row, .truncated: try register.differences(limit: VerifyOutcome.limit + 1)
        default: []
        }
    }
}
