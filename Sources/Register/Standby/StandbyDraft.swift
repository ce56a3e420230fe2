internal import Foundation
internal import GRDB
internal import SecurityPolicy

/// A standby that is being made: all entries are performed in a file beside its place, which gets its
/// name once it is whole and verified.
final class StandbyDraft {
    /// Where the standby will be.
    private let path: String
    /// One name, so that what a killed program left is written over by the next.
    private let draft: String
    /// Keeps others from making the same standby; stays open as long as SQLite has the file, whose
    /// locks it would take away (sqlite.org/howtocorrupt.html, 2.2).
    private let lock: Int32
    private let replayer: Replayer
    /// The permits of which erased entries were performed, and not yet the purge that erased them.
    private var waiting: Set<Int> = []

    init(for path: String, policy: Policy, surroundings: Surroundings) throws {
        self.path = path
        draft = path + ".receiving"
        lock = Glibc.open(draft, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard lock >= 0 else {
            throw RegisterError.cannotCreate(path: path, reason: String(cString: strerror(errno)))
        }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            throw RegisterError.busy
        }
        unlink(draft + "-journal")
        do {
            guard ftruncate(lock, 0) == 0 else {
                throw RegisterError.io(detail: String(cString: strerror(errno)))
            }
            replayer = try Replayer(at: draft, policy: policy, surroundings: surroundings)
        } catch {
            close(lock)
            throw error
        }
    }

    deinit {
        try? replayer.copy.queue.close()
        // Not what has got its name.
        if !isPlaced {
            unlink(draft)
            unlink(draft + "-journal")
        }
        close(lock)
    }

    private var isPlaced = false

    /// Whether every erased entry has met the purge that erased it.
    var isWhole: Bool { replayer.newest > 0 && waiting.isEmpty }

    /// Performs entries.
    func perform(_ entries: [Intake.Received]) throws {
        try replayer.copy.receive(
            entries, remembering: replayer.memory, takesErased: true, finishes: false)
        for received in entries {
            replayer.newest = received.entry.number
            switch received.entry {
            case .erased(let erased): waiting.insert(erased.permit)
            case .act(let act):
                guard let purge = act.envelope.act as? PurgeRecords else { continue }
                waiting.subtract(purge.records.map(\.permit))
            }
        }
    }

    /// Verifies the draft and gives it its name.
    ///
    /// - Parameters:
    ///   - chain: what it has to have.
    ///   - replaces: whether a standby is there that it replaces.
    func place(_ chain: ChainVerifier, replaces: Bool) throws {
        try replayer.finish()
        try replayer.settle()
        let copy = replayer.copy
        try copy.queue.inDatabase { try Opening.mark($0, asStandby: true) }
        let made = try copy.verify()
        guard made.result == .passed, made.entries == chain.entries,
            made.head == Hex.text(chain.head)
        else { throw RegisterError.damaged(path: draft, detail: "\(made)") }
        if let finding = try copy.badPaper() {
            throw RegisterError.unverified(path: draft, entry: nil, finding)
        }
        try copy.checkIntegrity()
        try copy.queue.close()
        if replaces {
            try Placing.sync(draft)
            guard rename(draft, path) == 0 else {
                throw RegisterError.io(detail: String(cString: strerror(errno)))
            }
            isPlaced = true
            // The replaced file's journal, emptied by its last commit.
            unlink(path + "-journal")
            try Placing.sync(Placing.folder(of: path))
        } else {
            try Placing.place(draft, at: path, mode: 0o600)
            isPlaced = true
        }
        unlink(draft + "-journal")
    }
}
