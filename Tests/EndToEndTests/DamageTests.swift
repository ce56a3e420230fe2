import Foundation
import Testing

/// No command and no screen ends by a trap over a file in which somebody has written what the
/// program never writes: it answers, or says that the register is damaged.
@Suite(.enabled(if: Tampering.isPossible, "sqlite3 is not installed"))
struct DamageTests {
    /// Values out of range, of another type, or missing, each for a table's lists and details.
    static let damages = [
        "UPDATE permit SET state = 99, round = 9223372036854775807", "UPDATE permit SET kind = 'x'",
        "UPDATE permit SET until_day = 'x'", "UPDATE permit SET purpose = NULL",
        "UPDATE permit_item SET approved_c = 99, approved_i = -1, approved_a = 0, away = 7",
        "UPDATE permit_step SET step = X'00'", "UPDATE permit_step SET role = 'x'",
        "UPDATE asset SET kind = 99, traits = -1, measures = -1, criteria = -1, gaps = -1",
        "UPDATE asset SET effective_c = 99, effective_i = -9223372036854775808, residue_c = 7",
        "UPDATE asset SET effective_a = 9223372036854775807, declared_c = 0, state = 9",
        "UPDATE asset SET name = NULL, unit = 'x'",
        "INSERT INTO contents VALUES (1, 2, 'x'), (2, 1, 'x')",
        "UPDATE appointment SET until_day = 'x'", "UPDATE unit SET parent = id, name = 7",
        "UPDATE register SET language = 'x', created_at = NULL", "UPDATE entry SET body = X'00'",
        "UPDATE entry SET number = number + 9223372036854775000",
        "UPDATE about SET number = -number",
        "UPDATE gram SET page = 9223372036854775807, members = X'01'", "DELETE FROM register",
    ]

    /// Each place with the details of its lines, a search, and a form of a permit.
    private static let keys = """
        0 Enter Esc 1 Down Enter Esc t Esc w Esc h Esc / Type:住民 Enter Esc
        2 Down Enter Esc Tab Down Tab Down Tab Down a Esc 3 Down Enter Esc 4 Down Enter Esc
        5 Down Tab Down Tab Down 6 Down Tab Down Tab Down
        """

    private static let lines = [
        "permit list --search 会議 --as auditor", "permit show 13 --as auditor",
        "permit approve 11 --as manager", "book transport --as auditor",
        "asset list --search 文書 --sort c --as auditor", "asset why 1 --as auditor",
        "ledger list --as auditor", "--keys keys.txt --as manager",
    ]

    /// Takes away that columns have their types, and are filled in.
    private static let loosen = """
        PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET sql = replace(replace(replace(replace(replace(sql,
            'TEXT NOT NULL', 'TEXT'), 'INTEGER NOT NULL', 'INTEGER'), 'BLOB NOT NULL', 'BLOB'),
            ') STRICT, WITHOUT', ') WITHOUT'), ') STRICT', ')') WHERE type = 'table';
        """

    @Test(arguments: damages) func isAnsweredOrSaidToBeDamaged(_ damage: String) throws {
        let city = try DamageTests.damaged(by: damage)
        for line in DamageTests.lines {
            let run = try city.run(line)
            // Refused and not found are answers too.
            #expect([0, 66, 77, 78].contains(run.status), "\(line): \(run.status) \(run.error)")
        }
    }

    /// What cannot be read is said to be damaged, and nothing of it is printed.
    @Test func isSaidToBeDamaged() throws {
        let city = try DamageTests.damaged(by: "UPDATE permit SET purpose = NULL, until_day = '秘密'")
        let run = try city.run("permit show 13 --json --as auditor")
        #expect(run.status == 78)
        #expect(try run.jsonError()["kind"] as? String == "not-a-register")
        #expect(!run.error.contains("秘密"))
        let verdict = try city.run("ledger verify --replay --json")
        #expect(verdict.status == 78)
        #expect(try verdict.object()["result"] as? String == "failed")
    }

    /// The numbers of entries end somewhere.
    @Test func noSuchEntry() throws {
        let run = try City.shared.get().run("ledger show 9223372036854775807 --as auditor")
        #expect(run.status == 66)
    }

    private static func damaged(by damage: String) throws -> City {
        let city = try PermitCity.copy()
        try keys.write(
            to: city.folder.appending(path: "keys.txt"), atomically: true, encoding: .utf8)
        try Tampering.run(loosen, in: city)
        try Tampering.run("PRAGMA ignore_check_constraints = ON; \(damage);", in: city)
        return city
    }
}
