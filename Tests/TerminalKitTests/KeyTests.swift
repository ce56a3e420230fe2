import Testing

@testable import TerminalKit

@Suite struct KeyTests {
    static let plain: [Key] = [
        .up, .down, .left, .right, .wordLeft, .wordRight, .home, .end, .pageUp, .pageDown, .insert,
        .delete, .enter, .tab, .backTab, .escape, .backspace, .hangUp, .unknown,
        .resize(Size(width: 60, height: 16)), .character(" "), .character("#"), .character("+"),
        .character("\u{3000}"), .character("\u{301}"), .character("👩‍💻"), .character("ﾞ"),
        .character("F"),
        .character("\u{200B}"), .paste(""), .paste("a b\\c\n\t\r\"\u{202E}情報\u{301}{}"),
        .control("@"),
        .control("["), .control("_"), .control(" "), .alt(" "), .alt("あ"),
    ]

    static let all: [Key] =
        plain + (1...24).map { .function($0) }
        + (0x20..<0x7F).flatMap { (value: UInt8) -> [Key] in
            let character = Character(Unicode.Scalar(value))
            return [.character(character), .alt(character)]
        }
        + "ABCDEFGHIJKLMNOPQRSTUVWXYZ@[\\]^_".map { .control($0) }
        + [
            .character("\u{301}"), .alt("\u{301}"), .paste("a b\n\\c"), .paste("\u{344}\u{1B}"),
            .paste("が"), .character("\u{1924}"), .alt("\u{1924}"),
        ]

    @Test(arguments: all)
    func nameRoundTrips(key: Key) {
        #expect(Key(name: key.name) == key, "\(key.name)")
        #expect(!key.name.contains(" "))
        #expect(visible(key.name) == key.name)
    }

    @Test func namesAreDistinct() {
        #expect(Set(Self.all.map(\.name)).count == Set(Self.all).count)
    }

    @Test(arguments: [
        "", "Ctrl-", "F0", "F25", "Nope", "Resize:x", "Resize:0x4", "U+110000", "Paste:\\q", "F1x",
    ])
    func noSuchName(name: String) {
        #expect(Key(name: name) == nil)
    }

    @Test(arguments: [
        ("ctrl-l", Key.control("L")), ("DOWN", .down), ("PgDn", .pageDown), ("f10", .function(10)),
        ("BackTab", .backTab), ("escape", .escape), ("Alt-X", .alt("X")),
        ("U+0041", .character("A")),
    ])
    func otherNames(name: String, key: Key) {
        #expect(Key(name: name) == key)
    }

    @Test(
        arguments: [
            ("Ａ", "A"), ("／", "/"), ("：", ":"), ("ｑ", "q"), ("？", "?"), ("１", "1"), ("　", " "),
            ("・", "/"),
            ("a", "a"), ("あ", "あ"),
        ] as [(Character, Character)])
    func asCommand(typed: Character, command: Character) {
        #expect(Key.character(typed).asCommand == .character(command))
    }

    @Test func script() throws {
        let keys = try Key.script("# Find.\n/ Type:住民\\sx Enter\nDown # Ctrl-L\n")
        #expect(
            keys == [
                .character("/"), .character("住"), .character("民"), .character(" "), .character("x"),
                .enter,
                .down, .character("#"), .control("L"),
            ])
        #expect(throws: KeyScriptError(line: 2, word: "Dwon")) { try Key.script("Up\nDwon") }
    }
}

@Suite struct KeyDecoderTests {
    private func keys(_ text: String) -> [Key] {
        var decoder = KeyDecoder()
        return decoder.feed(Array(text.utf8)) + decoder.finish()
    }

    @Test(
        arguments: [
            ("a漢\r", [.character("a"), .character("漢"), .enter]),
            ("\u{1B}[A\u{1B}OB\u{1B}[5~\u{1B}[Z", [.up, .down, .pageUp, .backTab]),
            ("\u{1B}[1;5C\u{1B}[1;2D\u{1B}[3;5~", [.wordRight, .left, .delete]),
            ("\u{1B}", [.escape]),
            ("\u{1B}\u{1B}", [.escape, .escape]),
            ("\u{1B}\u{1B}[A", [.escape, .up]),
            ("\u{1B}x\u{1B}漢", [.alt("x"), .alt("漢")]),
            ("\u{1B}\r", [.escape, .enter]),
            ("\u{1B}[", [.alt("[")]),
            ("\u{1B}O", [.alt("O")]),
            ("\u{1B}[12;34;56zq", [.unknown, .character("q")]),
            ("\u{1B}[<0;1;2Mq", [.unknown, .character("q")]),
            ("\u{1B}[1\u{1B}[A", [.unknown, .up]),
            (
                "\u{1B}OPq\u{1B}[15~\u{1B}[24~",
                [.function(1), .character("q"), .function(5), .function(12)]
            ),
            ("\u{1B}[[Aq", [.function(1), .character("q")]),
            (
                "\u{1}\u{1A}\0\u{1F}\u{7F}\t\n",
                [
                    .control("A"), .control("Z"), .control("@"), .control("_"), .backspace, .tab,
                    .enter,
                ]
            ),
            ("\u{85}a", [.unknown, .character("a")]),
            ("\u{1B}[200~a\rq\u{1B}[A\u{1B}[201~b", [.paste("a\rq\u{1B}[A"), .character("b")]),
            ("\u{1B}[200~open", [.paste("open")]),
        ] as [(String, [Key])])
    func decodes(bytes: String, expected: [Key]) {
        #expect(keys(bytes) == expected)
        // However the bytes are cut up, the keys are the same.
        var decoder = KeyDecoder()
        var found: [Key] = []
        for byte in bytes.utf8 { found += decoder.feed([byte]) }
        #expect(found + decoder.finish() == expected)
        #expect(!decoder.isIncomplete)
    }

    @Test func brokenUTF8() {
        var decoder = KeyDecoder()
        #expect(
            decoder.feed([0xFF, 0x61, 0xE6, 0x62, 0xE6, 0xBC]) == [
                .unknown, .character("a"), .unknown, .character("b"),
            ])
        #expect(decoder.isIncomplete)
        #expect(decoder.feed([0xA2]) == [.character("漢")])
        #expect(decoder.feed([0xC0, 0x80, 0xED, 0xA0, 0x80]).allSatisfy { $0 == .unknown })
        #expect(!decoder.isIncomplete)
    }

    @Test func escapeWaits() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0x1B]).isEmpty)
        #expect(decoder.isIncomplete)
        #expect(decoder.finish() == [.escape])
        #expect(decoder.feed([0x1B, 0x5B]).isEmpty)
        #expect(decoder.feed([0x42]) == [.down])
    }

    @Test func terminfoWins() {
        var decoder = KeyDecoder(sequences: [[0x1B, 0x5B, 0x31, 0x7E]: .function(9)])
        #expect(decoder.feed(Array("\u{1B}[1~".utf8)) == [.function(9)])
    }

    /// Random bytes never leave anything stuck, and never a control character as text.
    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func randomBytes(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pool: [UInt8] = [
            0x1B, 0x5B, 0x4F, 0x32, 0x30, 0x31, 0x7E, 0x3B, 0x41, 0xE6, 0xBC, 0xA2, 0x9B,
        ]
        var decoder = KeyDecoder()
        for _ in 0..<500 {
            let bytes = (0..<8).map { _ in
                Bool.random(using: &generator)
                    ? pool.randomElement(using: &generator) ?? 0
                    : UInt8.random(in: 0...255, using: &generator)
            }
            let keys =
                decoder.feed(bytes) + (Bool.random(using: &generator) ? decoder.finish() : [])
            for case .character(let character) in keys
            where character.unicodeScalars.contains(where: {
                $0.properties.generalCategory == .control
            }) {
                Issue.record("seed \(seed): \(character)")
            }
        }
        _ = decoder.finish()
        #expect(!decoder.isIncomplete)
    }
}
