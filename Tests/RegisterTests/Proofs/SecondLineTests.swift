import Foundation
import GRDB
import SecurityPolicy
import Testing

@testable import Register

/// Where the program's functions exist in another shell, the clauses still hold: python's sqlite3
/// with `daicho_act()` returning the newest entry, and the settings that SQLite has by itself
/// (`recursive_triggers`, `foreign_keys` off).
@Suite(Programs.hasPython3) struct SecondLineTests {
    private static let script = """
        import sqlite3, sys, json
        db = sqlite3.connect(sys.argv[1], isolation_level=None)
        newest = db.execute("SELECT max(number) FROM entry").fetchone()[0]
        db.create_function("daicho_act", 0, lambda: newest)
        db.create_function("daicho_time", 0, lambda: "2026-06-01T00:00:00+09:00")
        db.create_function("daicho_count", 1, lambda bits: bin(bits).count("1"))
        db.create_function("daicho_gaps", 7, lambda *a: 0)
        for sql in json.load(sys.stdin):
            db.execute("BEGIN")
            try:
                for part in sql.split(";;"): db.execute(part)
                print("done")
                db.execute("COMMIT")
            except sqlite3.Error as error:
                print("refused:", error)
                db.execute("ROLLBACK")
        """

    private func run(_ statements: [String], on path: String) throws -> [String] {
        let input = String(decoding: try JSONEncoder().encode(statements), as: UTF8.self)
        let (status, output) = try Programs.run(
            Programs.python3, ["-c", SecondLineTests.script, path], input: input)
        #expect(status == 0, "\(output)")
        return output.split(separator: "\n").map(String.init)
    }

    /// A register with seven assets in relations.
    ///
    /// Box 1 contains group 2, which contains the secret 3; 4 is its copy, and 5 is alone; 7 is in 6.
    private func city() throws -> Fixture {
        let city = try Fixture()
        let box = try city.add("箱", .medium, Classification(332))
        let group = try city.add("まとめ", .information, Classification(332))
        let secret =
            try city.register.perform(
                RegisterAsset(
                    AssetFields(
                        name: "個人番号", kind: .information, unit: "soumu",
                        classes: Classification(111), specificPersonal: true, externalID: "E3")),
                by: Fixture.manager
            ).number ?? 0
        try city.perform(
            CopyAsset(
                of: secret,
                as: AssetFields(
                    name: "写し", kind: .document, unit: "soumu", classes: Classification(111))))
        try city.add("別", .information, Classification(332))
        let outer = try city.add("棚", .equipment, Classification(332))
        let inner = try city.add("円盤", .medium, Classification(332))
        try city.perform(PutIn(container: group, contents: [secret]))
        try city.perform(PutIn(container: box, contents: [group]))
        try city.perform(PutIn(container: outer, contents: [inner]))
        return city
    }

    @Test func theClausesHold() throws {
        let city = try city()
        let columns = try city.register.read { reader in
            try reader.rows("SELECT name FROM pragma_table_info('asset')").map {
                try $0[0] as String
            }
        }
        let others = columns.filter { !$0.hasPrefix("effective_") && !$0.hasPrefix("declared_") }
        let low = { (number: Int) in
            """
            INSERT OR REPLACE INTO asset (\(others.joined(separator: ", ")), declared_c, declared_i,
                declared_a, effective_c, effective_i, effective_a, effective_specific)
            SELECT \(others.joined(separator: ", ")), 3, 3, 2, 3, 3, 2, 0 FROM asset
            WHERE number = \(number)
            """
        }
        let attacks = [
            // Lower an effective class.
            "UPDATE asset SET effective_c = 3 WHERE number = 1",
            "UPDATE asset SET effective_specific = 0 WHERE number = 2",
            "UPDATE asset SET effective_i = 3, effective_a = 2 WHERE number = 4",
            "UPDATE asset SET declared_c = 3, specific_personal = 0, effective_c = 3, effective_specific = 0 WHERE number = 4",
            "UPDATE OR REPLACE asset SET effective_c = 3 WHERE number = 2",
            low(1), low(2), low(4),
            "INSERT INTO asset (\(columns.joined(separator: ", "))) SELECT \(columns.joined(separator: ", ")) FROM asset WHERE number = 1 ON CONFLICT DO UPDATE SET effective_c = 3",
            "DELETE FROM asset WHERE number = 1", "DELETE FROM asset",
            "UPDATE OR REPLACE asset SET number = 3 WHERE number = 5",
            "UPDATE OR REPLACE asset SET external_id = 'E3' WHERE number = 5",
            "UPDATE asset SET copy_of = NULL WHERE number = 4",
            "UPDATE asset SET copy_of = 5 WHERE number = 4",
            // Cycles.
            "INSERT INTO contents VALUES (3, 1, 'x')", "INSERT INTO contents VALUES (5, 5, 'x')",
            "INSERT INTO contents VALUES (3, 4, 'x')",
            "UPDATE contents SET container = 3, content = 1 WHERE container = 2",
            "INSERT INTO contents VALUES (5, 99, 'x')",
            // Specific personal information at C2.
            "UPDATE asset SET declared_c = 2 WHERE number = 3",
            "UPDATE asset SET specific_personal = 1 WHERE number = 5",
            // Entries.
            "UPDATE entry SET actor = 'staff'", "UPDATE entry SET body = x'00' WHERE number = 3",
            "UPDATE entry SET body = NULL WHERE number = (SELECT max(number) FROM entry)",
            "UPDATE entry SET result = 99 WHERE number = (SELECT max(number) FROM entry)",
            "DELETE FROM entry", "DELETE FROM entry WHERE number = (SELECT max(number) FROM entry)",
            "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE number = 5",
            "INSERT OR REPLACE INTO entry SELECT * FROM entry ORDER BY number DESC LIMIT 1",
            "REPLACE INTO entry SELECT number + 1, recorded_at, actor, act, NULL, 0, body, body_hash, hash FROM entry ORDER BY number DESC LIMIT 1",
            "UPDATE OR REPLACE entry SET number = 3 WHERE number = 4",
            // Appointments and units.
            "INSERT INTO appointment (person, role, unit, from_day) SELECT person, role, unit, '2027-01-01' FROM appointment WHERE unit IS NOT NULL LIMIT 1",
            "UPDATE appointment SET person = 2, role = 'section-manager', unit = 3, from_day = '2000-01-01' WHERE id = 4",
            "UPDATE appointment SET until_day = '1999-01-01'",
            "UPDATE unit SET parent = 3 WHERE id = 1", "UPDATE unit SET parent = id",
            "INSERT INTO unit VALUES (9, 'x', 'x', 9)",
            "INSERT OR REPLACE INTO unit VALUES (1, 'city', 'x', 3)",
            "INSERT INTO unit VALUES (9, 'x', 'x', 10);;INSERT INTO unit VALUES (10, 'y', 'y', 9)",
            "DELETE FROM unit WHERE id = 1;;INSERT INTO unit VALUES (1, 'city', 'x', 3)",
            "UPDATE unit SET id = 1 WHERE id = 3",
            "UPDATE OR REPLACE unit SET code = 'city' WHERE id = 3",
            // An original that does not exist yet, and one that is the copy itself.
            "INSERT INTO asset (number, name, kind, unit, criteria, specific_personal, residue_specific, effective_c, effective_i, effective_a, effective_specific, copy_of, traits, measures, gaps, gap_count, state) VALUES (50, 'x', 0, 3, 0, 0, 0, 1, 1, 1, 0, 50, 0, 0, 0, 0, 0)",
            "INSERT INTO asset (number, name, kind, unit, criteria, specific_personal, residue_specific, effective_c, effective_i, effective_a, effective_specific, copy_of, traits, measures, gaps, gap_count, state) VALUES (50, 'x', 0, 3, 0, 0, 0, 1, 1, 1, 0, 51, 0, 0, 0, 0, 0)",
        ]
        let before = try snapshot(city)
        let answers = try run(attacks, on: city.path)
        #expect(answers.count == attacks.count)
        let misspelt = ["syntax", "columns", "no such", "generated", "overflow"]
        for (attack, answer) in zip(attacks, answers) {
            // Refused by a clause, not because the attack is no SQL.
            if !answer.hasPrefix("refused") || misspelt.contains(where: answer.contains) {
                Issue.record("\(attack): \(answer)")
            }
        }
        #expect(try snapshot(city) == before)
        try city.check()
    }

    /// What is put in by such a writer raises everything around it, at any depth, although its
    /// triggers do not recurse; and verification finds the row that no act made.
    @Test func risesReachEverything() throws {
        let city = try city()
        #expect(try run(["INSERT INTO contents VALUES (7, 3, 'x')"], on: city.path) == ["done"])
        for number in [6, 7] {
            #expect(try city.asset(number).effective == .highest)
            #expect(try city.asset(number).specificPersonal)
        }
        let found = try city.register.verify(replay: true)
        #expect(found.result == .failed)
        guard case .row = found.finding else {
            Issue.record("\(found)")
            return
        }
    }

    private func snapshot(_ city: Fixture) throws -> [String] {
        try city.register.read { reader in
            try ["asset", "contents", "entry", "unit", "appointment", "about"].flatMap { table in
                try reader.rows("SELECT * FROM \(table)").map { "\(table) \($0.row)" }
            }
        }
    }
}
