import Foundation
import GRDB
import SecurityPolicy
import Testing

@testable import Register

/// The plain `sqlite3` program can read a register and change nothing in it.
@Suite(Programs.hasSQLite3) struct ShellTests {
    /// Settings that have opened holes in other programs' triggers, and none.
    private static let preambles = [
        "", "PRAGMA writable_schema = ON;", "PRAGMA recursive_triggers = OFF;",
        "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;",
        "PRAGMA trusted_schema = OFF;", "PRAGMA defer_foreign_keys = ON; BEGIN IMMEDIATE;",
    ]

    /// Runs SQL in the plain shell.
    private func shell(_ sql: String, _ path: String) throws -> (status: Int32, output: String) {
        try Programs.run(Programs.sqlite3, ["-bail", path], input: sql + "\n")
    }

    private func dump(_ path: String) throws -> String {
        let (status, output) = try shell(".dump\nPRAGMA user_version; PRAGMA application_id;", path)
        #expect(status == 0)
        return output
    }

    /// Every way to write each table, as far as its columns allow.
    private func writes(_ path: String) throws -> [String] {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.read { database in
            let tables = try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')")
            #expect(tables.contains("entry") && tables.contains("gram") && tables.count >= 12)
            return try tables.flatMap { table -> [String] in
                let columns = try String.fetchAll(
                    database, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
                let list = columns.joined(separator: ", ")
                let copy = "INTO \(table) (\(list)) SELECT \(list) FROM \(table) LIMIT 1"
                var sql = [
                    "DELETE FROM \(table);", "DELETE FROM \(table) WHERE rowid = 1 OR true;",
                    "INSERT \(copy);", "INSERT OR REPLACE \(copy);", "REPLACE \(copy);",
                    "INSERT OR IGNORE \(copy);", "INSERT OR FAIL \(copy);",
                    "INSERT \(copy) ON CONFLICT DO NOTHING;",
                    """
                    INSERT INTO \(table) (\(list)) SELECT \(list) FROM \(table) WHERE true LIMIT 1
                    ON CONFLICT DO UPDATE SET \(columns[0]) = \(columns[0]) + 1;
                    """,
                    "INSERT INTO \(table) DEFAULT VALUES;",
                ]
                for column in columns {
                    sql += ["", "OR REPLACE ", "OR IGNORE ", "OR FAIL "].map {
                        "UPDATE \($0)\(table) SET \(column) = 1;"
                    }
                    sql.append("UPDATE \(table) SET \(column) = NULL;")
                    sql.append("WITH x AS (SELECT 1) UPDATE \(table) SET \(column) = \(column);")
                }
                return sql
            }
        }
    }

    private func city() throws -> (city: Fixture, box: Int) {
        let city = try Fixture()
        let box = try city.add("箱", .medium, Classification(332))
        let secret = try city.add("住民台帳", .information, Classification(111))
        try city.perform(AddContractor(code: "K1", name: "業者", contract: "1"), by: Fixture.root)
        try city.perform(PutIn(container: box, contents: [secret]))
        return (city, box)
    }

    /// All statements in one run of the shell, which goes on after an error: each must give one.
    @Test func everyTableIsReadOnly() throws {
        let (city, _) = try city()
        let before = try dump(city.path)
        let writes = try writes(city.path)
        for preamble in ShellTests.preambles {
            let (_, output) = try Programs.run(
                Programs.sqlite3, [city.path],
                input: preamble + "\n" + writes.joined(separator: "\n"))
            let errors = output.split(separator: "\n").filter {
                $0.hasPrefix("Parse error") || $0.hasPrefix("Runtime error")
            }
            #expect(
                errors.count == writes.count,
                "\(preamble): \(writes.count - errors.count) writes were not refused")
            #expect(try dump(city.path) == before, "\(preamble)")
        }
        // One at a time where the whole must stand: what a person would try.
        for sql in [
            "UPDATE asset SET declared_c = 3, effective_c = 3 WHERE number = 2;",
            "UPDATE asset SET effective_c = 1;", "DELETE FROM contents;",
            "DELETE FROM code WHERE family = 'criterion';", "UPDATE entry SET body = x'00';",
            "DELETE FROM entry WHERE number > 10;",
            "INSERT INTO entry SELECT number + 1000, recorded_at, actor, act, NULL, NULL, body, body_hash, hash FROM entry LIMIT 1;",
            "INSERT INTO required VALUES (1, 3, 3, 2, 0);",
        ] {
            let (status, output) = try shell(sql, city.path)
            #expect(status != 0 && output.contains("rror"), "\(sql): \(output)")
        }
        #expect(try dump(city.path) == before)
        try city.check()
    }

    @Test func readingWorks() throws {
        let (city, box) = try city()
        let (status, output) = try shell(
            """
            SELECT name, effective_c, facet FROM asset WHERE number = \(box);
            SELECT c FROM required WHERE number = \(box);
            SELECT count(*) FROM entry; PRAGMA integrity_check;
            """, city.path)
        #expect(status == 0, "\(output)")
        #expect(output.hasPrefix("箱|1|") && output.contains("\nok"), "\(output)")
    }

    /// Without the triggers the shell can write: then the verification finds the schema changed, or,
    /// where they were put back word for word, the row.
    @Test func verificationFindsWhatTheShellDidWithoutTriggers() throws {
        let attacks: [(sql: String, table: String)] = [
            ("UPDATE asset SET declared_c = 3, effective_c = 3 WHERE number = 2", "asset"),
            ("UPDATE asset SET effective_c = 3, declared_c = 3 WHERE number = 1", "asset"),
            ("DELETE FROM contents", "contents"),
            ("UPDATE contents SET since = '2026-01-01T00:00:00+09:00'", "contents"),
            ("DELETE FROM code WHERE code = 'c1.personal'", "code"),
            ("INSERT OR REPLACE INTO unit VALUES (3, 'soumu', '偽', NULL)", "unit"),
            ("UPDATE entry SET actor = 'clerk' WHERE number = 12", "entry"),
            (
                "UPDATE entry SET recorded_at = '2026-01-01T00:00:00+09:00' WHERE number = 12",
                "entry"
            ),
            ("DELETE FROM entry WHERE number = (SELECT max(number) FROM entry)", "*"),
            ("UPDATE appointment SET until_day = '2099-03-31' WHERE id = 1", "appointment"),
            ("UPDATE person SET name = '別人' WHERE id = 2", "person"),
            ("UPDATE register SET organisation = '別市'", "register"),
            ("UPDATE contractor SET nda_until = '2099-01-01'", "contractor"),
            (
                "UPDATE gram SET members = x'ffff' WHERE (page, gram) IN (SELECT page, gram FROM gram LIMIT 1)",
                "gram"
            ),
            ("DELETE FROM about WHERE entry = 21", "about"),
        ]
        let (city, _) = try city()
        let triggers = try city.register.read { reader in
            try reader.rows(
                "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid"
            )
            .map { (name: try $0[0] as String, sql: try $0[1] as String) }
        }
        let drop = triggers.map { "DROP TRIGGER \($0.name);" }.joined(separator: "\n")
        let again = triggers.map { $0.sql + ";" }.joined(separator: "\n")
        for (sql, table) in attacks {
            for isHidden in [false, true] {
                let copy = city.folder.appending(path: "copy.db")
                try? FileManager.default.removeItem(at: copy)
                try FileManager.default.copyItem(atPath: city.path, toPath: copy.path)
                let (status, output) = try shell(
                    [drop, sql + ";", isHidden ? again : ""].joined(separator: "\n"), copy.path)
                #expect(status == 0, "\(output)")
                let register = try Register.open(
                    at: copy.path, surroundings: city.clock.surroundings)
                let found = try register.verify(replay: isHidden)
                #expect(found.result == .failed, "\(sql)")
                switch found.finding {
                case .schema: #expect(!isHidden, "\(sql): \(found)")
                case .row(let name, _):
                    #expect(isHidden && (name == table || table == "*"), "\(sql): \(found)")
                default: Issue.record("\(sql): \(found)")
                }
                if isHidden {
                    let rows = try register.differences(limit: 1000)
                    #expect(rows.contains { $0.table == table } || table == "*", "\(sql): \(rows)")
                }
            }
        }
        try city.check()
    }
}
