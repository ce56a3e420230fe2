import Foundation
import Testing

/// What people read, as it is committed in `Output`; `DAICHO_UPDATE=1` writes it anew.
@Suite struct OutputTests {
    @Test(arguments: ["ja", "en"]) func organisation(_ language: String) throws {
        try compare(
            "organisation", language,
            [
                "unit list --as kiban", "person list --as kiban", "contractor list --as kiban",
                "unit add x y --as kiban",
                "unit move x --parent city --as kiban",
            ])
    }

    @Test(arguments: ["ja", "en"]) func assets(_ language: String) throws {
        try compare(
            "assets", language,
            [
                "asset list --as staff", "asset put-in 2 1 --as staff --idempotency-key k",
                "asset put-in 2 1 --as staff --idempotency-key k", "asset show 2 --as kiban",
                "asset why 2 --as kiban",
                "asset take-out 2 1 --as staff", "asset why 2 --as kiban",
                "asset show 2 --as kiban", "asset show 3 --as kiban",
                "asset sanitize 2 --method clear --as clerk",
                "asset sanitize 2 --method purge --as clerk",
                "asset measure 1 --add backup encrypted --as staff", "asset show 1 --as kiban",
                "asset classify 1 2 --i 1 --as clerk", "asset copy 1 --unit soumu --as staff",
                "asset correct 6 --name 住民台帳の写し --note 控え --as staff",
                "asset move 6 倉庫 --as staff", "asset list --state all --sort name:desc --as kiban",
                "asset list --class C1 --kind document --kind medium --as kiban",
                "asset list --class C3 --limit 1 --as kiban",
                "asset history 2 --as kiban", "asset history 1 --as kiban",
                "gaps --unit zeimu --as kiban", "gaps --limit 1 --as kiban",
            ])
    }

    @Test(arguments: ["ja", "en"]) func ledger(_ language: String) throws {
        try compare(
            "ledger", language,
            [
                "ledger list --limit 3 --as auditor", "ledger list --about 5 --as auditor",
                "ledger show 3 --as auditor", "ledger verify", "ledger verify --replay",
                "ledger export books --unit soumu --as auditor", "ledger export books --as auditor",
                "ledger export other --as staff", "ledger export nowhere/books --as auditor",
                "ledger export other --unit nowhere --as auditor",
                "ledger export other --fiscal-year 2026 --until 2026-12-31 --as auditor",
                "ledger export other --fiscal-year 9999 --as auditor",
                "ledger export other --sign nothing --as auditor",
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

    /// What was done to a register is told apart by a checkpoint.
    @Test(.enabled(if: Tampering.isPossible, "sqlite3 is not installed"), arguments: ["ja", "en"])
    func checkpoints(_ language: String) throws {
        let verify = "ledger verify --from-checkpoint"
        try compare(
            "checkpoints", language,
            [
                "ledger checkpoint", "ledger checkpoint --output new.txt",
                "ledger checkpoint --output new.txt", "ledger checkpoint --sign key",
                "ledger checkpoint --output newer.txt --sign key",
                "\(verify) early.txt --from-checkpoint late.txt", "\(verify) late.txt --json",
                "\(verify) early.txt --signer chief",
                "ledger verify --signer a --allowed-signers b",
                "\(verify) missing.txt", "\(verify) register.db --from-checkpoint early.txt",
                "\(verify) signed.txt", "\(verify) late.txt --register old.db",
                "\(verify) early.txt --from-checkpoint late.txt --register cut.db",
                "\(verify) early.txt --from-checkpoint late.txt --register edited.db",
                "\(verify) late.txt --register continued.db",
                "\(verify) late.txt --from-checkpoint early.txt --register continued.db --json",
                "\(verify) early.txt --register another.db",
                "ledger checkpoint --register edited.db",
            ], files: ["signed.txt.sig": "x"],
            prepare: { try CheckpointFiles.make(in: $0) })
    }

    @Test(.enabled(if: Tampering.isPossible, "sqlite3 is not installed"), arguments: ["ja", "en"])
    func doctor(_ language: String) throws {
        try compare(
            "doctor", language,
            [
                "doctor", "doctor --quick --register cut.db", "doctor --register cut.db",
                "doctor --register edited.db", "doctor --register text.db",
                "doctor --register missing.db", "doctor --quick --json",
            ],
            prepare: { city in
                try CheckpointFiles.make(in: city)
                let text = city.folder.appending(path: "text.db")
                try Data(repeating: 0x78, count: 5000).write(to: text)
                // Whatever the umask is.
                for (name, mode) in [(".", 0o700), ("edited.db", 0o666), ("text.db", 0o644)]
                    as [(String, mode_t)]
                {
                    let path = city.folder.appending(path: name).path
                    try #require(chmod(path, mode) == 0)
                }
            })
    }

    @Test(arguments: ["ja", "en"]) func backups(_ language: String) throws {
        try compare(
            "backups", language,
            [
                "backup copy.db", "backup copy.db", "backup copy2.db --json",
                "backup nowhere/copy.db",
                "restore copy.db", "restore copy.db --register new/register.db",
                "ledger verify --replay --register new/register.db",
                "restore copy.db --register new.db --json",
                "restore missing.db --register newer.db",
                "restore text.db --register newer.db", "restore copy.db --register left.db",
            ],
            files: ["text.db": String(repeating: "x", count: 5000), "left.db-journal": "x"])
    }

    /// Who sees and does what; what crosses the border of a section; who has left.
    @Test(arguments: ["ja", "en"]) func sight(_ language: String) throws {
        try compare(
            "sight", language,
            [
                "asset list --as other", "asset show 1 --as other", "asset why 1 --json --as other",
                "asset show 4 --as staff", "asset history 1 --as manager",
                "asset put-in 4 1 --as kiban", "asset put-in 2 1 --as kiban",
                "asset correct 1 --unit zeimu --as kiban", "asset why 2 --as staff",
                "asset show 2 --as staff", "ledger list --about 1 --as manager",
                "asset export mine.csv --as other", "ledger export mine --unit soumu --as other",
                "person leave clerk --on 2026-02-01 --as kiban", "asset list --as clerk",
                "asset move 2 棚 --as clerk", "appoint clerk auditor --from 2026-03-01 --as kiban",
                "person list --as kiban", "policy --roles",
            ])
    }

    @Test(arguments: ["ja", "en"]) func help(_ language: String) throws {
        try compare(
            "help", language,
            [
                "--help", "asset --help", "help asset add", "appoint --help", "policy 5(2)④ウ",
                "policy --codes", "policy 5(2)⑤イ --codes", "permit --help", "permit apply --help",
                "permit list --help", "book --help", "ledger export --help", "",
            ])
    }

    @Test(arguments: ["ja", "en"]) func refusals(_ language: String) throws {
        try compare("refusals", language, BadInput.all.map(\.line))
    }

    @Test(arguments: ["ja", "en"]) func permits(_ language: String) throws {
        try compare(
            "permits", language,
            [
                "permit kinds", "permit kinds carry-out", "permit kinds 廃棄・リース返却",
                "permit list --as auditor", "permit list --inbox --as manager",
                "permit list --out --as staff", "permit list --overdue --as staff",
                "permit show 11 --as staff", "permit show 17 --as staff",
                "permit approve 11 --note 雨に注意 --as manager",
                "permit start 11 --as staff",
                "permit start 11 --idempotency-key k --as staff",
                "permit extend 11 --until 2100-03-31 --reason 延期 --as staff",
                "permit lose 13 --reason 車内で紛失 --as staff", "permit show 13 --as staff",
                "permit list --lost --as manager", "asset show 7 --as staff",
                "permit attach 14 証明書.pdf --idempotency-key k --as staff",
                "permit attach 14 証明書.pdf --idempotency-key k --as staff",
                "permit save 14 証明書.pdf --output 写し.pdf --as staff",
                "permit finish 14 --field method=purge verification=確認 person=staff witness=clerk"
                    + " 8.serial=A-1 --as staff",
                "permit show 14 --as staff", "permit acknowledge 14 --as manager",
                "permit approve 16 --unavoidable 急ぐため --as manager", "permit show 16 --as staff",
                "permit send-back 17 --reason 分類が上がった --as manager",
                "permit revise 17 --purpose 会議 --add 9 --as staff",
                "permit reject 17 --reason 不要 --as manager", "permit approve 19 --as chief",
                "permit print 11 --output 11.html --as staff", "book transport --as staff",
                "book disposal --as auditor",
            ], from: PermitCity.make())
    }

    @Test(arguments: ["ja", "en"]) func permitRefusals(_ language: String) throws {
        try compare(
            "permit-refusals", language, BadInput.permits.map(\.line), from: PermitCity.make())
    }

    /// The loss at Amagasaki in 2022: what each step of it gets here.
    ///
    /// A subcontractor's man, no permission for this, not erased, lost; AmagasakiTests checks the
    /// same at the door.
    @Test(arguments: ["ja", "en"]) func amagasaki(_ language: String) throws {
        let transport =
            "permit apply transport 7 --purpose データ移行 --from 2026-01-01 --until 2099-06-22"
            + " --field from-place=市役所 to-place=コールセンター"
        let trip =
            "permit apply carry-out 7 --purpose データ移行 --from 2026-01-01 --until 2099-06-22"
            + " --field destination=コールセンター protection=施錠ケース copied=yes"
        try compare(
            "amagasaki", language,
            [
                "contractor add sub 再委託先 --contract なし --as kiban",
                "asset add 全住民の給付金データ --kind information --unit soumu --c 1 --i 1 --a 1"
                    + " --reason 個人情報 --as manager",
                "asset add 移行用USBメモリ --kind medium --unit soumu --c 3 --i 3 --a 2 --as manager",
                "asset copy 6 --unit soumu --as staff", "asset put-in 7 8 --as staff",
                transport + " carrier-contractor=sub encrypted=yes --as staff",
                transport + " carrier-contractor=acme encrypted=yes --as staff",
                transport + " carrier-staff=staff --as staff",
                trip + " carrier=subcontractor --as staff",
                trip + " carrier=staff --as subcontractor", trip + " carrier=staff --as staff",
                "permit start 9 --as staff", "permit approve 9 --as staff",
                "permit approve 9 --as manager",
                "permit start 9 --occurred-at 2026-01-02 --as staff",
                "asset put-in 7 1 --as staff", "permit start 9 --as staff",
                "permit approve 9 --as manager", "permit start 9 --as staff",
                "permit finish 9 --field returned-by=staff confirmed-by=clerk condition=good"
                    + " --as staff",
                "permit lose 9 --reason 帰宅途中にかばんごと紛失 --as staff",
                "permit show 9 --as auditor", "asset retire 7 --reason 紛失 --as manager",
            ])
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

    /// Runs command lines one after the other and compares all that they print; a line that begins with
    /// `#` is a heading.
    func compare(
        _ name: String, _ language: String, _ lines: [String], files: [String: String] = [:],
        from setting: @autoclosure () throws -> City = try City(),
        prepare: (City) throws -> Void = { _ in }
    ) throws {
        let city = try setting()
        try prepare(city)
        for (name, text) in files {
            try text.write(
                to: city.folder.appending(path: name), atomically: true, encoding: .utf8)
        }
        try Data(ExchangeFiles.old).write(to: city.folder.appending(path: "old.xls"))
        var found = ""
        for line in lines {
            guard !line.hasPrefix("#") else {
                found += "\(line)\n\n"
                continue
            }
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
