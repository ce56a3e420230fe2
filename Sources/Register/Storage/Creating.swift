internal import Foundation
internal import GRDB
public import SecurityPolicy

extension Register {
    /// Creates a register, whose first entry makes a person its infrastructure manager.
    ///
    /// The file is made beside its place and moved there when it is whole.
    ///
    /// - Throws: `RegisterError.exists` if there is a file already, `.cannotCreate`.
    public static func create(
        at path: String, organisation: String, language: Language = .ja, founder: Caller,
        founderName: String, policy: Policy = .fujieda, surroundings: Surroundings
    ) throws -> Register {
        guard access(path, F_OK) != 0 else { throw RegisterError.exists(path: path) }
        let draft = path + ".new-\(getpid())"
        defer {
            unlink(draft)
            unlink(draft + "-journal")
        }
        // Only the owner may read it, whatever the umask is.
        let descriptor = Glibc.open(draft, O_CREAT | O_EXCL | O_RDWR, 0o600)
        guard descriptor >= 0 else {
            throw RegisterError.cannotCreate(path: path, reason: String(cString: strerror(errno)))
        }
        close(descriptor)
        do {
            let register = try prepare(at: draft, policy: policy, surroundings: surroundings)
            try register.transaction {
                try $0.found(
                    CreateRegister(
                        organisation: organisation, policy: policy.code, language: language,
                        login: founder.login, person: founderName),
                    by: founder)
            }
            try register.queue.close()
        } catch let error as RegisterError {
            throw error
        } catch {
            throw Opening.translated(error, path: path)
        }
        // link() fails where rename() would overwrite a register that appeared meanwhile.
        guard link(draft, path) == 0 else {
            if errno == EEXIST { throw RegisterError.exists(path: path) }
            throw RegisterError.cannotCreate(path: path, reason: String(cString: strerror(errno)))
        }
        return try open(at: path, policy: policy, surroundings: surroundings)
    }

    /// Opens a register.
    ///
    /// - Parameters:
    ///   - readOnly: whether nothing is to be written.
    ///   - isKnown: whether this process has it open, so that it is a file of SQLite's.
    ///   - readers: how many connections look beside the one that writes; for a process that serves
    ///     many people. 0: the one that writes looks too.
    /// - Throws: `RegisterError` that says what is wrong with the file.
    public static func open(
        at path: String, readOnly: Bool = false, isKnown: Bool = false, readers: Int = 0,
        policy: Policy = .fujieda,
        surroundings: Surroundings
    ) throws -> Register {
        if !isKnown { try Opening.checkFile(path) }
        let open = OpenAct(policy: policy)
        do {
            let queue = try DatabaseQueue(
                path: path, configuration: Opening.configuration(open, readOnly: readOnly))
            let isStandby = try queue.inDatabase { database in
                try Opening.checkIdentity(database, path: path)
                if !readOnly, access(path, W_OK) == 0 { try Opening.setJournal(database) }
                // What no longer fits into the cache would be written, and all who look locked out, long
                // before the commit, for which they are waited for (Gate.swift).
                if readers > 0 { try database.execute(sql: "PRAGMA cache_spill = OFF") }
                return try Opening.isStandby(database)
            }
            return Register(
                path: path, queue: queue,
                readers: readers > 0
                    ? try Readers(path: path, policy: policy, count: readers) : nil,
                open: open, surroundings: surroundings, isStandby: isStandby)
        } catch {
            throw Opening.translated(error, path: path)
        }
    }

    /// Makes the empty tables of a register in an empty file; an empty path is a temporary file of
    /// SQLite's, which is gone when the register is closed (sqlite.org/inmemorydb.html).
    static func prepare(
        at path: String, policy: Policy, surroundings: Surroundings
    ) throws -> Register {
        let open = OpenAct(policy: policy)
        let configuration = Opening.configuration(open, readOnly: false)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.inDatabase { database in
            try Opening.setJournal(database)
            try database.execute(sql: "PRAGMA application_id = \(Opening.applicationID)")
            try database.execute(sql: "PRAGMA user_version = \(Opening.schemaVersion)")
            try database.execute(sql: schemaText)
        }
        return Register(path: path, queue: queue, open: open, surroundings: surroundings)
    }
}

extension Performer {
    /// Performs the first act, for which nobody can have been appointed.
    func found(_ act: CreateRegister, by caller: Caller) throws {
        try perform(EncodedAct(act), by: caller, Circumstances(), isFirst: true)
    }
}
