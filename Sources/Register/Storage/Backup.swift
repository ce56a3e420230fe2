internal import Foundation
internal import GRDB
public import SecurityPolicy

/// What a backup or a restored register is.
public struct BackupReceipt: Codable, Hashable, Sendable {
    /// Where the file is.
    public let path: String
    /// How long it is.
    public let bytes: Int
    /// How many entries its ledger has.
    public let entries: Int
    /// The hash of the newest of them, in hexadecimal.
    public let head: String
}

extension Register {
    /// Copies the register to a new file while others use it.
    ///
    /// The copy is made beside its place, with the mode 0400, and moved there once it is whole,
    /// verified (the file and the chain) and on the disk. To be restored by `restore`.
    ///
    /// - Parameters:
    ///   - path: where there is no file yet.
    ///   - progress: told now and then how much of the whole is done.
    /// - Throws: `RegisterError.exists` if there is a file, `.unverified` if the register is damaged; then
    ///   there is no file.
    public func backup(
        to path: String, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws -> BackupReceipt {
        let draft = Register.draft(for: path)
        return try backup(
            to: path, by: PageCopy(source: queue, draft: draft), progress: progress)
    }

    func backup(
        to path: String, by copy: PageCopy, progress: (_ done: Int, _ total: Int) -> Void
    ) throws -> BackupReceipt {
        guard access(path, F_OK) != 0 else { throw RegisterError.exists(path: path) }
        try Placing.makeDraft(copy.draft, of: path)
        defer { Register.removeDrafts(for: path) }
        do {
            try copy.run { progress($0, $1 * 2) }
        } catch {
            throw Opening.translated(error, path: self.path)
        }
        let made = try Register.verified(
            copy.draft, of: self.path, replay: false, policy: policy, surroundings: surroundings,
            progress: { progress($0 + $1, $1 * 2) })
        try Placing.place(copy.draft, at: path, mode: 0o400)
        return BackupReceipt(
            path: path, bytes: try Register.size(of: path), entries: made.entries, head: made.head)
    }

    /// Puts a copy of a backup where there is no register.
    ///
    /// The copy is verified, its ledger performed again, before it appears there. A backup of an
    /// earlier version is brought to this one; the backup itself is not touched.
    ///
    /// - Parameters:
    ///   - file: a backup, or any register.
    ///   - path: where there is no file yet.
    ///   - progress: told now and then how much of the whole is done.
    /// - Throws: `RegisterError.exists` if there is a register or a journal of one, `.unverified` if the
    ///   backup was damaged or changed; then there is no register.
    public static func restore(
        from file: String, to path: String, policy: Policy = .fujieda, surroundings: Surroundings,
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws -> BackupReceipt {
        // SQLite would take a journal that was left there for one of the restored register
        // (sqlite.org/howtocorrupt.html, 1.4).
        for name in [path, path + "-journal", path + "-wal"] where access(name, F_OK) == 0 {
            throw RegisterError.exists(path: name)
        }
        try Opening.checkFile(file)
        let draft = draft(for: path)
        try Placing.makeDraft(draft, of: path)
        defer { removeDrafts(for: path) }
        do {
            let version = try copy(file, to: draft, policy) { progress($0, $1 * 4) }
            if version < Opening.schemaVersion {
                let old = try upgrade(at: draft, policy: policy, surroundings: surroundings)
                unlink(old)
            }
        } catch {
            throw Opening.translated(error, path: file)
        }
        let made = try verified(
            draft, of: file, replay: true, policy: policy, surroundings: surroundings,
            progress: { progress($0 * 3 + $1, $1 * 4) })
        try Placing.place(draft, at: path, mode: 0o600)
        return BackupReceipt(
            path: path, bytes: try size(of: path), entries: made.entries, head: made.head)
    }

    /// Names that a file has while it is made; whoever ends the program on the way removes them.
    public static func drafts(for path: String) -> [String] {
        let draft = draft(for: path)
        return [draft, draft + "-journal", draft + ".upgrade-\(getpid())"]
    }

    private static func draft(for path: String) -> String { path + ".new-\(getpid())" }

    private static func removeDrafts(for path: String) {
        for name in drafts(for: path) { unlink(name) }
    }

    /// Copies a file that may be a register in use.
    ///
    /// - Returns: the version of its schema.
    private static func copy(
        _ file: String, to draft: String, _ policy: Policy, progress: (Int, Int) -> Void
    ) throws -> Int {
        let source = try DatabaseQueue(
            path: file,
            configuration: Opening.configuration(OpenAct(policy: policy), readOnly: true))
        let version = try source.inDatabase { try Opening.version(of: $0, path: file) }
        guard version <= Opening.schemaVersion else {
            throw RegisterError.newerVersion(
                path: file, found: version, known: Opening.schemaVersion)
        }
        try PageCopy(source: source, draft: draft).run(progress: progress)
        try source.close()
        return version
    }

    /// Verifies a copy that nobody else uses.
    ///
    /// - Parameter file: what it is a copy of.
    private static func verified(
        _ draft: String, of file: String, replay: Bool, policy: Policy, surroundings: Surroundings,
        progress: (Int, Int) -> Void
    ) throws -> Verification {
        do {
            let copy = try open(
                at: draft, readOnly: true, policy: policy, surroundings: surroundings)
            // SQLite's own check goes on beside a replay.
            if !replay { try copy.checkIntegrity() }
            let found = try copy.verify(replay: replay, progress: progress)
            guard found.result == .passed else {
                throw RegisterError.unverified(
                    path: file, entry: found.firstBad, found.finding ?? .unstable)
            }
            try copy.queue.close()
            return found
        } catch RegisterError.damaged(_, let detail) {
            throw RegisterError.unverified(path: file, entry: nil, .integrity(detail: detail))
        }
    }

    private static func size(of path: String) throws -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw RegisterError.io(detail: String(cString: strerror(errno)))
        }
        return Int(status.st_size)
    }
}
