import Testing

@testable import TerminalKit

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("情報資産台帳", 12), ("ｶﾞｷﾞ", 4), ("が", 2), ("か\u{3099}", 2),
        ("髙\u{E0100}", 2), ("①", 1), ("〜", 2), ("…", 1), ("👨‍👩‍👧", 6), ("❤\u{FE0F}", 1), ("🇯🇵", 2),
        ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("e\u{301}", 1), ("ｱ", 1), ("Ａ", 2), ("𠮷", 2),
    ])
    func known(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
        #expect(text.reduce(0) { $0 + DisplayWidth.of($1) } == width)
    }

    /// Every scalar that the C library has a width for, and that is ever sent to a terminal.
    @Test func everyScalarAsTheCLibrary() {
        var different: [String] = []
        for value in UInt32(0)..<0x110000 {
            guard let scalar = Unicode.Scalar(value), visible("a" + String(scalar)).count < 4
            else { continue }
            // A mark that Unicode 16 made a spacing one, and the C library does not know that yet.
            if value == 0x1171E { continue }
            let expected = scalar.widthInTheCLibrary
            if expected >= 0, expected != DisplayWidth.of(scalar) {
                different.append("\(codePoint(scalar)) \(expected) not \(DisplayWidth.of(scalar))")
            }
        }
        #expect(different.isEmpty, "\(different.count): \(different.prefix(20))")
    }

    @Test func rangesAreInOrder() {
        for (one, next) in zip(wideRanges, wideRanges.dropFirst()) {
            #expect(one.upperBound < next.lowerBound)
        }
    }

    /// The column EAW of the list of troublesome characters.
    @Test(.enabled(if: Shared.has("data/japanese/jp_trouble_chars.csv"), "no shared data here"))
    func eastAsianWidthColumn() throws {
        var checked = 0
        for line in try Shared.lines("data/japanese/jp_trouble_chars.csv").dropFirst() {
            let fields = csvFields(line)
            guard fields.count > 8 else { continue }
            let scalars = fields[2].split(separator: " ").compactMap {
                UInt32($0.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
            }
            let widths = fields[8].split(whereSeparator: { $0 == " " || $0 == "," || $0 == "/" })
            guard scalars.count == 1, widths.count == 1, let scalar = scalars.first else {
                continue
            }
            if visible("a" + String(scalar)) != "a" + String(scalar) { continue }
            let isMark = scalar.properties.generalCategory == .nonspacingMark
            let expected = isMark ? 0 : widths[0] == "W" || widths[0] == "F" ? 2 : 1
            #expect(DisplayWidth.of(scalar) == expected, "\(line)")
            checked += 1
        }
        #expect(checked > 100)
    }
}

/// The fields of one line of a CSV file without line ends in its fields.
private func csvFields(_ line: Substring) -> [String] {
    // By scalars: a mark after a comma is a character of its own with it.
    var fields = [""]
    var quoted = false
    for scalar in line.unicodeScalars {
        switch scalar {
        case "\"": quoted.toggle()
        case "," where !quoted: fields.append("")
        default: fields[fields.count - 1].unicodeScalars.append(scalar)
        }
    }
    return fields
}
