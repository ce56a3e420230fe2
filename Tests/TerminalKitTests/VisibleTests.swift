import Testing

@testable import TerminalKit

@Suite struct VisibleTests {
    @Test(arguments: [
        ("情報資産 A-1", "情報資産 A-1"),
        ("a\tb\nc\r", "a<TAB>b<LF>c<CR>"),
        ("\u{1B}[31m", "<ESC>[31m"),
        ("\u{202E}gpj.exe", "<U+202E>gpj.exe"),
        ("zero\u{200B}width", "zero<U+200B>width"),
        ("a\u{200D}b", "a<U+200D>b"),
        ("👩\u{200D}💻", "👩\u{200D}💻"),
        ("🏳\u{FE0F}\u{200D}🌈", "🏳\u{FE0F}\u{200D}🌈"),
        ("👩\u{200D}", "👩<U+200D>"),
        ("\u{301}", "<U+0301>"),
        ("葛\u{E0100}", "葛\u{E0100}"),
        ("\u{E0041}\u{F8FF}\u{FFFE}", "<U+E0041><U+F8FF><U+FFFE>"),
        ("e\u{301}\u{302}\u{303}\u{304}\u{305}", "e\u{301}\u{302}\u{303}\u{304}<U+0305>"),
        ("\u{2028}\u{9B}\u{AD}\u{3164}", "<U+2028><U+009B><U+00AD><U+3164>"),
    ])
    func known(text: String, expected: String) {
        #expect(visible(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    /// Nothing that a terminal obeys, or a reader cannot see, is left; doing it twice changes nothing.
    static func check(_ text: some StringProtocol) {
        let result = visible(text)
        let again = visible(result)
        #expect(again.unicodeScalars.elementsEqual(result.unicodeScalars))
        let scalars = Array(result.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            switch scalar.properties.generalCategory {
            case .control, .surrogate, .privateUse, .unassigned, .lineSeparator,
                .paragraphSeparator:
                Issue.record("\(codePoint(scalar)) in \(result)")
            case .format:
                let joins =
                    scalar == "\u{200D}" && index + 1 < scalars.count
                    && scalars[index + 1].properties.isEmoji
                if !joins { Issue.record("\(codePoint(scalar)) in \(result)") }
            default: break
            }
        }
    }

    @Test(.enabled(if: Shared.has("data/naughty-strings/blns.txt"), "no shared data here"))
    func naughtyStrings() throws {
        let lines = try Shared.lines("data/naughty-strings/blns.txt")
        #expect(lines.count > 500)
        for line in lines { Self.check(line) }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func randomText(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 { Self.check(difficultText(12, using: &generator)) }
    }

    @Test func everyScalar() {
        for value in UInt32(0)..<0x110000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let result = visible(String(scalar))
            if result.unicodeScalars.count == 1 { continue }
            if !result.allSatisfy(\.isASCII) { Issue.record("\(codePoint(scalar)): \(result)") }
        }
    }
}
