import Foundation
import Testing

extension FaultTests {
    /// The program is killed at random moments of everything that writes: what was there is there, whole,
    /// and the same again succeeds.
    @Suite(.enabled(if: Tampering.isPossible, "sqlite3 is not installed")) struct RandomKillTests {
        /// Something that is killed, and done again.
        struct Deed: Sendable {
            let line: String
            /// What is under its name once it is done, and not before.
            var makes: String?
            /// Whether it is done in a register of an earlier version.
            var isUpgrade = false
        }

        static let deeds = [
            Deed(line: "asset add 品 --kind document --unit soumu --idempotency-key k --as staff"),
            Deed(line: "asset import assets.csv --idempotency-key k --as manager"),
            Deed(line: "permit attach 14 paper.pdf --idempotency-key k --as staff"),
            Deed(line: "permit start 12 --idempotency-key k --as staff"),
            Deed(line: "backup copy.db", makes: "copy.db"),
            Deed(line: "restore backup.db --register new.db", makes: "new.db"),
            Deed(line: "ledger export bundle --as auditor", makes: "bundle"),
            Deed(line: "retention approve 13 --idempotency-key k --as manager"),
            Deed(line: "summary --as kiban", isUpgrade: true),
        ]

        @Test(arguments: deeds.indices) func killed(_ index: Int) throws {
            let deed = RandomKillTests.deeds[index]
            let prepared = try RandomKillTests.prepare(deed)
            let tally = FaultTally()
            let start = ContinuousClock.now
            let undisturbed = try prepared.copy().run(deed.line)
            let time = (ContinuousClock.now - start) / .milliseconds(1)
            try #require(undisturbed.status == 0, "\(undisturbed)")
            var random = HistoryCampaign.Random(seed: UInt64(FaultSize.seed + index))
            let moments = (0..<FaultSize.moments(3)).map { _ in
                Double.random(in: 0.005...max(0.01, time / 1200), using: &random)
            }
            tally.each(moments) { moment in
                let city = try prepared.copy()
                let words = deed.line.split(separator: " ").map(String.init)
                let run = try Program.run(
                    URL(filePath: "/usr/bin/timeout"),
                    ["-s", "KILL", "\(moment)", Program.executable.path] + words,
                    in: city.folder, environment: ["DAICHO_REGISTER": "register.db"])
                tally.count(run.status == 137 ? "kills" : "too late")
                var faults = [0, 137].contains(run.status) ? [] : ["\(run)"]
                let made =
                    deed.makes.map { access(city.folder.path + "/" + $0, F_OK) == 0 } ?? false
                if deed.makes == nil || !made {
                    let again = try city.run(deed.line)
                    if again.status != 0 { faults.append("cannot be done again: \(again)") }
                }
                if let name = deed.makes {
                    tally.count(made ? "there" : "not there")
                    faults += try RandomKillTests.faults(of: name, in: city)
                }
                let verified = try city.run("ledger verify --replay")
                if verified.status != 0 { faults.append("\(verified)") }
                return faults
            }
            tally.report(
                "killed at random: \(deed.line.split(separator: " ").prefix(2).joined(separator: " "))"
            )
            #expect(tally.wrong.isEmpty, "\(tally.wrong.joined(separator: "\n"))")
        }

        /// What is under its name is whole.
        private static func faults(of name: String, in city: City) throws -> [String] {
            let run =
                name == "bundle"
                ? try Program.run(
                    URL(filePath: "/usr/bin/python3"), ["bundle/verify.py", "bundle"],
                    in: city.folder)
                : try city.run("ledger verify --replay --register \(name)")
            return run.status == 0 ? [] : ["\(name): \(run)"]
        }

        private static func prepare(_ deed: Deed) throws -> Prepared {
            let city: City
            if deed.line.hasPrefix("retention") {
                city = try RetentionOutputTests.oldCity()
                let asked = try city.run("retention purge --as staff")
                try #require(asked.status == 0, "\(asked)")
            } else if deed.isUpgrade {
                city = try City()
                let run = try Program.run(
                    URL(filePath: "/bin/sh"), ["-c", earlier], in: city.folder)
                try #require(run.status == 0, "\(run.error)")
            } else {
                city = try PermitCity.copy()
                try #require(city.run("backup backup.db").status == 0)
            }
            let rows = (0..<2000).map { "資料 \($0),document,soumu" }
            try (["name,kind,unit"] + rows).joined(separator: "\n").write(
                to: city.folder.appending(path: "assets.csv"), atomically: true, encoding: .utf8)
            try Data(repeating: 0x41, count: 4_000_000).write(
                to: city.folder.appending(path: "paper.pdf"))
            return Prepared(city: city)
        }

        /// A city that is copied for each moment.
        struct Prepared: Sendable {
            let city: City

            func copy() throws -> City {
                let copy = try City()
                let run = try spawn(
                    "/bin/cp",
                    ["-a"]
                        + ["register.db", "assets.csv", "paper.pdf", "backup.db"].map {
                            city.folder.path + "/" + $0
                        }.filter { access($0, F_OK) == 0 } + [copy.folder.path])
                try #require(run.status == 0, "\(run.error)")
                return copy
            }
        }

        /// Makes the register one of the version without permits.
        private static let earlier = """
            set -e
            sqlite3 register.db "SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_schema
                WHERE type = 'trigger' AND (sql LIKE '%permit%' OR sql LIKE '%incident%'
                    OR sql LIKE '%attachment%' OR sql LIKE '%content %' OR sql LIKE '%purge%'
                    OR sql LIKE '%hold%')" > change.sql
            for view in ending purged; do echo "DROP VIEW $view;"; done >> change.sql
            for table in purge_record purge hold content attachment incident permit_step permit_item \
                permit; do echo "DROP TABLE $table;"; done >> change.sql
            echo "PRAGMA user_version = 1;" >> change.sql
            sqlite3 -bail register.db < change.sql
            """
    }
}
