import SecurityPolicy
import Testing

/// Where permits stand on a day, and how long their records are kept.
@Suite struct PermitCourseTests {
    @Test(arguments: [
        // closed, kept from, and to
        ("2026-03-31", "2026-04-01", "2031-03-31"),
        ("2026-04-01", "2027-04-01", "2032-03-31"),
        ("2026-12-31", "2027-04-01", "2032-03-31"),
        ("2027-01-01", "2027-04-01", "2032-03-31"),
        ("2028-02-29", "2028-04-01", "2033-03-31"),
        // 平成31年 and 令和元年 are one fiscal year.
        ("2019-04-30", "2020-04-01", "2025-03-31"),
        ("2019-05-01", "2020-04-01", "2025-03-31"),
    ])
    func recordsAreKeptForFiveFiscalYears(closed: String, from: String, to: String) throws {
        let day = try #require(Day(closed))
        let retention = RetentionRule(years: 5, clause: "6(1)③イ").retention(closedOn: day)
        #expect(retention.closedOn == day)
        #expect(retention.startsOn.description == from)
        #expect(retention.endsOn.description == to)
        #expect(retention == Retention(closedOn: day, years: 5))
    }

    @Test(arguments: [
        ("2026-03-31", 2025), ("2026-04-01", 2026), ("2026-12-31", 2026), ("2027-03-31", 2026),
        ("0001-01-01", 0), ("9999-12-31", 9999),
    ])
    func fiscalYearsBeginInApril(day: String, year: Int) throws {
        #expect(try #require(Day(day)).fiscalYear == year)
    }

    @Test(arguments: PermitState.allCases)
    func onlyWhatWasNotUsedLapses(state: PermitState) throws {
        let last = try #require(Day("2026-06-30"))
        let lapses: Set<PermitState> = [.applied, .sentBack, .approved]
        for days in [-400, -1, 0] {
            #expect(state.on(last.advanced(by: days), until: last) == state)
        }
        for days in [1, 2, 4000] {
            let later = state.on(last.advanced(by: days), until: last)
            #expect(later == (lapses.contains(state) ? .lapsed : state))
            #expect(state.on(last.advanced(by: days), until: nil) == state)
        }
    }

    @Test func whatIsBeingUsedIsNeverClosed() {
        let closed = PermitState.allCases.filter(\.isClosed)
        #expect(closed == [.acknowledged, .rejected, .withdrawn, .lapsed])
    }

    @Test func nothingHappensToWhatIsClosed() {
        for step in PermitStep.allCases where step != .apply {
            for once in [false, true] {
                for asked in [false, true] {
                    let states = step.from(once: once, extensionAsked: asked)
                    #expect(!states.isEmpty, "\(step)")
                    #expect(!states.contains { $0.isClosed }, "\(step)")
                }
            }
        }
        #expect(PermitStep.finish.from(once: true, extensionAsked: false).contains(.approved))
        #expect(!PermitStep.finish.from(once: false, extensionAsked: false).contains(.approved))
        #expect(PermitStep.approve.from(once: false, extensionAsked: true).contains(.started))
    }
}
