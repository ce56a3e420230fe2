internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Makes a checkpoint and shows its lines: to be photographed, or saved.
struct MakeCheckpoint: ProofWork {
    typealias Answer = Checkpoint

    var title: Wording { Words.Checkpoints.title }
    var explained: Wording { Words.Checkpoints.note }
    var againLabel: Wording? { Words.AuditKeys.againLabel }

    func said(percent: Int) -> Wording { Words.Verify.progress(percent: percent) }

    func answer(
        from register: any Desk, for caller: Caller,
        progress: (_ done: Int, _ total: Int) throws -> Void
    ) throws -> Checkpoint {
        try register.checkpoint(progress: progress)
    }

    func write(_ checkpoint: Checkpoint, on text: inout FlowText, _ world: World) {
        // Nothing above them, so that they are whole on the smallest screen.
        for line in checkpoint.text.split(separator: "\n").map(String.init) {
            if DisplayWidth.of(line) <= text.width {
                text.line([.init(line, Palette.heading)])
            } else {
                text.paragraph([], line, Palette.heading)
            }
        }
        text.gap()
        text.paragraph([], world.text(Words.Checkpoints.sign))
        text.paragraph([], world.text(Words.Checkpoints.keep))
    }

    func save(_ checkpoint: Checkpoint) -> (any Screen)? {
        FormScreen(SaveCheckpointForm(checkpoint: checkpoint))
    }
}

/// Saves a checkpoint into a file that does not exist yet.
struct SaveCheckpointForm: Form {
    let checkpoint: Checkpoint

    var title: Wording { Words.Checkpoints.saveTitle(checkpoint.entries) }
    var subjects: [Int] { [] }
    var fileField: String? { "file" }
    var confirmLabel: Wording { Words.PermitKeys.saveLabel }

    func draft(_ material: FormMaterial) -> String { "" }

    func fields(_ material: FormMaterial, _ world: World) -> [FormField<String>] {
        [
            .text(
                "file", Words.Permits.saveTo, "~/checkpoint-\(checkpoint.time.day).txt",
                isRequired: true, help: Words.Permits.saveHelp
            ) { $0 = $1 ?? "" }
        ]
    }

    func acts(_ draft: String, _ material: FormMaterial) -> [any Act] { [] }

    func task(_ draft: String) -> (any FileTask)? {
        SaveCheckpoint(checkpoint: checkpoint, file: TypedFile(draft))
    }
}

/// Saves a checkpoint.
struct SaveCheckpoint: FileTask {
    let checkpoint: Checkpoint
    let file: TypedFile

    /// Nothing more is to be told than that it was saved.
    struct Saved: Sendable {}

    func answer(from register: any Desk, for caller: Caller) throws -> Saved {
        let place = try file.place(for: register)
        // A signature that is there is of something else.
        if let signature = file.existing(with: ".sig") { throw signature }
        try NewFile.write(Array(checkpoint.text.utf8), to: place)
        return Saved()
    }

    func done(_ answer: Saved) -> [Effect] {
        [.pop, .say(Message(text: Words.Checkpoints.saved(file.path)))]
    }
}
