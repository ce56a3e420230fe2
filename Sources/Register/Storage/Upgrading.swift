internal import Foundation
internal import GRDB
public import SecurityPolicy

extension Register {
    /// Brings a register of an earlier version to this one: by performing its ledger again.
    ///
    /// Tables are never migrated. The entries, their hashes included, are those of the old file,
    /// which is kept beside the new one under the name that is returned. Nobody can write meanwhile,
    /// and the old file cannot be written afterwards, so that a program of the earlier version that
    /// still has it open loses nothing.
    ///
    /// - Parameter progress: told now and then how many entries are done.
    /// - Returns: where the old file is.
    /// - Throws: `RegisterError`; then the register is as it was.
    public static func upgrade(
        at path: String, policy: Policy = .fujieda, surroundings: Surroundings,
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws -> String {
        do {
            return try Upgrade(path: path, policy: policy, surroundings: surroundings)
                .run(progress: progress)
        } catch {
            throw Opening.translated(error, path: path)
        }
    }
}

/// An upgrade of one file.
private struct Upgrade {
    let path: String
    /// The old register, for reading.
    let old: Register
    /// A connection that holds the write lock.
    let lock: DatabaseQueue
    let version: Int
    let isStandby: Bool

    init(path: String, policy: Policy, surroundings: Surroundings) throws {
        try Opening.checkFile(path)
        self.path = path
        let open = OpenAct(policy: policy)
        let queue = try DatabaseQueue(
            path: path, configuration: Opening.configuration(open, readOnly: true))
        version = try queue.inDatabase { try Opening.version(of: $0, path: path) }
        isStandby = try queue.inDatabase { try Opening.isStandby($0) }
        old = Register(path: path, queue: queue, open: open, surroundings: surroundings)
        var configuration = Opening.configuration(OpenAct(policy: policy), readOnly: false)
        // The lock is held from one call to the next.
        configuration.allowsUnsafeTransactions = true
        lock = try DatabaseQueue(path: path, configuration: configuration)
    }

    func run(progress: (_ done: Int, _ total: Int) -> Void) throws -> String {
        let draft = path + ".upgrade-\(getpid())"
        defer {
            unlink(draft)
            unlink(draft + "-journal")
        }
        try Placing.makeDraft(draft, of: draft)
        // Another program may be upgrading the same file: whoever has the lock first does it.
        try lock.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
        try lock.inDatabase { database in
            guard try Opening.version(of: database, path: path) < Opening.schemaVersion else {
                throw RegisterError.busy
            }
        }
        try replay(into: draft, progress: progress)
        let backup = try keep()
        try seal()
        guard rename(draft, path) == 0 else {
            throw RegisterError.io(detail: String(cString: strerror(errno)))
        }
        // The old file's journal, emptied by its last commit.
        unlink(path + "-journal")
        try Placing.sync(Placing.folder(of: path))
        return backup
    }

    /// Performs the ledger again in a file, and checks that its head is the old one.
    private func replay(into draft: String, progress: (Int, Int) -> Void) throws {
        let total = try old.revision()
        let replayer = try Replayer(of: old, at: draft)
        var chain = ChainVerifier()
        let erasures = Erasures()
        while chain.entries < total {
            let batch = try old.entries(after: chain, until: total, prepared: true, erasures)
            chain = batch.chain
            if let (entry, finding) = try replayer.perform(batch.prepared) ?? batch.bad {
                throw RegisterError.unreadableEntry(entry, detail: "\(finding)")
            }
            progress(chain.entries, total)
        }
        try replayer.finish()
        try replayer.takePapers(from: old)
        try replayer.settle()
        let made = try replayer.copy.verify()
        guard made.result == .passed, made.entries == total, made.head == Hex.text(chain.head)
        else {
            throw RegisterError.damaged(path: draft, detail: "\(made)")
        }
        try replayer.copy.queue.inDatabase { try Opening.mark($0, asStandby: isStandby) }
        try replayer.copy.queue.close()
        try Placing.sync(draft)
    }

    /// Copies the old file to a name that is free.
    private func keep() throws -> String {
        var backup = path + ".v\(version)"
        var count = 1
        while access(backup, F_OK) == 0 {
            count += 1
            backup = path + ".v\(version)-\(count)"
        }
        do {
            try FileManager.default.copyItem(atPath: path, toPath: backup)
        } catch {
            unlink(backup)
            throw RegisterError.cannotCreate(path: backup, reason: error.localizedDescription)
        }
        // Nobody works in it by mistake, and looking at it does not upgrade it.
        guard chmod(backup, 0o400) == 0 else {
            throw RegisterError.io(detail: String(cString: strerror(errno)))
        }
        try Placing.sync(backup)
        return backup
    }

    /// Makes the file that is replaced refuse further entries, and lets the lock go.
    private func seal() throws {
        try old.queue.close()
        try lock.inDatabase { database in
            try database.execute(
                sql: """
                    CREATE TRIGGER IF NOT EXISTS entry_upgraded BEFORE INSERT ON entry BEGIN
                        SELECT RAISE(ABORT, 'a newer version has replaced this file');
                    END;
                    COMMIT;
                    """)
        }
        try lock.close()
    }
}

extension Replayer {
    /// Takes over the papers, which the ledger knows by their digest only.
    fileprivate func takePapers(from old: Register) throws {
        let hasPapers = try old.read { reader in
            try reader.row("SELECT 1 FROM sqlite_schema WHERE name = 'content'") != nil
        }
        guard hasPapers, newest > 0 else { return }
        var last: [UInt8] = []
        while let paper = try old.paper(after: last) {
            try copy.queue.inDatabase { database in
                copy.open.entry = newest
                defer { copy.open.entry = 0 }
                try database.execute(
                    sql: "INSERT INTO content VALUES (?, ?)",
                    arguments: [Data(paper.digest), Data(paper.bytes)])
            }
            last = paper.digest
        }
    }

    /// Makes the copy a register like any other: indexes, journal, settings.
    func settle() throws {
        try copy.queue.inDatabase { database in
            try indexes.restore(to: database)
            try Opening.setJournal(database)
        }
    }
}
