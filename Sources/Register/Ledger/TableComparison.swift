internal import GRDB

/// Compares a register's tables with those that its ledger gives, row for row.
///
/// Goes through each table by primary key, some thousand rows a transaction; entries that arrive
/// meanwhile are replayed before the next rows are compared, so that both sides always stand at the
/// same entry.
struct TableComparison {
    let register: Register
    let replayer: Replayer

    private static let batch = 5000

    /// A table and the columns by which it is in order.
    private struct Table {
        let name: String
        let key: [String]
        let columns: [String]
    }

    /// A row in text: its key, and all of it.
    private struct Line: Equatable {
        let key: [DatabaseValue]
        let cells: [DatabaseValue]
    }

    /// The first row that differs, or the first entry that arrived meanwhile and is bad.
    ///
    /// - Parameter names: the tables to compare; nil: all.
    func firstDifference(
        in names: Set<String>? = nil, chain: inout ChainVerifier,
        progress: (_ done: Int, _ total: Int) -> Void
    ) throws -> (entry: Int?, finding: Verification.Finding)? {
        let tables = try tables().filter { names?.contains($0.name) ?? true }
        for (index, table) in tables.enumerated() {
            var last: [DatabaseValue]?
            while true {
                var lines = (found: [Line](), expected: [Line]())
                // Tries again while entries keep arriving between the two looks.
                var tries = 0
                repeat {
                    let head = try register.revision()
                    while chain.entries < head {
                        if let bad = try register.step(&chain, until: head, replayer) { return bad }
                    }
                    lines.found = try rows(of: table, after: last, in: register)
                    tries += 1
                    if tries > 1000 { return (nil, .unstable) }
                } while try register.revision() != chain.entries
                lines.expected = try rows(of: table, after: last, in: replayer.copy)
                if let bad = difference(lines.found, lines.expected) {
                    return (
                        table.name == "entry" ? Int.fromDatabaseValue(bad.key[0]) : nil,
                        .row(table: table.name, key: text(bad.key))
                    )
                }
                last = lines.found.last?.key
                progress(index, tables.count)
                if lines.found.count < TableComparison.batch { break }
            }
        }
        return nil
    }

    /// What triggers and the search index derive comes last, so that the row itself is named first.
    private func tables() throws -> [Table] {
        try replayer.copy.read { reader in
            let names: [String] = try reader.rows(
                """
                SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                ORDER BY name IN ('about', 'gram'), rowid
                """
            ).map { $0[0] }
            return try names.map { name in
                let columns = try reader.rows(
                    "SELECT name, pk FROM pragma_table_info(?)", [name])
                let key = columns.filter { ($0[1] as Int) > 0 }
                    .sorted { ($0[1] as Int) < ($1[1] as Int) }
                return Table(
                    name: name, key: key.map { $0[0] }, columns: columns.map { $0[0] })
            }
        }
    }

    private func rows(
        of table: Table, after last: [DatabaseValue]?, in register: Register
    ) throws -> [Line] {
        let key = table.key.joined(separator: ", ")
        let places = last.map { "(\($0.map { _ in "?" }.joined(separator: ", ")))" }
        let sql = """
            SELECT \(key), \(table.columns.joined(separator: ", ")) FROM \(table.name)
            \(places.map { "WHERE (\(key)) > \($0)" } ?? "")
            ORDER BY \(key) LIMIT \(TableComparison.batch)
            """
        return try register.read { reader in
            try reader.rows(sql, StatementArguments(last ?? [])).map { row in
                let values = Array(row.databaseValues)
                return Line(
                    key: Array(values[..<table.key.count]), cells: Array(values[table.key.count...])
                )
            }
        }
    }

    /// The first line that only one side has, or that differs.
    private func difference(_ found: [Line], _ expected: [Line]) -> Line? {
        for (left, right) in zip(found, expected) where left != right { return left }
        return found.count > expected.count
            ? found[expected.count] : expected.count > found.count ? expected[found.count] : nil
    }

    private func text(_ key: [DatabaseValue]) -> String {
        key.map { String(describing: $0).replacing("\"", with: "") }.joined(separator: ", ")
    }
}
