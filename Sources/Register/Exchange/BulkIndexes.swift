internal import GRDB

/// The indexes that an import of many assets builds anew at its end: sorting all rows once takes
/// half as long as finding a place for each.
///
/// They go and come back within the transaction: no reader sees the register without them, and the
/// schema is the same to the letter afterwards.
struct BulkIndexes {
    private let statements: [String]

    /// Whether a file of this many bytes repays it: it has some 50,000 assets, and not far fewer
    /// than the register has entries.
    static func repays(bytes: Int, in database: Database) throws -> Bool {
        let there = try Int.fetchOne(database, sql: "SELECT max(number) FROM entry") ?? 0
        return bytes > 8 << 20 && bytes / 40 > there
    }

    /// Drops the indexes of the lists, of assets and of entries; no act looks anything up by them.
    init(droppingFrom database: Database) throws {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT name, sql FROM sqlite_schema WHERE type = 'index'
                    AND name IN ('asset_by_facet', 'asset_by_facet_name', 'asset_by_unit',
                        'asset_by_unit_name', 'asset_by_gaps', 'entry_by_actor', 'entry_by_act',
                        'about_by_entry')
                ORDER BY rowid
                """)
        statements = rows.map { $0[1] }
        for row in rows { try database.execute(sql: "DROP INDEX \(row[0] as String)") }
    }

    /// Builds them again.
    func restore(to database: Database) throws {
        for statement in statements { try database.execute(sql: statement) }
    }
}
