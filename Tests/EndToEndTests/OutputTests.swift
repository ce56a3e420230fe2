import Foundation
import Testing

/// What people read, as it is committed in `Output`; `DAICHO_UPDATE=1` writes it anew.
@Suite struct OutputTests {
    @Test(arguments: ["ja", "en"]) func organisation(_ language: String) throws {
        try compare(
            "organisation", language,
            [
                "unit list", "person list", "contractor list", "unit add x y",
                "unit move x --parent city",
            ])
    }

    @Test(arguments: ["ja", "en"]) func assets(_ language: String) throws {
        try compare(
            "assets", language,
            [
                "asset list --as staff", "asset put-in 2 1 --as staff --idempotency-key k",
                "asset put-in 2 1 --as staff --idempotency-key k", "asset show 2",
                "asset why 2",
                "asset take-out 2 1 --as staff", "asset why 2", "asset show 2", "asset show 3",
                "asset sanitize 2 --method clear --as clerk",
                "asset sanitize 2 --method purge --as clerk",
                "asset measure 1 --add backup encrypted --as staff", "asset show 1",
                "asset classify 1 2 --i 1 --as clerk", "asset copy 1 --unit soumu --as staff",
                "asset correct 6 --name 住民台帳の写し --note 控え --as staff",
                "asset move 6 倉庫 --as staff", "asset list --state all --sort name:desc",
                "asset list --class C1 --kind document --kind medium",
                "asset list --class C3 --limit 1",
                "asset history 2", "asset history 1", "gaps --unit zeimu", "gaps --limit 1",
            ])
    }

    @Test(arguments: ["ja", "en"]) func ledger(_ language: String) throws {
        try compare(
            "ledger", language,
            [
                "ledger list --limit 3 --as auditor", "ledger list --about 5 --as auditor",
                "ledger show 3 --as auditor", "ledger verify", "ledger verify --replay",
            ])
    }

    /// Every row that was changed past the program is named, with what it should be.
    @Test(.enabled(if: Tampering.isPossible, "sqlite3 is not installed"), arguments: ["ja", "en"])
    func tampering(_ language: String) throws {
        try compare(
            "tampering", language, ["ledger verify --replay", "ledger verify --replay --json"]
        ) {
            try Tampering.run(
                """
                UPDATE asset SET location = '自宅', measures = 3, effective_c = 1 WHERE number = 2;
                UPDATE unit SET name = '税務' WHERE code = 'zeimu';
                INSERT INTO contractor VALUES (9, 'x', 'x', 'x', NULL);
                DELETE FROM about WHERE entry = 21;
                """, in: $0)
        }
    }

    @Test(arguments: ["ja", "en"]) func help(_ language: String) throws {
        try compare(
            "help", language,
            [
                "--help", "asset --help", "help asset add", "appoint --help", "policy 5(2)④ウ",
                "policy --codes", "policy 5(2)⑤イ --codes", "",
            ])
    }

    @Test(arguments: ["ja", "en"]) func refusals(_ language: String) throws {
        try compare("refusals", language, BadInput.all.map(\.line))
    }

    @Test(arguments: ["ja", "en"]) func exchange(_ language: String) throws {
        try compare(
            "exchange", language,
            [
                "asset import good.csv --dry-run --as manager",
                "asset import good.csv --as manager",
                "asset import good.csv --as manager",
                "asset import bad.csv --as manager",
                "asset import foreign.csv --map name=なまえ --default unit=soumu kind=document --as manager",
                "asset import foreign.csv --map name=なまえ --default unit=soumu kind=document --json --as manager",
                "asset export all.csv --as auditor", "asset import nothing.csv --as manager",
                "asset export nowhere/all.csv --as manager",
                "asset export all.csv --encoding cp932 --as manager",
                // What is no CSV, by what it is.
                "asset import book.xlsx --as manager", "asset import old.xls --as manager",
                "asset import tabs.txt --as manager", "asset import semicolons.csv --as manager",
                "asset import empty.csv --as manager", "asset import lines.csv --as manager",
                "asset import . --as manager",
            ], files: ExchangeFiles.all)
    }

    /// Runs command lines one after the other and compares all that they print.
    private func compare(
        _ name: String, _ language: String, _ lines: [String], files: [String: String] = [:],
        prepare: (City) throws -> Void = { _ in }
    ) throws {
        let city = try City()
        try prepare(city)
        for (name, text) in files {
            try text.write(
                to: city.folder.appending(path: name), atomically: true, encoding: .utf8)
        }
        try Data(ExchangeFiles.old).write(to: city.folder.appending(path: "old.xls"))
        var found = ""
        for line in lines {
            let run = try city.run(line, language: language)
            #expect(rawControls(in: run.output + run.error).isEmpty, "\(line)")
            found += "$ daicho \(line)\n" + normalised(run.output + run.error, city.folder)
            found += "[\(run.status)]\n\n"
        }
        let file = Program.package
            .appending(path: "Tests/EndToEndTests/Output/\(name).\(language).txt")
        if ProcessInfo.processInfo.environment["DAICHO_UPDATE"] == "1" {
            try found.write(to: file, atomically: true, encoding: .utf8)
        }
        let committed = try String(contentsOf: file, encoding: .utf8)
        #expect(found == committed, "\(name).\(language): DAICHO_UPDATE=1 writes it anew")
    }
}
