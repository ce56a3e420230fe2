internal import GRDB
internal import SecurityPolicy

/// What an act sees while it is performed: the tables, the policy, and the facts of the occasion.
///
/// Confined to the transaction in which it was made.
public final class Door {
    let database: Database
    let policy: Policy
    /// When the act is recorded.
    let recordedAt: Moment
    /// When it happened: earlier than recorded, if the person said so.
    let happenedAt: Moment
    let memory: Memory
    /// Who performs the act, once that they may has been found.
    var standing: Standing?
    /// The file that comes along with the act.
    var enclosure = Enclosure.none
    /// The permits whose entries were found erased while a ledger is performed again, and what of
    /// these was performed instead.
    var gone: [Int: [Remnant]] { memory.gone }

    init(
        database: Database, policy: Policy, recordedAt: Moment, happenedAt: Moment, memory: Memory
    ) {
        self.database = database
        self.policy = policy
        self.recordedAt = recordedAt
        self.happenedAt = happenedAt
        self.memory = memory
    }

    /// The permit that was read last, if nothing was written since.
    var knownPermit: StoredPermit?

    /// Runs a statement that is compiled once a connection.
    func run(_ sql: String, _ arguments: StatementArguments = []) throws {
        knownPermit = nil
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// The first row of a statement.
    func row(_ sql: String, _ arguments: StatementArguments = []) throws -> StoredRow? {
        try Row.fetchOne(database.cachedStatement(sql: sql), arguments: arguments)
            .map { StoredRow(row: $0) }
    }

    /// All rows of a statement.
    func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [StoredRow] {
        try Row.fetchAll(database.cachedStatement(sql: sql), arguments: arguments)
            .map { StoredRow(row: $0) }
    }

    /// A statement of the hot path, found by the address of its text.
    func statement(_ sql: StaticString) throws -> Binding {
        try memory.statement(sql, in: database)
    }

    /// The number that the next numbered thing gets.
    ///
    /// Assets and permits share one sequence, so that a number says by itself what is meant.
    func nextNumber() throws -> Int {
        if let next = memory.nextNumber {
            memory.nextNumber = next &+ 1
            return next
        }
        let next = max(
            memory.least, 1 &+ (try row("SELECT max(number) FROM about")?[0] as Int? ?? 0))
        memory.nextNumber = next &+ 1
        return next
    }

    /// Refuses an empty or unkeepable text, and gives it in the form that is stored (NFC).
    func text(_ text: String, field: String, limit: Int = Limits.text) throws -> String {
        let text = normalised(text)
        guard !isBlank(text) else {
            throw RegisterError.refused(.text(field: field, .empty))
        }
        guard text.utf8.count <= limit || text.unicodeScalars.count <= limit else {
            throw RegisterError.refused(.text(field: field, .tooLong(limit: limit)))
        }
        guard !text.utf8.contains(0) else { throw RegisterError.refused(.text(field: field, .nul)) }
        return text
    }

    /// Whether a text has nothing but white space.
    func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }

    /// The same for a text that may be missing; an empty one counts as missing.
    func optionalText(_ text: String?, field: String, limit: Int = Limits.text) throws -> String? {
        guard let text, !text.isEmpty else { return nil }
        return try self.text(text, field: field, limit: limit)
    }
}

/// How long texts may be, in Unicode scalars.
enum Limits {
    static let code = 40
    static let name = 500
    static let text = 4000
    /// Containers in containers; SQLite's triggers, which carry classes upwards, stop at 1000.
    static let nesting = 100
}

/// What is remembered from act to act within a transaction, so that a million acts need not look it
/// up a million times.
///
/// Confined to the transaction in which it was made; forgotten when the organisation changes.
final class Memory {
    var nextNumber: Int?
    /// The lowest number that may be given; more than one only where entries are passed over.
    var least = 1
    var people: [String: Int] = [:]
    var units: [String: Int] = [:]
    var ancestors: [Int: [Int]] = [:]
    var appointments: [Int: [Appointment]] = [:]
    var authorised: [Authorised: Standing] = [:]
    /// The permits whose entries were found erased while a ledger is performed again, and what of
    /// these was performed instead.
    var gone: [Int: [Remnant]] = [:]
    let search = SearchIndexWriter()
    private var statements: [UnsafePointer<UInt8>: Binding] = [:]

    /// That a person has a duty for a unit on a day.
    struct Authorised: Hashable {
        let login: String
        let duty: Duty
        let unit: Int
        let day: Day
    }

    func statement(_ sql: StaticString, in database: Database) throws -> Binding {
        if let known = statements[sql.utf8Start] { return known }
        let statement = try Binding(sql.description, in: database)
        statements[sql.utf8Start] = statement
        return statement
    }

    func forgetOrganisation() {
        people = [:]
        units = [:]
        ancestors = [:]
        appointments = [:]
        authorised = [:]
    }
}
