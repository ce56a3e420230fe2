import Testing

@testable import Register

@Suite("Search text: folding and grams")
struct SearchTextTests {
    @Test(
        "What search sees",
        arguments: [
            ("", ""),
            ("Backup ＮＡＳ", "backup nas"),
            ("バックアップ", "ばっくあっぷ"),
            ("ﾊﾞｯｸｱｯﾌﾟ", "ばっくあっぷ"),
            ("は\u{3099}か゛ほ\u{309A}ほ゜ウ゛", "ばがぽぽゔ"),
            ("①㈱㍻㎡Ⅱ…", "1(株)平成m2ii..."),
            ("㌖㌖㌖", "きろめーとるきろめーとるきろめーとる"),
            ("\u{FA19}社", "神社"),
            ("葛\u{E0100}城", "葛城"),
            ("サーバー サーバ－ サーバ‐", "さーばー さーば- さーば‐"),
            ("〜～−－‖∥—―", "~~--∥∥――"),
            ("Straße STRASSE ΣΑΣ σας", "strasse strasse σασ σασ"),
            ("a\u{0}\u{7}b\u{200B}c\u{202E}d\u{FEFF}", "abcd"),
            (" a \t\r\n\u{3000}\u{A0}b  ", " a b "),
            ("ヷワ\u{3099}", "ヷヷ"),
            ("か \u{3099}", "か \u{3099}"),
            ("😀𠮷", "😀𠮷"),
        ])
    func folding(text: String, folded: String) {
        #expect(Array(SearchText.folded(text).unicodeScalars) == Array(folded.unicodeScalars))
    }

    @Test("The tables say what the definition says, and folding twice is folding once")
    func tablesAgree() {
        var wrong: [String] = []
        for scalar in sampledScalars() {
            for after in ["", "\u{3099}"] {
                let text = String(scalar) + after
                let folded = SearchText.folded(text)
                if !identical(folded, SearchText.foldedByDefinition(text))
                    || !identical(folded, SearchText.folded(folded))
                {
                    wrong.append(String(scalar.value, radix: 16))
                }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test("Random text: tables, definition, idempotence", arguments: [UInt64(2), 20_260_402])
    func random(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<3_000 {
            let text = nastyText(upTo: 25, using: &generator)
            let folded = SearchText.folded(text)
            #expect(identical(folded, SearchText.foldedByDefinition(text)), "seed \(seed)")
            #expect(identical(folded, SearchText.folded(folded)), "seed \(seed)")
        }
    }

    @Test("A folded text that contains a query has its grams", arguments: [UInt64(3), 4])
    func substringHasGrams(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<3_000 {
            let folded = SearchText.folded(nastyText(upTo: 40, using: &generator))
            let scalars = Array(folded.unicodeScalars)
            let start = Int.random(in: 0...scalars.count, using: &generator)
            let end = Int.random(in: start...scalars.count, using: &generator)
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[start..<end])
            let query = String(view)
            #expect(SearchText.matches(folded, query), "seed \(seed)")
            #expect(Set(Grams.of(query)).isSubset(of: Grams.of(folded)), "seed \(seed)")
        }
    }

    @Test("Grams are the distinct characters and pairs, each once")
    func grams() {
        #expect(Grams.of("").isEmpty)
        #expect(Grams.of("台") == [Grams.key("台")])
        #expect(
            Grams.of("aba") == [
                Grams.key("a"), Grams.key("a", "b"), Grams.key("b"), Grams.key("b", "a"),
            ])
        #expect(Grams.of("😀a") == [Grams.key("😀"), Grams.key("😀", "a"), Grams.key("a")])
        var reused = Grams()
        for length in [3, 5_000, 2, 700] {
            let scalars = (0..<length).compactMap { Unicode.Scalar(0x4E00 + $0 * 7 % 2_000) }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            reused.collect(String(view))
            var plain = Set(scalars.map { Grams.key($0) })
            plain.formUnion(zip(scalars, scalars.dropFirst()).map { Grams.key($0, $1) })
            #expect(Set(reused.keys) == plain)
            #expect(reused.keys.count == plain.count)
        }
    }

    @Test(
        "Plain substring",
        arguments: [
            ("住民基本台帳", "基本", true), ("住民基本台帳", "台帳", true),
            ("住民基本台帳", "本基", false), ("台", "台帳", false), ("", "", true), ("a", "", true),
            ("", "a", false), ("aaab", "aab", true), ("\u{E3}\u{81}", "\u{81}", true),
        ])
    func matching(text: String, query: String, expected: Bool) {
        #expect(SearchText.matches(text, query) == expected)
    }
}
