internal import GRDB
internal import SecurityPolicy
internal import Synchronization

/// The tables as somebody sees them who does not see everything.
///
/// A connection of its own, on which a view in `temp` stands before each table: SQLite looks names up
/// there first (sqlite.org/lang_naming.html), so that no query can forget what its reader may not see.
/// A query that names `main.asset` sees past the view, and has to know what it does. Acts are
/// performed on the register's other connection, where there are no views.
final class SightedTables: Sendable {
    private let queue: DatabaseQueue
    /// The functions of the connection; no act is ever open here.
    private let open: OpenAct
    /// Whose sight the views have at present; nil: there are none yet.
    private let known = Mutex<Sight?>(nil)

    /// A connection of its own to a register's file, which never writes to it.
    init(path: String, policy: Policy) throws {
        open = OpenAct(policy: policy)
        queue = try DatabaseQueue(
            path: path, configuration: Opening.configuration(open, readOnly: true))
    }

    /// The connection of a register that takes no acts, and that has no file which another connection
    /// could open.
    init(on queue: DatabaseQueue, _ open: OpenAct) {
        self.open = open
        self.queue = queue
    }

    /// Gives the connection for a look, with the sight of who looks.
    func read<Result>(_ sight: Sight, _ body: (Database) throws -> Result) throws -> Result {
        try queue.inDatabase { database in
            let before = known.withLock { $0 }
            if sight.units == nil {
                if before != nil { try clear(database) }
                known.withLock { $0 = nil }
            } else if before != sight {
                try set(sight, database)
                known.withLock { $0 = sight }
            }
            return try body(database)
        }
    }

    /// Takes the views away, for who sees everything.
    private func clear(_ database: Database) throws {
        // All or none: a view that were missing would not be made again.
        try database.inTransaction(.deferred) {
            for view in SightedTables.views {
                try database.execute(sql: "DROP VIEW temp.\(view.name)")
            }
            return .commit
        }
    }

    private func set(_ sight: Sight, _ database: Database) throws {
        let areThere = known.withLock { $0 } != nil
        try database.inTransaction(.deferred) {
            if !areThere {
                try database.execute(sql: SightedTables.tables)
                for view in SightedTables.views {
                    try database.execute(
                        sql: "CREATE TEMP VIEW \(view.name) AS SELECT * FROM main.\(view.name) "
                            + "AS \(view.name) WHERE \(view.condition)")
                }
            }
            let codes = try CanonicalJSON.bytes(of: sight.units?.sorted() ?? [])
            try database.execute(
                sql: """
                    DELETE FROM temp.seen;
                    DELETE FROM temp.looker;
                    """)
            try database.execute(
                sql: """
                    INSERT INTO temp.seen SELECT id FROM main.unit
                    WHERE code IN (SELECT value FROM json_each(?))
                    """, arguments: [String(decoding: codes, as: UTF8.self)])
            try database.execute(
                sql: """
                    INSERT INTO temp.looker
                    SELECT ?1, (SELECT id FROM main.person WHERE login = ?1)
                    """, arguments: [sight.login])
            return .commit
        }
    }

    /// The units that are seen, and who looks.
    private static let tables = """
        CREATE TEMP TABLE IF NOT EXISTS seen (unit INTEGER PRIMARY KEY);
        CREATE TEMP TABLE IF NOT EXISTS looker (login TEXT NOT NULL, person INTEGER);
        """

    // A plus keeps an index out of it: the queries themselves say by which units to find rows.
    private static let isOfSeenUnit = "+unit IN (SELECT unit FROM temp.seen)"

    private static func isLooker(_ columns: String) -> String {
        "(SELECT person FROM temp.looker) IN (\(columns))"
    }

    private static func has(_ table: String, _ condition: String) -> String {
        "EXISTS (SELECT 1 FROM temp.\(table) AS seen_\(table) WHERE seen_\(table).\(condition))"
    }

    /// That there is something with a number, or was until its record was erased.
    private static let isSeenThing =
        (["asset", "permit", "incident", "purge"].map { has($0, "number = thing.number") }
        + [has("purge_record", "permit = thing.number")]).joined(separator: " OR ")

    /// What is seen of each table; all is seen of those that are not here.
    ///
    /// Entries that are about nothing with a number say what tables say that everybody sees: units,
    /// people, appointments.
    private static let views: [(name: String, condition: String)] = [
        ("asset", isOfSeenUnit),
        (
            "contents",
            has("asset", "number = container") + " OR " + has("asset", "number = content")
        ),
        ("lowered", has("asset", "number = lowered.asset")),
        (
            "permit",
            """
            \(isOfSeenUnit) OR \(isLooker("applicant, applicant_for"))
                OR EXISTS (SELECT 1 FROM main.permit_item JOIN main.asset AS item ON item.number = asset
                    WHERE permit_item.permit = permit.number AND item.unit IN (SELECT unit FROM temp.seen))
                OR EXISTS (SELECT 1 FROM main.permit_step AS step
                    WHERE step.permit = permit.number AND \(isLooker("step.person, step.principal")))
            """
        ),
        ("permit_item", has("permit", "number = permit_item.permit")),
        ("permit_step", has("permit", "number = permit_step.permit")),
        ("attachment", has("permit", "number = attachment.permit")),
        ("content", has("attachment", "digest = content.digest")),
        ("incident", has("permit", "number = incident.permit")),
        ("hold", has("permit", "number = hold.permit")),
        (
            "purge",
            "\(isOfSeenUnit) OR \(isLooker("asked_by, asked_for, decided_by, decided_for"))"
        ),
        ("purge_record", has("purge", "number = purge_record.purge")),
        (
            "entry",
            """
            +actor = (SELECT login FROM temp.looker)
                OR act <> '\(RecordRefusedAct.name)'
                    AND NOT EXISTS (SELECT 1 FROM main.about WHERE about.entry = entry.number)
                OR EXISTS (SELECT 1 FROM main.about AS thing
                    WHERE thing.entry = entry.number AND (\(isSeenThing)))
            """
        ),
    ]
}

/// The tables with views beside one connection; opened when somebody first needs them.
final class SightedTablesOnce: Sendable {
    private let known = Mutex<SightedTables?>(nil)
    private let open: @Sendable () throws -> SightedTables

    /// Beside a connection to a file.
    init(path: String, policy: Policy) {
        open = { try SightedTables(path: path, policy: policy) }
    }

    /// On a connection that takes no acts.
    init(on queue: DatabaseQueue, _ act: OpenAct) {
        open = { SightedTables(on: queue, act) }
    }

    /// Gives the connection for a look, with the sight of who looks.
    func read<Result>(_ sight: Sight, _ body: (Database) throws -> Result) throws -> Result {
        let tables = try known.withLock { known in
            if let known { return known }
            let tables = try open()
            known = tables
            return tables
        }
        return try tables.read(sight, body)
    }
}
