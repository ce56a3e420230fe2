import Foundation
import Register
import RegisterScreens
import SecurityPolicy
import Testing

@testable import Service

/// A served register answers and refuses as the file does.
@Suite struct ServedQueryTests {
    /// A query of each type, some of them more than once.
    private static func queries(_ hall: Hall) throws -> [any Query] {
        let newest = try hall.register.describe().entries
        var search = EntrySearch()
        search.acts = ["permit.apply", "asset.classify"]
        var filter = AssetFilter()
        filter.search = "住民"
        filter.classes = [.c: [1, 2]]
        filter.kinds = [.information, .medium]
        let permits = try hall.register.answer(ListPermits(limit: 500), for: Hall.founder)
        return [
            AssetHistory(asset: 1), CountAssets(), CountBooks(), CountGaps(), CountKeptRecords(),
            CountMatches(filter), CountPermits([PermitFilter()]), CountRecords(),
            CountReports(), DescribeRegister(), ExplainClass(asset: 3), FindEntries(search),
            ListAskedPurges(key: "none"), ListAssets(),
            ListAssets(filter: filter, order: AssetOrder(.name), limit: 200),
            ListContractors(), ListEntries(limit: 100), ListKeptRecords(), ListLines([1, 2, 3]),
            ListPeople(), ListPermits(limit: 200), ListPurges(), ListRecords(), ListUnits(),
            NameAssets([1, 2, 5]), NamePeople(), NamePeople(["manager", "nobody"]),
            ReadBook("carry-out"),
            ShowAssets([1, 2, 3, 4, 5]), ShowEntry(newest),
            ShowPermits(permits.prefix(20).map(\.number)), TakeCheckpoint(),
            TallyReport(.outsideHours, by: .person),
            ReadReport(.outsideHours), TraceContents(1),
        ]
    }

    @Test func everyQueryIsAnsweredTheSame() throws {
        let hall = try Hall()
        let served = try hall.served()
        let queries = try ServedQueryTests.queries(hall)
        for query in queries { try compare(query, hall, served) }
        let tried = Set(queries.map { Listed.name(of: type(of: $0)) })
        // These are tried by tests of what they are part of: an export, a paper, a purge.
        let elsewhere: Set = ["ExportAssets", "ReadAttachment", "PlanPurge"]
        #expect(Set(Listed.queries.keys).subtracting(tried) == elsewhere)
    }

    private func compare(_ query: some Query, _ hall: Hall, _ served: ServedRegister) throws {
        let here = try Wire.bytes(of: hall.register.answer(query, for: Hall.founder))
        let there = try Wire.bytes(of: served.answer(query, for: Hall.founder))
        #expect(ServedQueryTests.isSame(here, there), "\(query)")
        #expect(here.count > 1, "\(query)")
    }

    /// Sets and dictionaries have no order, and times go on.
    private static func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left == right || left.sorted() == right.sorted()
    }

    @Test func refusalsAreTheSame() throws {
        let hall = try Hall()
        let acts: [any Act] = [
            RetireAsset(asset: 1, reason: ""), MoveAsset(asset: 999_999, location: "x"),
            PutIn(container: 1, contents: [1]), AddUnit(code: "", name: "x", parent: nil),
            ApprovePermit(permit: 1),
            ClassifyAssets(
                assets: [1], classes: Classification(c: 3, i: 3, a: 2), criteria: ["c1.personal"],
                reason: "x"),
        ]
        for login in ["aoyama", "manager", "clerk", "staff", "nobody"] {
            let caller = Caller(login: login, host: "test")
            let served = try hall.served(login)
            for act in acts {
                let here = #expect(throws: RegisterError.self) {
                    try hall.register.perform(act, by: caller)
                }
                let there = #expect(throws: RegisterError.self) {
                    try served.perform(act, by: caller)
                }
                #expect(here == there)
            }
            let here = Result { try hall.register.answer(ListAssets(), for: caller) }
            let there = Result { try served.answer(ListAssets(), for: caller) }
            #expect((try? here.get()) == (try? there.get()))
        }
    }

    /// Performing, rehearsing, verifying, a checkpoint, a past day, an import and a bundle.
    @Test func workGoesThroughTheSocket() throws {
        let hall = try Hall()
        let (served, caller) = (try hall.served(), Hall.founder)
        let before = try served.describe().entries
        var steps = 0
        let verified = try served.verify(against: [], replay: true) { _, _ in steps += 1 }
        #expect(verified.verification.result == .passed)
        #expect(verified.verification.entries == before)
        let checkpoint = try served.checkpoint { _, _ in }
        #expect(checkpoint.entries == before)
        let receipts = try served.perform(
            [
                AddUnit(code: "x1", name: "一", parent: nil),
                AddUnit(code: "x2", name: "二", parent: nil),
            ],
            by: caller, Circumstances(idempotencyKey: "two units"))
        #expect(receipts.map(\.entry) == [before + 1, before + 2])
        let again = try hall.register.perform(
            [
                AddUnit(code: "x1", name: "一", parent: nil),
                AddUnit(code: "x2", name: "二", parent: nil),
            ],
            by: Caller(login: "aoyama", host: "test"), Circumstances(idempotencyKey: "two units"))
        #expect(again.map(\.repeated) == [true, true])
        let entry = try served.answer(ShowEntry(before + 1), for: caller)
        #expect(entry.body?.contains("\"uid\":\(geteuid())") ?? false)
        let rehearsal = try served.rehearse(
            [AddUnit(code: "x3", name: "三", parent: nil)], by: caller, subjects: [1],
            Circumstances())
        #expect(rehearsal.subjects.count == 1 && rehearsal.after.isEmpty)
        #expect(try served.revision() == before + 2)
        #expect(
            try served.verify(against: [checkpoint], replay: false) { _, _ in }
                .comparisons.first?.outcome == .same)

        let day = PastDay(recorded: Day(year: 2026, month: 5, day: 1))
        let past = try served.past(day) { _, _ in }
        let here = try hall.register.past(day)
        #expect(past.unplaced == here.unplaced && past.register.pastDay == day)
        #expect(try past.register.revision() == here.register.revision())
        #expect(
            try past.register.answer(ListAssets(), for: caller)
                == here.register.answer(ListAssets(), for: caller))
        // A server that was started anew has no past registers; they are made again.
        for _ in 0..<5 { _ = try served.past(day) { _, _ in } }
        #expect(try past.register.answer(CountMatches(AssetFilter()), for: caller) > 0)
        #expect(throws: RegisterError.past(day)) {
            try past.register.perform(AddUnit(code: "y", name: "y", parent: nil), by: caller)
        }

        let file = hall.folder.appending(path: "assets.csv").path
        let count = try served.exportAssets(to: file, for: caller)
        let report = try served.importAssets(
            from: file, ImportOptions(), by: caller, Circumstances()
        ) { _, _ in }
        #expect(report.rows == count && report.isDone)
        #expect(throws: CSVFault.self) {
            try served.importAssets(
                from: "/nonexistent", ImportOptions(), by: caller, Circumstances()
            ) { _, _ in }
        }
        #expect(try served.revision() > 0)
        let bundle = hall.folder.appending(path: "bundle").path
        let made = try served.exportBundle(
            to: bundle, BundleOptions(words: BundleText(.ja)), for: caller,
            isInterrupted: { false }, progress: { _ in })
        let other = hall.folder.appending(path: "other").path
        let direct = try hall.register.exportBundle(
            to: other, BundleOptions(words: BundleText(.ja)), for: caller)
        #expect(made.entries == direct.entries && made.head == direct.head)
        let names = try FileManager.default.subpathsOfDirectory(atPath: bundle).sorted()
        #expect(try FileManager.default.subpathsOfDirectory(atPath: other).sorted() == names)
        // What was begun and given up leaves nothing.
        #expect(throws: Interrupted.self) {
            try served.exportBundle(
                to: hall.folder.appending(path: "third").path,
                BundleOptions(words: BundleText(.ja)), for: caller,
                isInterrupted: { true }, progress: { _ in })
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: hall.folder.path)
                .allSatisfy { !$0.contains("third") })
    }
}
