import Register
import RegisterScreens
import SecurityPolicy

/// What a verification says and how the program ends.
struct VerifyOutcome {
    let json: JSON
    let text: String
    /// Nil if all is well.
    let status: Status?

    /// How many rows are shown.
    static let limit = 50

    init(
        _ found: CheckpointVerification, _ files: [CheckpointFile], _ differences: [RowDifference],
        replay: Bool
    ) {
        let verification = found.verification
        let finding = verification.finding.map {
            Words.Verify.finding($0, entry: verification.firstBad)
        }
        let unusable = files.compactMap(\.unusable)
        // Nobody can say that all is as it was by a checkpoint that cannot be read or trusted.
        let result: Verification.Result =
            verification.result == .passed && !unusable.isEmpty ? .unknown : verification.result
        let reason = finding ?? unusable.first
        let checkpoints = VerifyOutcome.compared(files, found.comparisons)
        var members = VerifyOutcome.members(result, reason, checkpoints)
        members["entries"] = .int(verification.entries)
        members["head"] = .string(verification.head)
        members["firstBad"] = JSON(verification.firstBad)
        members["finding"] = JSON(verification.finding.map { caseName(of: $0) })
        members["differences"] = .array(differences.prefix(VerifyOutcome.limit).map { JSON($0) })
        json = .object(members)

        let rows =
            differences.prefix(VerifyOutcome.limit).flatMap { Words.Verify.difference($0) }
            + (differences.count > VerifyOutcome.limit ? [Words.Verify.andMore] : [])
        // Rows that differ say themselves what was found, unless entries are missing besides.
        let isSaidByRows = verification.finding.map { caseName(of: $0) } == "row"
        let lines = (isSaidByRows && !rows.isEmpty ? [] : [finding].compactMap { $0 }) + rows
        let heading =
            result == verification.result
            ? Words.Verify.outcome(verification, replay: replay) : Words.Verify.result(result)
        text = VerifyOutcome.text(heading, lines, checkpoints)
        status = VerifyOutcome.status(result)
    }

    /// The outcome where the register cannot be read to its end; nil for any other error.
    init?(_ error: RegisterError, _ files: [CheckpointFile]) {
        let result: Verification.Result
        switch error {
        case .damaged, .unreadableEntry: result = .failed
        case .busy: result = .unknown
        default: return nil
        }
        let message = Words.error(error).message
        let checkpoints = VerifyOutcome.compared(files, [])
        json = .object(VerifyOutcome.members(result, message, checkpoints))
        text = VerifyOutcome.text(Words.Verify.result(result), [message], checkpoints)
        status = VerifyOutcome.status(result)
    }

    /// The members of every outcome, with what is known where the register could not be read.
    private static func members(
        _ result: Verification.Result, _ reason: Wording?, _ checkpoints: [Compared]
    ) -> [String: JSON] {
        [
            "result": .string(result.rawValue), "entries": .int(0), "head": .null,
            "firstBad": .null, "reason": JSON(reason?.en), "finding": .null,
            "differences": .array([]), "checkpoints": .array(checkpoints.map(\.json)),
        ]
    }

    private static func text(
        _ heading: Wording, _ lines: [Wording], _ checkpoints: [Compared]
    ) -> String {
        heading.here + "\n" + lines.map { "  \($0.here)\n" }.joined()
            + checkpoints.map { $0.line.here + "\n" }.joined()
    }

    private static func status(_ result: Verification.Result) -> Status? {
        switch result {
        case .passed: nil
        case .failed: .notARegister
        case .unknown: .busy
        }
    }
}

extension VerifyOutcome {
    /// A checkpoint's file, and what became of its entries.
    fileprivate struct Compared {
        let json: JSON
        let line: Wording
    }

    /// - Parameter comparisons: those of the files that can be used, in their order.
    private static func compared(
        _ files: [CheckpointFile], _ comparisons: [CheckpointVerification.Comparison]
    ) -> [Compared] {
        var outcomes = comparisons.map(\.outcome)[...]
        return files.map { file in
            switch file.content {
            case .failure(let unusable): Compared(file, unusable.reason)
            case .success(let (checkpoint, signature)):
                Compared(file, checkpoint, signature, outcomes.popFirst() ?? .unreached)
            }
        }
    }
}

extension VerifyOutcome.Compared {
    fileprivate init(_ file: CheckpointFile, _ reason: Wording) {
        line = Words.Checkpoints.unusable(reason)
        json = .object([
            "file": .string(file.path), "organisation": .null, "register": .null, "entries": .null,
            "head": .null, "time": .null, "outcome": .string("unusable"), "signature": .null,
            "reason": .string(reason.en),
        ])
    }

    fileprivate init(
        _ file: CheckpointFile, _ checkpoint: Checkpoint, _ signature: CheckpointFile.Signature,
        _ outcome: CheckpointVerification.Outcome
    ) {
        let words = Words.Checkpoints.compared(file.path, checkpoint, outcome)
        let note: Wording? =
            switch signature {
            case .none: nil
            case .good: Words.Checkpoints.goodSignature
            case .unchecked:
                Words.Checkpoints.uncheckedSignature(
                    file.path, CheckpointFile.signaturePath(file.path),
                    namespace: SSHSignature.ofCheckpoints)
            }
        line = Wording(
            words.ja + (note.map { "\n  " + $0.ja } ?? ""),
            words.en + (note.map { "\n  " + $0.en } ?? ""))
        var members = JSON.members(of: checkpoint)
        members["file"] = .string(file.path)
        members["outcome"] = .string(outcome.rawValue)
        members["signature"] = .string(signature.rawValue)
        members["reason"] = .null
        json = .object(members)
    }
}

extension CheckpointFile {
    /// Why it cannot be used, if so.
    fileprivate var unusable: Wording? {
        guard case .failure(let unusable) = content else { return nil }
        return unusable.reason
    }
}

extension JSON {
    /// The members of a checkpoint.
    static func members(of checkpoint: Checkpoint) -> [String: JSON] {
        [
            "organisation": .string(checkpoint.organisation),
            "register": .string(checkpoint.register), "entries": .int(checkpoint.entries),
            "head": .string(checkpoint.head), "time": JSON(checkpoint.time),
        ]
    }
}
