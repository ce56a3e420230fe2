import SecurityPolicy
import Testing

@testable import Register

/// Which lines a period has.
@Suite struct ReportPeriodTests {
    /// Of the first and the last day all, and up to the last day that there is.
    @Test func days() throws {
        let city = try Fixture()
        let asset = try city.add("一", .information, Classification(111))
        try city.perform(
            ClassifyAssets(assets: [asset], classes: Classification(222), reason: "公表済み"))
        let today = city.clock.day
        func count(from: Day?, until: Day?) throws -> Int {
            try city.register.answer(
                ReadReport(.lowered, ReportScope(from: from, until: until)), for: Fixture.auditor
            ).count
        }
        #expect(try count(from: nil, until: nil) == 1)
        #expect(try count(from: today, until: today) == 1)
        #expect(try count(from: today.advanced(by: 1), until: nil) == 0)
        #expect(try count(from: nil, until: today.advanced(by: -1)) == 0)
        #expect(try count(from: today, until: Day("9999-12-31")) == 1)
        try city.check()
    }
}
