internal import Register
internal import SecurityPolicy

/// Asks for a checkpoint that was kept, and leads to what the ledger is beside it.
struct CompareForm: Form {
    /// What is filled in.
    struct Draft: Sendable {
        var path = ""
        var replay = false
    }

    var title: Wording { Words.Checkpoints.compare }
    var subjects: [Int] { [] }
    var fileField: String? { "file" }
    var confirmLabel: Wording { Words.Checkpoints.compareLabel }

    func draft(_ material: FormMaterial) -> Draft { Draft() }

    func fields(_ material: FormMaterial, _ world: World) -> [FormField<Draft>] {
        [
            .text(
                "file", Words.Checkpoints.file, isRequired: true, help: Words.Checkpoints.fileHelp
            ) { $0.path = $1 ?? "" },
            FormField(
                name: "replay", label: Words.Checkpoints.replay, kind: .yesNo,
                help: Words.Proof.replayNote, fill: { $0.replay = $1.isYes }),
        ]
    }

    func acts(_ draft: Draft, _ material: FormMaterial) -> [any Act] { [] }

    func task(_ draft: Draft) -> (any FileTask)? {
        ReadCheckpoint(file: TypedFile(draft.path), replay: draft.replay)
    }
}

/// A checkpoint that somebody kept.
struct KeptCheckpoint: Sendable {
    /// Where it is.
    let path: String
    /// What it says.
    let checkpoint: Checkpoint
}

/// Why a file is not a checkpoint.
struct UnusableCheckpoint: Error {
    let path: String
    let fault: CheckpointFault
}

/// Reads a checkpoint, and then compares the ledger with it.
struct ReadCheckpoint: FileTask {
    let file: TypedFile
    /// Whether everything is performed again besides.
    let replay: Bool

    func answer(from register: any Desk, for caller: Caller) throws -> KeptCheckpoint {
        let bytes = try Paper(path: file.place(for: register)).bytes
        do {
            return KeptCheckpoint(path: file.path, checkpoint: try Checkpoint(bytes))
        } catch {
            throw UnusableCheckpoint(path: file.path, fault: error)
        }
    }

    func done(_ kept: KeptCheckpoint) -> [Effect] {
        [.pop, .push(ProofScreen(VerifyLedger(replay: replay, kept: kept)))]
    }
}
