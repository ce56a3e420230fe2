import Foundation
import GRDB
import SecurityPolicy
import Testing

@testable import Register

/// Records are kept for their years, held where somebody says so, and then erased for good.
@Suite struct RetentionTests {
    /// The day of the end, years, and the last day of retention, reckoned by hand.
    @Test(arguments: [
        ("2026-03-31", 5, "2031-03-31"), ("2026-04-01", 5, "2032-03-31"),
        ("2024-02-29", 5, "2029-03-31"), ("2027-12-31", 5, "2033-03-31"),
        ("2019-04-30", 5, "2025-03-31"), ("2019-05-01", 5, "2025-03-31"),
        ("2026-05-31", 1, "2028-03-31"), ("2026-01-01", 0, "2026-03-31"),
        ("2026-07-31", 30, "2057-03-31"), ("2000-02-29", 10, "2010-03-31"),
    ])
    func lastDay(closed: String, years: Int, expected: String) throws {
        let retention = Retention(closedOn: try #require(Day(closed)), years: years)
        #expect(retention.endsOn.description == expected)
        // The database says the same.
        let queue = try DatabaseQueue()
        try queue.write { database in
            let schema = schemaText
            let column = try #require(schema.range(of: "kept_until TEXT GENERATED ALWAYS AS ("))
            let rest = schema[column.upperBound...]
            let end = try #require(rest.range(of: ") STORED"))
            let sql = """
                WITH permit (closed_on, state, until_day, keep_years) AS (VALUES (?, 5, NULL, ?))
                SELECT \(rest[..<end.lowerBound]) FROM permit
                """
            #expect(
                try String.fetchOne(database, sql: sql, arguments: [closed, years]) == expected)
        }
    }

    /// Every day of nine years, against the definition: the 31 March that ends the years.
    @Test func lastDayOfEveryDay() throws {
        let first = try #require(Day("2023-01-01"))
        for offset in 0..<3300 {
            let day = first.advanced(by: offset)
            let end = Retention(closedOn: day, years: 5).endsOn
            let year = Int(end.description.prefix(4)) ?? 0
            #expect(end.description.hasSuffix("-03-31"))
            #expect(end.advanced(by: 1).fiscalYear == day.fiscalYear + 6)
            #expect(year == day.fiscalYear + 6)
        }
    }

    @Test func erasesForGood() throws {
        let old = try RetentionFixture()
        #expect(try old.traces() == RetentionFixture.texts)
        func hashes() throws -> [String] {
            try old.city.register.read { reader in
                try reader.rows("SELECT hex(hash) FROM entry").map { try $0[0] as String }
            }
        }
        let before = try hashes()
        old.waitForTheEnd()
        let erased = try old.purge([old.trip, old.disposal])
        #expect(erased.map(\.permit) == [old.trip, old.disposal])
        #expect(erased[1].entries.map(\.act).filter { $0.hasPrefix("retention") }.count == 2)
        #expect(try old.traces() == [])
        // The hashes are those that they were.
        let after = try hashes()
        #expect(Array(after.prefix(before.count)) == before)
        // What the disposal did stays.
        #expect(try old.city.asset(old.medium).state == .retired)
        #expect(try old.city.asset(old.secret).state != .retired)
        try old.city.check()
        #expect(try old.city.register.verify().result == .passed)
        // Numbers are not given twice.
        let next = try old.city.add("次の媒体", .medium)
        #expect(next > old.disposal)
        let refusal = try old.city.refusal(of: HoldRecord(permit: old.trip, reason: "x"))
        guard case .retention(.erased(old.trip, _)) = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        // The same key may be used again: nothing says what it was used for.
        let again = try RetentionFixture.carryOut(next, in: old.city)
        old.waitForTheEnd()
        try old.purge([again])
        try old.city.check()
    }

    @Test func refusals() throws {
        let old = try RetentionFixture()
        let city = old.city
        let laptop = try city.add("PC-2", .equipment, Classification(332))
        let approved = try RetentionFixture.carryOut(laptop, in: city, end: false)
        let ask = { (permits: [Int]) in AskForPurge(unit: "soumu", permits: permits) }
        func expect(
            _ act: some Act, by caller: Caller = Fixture.staff, _ clause: String, _ name: String,
            sourceLocation: SourceLocation = #_sourceLocation
        ) throws {
            let refusal = try city.refusal(of: act, by: caller)
            #expect(
                refusal?.clause.citation == clause
                    && "\(String(describing: refusal))"
                        .contains(name),
                "\(String(describing: refusal))",
                sourceLocation: sourceLocation)
        }
        try expect(ask([old.trip]), "5(2)⑪ウ", "kept")
        try expect(ask([approved]), "5(2)⑪ウ", "kept")
        try expect(HoldRecord(permit: old.trip, reason: "係争"), "5(2)⑪ウ", "notTheDuty")
        try expect(
            UnholdRecord(permit: old.trip, reason: "x"), by: Fixture.manager, "5(2)⑪ウ", "notHeld")
        try city.perform(HoldRecord(permit: old.trip, reason: "係争"))
        old.waitForTheEnd()
        try expect(ask([old.trip]), "5(2)⑪ウ", "held")
        try expect(ask([]), "5(2)⑪ウ", "nothingDue")
        try expect(ask(Array(1...1001)), "5(2)⑪ウ", "tooMany")
        try expect(ask([old.disposal]), by: Fixture.auditor, "6(1)③ア", "notTheDuty")
        try city.perform(UnholdRecord(permit: old.trip, reason: "解決"))
        // What was approved and never used has lapsed, and is a record like any other.
        let purge = try old.ask([old.trip, old.disposal, approved])
        try expect(ask([old.trip]), "4(3)", "askedAlready")
        let records = try city.register.answer(PlanPurge(purge), for: Fixture.manager)
        let decide = PurgeRecords(purge: purge, records: records)
        try expect(decide, "5(2)⑪ウ", "notTheDuty")
        try expect(decide, by: Fixture.other, "5(2)⑪ウ", "notTheDuty")
        let other = ErasedRecord(
            permit: old.trip, kind: "carry-out", closedOn: city.clock.day,
            keptUntil: city.clock.day, entries: records[0].entries)
        try expect(
            PurgeRecords(purge: purge, records: [other]), by: Fixture.manager, "4(3)", "changed")
        try expect(
            PurgeRecords(purge: purge, records: records + records.prefix(1)),
            by: Fixture.manager, "4(3)", "changed")
        let twice = [records[0], records[0]] + records.dropFirst()
        try expect(
            PurgeRecords(purge: purge, records: twice), by: Fixture.manager, "4(3)", "changed")
        try expect(
            PurgeRecords(purge: purge, records: []), by: Fixture.manager, "5(2)⑪ウ", "nothingDue")
        try expect(DeclinePurge(purge: purge, reason: ""), by: Fixture.manager, "基本方針 3(2)", "text")
        try city.perform(DeclinePurge(purge: purge, reason: "監査を待つ"))
        try expect(decide, by: Fixture.manager, "4(3)", "decided")
        // Whoever asks does not decide.
        let own = try old.ask([old.trip, old.disposal], by: Fixture.manager)
        let all = try city.register.answer(PlanPurge(own), for: Fixture.manager)
        try expect(
            PurgeRecords(purge: own, records: all), by: Fixture.manager, "4(3)", "ownRequest")
        // What was held meanwhile is not shown, and not erased.
        try city.perform(HoldRecord(permit: old.trip, reason: "照会"))
        let officer = Caller(login: "officer", host: "test")
        try expect(PurgeRecords(purge: own, records: all), by: officer, "5(2)⑪ウ", "held")
        let rest = try city.register.answer(PlanPurge(own), for: officer)
        #expect(rest.map(\.permit) == [old.disposal])
        try city.perform(PurgeRecords(purge: own, records: rest), by: officer)
        #expect(try old.record(old.trip)?.hold?.reason == "照会")
        #expect(try old.record(old.disposal) == nil)
        try city.check()
    }

    /// Retention counts from when an end was recorded: nobody shortens it by saying that the end was
    /// long ago.
    @Test func anEarlierEndIsNoShorterRetention() throws {
        let old = try RetentionFixture()
        let city = old.city
        let today = city.clock.day
        let laptop = try city.add("PC-2", .equipment, Classification(332))
        let permit = try RetentionFixture.carryOut(laptop, in: city, end: false)
        try city.register.perform(
            WithdrawPermit(permit: permit), by: Fixture.staff,
            Circumstances(occurredAt: Moment(startOf: today.advanced(by: -366 * 20))))
        let refusal = try city.refusal(
            of: AskForPurge(unit: "soumu", permits: [permit]), by: Fixture.staff)
        let rule = try #require(Policy.fujieda.permit("carry-out")).retention
        #expect(
            refusal == .retention(.kept(permit, until: rule.retention(closedOn: today).endsOn)))
        try city.check()
    }

    /// Something that was lost is still away: its record stays, however old.
    @Test func whatIsOpenStays() throws {
        let old = try RetentionFixture()
        let city = old.city
        let laptop = try city.add("PC-2", .equipment, Classification(332))
        let lost = try RetentionFixture.carryOut(laptop, in: city, end: false)
        try city.perform(StartPermit(permit: lost), by: Fixture.staff)
        old.waitForTheEnd()
        #expect(try old.record(lost) == nil)
        try city.perform(ReportLoss(permit: lost, report: "車内で紛失"), by: Fixture.staff)
        try city.perform(
            FinishPermit(
                permit: lost,
                fields: [
                    "returned-by": "staff", "confirmed-by": "clerk", "condition": "good",
                ]), by: Fixture.staff)
        old.waitForTheEnd()
        #expect(try old.record(lost)?.isOpen == true)
        try city.perform(AcknowledgePermit(permit: lost))
        #expect(try old.record(lost)?.isOpen == true)
        let refusal = try city.refusal(
            of: AskForPurge(unit: "soumu", permits: [lost]), by: Fixture.staff)
        #expect(refusal == .retention(.open(lost, state: .acknowledged)))
        try city.check()
    }
}
