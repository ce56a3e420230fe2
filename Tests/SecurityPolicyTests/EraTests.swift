import SecurityPolicy
import Testing

/// Days by Japan's eras.
@Suite struct EraTests {
    /// A day, as it is written in full and in columns.
    static let days: [(String, String, String)] = [
        ("2026-11-23", "令和8年11月23日", "R8.11.23"),
        ("2020-01-01", "令和2年1月1日", "R2.1.1"),
        ("2019-12-31", "令和元年12月31日", "R1.12.31"),
        ("2019-05-01", "令和元年5月1日", "R1.5.1"),
        ("2019-04-30", "平成31年4月30日", "H31.4.30"),
        ("1990-02-03", "平成2年2月3日", "H2.2.3"),
        ("1989-01-08", "平成元年1月8日", "H1.1.8"),
        ("1989-01-07", "昭和64年1月7日", "S64.1.7"),
        ("1927-01-01", "昭和2年1月1日", "S2.1.1"),
        ("1926-12-25", "昭和元年12月25日", "S1.12.25"),
        ("1926-12-24", "大正15年12月24日", "T15.12.24"),
        ("1912-07-30", "大正元年7月30日", "T1.7.30"),
        ("1912-07-29", "明治45年7月29日", "M45.7.29"),
        ("1873-01-01", "明治6年1月1日", "M6.1.1"),
    ]

    @Test(arguments: days)
    func writes(day: String, long: String, short: String) throws {
        let day = try #require(Day(day))
        #expect(day.inEra() == long)
        #expect(day.inEra(isShort: true) == short)
        #expect(Day.written(long) == day)
        #expect(Day.written(short) == day)
    }

    @Test func beforeTheGregorianCalendarThereIsNoEra() throws {
        let day = try #require(Day("1872-12-31"))
        #expect(Era(of: day) == nil)
        #expect(day.inEra() == "1872-12-31")
    }

    @Test func everyDayIsReadBack() throws {
        let first = Era.meiji.firstDay.number
        for number in stride(from: first, to: first + 80_000, by: 1) {
            let day = Day(number: number)
            #expect(Day.written(day.inEra()) == day)
        }
    }

    @Test(arguments: [
        ("2026-05-01", "2026-05-01"), ("2026/5/1", "2026-05-01"), ("2026年5月1日", "2026-05-01"),
        ("２０２６．５．１", "2026-05-01"), ("令和 ８年５月１日", "2026-05-01"), ("r8/5/1", "2026-05-01"),
        ("平成32年1月1日", "2020-01-01"), (" 2026-5-1 ", "2026-05-01"),
    ])
    func readsWhatPeopleWrite(text: String, day: String) {
        #expect(Day.written(text)?.description == day)
    }

    @Test(arguments: [
        "", "-", "5/1", "26-5-1", "2026-02-29", "令和0年1月1日", "令和元年13月1日", "R8", "R8.5.1.2",
        "X8.5.1", "令和八年5月1日", "2026-05-01x", "--2026-05-01", "99999-1-1", "R元.5",
    ])
    func refusesWhatIsNoDay(text: String) {
        #expect(Day.written(text) == nil)
    }
}
