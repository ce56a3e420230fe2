import Foundation
import GRDB
import SecurityPolicy
import Testing

@testable import Register

/// Verification with replay finds every change of a small register, whatever byte or cell it is.
///
/// Exhaustive on a copy without constraints, so that any value can be put anywhere. What was not
/// changed is not looked at again: the chain is followed from end to end, and then the table that
/// was changed is compared with the replayed one, as `verify(replay: true)` compares all of them; a
/// good chain means the same bodies, and so the same replay. ShellTests sends a sample through the
/// public `verify(replay: true)` on real files.
@Suite struct TamperTests {
    @Test func everyByteOfEveryEntry() throws {
        let bench = try TamperBench()
        var tried = 0
        for (rowid, cells) in try bench.rows("entry") {
            guard let number = Int.fromDatabaseValue(cells["number"] ?? .null) else { continue }
            for (column, value) in cells {
                let isText: Bool
                let bytes: [UInt8]
                switch value.storage {
                case .blob(let data): (isText, bytes) = (false, Array(data))
                case .string(let text): (isText, bytes) = (true, Array(text.utf8))
                default: continue
                }
                for place in bytes.indices {
                    var changed = bytes
                    // Another bit at each place, and for texts one that leaves them ASCII.
                    changed[place] ^= isText ? 1 : 1 << UInt8(place % 8)
                    let other: DatabaseValue =
                        isText
                        ? String(decoding: changed, as: UTF8.self).databaseValue
                        : Data(changed).databaseValue
                    let found = try bench.found("entry", rowid, column, other, restoring: value)
                    tried += 1
                    guard bench.isAbout(number, found) else {
                        Issue.record(
                            "entry \(number), \(column), byte \(place): \(String(describing: found))"
                        )
                        return
                    }
                }
            }
        }
        #expect(tried > 8000)
        print("tampering: \(tried) bytes of entries")
    }

    @Test func everyCellOfEveryTable() throws {
        let bench = try TamperBench()
        var tried = 0
        for table in try bench.tables() {
            for (rowid, cells) in try bench.rows(table) {
                for (column, value) in cells where !TamperBench.isGenerated(table, column) {
                    for other in TamperBench.others(than: value) {
                        let found = try bench.found(table, rowid, column, other, restoring: value)
                        tried += 1
                        guard bench.isNamed(found, table, column) else {
                            Issue.record(
                                "\(table) \(rowid), \(column) \(value) → \(other): \(String(describing: found))"
                            )
                            return
                        }
                    }
                }
            }
        }
        #expect(tried > 2500)
        print("tampering: \(tried) cells")
    }

    @Test func everyRow() throws {
        let bench = try TamperBench()
        var tried = 0
        for table in try bench.tables() {
            for (rowid, cells) in try bench.rows(table) {
                let columns = cells.keys.sorted().joined(separator: ", ")
                try bench.execute(
                    "CREATE TEMP TABLE kept AS SELECT * FROM \(table) WHERE rowid = \(rowid)")
                try bench.execute("DELETE FROM \(table) WHERE rowid = \(rowid)")
                let deleted = try bench.finding(in: table)
                #expect(bench.isNamed(deleted, table, ""), "\(table) \(rowid) deleted")
                try bench.execute(
                    "INSERT INTO \(table) (rowid, \(columns)) SELECT \(rowid), \(columns) FROM kept"
                )
                // Another row like it, under another key.
                for key in bench.keys(of: table) where cells[key].map({ !$0.isNull }) ?? false {
                    let other =
                        Int.fromDatabaseValue(cells[key] ?? .null) == nil
                        ? "\(key) || 'x'" : "\(key) + 1000"
                    let list = cells.keys.sorted().map { $0 == key ? other : $0 }
                    try bench.execute(
                        "INSERT INTO \(table) (\(columns)) SELECT \(list.joined(separator: ", ")) FROM kept"
                    )
                    let inserted = try bench.finding(in: table)
                    #expect(bench.isNamed(inserted, table, ""), "\(table) \(rowid) inserted")
                    try bench.execute("DELETE FROM \(table) WHERE rowid = last_insert_rowid()")
                    tried += 1
                }
                try bench.execute("DROP TABLE kept")
                tried += 1
            }
        }
        #expect(try bench.finding(in: nil) == nil)
        print("tampering: \(tried) rows")
    }

    /// Two entries change places: as a whole, and in each column.
    @Test func swappedEntries() throws {
        let bench = try TamperBench()
        let entries = try bench.rows("entry")
        for (first, second) in zip(entries, entries.dropFirst()) {
            for columns in [
                ["body", "body_hash", "hash"], ["body", "body_hash"], ["recorded_at"],
            ] {
                let list = columns.joined(separator: ", ")
                func put(_ cells: [String: DatabaseValue], at rowid: Int64) throws {
                    try bench.execute(
                        "UPDATE entry SET (\(list)) = (\(columns.map { _ in "?" }.joined(separator: ", "))) WHERE rowid = \(rowid)",
                        columns.map { cells[$0] ?? .null })
                }
                try put(first.cells, at: second.rowid)
                try put(second.cells, at: first.rowid)
                let found = try bench.finding(in: "entry")
                #expect(
                    bench.isAbout(Int(first.rowid), found)
                        || bench.isAbout(Int(second.rowid), found),
                    "\(columns) of \(first.rowid)")
                try put(first.cells, at: first.rowid)
                try put(second.cells, at: second.rowid)
            }
        }
        #expect(try bench.finding(in: nil) == nil)
    }

    /// Without its last entries a register is not what its rows say; without the rows too, it is an
    /// earlier register, whose head is not the one on the receipt.
    @Test func truncatedLedger() throws {
        let bench = try TamperBench()
        let last = try bench.city.head()
        for kept in stride(from: last - 1, through: 1, by: -1) {
            try bench.execute(
                "CREATE TEMP TABLE kept AS SELECT * FROM entry WHERE number > \(kept)")
            try bench.execute("DELETE FROM entry WHERE number > \(kept)")
            let fresh = try Replayer(of: bench.working)
            var chain = ChainVerifier()
            let bad = try bench.working.follow(&chain, until: kept, performing: fresh)
            // Whatever was erased is missing for nothing once the entry that did it is gone.
            #expect(bad == nil || bad?.finding == .bodyMissing)
            let found =
                try bad != nil
                || TableComparison(register: bench.working, replayer: fresh)
                    .firstDifference(chain: &chain) { _, _ in } != nil
            #expect(found, "\(last - kept) entries missing")
            try bench.execute("INSERT INTO entry SELECT * FROM kept; DROP TABLE kept")
        }
        #expect(try bench.finding(in: nil) == nil)
    }
}
