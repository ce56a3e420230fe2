import Foundation
import SecurityPolicy
import Testing

@Suite struct DayTests {
    @Test(arguments: [
        ("0001-01-01", -719_162), ("1582-10-15", -141_427), ("1900-02-28", -25_509),
        ("1900-03-01", -25_508), ("1969-12-31", -1), ("1970-01-01", 0), ("2000-02-29", 11_016),
        ("2000-03-01", 11_017), ("2019-05-01", 18_017), ("2024-02-29", 19_782),
        ("9999-12-31", 2_932_896),
    ])
    func knownDays(text: String, number: Int) throws {
        let day = try #require(Day(text))
        #expect(day.number == number)
        #expect(day.description == text)
        #expect(Day(number: number) == day)
    }

    @Test func daysFollowEachOther() throws {
        let first = try #require(Day("1899-01-01"))
        let last = try #require(Day("2101-01-01"))
        var before = first.civil
        for number in first.number + 1...last.number {
            let day = Day(number: number)
            let (year, month, dayOfMonth) = day.civil
            #expect(Day(year: year, month: month, day: dayOfMonth) == day)
            let follows =
                (year, month, dayOfMonth) == (before.year, before.month, before.day + 1)
                || (year, month, dayOfMonth) == (before.year, before.month + 1, 1)
                || (year, month, dayOfMonth) == (before.year + 1, 1, 1) && before.month == 12
            #expect(follows, "\(day)")
            before = day.civil
        }
        #expect(before == (2101, 1, 1))
    }

    @Test func theCalendarIsRightOverAllYears() throws {
        for year in 1...9999 {
            for (month, day) in [(1, 1), (2, 28), (3, 1), (12, 31)] {
                let made = try #require(Day(year: year, month: month, day: day))
                #expect(made.civil == (year, month, day))
            }
            let leaps = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            #expect((Day(year: year, month: 2, day: 29) != nil) == leaps, "\(year)")
        }
    }

    @Test(arguments: [
        "", "2026", "2026-1-1", "2026-01-1", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00",
        "2025-02-29", "1900-02-29", "2100-02-29", "0000-01-01", "10000-01-01", "-001-01-01",
        "2026/01/01", "2026-01-01 ", "２０２６-01-01", "2026-01-01T00:00", "20260101", "+026-01-01",
    ])
    func whatIsNoDay(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func daysCompareAndMove() throws {
        let day = try #require(Day("2024-02-28"))
        #expect(day.advanced(by: 1).description == "2024-02-29")
        #expect(day.advanced(by: 2).description == "2024-03-01")
        #expect(day.advanced(by: -59).description == "2023-12-31")
        #expect(day < day.advanced(by: 1))
    }

    @Test func daysInJSON() throws {
        let day = try #require(Day("2026-11-23"))
        let data = try JSONEncoder().encode([day])
        #expect(String(decoding: data, as: UTF8.self) == #"["2026-11-23"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: data) == [day])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8))
        }
    }
}
