import SecurityPolicy
import Testing

@testable import Register

/// The search of permits finds what a plain scan of their purposes finds, however either is written.
@Suite struct PermitSearchTests {
    private func purposes(seed: UInt64) -> [String] {
        var generator = SeededGenerator(seed: seed)
        return ["バックアップの運搬", "ﾊﾞｯｸｱｯﾌﾟ", "ＮＡＳ①"]
            + (0..<60).map { _ in nastyText(upTo: 12, using: &generator) }.filter { text in
                !text.utf8.contains(0)
                    && !text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
            }
    }

    /// The same in another writing.
    private func rewritten(_ text: String, using generator: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: text.uppercased()
        case 1: text.decomposedStringWithCompatibilityMapping
        case 2: SearchText.folded(text)
        default: " \(text)\u{3000}"
        }
    }

    @Test(arguments: [UInt64(7), 20_260_711]) func findsWhatAScanFinds(seed: UInt64) throws {
        let fixture = try PermitFixture()
        let asset = try fixture.add("a")
        let purposes = purposes(seed: seed)
        var known: [(number: Int, purpose: String)] = []
        for purpose in purposes {
            let act = ApplyForPermit(
                kind: "trip", assets: [asset], purpose: purpose, from: fixture.city.clock.day,
                until: fixture.city.clock.day)
            let number = try #require(try fixture.perform(act, by: Fixture.staff).number)
            known.append((number, try fixture.permit(number).purpose))
        }
        func found(_ search: String) throws -> [Int] {
            try fixture.register.answer(
                ListPermits(PermitFilter(search: search), limit: 1000), for: Fixture.manager
            ).map(\.number)
        }
        var generator = SeededGenerator(seed: seed ^ 1)
        var hits = 0
        for _ in 0..<300 {
            let scalars = Array((purposes.randomElement(using: &generator) ?? "").unicodeScalars)
            let start = Int.random(in: 0..<scalars.count, using: &generator)
            let end = Int.random(in: start..<scalars.count, using: &generator)
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[start...end])
            let query = rewritten(String(view), using: &generator)
            let expected = known.filter { TextQuery(query).matches([$0.purpose]) }.map(\.number)
            #expect(
                try found(query) == expected.reversed(), "seed \(seed), \(query.debugDescription)")
            hits += expected.count
        }
        #expect(hits > 300)
        #expect(Set(try found("ばっくあっぷ")).isSuperset(of: known.prefix(2).map(\.number)))
        #expect(try found("nas1").contains(known[2].number))
        #expect(try found("\u{3000} ").count == known.count)
    }
}
