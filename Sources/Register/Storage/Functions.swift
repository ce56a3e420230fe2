internal import GRDB
internal import GRDBSQLite
internal import SecurityPolicy

/// The act that is being performed, as the triggers of schema.sql see it through the functions
/// `daicho_act()` and `daicho_time()`; beside these the functions that look at no act.
///
/// Confined to the register's database queue.
final class OpenAct: @unchecked Sendable {
    let policy: Policy
    /// The number of its entry; zero while no act is open.
    var entry = 0
    /// When it happened, ISO 8601.
    var time = ""

    init(policy: Policy) {
        self.policy = policy
    }

    /// Registers the functions with a connection.
    ///
    /// They are marked innocuous because `trusted_schema` is off and triggers call them
    /// (sqlite.org/c3ref/c_deterministic.html). The connection must not outlive this object.
    func install(in connection: SQLiteConnection) throws {
        let context = Unmanaged.passUnretained(self).toOpaque()
        let flags = SQLITE_UTF8 | SQLITE_INNOCUOUS
        func define(
            _ name: String, _ arguments: Int32, _ function: @escaping SQLFunction
        ) throws {
            let code = sqlite3_create_function_v2(
                connection, name, arguments, flags, context, function, nil, nil, nil)
            guard code == SQLITE_OK else { throw RegisterError.setting(name: name, value: "") }
        }
        try define("daicho_act", 0) { context, _, _ in
            sqlite3_result_int64(context, Int64(OpenAct.of(context)?.entry ?? 0))
        }
        try define("daicho_time", 0) { context, _, _ in
            let time = OpenAct.of(context)?.time ?? ""
            sqlite3_result_text(context, time, -1, OpenAct.transient)
        }
        try define("daicho_count", 1) { context, _, values in
            let bits = sqlite3_value_int64(values?[0])
            sqlite3_result_int64(context, Int64(bits.nonzeroBitCount))
        }
        try define("daicho_folded", 1) { context, _, values in
            guard let value = values?[0], let text = sqlite3_value_text(value) else { return }
            let bytes = UnsafeBufferPointer(
                start: text, count: Int(sqlite3_value_bytes(value)))
            let folded = SearchText.folded(String(decoding: bytes, as: UTF8.self))
            sqlite3_result_text(
                context, folded, Int32(folded.utf8.count), OpenAct.transient)
        }
        try define("daicho_gaps", 7) { context, _, values in
            guard let values, let policy = OpenAct.of(context)?.policy else { return }
            func integer(_ index: Int) -> Int { Int(sqlite3_value_int64(values[index])) }
            let gaps = policy.gaps(
                kind: AssetKind(bit: integer(0)), traits: Int64(integer(1)),
                effective: Classification(c: integer(2), i: integer(3), a: integer(4)),
                specificPersonal: integer(5) != 0, measures: Int64(integer(6)))
            sqlite3_result_int64(context, gaps)
        }
    }

    private typealias SQLFunction =
        @convention(c) (
            OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?
        ) -> Void

    /// Tells SQLite to copy a text at once (SQLITE_TRANSIENT).
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    private static func of(_ context: OpaquePointer?) -> OpenAct? {
        sqlite3_user_data(context).map {
            Unmanaged<OpenAct>.fromOpaque($0).takeUnretainedValue()
        }
    }
}
