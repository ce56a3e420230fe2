internal import GRDB

/// Compares a register's tables with those that its ledger gives, row for row.
///
/// Goes through each table by primary key on both sides at once, some thousand rows or a mebibyte of
/// bodies a transaction; entries that arrive meanwhile are replayed before the next rows are compared,
/// so that both sides always stand at the same entry.
struct TableComparison {
    let register: Register
    let replayer: Replayer

    /// The values of a row's key.
    private typealias Key = [DatabaseValue]

    /// What looking at some rows gave.
    private enum Look {
        /// They are the same up to this row; nil: up to the end.
        case same(last: Key?)
        /// This row differs, or only one side has it.
        case different(Key)
        /// An entry arrived before the rows could be looked at.
        case behind
    }

    /// The first row that differs, or the first entry that arrived meanwhile and is bad.
    ///
    /// - Parameter names: the tables to compare; nil: all.
    func firstDifference(
        in names: Set<String>? = nil, chain: inout ChainVerifier,
        progress: (_ done: Int, _ total: Int) throws -> Void
    ) throws -> (entry: Int?, finding: Verification.Finding)? {
        let tables = try KeyedTable.all(of: replayer.copy).filter {
            names?.contains($0.name) ?? true
        }
        for (index, table) in tables.enumerated() {
            var last: Key?
            // Entries may keep arriving between the two looks.
            var tries = 0
            rows: while true {
                if let bad = try register.follow(
                    &chain, until: register.revision(), performing: replayer)
                {
                    return bad
                }
                try replayer.finish()
                switch try look(at: table, after: last, entries: chain.entries) {
                case .same(nil): break rows
                case .same(let reached): last = reached
                case .different(let key):
                    return (
                        table.name == "entry" ? Int.fromDatabaseValue(key[0]) : nil,
                        .row(table: table.name, key: text(key))
                    )
                case .behind:
                    tries += 1
                    if tries > 1000 { return (nil, .unstable) }
                    continue
                }
                tries = 0
                try progress(index, tables.count)
            }
        }
        return nil
    }

    private func look(at table: KeyedTable, after last: Key?, entries: Int) throws -> Look {
        let key = table.key.joined(separator: ", ")
        let places = last.map { "(\($0.map { _ in "?" }.joined(separator: ", ")))" }
        let sql = """
            SELECT \(key), \(table.columns.joined(separator: ", ")) FROM \(table.name)
            \(places.map { "WHERE (\(key)) > \($0)" } ?? "")
            ORDER BY \(key) LIMIT \(KeyedTable.batch)
            """
        return try register.read { found in
            guard try found.revision() == entries else { return .behind }
            return try replayer.copy.read { expected in
                let pair = try (
                    Binding(sql, in: found.database), Binding(sql, in: expected.database)
                )
                for (place, value) in (last ?? []).enumerated() {
                    pair.0.bind(Int32(place + 1), value)
                    pair.1.bind(Int32(place + 1), value)
                }
                defer {
                    pair.0.reset()
                    pair.1.reset()
                }
                return try compare(pair.0, pair.1, table)
            }
        }
    }

    private func compare(_ found: Binding, _ expected: Binding, _ table: KeyedTable) throws -> Look
    {
        let keys = table.key.indices.map(Int32.init)
        let columns = Int32(table.key.count + table.columns.count)
        func key(_ row: Columns) -> Key { keys.map { row.value($0) } }
        // The bodies of purges are large, and writers wait meanwhile.
        let body = table.columns.firstIndex(of: "body").map { Int32(table.key.count + $0) }
        var bytes = 0
        for count in 1... {
            switch (try found.step(), try expected.step()) {
            case (nil, nil): return .same(last: nil)
            case (let row?, nil), (nil, let row?): return .different(key(row))
            case (let left?, let right?):
                if let different = (0..<columns).first(where: { !left.isSame($0, as: right) }) {
                    // The columns of the key come first; the earlier row is what one side lacks.
                    let isLater = left.isLater(different, than: right) ?? false
                    return .different(
                        key(different < keys.count && isLater ? right : left))
                }
                bytes += body.map(left.count) ?? 0
                if count == KeyedTable.batch || bytes >= EntryBatch.bytes {
                    return .same(last: key(left))
                }
            }
        }
        return .same(last: nil)
    }

    private func text(_ key: Key) -> String {
        key.map { String(describing: $0).replacing("\"", with: "") }.joined(separator: ", ")
    }
}
