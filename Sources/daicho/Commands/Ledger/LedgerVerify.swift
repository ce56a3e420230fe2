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
    @OptionGroup(title: Words.OptionHelp.globals.here) var globals: Globals

    func run() throws {
        let register = try Interface.open(globals)
        let progress = Progress(isJSON: globals.json)
        let outcome: Outcome
        do {
            defer { progress.end() }
            let verification = try register.verify(replay: replay) { done, total in
                progress.show(Words.Verify.progress(percent: Progress.percent(done, of: total)))
            }
            outcome = Outcome(
                verification, try LedgerVerify.differences(in: register, verification),
                replay: replay)
        } catch let error as RegisterError {
            guard let found = Outcome(error) else { throw error }
            outcome = found
        }
        try Output.send(globals.json ? outcome.json.text + "\n" : outcome.text)
        if let status = outcome.status { throw ExitCode(status.rawValue) }
    }
}

extension LedgerVerify {
    /// The rows that differ, one more than are shown, if that is what was found.
    fileprivate static func differences(
        in register: Register, _ verification: Verification
    ) throws -> [RowDifference] {
        guard case .row = verification.finding else { return [] }
        return try register.differences(limit: Outcome.limit + 1)
    }
}

/// What a verification says and how the program ends.
private struct Outcome {
    let json: JSON
    let text: String
    /// Nil if all is well.
    let status: Status?

    /// How many rows are shown.
    static let limit = 50

    init(_ verification: Verification, _ differences: [RowDifference], replay: Bool) {
        let reason = verification.finding.map {
            Words.Verify.finding($0, entry: verification.firstBad)
        }
        json = .object([
            "result": .string(verification.result.rawValue), "entries": .int(verification.entries),
            "head": .string(verification.head), "firstBad": JSON(verification.firstBad),
            "reason": JSON(reason?.en),
            "differences": .array(differences.prefix(Outcome.limit).map { JSON($0) }),
        ])
        let lines =
            differences.isEmpty
            ? [reason].compactMap { $0 }
            : differences.prefix(Outcome.limit).flatMap { Words.Verify.difference($0) }
                + (differences.count > Outcome.limit ? [Words.Verify.andMore] : [])
        text =
            Words.Verify.outcome(verification, replay: replay).here + "\n"
            + lines.map { "  \($0.here)\n" }.joined()
        status =
            switch verification.result {
            case .passed: nil
            case .failed: .notARegister
            case .unknown: .busy
            }
    }

    /// The outcome where the register cannot be read to its end; nil for any other error.
    init?(_ error: RegisterError) {
        let failed: Bool
        switch error {
        case .damaged, .unreadableEntry: failed = true
        case .busy: failed = false
        default: return nil
        }
        let message = Words.error(error).message
        json = .object([
            "result": .string(failed ? "failed" : "unknown"), "entries": .int(0), "head": .null,
            "firstBad": .null, "reason": .string(message.en), "differences": .array([]),
        ])
        text = Words.Verify.result(failed ? .failed : .unknown).here + "\n  \(message.here)\n"
        status = failed ? .notARegister : .busy
    }
}
