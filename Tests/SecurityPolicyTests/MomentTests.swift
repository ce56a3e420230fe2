import Foundation
import SecurityPolicy
import Testing

@Suite struct MomentTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", "1970-01-01T09:00:00+09:00"),
        ("2026-11-23T14:05:09+09:00", "2026-11-23T14:05:09+09:00"),
        ("2026-11-23T14:05:09", "2026-11-23T14:05:09+09:00"),
        ("2026-11-23T14:05", "2026-11-23T14:05:00+09:00"),
        ("2026-11-23T14:05Z", "2026-11-23T23:05:00+09:00"),
        ("2026-11-23T15:00:00Z", "2026-11-24T00:00:00+09:00"),
        ("2026-12-31T10:30:00-05:30", "2027-01-01T01:00:00+09:00"),
        ("2024-03-01T01:00:00+14:00", "2024-02-29T20:00:00+09:00"),
        ("2026-11-23", "2026-11-23T00:00:00+09:00"),
        ("1969-12-31T14:59:59Z", "1969-12-31T23:59:59+09:00"),
        ("0001-01-01T00:00:00", "0001-01-01T00:00:00+09:00"),
        ("9999-12-31T23:59:59", "9999-12-31T23:59:59+09:00"),
    ])
    func readAndWritten(text: String, written: String) throws {
        let moment = try #require(Moment(text))
        #expect(moment.description == written)
        #expect(Moment(written) == moment)
        #expect(moment.day.description == written.prefix(10))
    }

    @Test func epoch() {
        #expect(Moment("1970-01-01T00:00:00Z")?.seconds == 0)
        #expect(Moment("1969-12-31T23:59:59Z")?.seconds == -1)
        #expect(Moment("2026-11-23T14:05:09+09:00")?.seconds == 1_795_410_309)
    }

    @Test func everySecondOfADay() throws {
        let midnight = try #require(Moment("2024-02-29"))
        for second in stride(from: 0, to: 86_400, by: 7) {
            let moment = Moment(seconds: midnight.seconds + second)
            #expect(moment.day.description == "2024-02-29")
            #expect(Moment(moment.description) == moment)
        }
        #expect(Moment(seconds: midnight.seconds - 1).description == "2024-02-28T23:59:59+09:00")
        #expect(Moment(seconds: midnight.seconds + 86_400).day.description == "2024-03-01")
    }

    @Test(arguments: [
        "", "now", "2026-11-23T", "2026-11-23T14", "2026-11-23T24:00", "2026-11-23T14:60",
        "2026-11-23T14:05:60", "2026-11-23T14:05:", "2026-11-23T14:05:09+9", "2026-11-23T1:05",
        "2026-11-23T14:05:09+09", "2026-11-23T14:05:09+0900", "2026-11-23T14:05:09+15:00",
        "2026-11-23T14:05:09+09:60", "2026-11-23T14:05:09ZZ", "2026-11-23T14:05:09 ",
        "2026-11-23 14:05:09", "2026-11-23t14:05:09", "2026-02-29T00:00", "2026-11-23T14:05:09.5",
        "2026-11-2三", "2026-11-23T１４:05",
    ])
    func whatIsNoMoment(text: String) {
        #expect(Moment(text) == nil)
    }

    @Test func momentsInJSON() throws {
        let moment = try #require(Moment("2026-11-23T05:05:09Z"))
        let data = try JSONEncoder().encode([moment])
        #expect(String(decoding: data, as: UTF8.self) == #"["2026-11-23T14:05:09+09:00"]"#)
        #expect(try JSONDecoder().decode([Moment].self, from: data) == [moment])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Moment].self, from: Data(#"["yesterday"]"#.utf8))
        }
        #expect(moment < Moment(seconds: moment.seconds + 1))
    }
}
