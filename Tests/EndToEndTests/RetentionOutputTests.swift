import Testing

/// What people read of the keeping of records, of reports and of past days.
extension OutputTests {
    @Test(arguments: ["ja", "en"]) func retention(_ language: String) throws {
        let old = "--occurred-at 2019-05-"
        try compare(
            "retention", language,
            [
                "# A record of 2019 is written down only now: it is late, and its years are over.",
                "permit apply publication 2 --purpose 広報 --field place=広報紙 \(old)01 --as staff",
                "permit approve 20 \(old)02 --as manager",
                "permit finish 20 --field digest=0f00 \(old)10 --as staff",
                "permit acknowledge 20 \(old)11 --as manager",
                "permit apply publication 2 --purpose 写真 --field place=市のサイト \(old)03 --as staff",
                "permit reject 21 --reason 本人の同意がない \(old)04 --as manager",
                "retention due --as auditor", "retention due --on 2019-12-31 --as auditor",
                "# What is to be kept is kept.",
                "retention hold 20 --as manager", "retention hold 20 --reason 係争中 --as staff",
                "retention hold 20 --reason 係争中 --as manager", "permit show 20 --as staff",
                "retention due --as auditor", "retention unhold 20 --reason 和解 --as manager",
                "# One asks, and another decides.",
                "retention purge --dry-run --as staff", "retention purge --as auditor",
                "retention purge --as staff", "retention purge --as staff",
                "retention list --as manager", "retention approve 22 --as staff",
                "retention approve 22 --dry-run --as manager",
                "retention decline 22 --as manager",
                "retention approve 22 --as manager", "retention approve 22 --as manager",
                "retention list --as auditor", "permit show 20 --as staff",
                "retention hold 20 --reason 遅すぎる --as manager",
                "ledger list --about 20 --as auditor", "ledger verify --replay",
            ], from: PermitCity.make())
    }

    @Test(arguments: ["ja", "en"]) func reports(_ language: String) throws {
        try compare(
            "reports", language,
            [
                "permit apply publication 2 --purpose 広報 --field place=広報紙"
                    + " --occurred-at 2019-05-01 --as staff",
                "permit reject 20 --reason 不要 --occurred-at 2020-03-31 --as manager",
                "report late-report --as auditor",
                "report late-report --fiscal-year 2018 --as auditor",
                "report late-report --by person --as auditor",
                "report late-report --by unit --unit kiban --as auditor",
                "report lost --as auditor", "report nothing --as auditor",
                "report --from 2026-02-01 --until 2026-01-01 --as auditor",
                "# A past day.",
                "asset list --as-of 2000-01-01 --as auditor",
                "asset list --known-on 2000-01-01 --as auditor",
                "permit show 20 --as-of 2019-12-31 --as auditor",
                "unit add x 課 --as-of 2026-01-01 --as kiban",
                "--as-of 2026-01-01 unit add x 課 --as kiban",
                "ledger verify --known-on 2026-01-01 --as auditor",
            ], from: PermitCity.make())
    }
}
