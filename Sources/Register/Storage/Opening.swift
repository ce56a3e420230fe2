internal import CSQLite
internal import Foundation
internal import GRDB
internal import GRDBSQLite
internal import SecurityPolicy

/// Opening a register's file: the settings that its safety rests on, read back, and the errors of
/// files that are something else.
enum Opening {
    /// "Daic": marks the file as a register (sqlite.org/pragma.html#pragma_application_id).
    static let applicationID = 0x4461_6963
    /// "Dais": marks the file as a standby of another register.
    static let standbyID = 0x4461_6973
    /// The schema that this program writes; raised by an upgrade through replay.
    static let schemaVersion = 4
    /// Seconds that a writer waits for another.
    static let patience = 5.0

    /// Settings of every connection, and the values that they must read back as.
    ///
    /// Reasons in docs/architecture.md.
    static let settings: [(name: String, value: String, readsBack: String)] = [
        ("foreign_keys", "ON", "1"),
        ("trusted_schema", "OFF", "0"),
        // Else INSERT OR REPLACE deletes a row without its delete triggers.
        ("recursive_triggers", "ON", "1"),
        ("cell_size_check", "ON", "1"),
        ("synchronous", "FULL", "2"),
        ("secure_delete", "FAST", "2"),
        // Triggers that may abort make SQLite keep a journal of each statement; in a file it would
        // be half of the work of an import.
        ("temp_store", "MEMORY", "2"),
    ]

    /// Settings of SQLite as a whole; once a process, before anything else.
    private static let library: Void = csqlite_forgo_memory_statistics()

    static func configuration(_ open: OpenAct, readOnly: Bool) -> Configuration {
        library
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(patience)
        configuration.label = "register"
        configuration.prepareDatabase { database in
            for setting in settings {
                try database.execute(sql: "PRAGMA \(setting.name) = \(setting.value)")
                let value = try String.fetchOne(database, sql: "PRAGMA \(setting.name)") ?? ""
                guard value == setting.readsBack else {
                    throw RegisterError.setting(name: setting.name, value: value)
                }
            }
            guard let connection = database.sqliteConnection else { return }
            try open.install(in: connection)
        }
        return configuration
    }

    /// A rollback journal that is kept, never WAL: SQLite up to 3.51.2 can corrupt a WAL database
    /// with two connections ("WAL-reset").
    ///
    /// Set once the file is known to be a register.
    static func setJournal(_ database: Database) throws {
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = PERSIST") ?? ""
        guard mode == "persist" || mode == "memory" else {
            throw RegisterError.setting(name: "journal_mode", value: mode)
        }
    }

    /// Refuses what cannot be a register before SQLite sees it.
    static func checkFile(_ path: String) throws {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { throw RegisterError.missing(path: path) }
            throw RegisterError.io(detail: String(cString: strerror(errno)))
        }
        if status.st_mode & S_IFMT == S_IFDIR {
            throw RegisterError.notARegister(path: path, .directory)
        }
        if status.st_size == 0 { throw RegisterError.notARegister(path: path, .empty) }
        // SQLite takes a file of less than a header for an empty database, and would wait for a pipe.
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw RegisterError.notARegister(path: path, .notADatabase)
        }
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw RegisterError.io(detail: String(cString: strerror(errno)))
        }
        defer { try? file.close() }
        // sqlite.org/fileformat2.html#magic_header_string
        guard (try? file.read(upToCount: 16)) == Data("SQLite format 3\0".utf8) else {
            throw RegisterError.notARegister(path: path, .notADatabase)
        }
    }

    /// Refuses a database that is not a register of a version known here.
    static func checkIdentity(_ database: Database, path: String) throws {
        let version = try version(of: database, path: path)
        guard version <= schemaVersion else {
            throw RegisterError.newerVersion(path: path, found: version, known: schemaVersion)
        }
        guard version == schemaVersion else {
            throw RegisterError.olderVersion(path: path, found: version, known: schemaVersion)
        }
    }

    /// The version of the schema; refuses a database of another program.
    static func version(of database: Database, path: String) throws -> Int {
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        let mark = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        guard [applicationID, standbyID].contains(mark), version > 0
        else { throw RegisterError.notARegister(path: path, .anotherProgram) }
        return version
    }

    /// Whether a register is a standby.
    static func isStandby(_ database: Database) throws -> Bool {
        try Int.fetchOne(database, sql: "PRAGMA application_id") == standbyID
    }

    /// Makes a register a standby, or an ordinary one.
    static func mark(_ database: Database, asStandby isStandby: Bool) throws {
        let mark = isStandby ? standbyID : applicationID
        try database.execute(sql: "PRAGMA application_id = \(mark)")
    }

    /// Refuses to go on with a file that is no longer what its path names: it was moved, removed or
    /// replaced while it was open (sqlite.org/c3ref/c_fcntl_begin_atomic_write.html, HAS_MOVED).
    static func checkPlace(of database: Database, path: String) throws {
        var hasMoved: Int32 = 0
        let code = sqlite3_file_control(
            database.sqliteConnection, nil, SQLITE_FCNTL_HAS_MOVED, &hasMoved)
        guard code == SQLITE_OK, hasMoved != 0 else { return }
        throw RegisterError.replaced(path: path)
    }

    /// An error of SQLite or of the operating system, in the register's terms.
    static func translated(_ error: any Error, path: String) -> any Error {
        if error is DecodingError { return RegisterError.damaged(path: path, detail: "\(error)") }
        if let value = error as? DamagedValue {
            return RegisterError.damaged(path: path, detail: value.column)
        }
        guard let error = error as? DatabaseError else { return error }
        let detail = error.message ?? error.resultCode.description
        if error.extendedResultCode == .SQLITE_READONLY_DBMOVED {
            return RegisterError.replaced(path: path)
        }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: return RegisterError.busy
        case .SQLITE_FULL: return RegisterError.diskFull
        case .SQLITE_NOTADB: return RegisterError.notARegister(path: path, .notADatabase)
        case .SQLITE_CORRUPT: return RegisterError.damaged(path: path, detail: detail)
        case .SQLITE_READONLY: return RegisterError.readOnly(path: path)
        case .SQLITE_IOERR where access(path, F_OK) != 0:
            return RegisterError.replaced(path: path)
        case .SQLITE_CANTOPEN:
            guard access(path, F_OK) == 0 else { return RegisterError.missing(path: path) }
            let journal = path + "-journal"
            let written = access(journal, F_OK) == 0 ? journal : Placing.folder(of: path)
            return access(written, W_OK) == 0
                ? RegisterError.io(detail: detail) : RegisterError.readOnly(path: written)
        case .SQLITE_CONSTRAINT, .SQLITE_ERROR:
            return RegisterError.damaged(path: path, detail: detail)
        default: return RegisterError.io(detail: detail)
        }
    }
}
