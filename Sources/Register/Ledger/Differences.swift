internal import Foundation
internal import GRDB

/// A row that is not what the ledger says.
public struct RowDifference: Codable, Hashable, Sendable {
    /// A cell of the row.
    public struct Cell: Codable, Hashable, Sendable {
        /// Its column.
        public let column: String
        /// What the ledger says; nil: nothing.
        public let ledger: String?
        /// What the table says; nil: nothing.
        public let table: String?
    }

    /// What is wrong with the row.
    public enum Kind: String, Codable, Sendable {
        /// Some cells are others.
        case changed
        /// The ledger has no such row.
        case added
        /// The table has no such row.
        case removed
    }

    /// The table.
    public let table: String
    /// The primary key, in text.
    public let key: [String]
    /// What is wrong.
    public let kind: Kind
    /// The cells that differ, if the row is there on both sides.
    public let cells: [Cell]
}

extension Register {
    /// The rows that are not what the ledger says, once `verify(replay:)` has found that one is not.
    ///
    /// Replays the ledger once more: a register that nobody tampered with never gets here.
    ///
    /// - Parameter limit: how many at most.
    /// - Returns: the rows; none if the register has been written meanwhile.
    public func differences(limit: Int) throws -> [RowDifference] {
        let limit = min(max(limit, 0), 1 << 31)
        var chain = ChainVerifier()
        let replayer = try Replayer(of: self)
        let total = try revision()
        guard try follow(&chain, until: total, performing: replayer) == nil else { return [] }
        try replayer.finish()
        var found: [RowDifference] = []
        for table in try KeyedTable.all(of: replayer.copy) where found.count < limit {
            found += try table.differences(self, replayer.copy, limit: limit - found.count)
        }
        // What was written meanwhile is no difference; nothing is said rather than that.
        return try revision() == total ? found : []
    }
}

/// A table and its primary key.
struct KeyedTable {
    let name: String
    let key: [String]
    let columns: [String]

    /// Rows that are looked at in one transaction.
    static let batch = 5000

    /// Every table that follows from the ledger; what triggers and the search index derive comes last.
    ///
    /// The bytes of papers do not: `badPaper` looks at them.
    static func all(of register: Register) throws -> [KeyedTable] {
        try register.read { reader in
            let names: [String] = try reader.rows(
                """
                SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                    AND name <> 'content'
                ORDER BY name IN ('about', 'gram'), rowid
                """
            ).map { try $0[0] }
            return try names.map { name in
                let columns = try reader.rows("SELECT name, pk FROM pragma_table_info(?)", [name])
                let key = try columns.filter { try ($0[1] as Int) > 0 }
                    .sorted { try ($0[1] as Int) < ($1[1] as Int) }
                return try KeyedTable(
                    name: name, key: key.map { try $0[0] }, columns: columns.map { try $0[0] })
            }
        }
    }

    /// The rows that two registers do not both have, or not the same.
    func differences(_ found: Register, _ expected: Register, limit: Int) throws -> [RowDifference]
    {
        var differences: [RowDifference] = []
        var last: [DatabaseValue]?
        while differences.count < limit {
            let left = try rows(of: found, after: last, until: nil, KeyedTable.batch)
            let isLast = left.count < KeyedTable.batch
            let end = isLast ? nil : left.last.map(key(of:))
            // So many more that, if there are more yet, enough are missing on the left.
            let right = try rows(
                of: expected, after: last, until: end, KeyedTable.batch + limit + 1)
            let (known, there) = (Set(right.map(key(of:))), byKey(left))
            for row in right {
                let other = there[key(of: row)]
                if other != row { differences.append(difference(other, row)) }
            }
            for row in left where !known.contains(key(of: row)) {
                differences.append(difference(row, nil))
            }
            guard let end else { break }
            last = end
        }
        return Array(differences.prefix(limit))
    }

    private func rows(
        of register: Register, after last: [DatabaseValue]?, until end: [DatabaseValue]?,
        _ limit: Int
    ) throws -> [[DatabaseValue]] {
        let names = key.joined(separator: ", ")
        func bound(_ sign: String, _ values: [DatabaseValue]?) -> String? {
            values.map { "(\(names)) \(sign) (\($0.map { _ in "?" }.joined(separator: ", ")))" }
        }
        let bounds = [bound(">", last), bound("<=", end)].compactMap { $0 }
        let sql = """
            SELECT \(columns.joined(separator: ", ")) FROM \(name)
            \(bounds.isEmpty ? "" : "WHERE " + bounds.joined(separator: " AND "))
            ORDER BY \(names) LIMIT \(limit)
            """
        return try register.read { reader in
            try reader.rows(sql, StatementArguments((last ?? []) + (end ?? []))).map {
                Array($0.row.databaseValues)
            }
        }
    }

    private func key(of row: [DatabaseValue]) -> [DatabaseValue] {
        key.compactMap { columns.firstIndex(of: $0) }.map { row[$0] }
    }

    private func byKey(_ rows: [[DatabaseValue]]) -> [[DatabaseValue]: [DatabaseValue]] {
        Dictionary(rows.map { (key(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// How a row differs; one side may lack it.
    private func difference(
        _ found: [DatabaseValue]?, _ expected: [DatabaseValue]?
    ) -> RowDifference {
        var cells: [RowDifference.Cell] = []
        if let found, let expected {
            for (index, column) in columns.enumerated() where found[index] != expected[index] {
                cells.append(
                    RowDifference.Cell(
                        column: column, ledger: Self.text(expected[index]),
                        table: Self.text(found[index])))
            }
        }
        return RowDifference(
            table: name, key: key(of: found ?? expected ?? []).map { Self.text($0) ?? "" },
            kind: found == nil ? .removed : expected == nil ? .added : .changed, cells: cells)
    }

    private static func text(_ value: DatabaseValue) -> String? {
        switch value.storage {
        case .null: nil
        case .int64(let number): String(number)
        case .double(let number): String(number)
        case .string(let text): text
        case .blob(let data): Hex.text(data)
        }
    }
}
