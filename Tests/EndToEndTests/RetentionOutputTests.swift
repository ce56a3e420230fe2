import Foundation
import SampleCity
import SecurityPolicy
import Testing

/// A city hall whose records are old by the clock: whatever people say, an end counts from when it was
/// recorded.
enum RetentionOutputTests {
    /// A carry-out that came back and one that was rejected, both on one day of 2018.
    static func oldCity() throws -> City {
        let city = try City()
        let path = city.folder.appending(path: "register.db").path
        for name in [path, path + "-journal"] where access(name, F_OK) == 0 { unlink(name) }
        let years = try SampleYears(
            at: path, perDay: 2, from: FiscalYear(2018),
            salt: { [UInt8](repeating: 7, count: 16) })
        try years.work(on: try #require(Day("2018-05-15")))
        return city
    }
}

/// What people read of the keeping of records, of reports and of past days.
extension OutputTests {
    @Test(arguments: ["ja", "en"]) func retention(_ language: String) throws {
        try compare(
            "retention", language,
            [
                "# What was recorded on a day of 2018.",
                "permit show 11 --as staff", "retention due --as clerk",
                "retention due --on 2024-03-31 --as clerk",
                "# What is to be kept is kept.",
                "retention hold 11 --as manager", "retention hold 11 --reason 係争中 --as staff",
                "retention hold 11 --reason 係争中 --as manager", "permit show 11 --as staff",
                "retention due --as clerk", "retention unhold 11 --reason 和解 --as manager",
                "# An end that is said to be long ago makes no record old.",
                "permit apply carry-out 1 --purpose 研修 --from 2018-06-01 --until 2099-12-31"
                    + " --field destination=県庁 carrier=staff protection=鞄 --as staff",
                "permit withdraw 13 --occurred-at 2018-06-01 --as staff",
                "# One asks, and another decides.",
                "retention purge --dry-run --as staff",
                "retention purge --idempotency-key a --as root",
                "retention purge --idempotency-key a --as root",
                "retention purge --idempotency-key a --json --as root",
                "retention purge --idempotency-key a --as staff", "retention purge --as staff",
                "retention list --as manager",
                "retention approve 14 --as staff", "retention approve 14 --dry-run --as manager",
                "retention decline 14 --as manager",
                "retention approve 14 --idempotency-key k --as manager",
                "retention approve 14 --idempotency-key k --as manager",
                "retention approve 14 --as manager", "retention approve 14 --dry-run --as manager",
                "retention list --as clerk", "permit show 11 --as staff",
                "retention hold 11 --reason 遅すぎる --as manager",
                "ledger list --about 11 --as root", "ledger verify --replay",
            ], from: RetentionOutputTests.oldCity())
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
