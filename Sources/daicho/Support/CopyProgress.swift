import Register
import RegisterScreens

/// The making of a copy: shown on the way, cleared up after if it is interrupted, and timed.
enum CopyProgress {
    /// Makes a copy.
    ///
    /// - Parameter path: where it will be.
    /// - Returns: its receipt, and how many milliseconds it took.
    static func run(
        making path: String, _ globals: Globals,
        _ copy: ((_ done: Int, _ total: Int) -> Void) throws -> BackupReceipt
    ) throws -> (BackupReceipt, milliseconds: Int) {
        let progress = Progress(isJSON: globals.json)
        defer { progress.end() }
        let clock = ContinuousClock()
        let start = clock.now
        let receipt = try Interruption.removing(Register.drafts(for: path)) {
            try copy { done, total in
                progress.show(Words.Backups.progress(percent: Progress.percent(done, of: total)))
            }
        }
        return (receipt, Int((clock.now - start) / .milliseconds(1)))
    }
}

extension JSON {
    /// The members of the receipt of a copy.
    static func members(
        of receipt: BackupReceipt, from source: String, _ milliseconds: Int
    ) -> [String: JSON] {
        [
            "file": .string(receipt.path), "from": .string(source), "bytes": .int(receipt.bytes),
            "entries": .int(receipt.entries), "head": .string(receipt.head),
            "milliseconds": .int(milliseconds),
        ]
    }
}
