internal import GRDB
internal import GRDBSQLite

/// A cached statement that is bound and stepped without boxes around its values.
///
/// Importing, paging and verifying do this a million times; there it takes a third of the time that
/// `Statement.execute(arguments:)` and `Row` take. Elsewhere those are simpler.
struct Binding {
    private let statement: OpaquePointer
    private let database: Database

    init(_ sql: String, in database: Database) throws {
        self.database = database
        statement = try database.cachedStatement(sql: sql).sqliteStatement
        sqlite3_reset(statement)
    }

    func bind(_ index: Int32, _ value: Int?) {
        if let value {
            sqlite3_bind_int64(statement, index, Int64(value))
        } else {
            sqlite3_bind_null(statement, index)
        }
    }

    func bind(_ index: Int32, _ value: String?) {
        guard var value else {
            sqlite3_bind_null(statement, index)
            return
        }
        value.withUTF8 {
            // An empty buffer may have no address, which SQLite would take for null.
            _ =
                $0.baseAddress == nil
                ? sqlite3_bind_text(statement, index, "", 0, Binding.transient)
                : $0.withMemoryRebound(to: CChar.self) {
                    sqlite3_bind_text(
                        statement, index, $0.baseAddress, Int32($0.count), Binding.transient)
                }
        }
    }

    func bind(_ index: Int32, _ value: [UInt8]) {
        _ = value.withUnsafeBytes {
            sqlite3_bind_blob(statement, index, $0.baseAddress, Int32($0.count), Binding.transient)
        }
    }

    func bind(_ index: Int32, _ value: DatabaseValue) {
        _ = value.bind(to: statement, at: index)
    }

    /// The next row; nil at the end.
    ///
    /// Then, or when no more rows are wanted, `reset` it.
    func step() throws -> Columns? {
        let code = sqlite3_step(statement)
        guard code == SQLITE_ROW || code == SQLITE_DONE else { throw failure(code) }
        return code == SQLITE_ROW ? Columns(statement: statement) : nil
    }

    /// Makes the statement ready to run again, and lets go of what it reads.
    func reset() {
        sqlite3_reset(statement)
    }

    /// Runs the statement to its end.
    func run() throws {
        let code = sqlite3_step(statement)
        sqlite3_reset(statement)
        guard code == SQLITE_DONE || code == SQLITE_ROW else { throw failure(code) }
    }

    /// Gives the first row, if any.
    func first<Result>(_ body: (Columns) throws -> Result) throws -> Result? {
        defer { sqlite3_reset(statement) }
        let code = sqlite3_step(statement)
        if code == SQLITE_ROW { return try body(Columns(statement: statement)) }
        guard code == SQLITE_DONE else { throw failure(code) }
        return nil
    }

    /// Gives each row until the body returns false.
    func forEach(_ body: (Columns) throws -> Bool) throws {
        defer { sqlite3_reset(statement) }
        while true {
            let code = sqlite3_step(statement)
            guard code == SQLITE_ROW else {
                guard code == SQLITE_DONE else { throw failure(code) }
                return
            }
            guard try body(Columns(statement: statement)) else { return }
        }
    }

    private func failure(_ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code & 0xFF),
            message: String(cString: sqlite3_errmsg(sqlite3_db_handle(statement))))
    }

    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

/// The columns of the row on which a statement stands; valid until the next step.
struct Columns {
    fileprivate let statement: OpaquePointer

    func isNull(_ index: Int32) -> Bool { sqlite3_column_type(statement, index) == SQLITE_NULL }

    func integer(_ index: Int32) -> Int { Int(sqlite3_column_int64(statement, index)) }

    func optionalInteger(_ index: Int32) -> Int? { isNull(index) ? nil : integer(index) }

    func text(_ index: Int32) -> String {
        guard let text = sqlite3_column_text(statement, index) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, index))
        return String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
    }

    func optionalText(_ index: Int32) -> String? { isNull(index) ? nil : text(index) }

    func blob<Result>(_ index: Int32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let start = sqlite3_column_blob(statement, index)
        let count = Int(sqlite3_column_bytes(statement, index))
        return body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
    }

    /// A number.
    ///
    /// - Throws: `DamagedValue` where there is something else, as in a file that somebody has tampered
    ///   with.
    func checkedInteger(_ index: Int32) throws -> Int {
        try check(index, SQLITE_INTEGER)
        return integer(index)
    }

    /// A text; throws as above.
    func checkedText(_ index: Int32) throws -> String {
        try check(index, SQLITE_TEXT)
        return text(index)
    }

    /// What a text stands for; throws as above, and where it stands for nothing.
    func checked<Value>(_ index: Int32, _ read: (String) -> Value?) throws -> Value {
        guard let value = read(try checkedText(index)) else { throw damaged(index) }
        return value
    }

    /// Nil where there is nothing; else as a reader of the column gives it.
    func optional<Value>(_ index: Int32, _ read: (Int32) throws -> Value) rethrows -> Value? {
        isNull(index) ? nil : try read(index)
    }

    private func check(_ index: Int32, _ type: Int32) throws {
        guard sqlite3_column_type(statement, index) == type else { throw damaged(index) }
    }

    private func damaged(_ index: Int32) -> DamagedValue {
        DamagedValue(
            column: sqlite3_column_name(statement, index).map { String(cString: $0) } ?? "")
    }

    func bytes(_ index: Int32) -> [UInt8] { blob(index) { Array($0) } }

    /// How many bytes there are.
    func count(_ index: Int32) -> Int { blob(index) { $0.count } }

    func value(_ index: Int32) -> DatabaseValue {
        DatabaseValue(sqliteStatement: statement, index: index)
    }

    /// Whether a column has the same value of the same type in another row.
    func isSame(_ index: Int32, as other: Columns) -> Bool {
        let type = sqlite3_column_type(statement, index)
        guard type == sqlite3_column_type(other.statement, index) else { return false }
        switch type {
        case SQLITE_NULL: return true
        case SQLITE_INTEGER: return integer(index) == other.integer(index)
        default:
            return blob(index) { mine in
                other.blob(index) { $0.count == mine.count && $0.elementsEqual(mine) }
            }
        }
    }

    /// Whether a column's value comes after another row's; nil if they are the same.
    func isLater(_ index: Int32, than other: Columns) -> Bool? {
        if isSame(index, as: other) { return nil }
        let types = [self, other].map { sqlite3_column_type($0.statement, index) }
        if types == [SQLITE_INTEGER, SQLITE_INTEGER] {
            return integer(index) > other.integer(index)
        }
        return other.bytes(index).lexicographicallyPrecedes(bytes(index))
    }
}

extension Binding {
    /// The statement with its only parameter bound.
    func with(_ value: Int) -> Binding {
        bind(1, value)
        return self
    }
}
