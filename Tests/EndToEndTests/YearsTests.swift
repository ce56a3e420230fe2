import Foundation
import Register
import SampleCity
import SecurityPolicy
import Synchronization
import Testing

/// Six fiscal years, each exported at its end, and the ends of years in which their records go.
///
/// `bench years` does the same with 200 permits a day.
@Suite struct YearsTests {
    @Test func recordsAreKeptForTheirYearsAndThenGo() throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "daicho-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let count = Mutex<UInt8>(0)
        let years = try SampleYears(
            at: folder.appending(path: "register.db").path, perDay: 1, from: FiscalYear(2018),
            salt: {
                count.withLock { value in
                    value &+= 1
                    return [UInt8](repeating: value, count: 16)
                }
            })
        var permits: [Int] = []
        var ends: [SampleYears.End] = []
        for year in 2018...2023 {
            let before = try years.register.describe().entries
            try years.work(in: FiscalYear(year))
            try expectExport(of: year, in: folder)
            permits.append(try years.register.describe().entries - before)
            ends.append(try years.endYear())
        }
        // Five years are over at the end of the sixth: what was closed in the first may go.
        #expect(ends.prefix(5).allSatisfy { $0.ended == 0 && $0.erased == 0 })
        #expect(ends[5].erased > 200 && ends[5].held == 1 && ends[5].left == 0)
        let medium = ends[5].erased
        // Nothing more is done; each year its records go.
        for _ in 2024...2028 { ends.append(try years.endYear()) }
        for end in ends[6...10] {
            #expect(abs(end.erased - medium) <= 6 && end.left == 0, "\(end)")
            #expect(end.held <= 2)
        }
        // What is left of the last year is exported, and what was erased of the first is not in it.
        try expectExport(of: 2023, in: folder, lines: 0)
        let found = try years.register.verify(replay: true)
        #expect(found.result == .passed, "\(found)")
        // What is left of six years: the media, the papers that were destroyed, and who held what.
        let rest = try years.register.answer(
            ListPermits(limit: 50), for: Caller(login: "manager", host: "city"))
        #expect(rest.count <= 7)
    }

    /// Exports the books of a year by the program, and has them verified by their own verifier.
    private func expectExport(
        of year: Int, in folder: URL, lines: Int? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let name = "\(year)-\(UUID().uuidString)"
        let run = try Program.run(
            [
                "ledger", "export", name, "--fiscal-year", String(year), "--as", "manager",
                "--json",
            ], in: folder, environment: ["DAICHO_REGISTER": "register.db"])
        #expect(run.status == 0, "\(run.error)", sourceLocation: sourceLocation)
        let written = try #require(try run.object()["lines"] as? Int)
        if let lines {
            #expect(written == lines, sourceLocation: sourceLocation)
        } else {
            // Of a working day's permit, nine in ten are used.
            #expect((200...243).contains(written), "\(written)", sourceLocation: sourceLocation)
        }
        guard let python = BundleTools.python else { return }
        let verdict = try Program.run(python, ["-B", "\(name)/verify.py"], in: folder)
        #expect(
            verdict.status == 0, "\(verdict.output)\(verdict.error)", sourceLocation: sourceLocation
        )
    }
}
