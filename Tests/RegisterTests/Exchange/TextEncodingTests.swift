import Foundation
import Testing

@testable import Register

@Suite("Encodings")
struct TextEncodingTests {
    private func cp932(_ text: String) throws -> [UInt8] {
        var encoder = try CSVEncoder(.cp932)
        encoder.append([text])
        try #require(encoder.faults.isEmpty)
        return encoder.bytes
    }

    private func recognised(_ bytes: [UInt8], chunk: Int = .max) throws -> ReadingEncoding {
        try TextFile.recognised(MemoryBytes(bytes, chunk: chunk))
    }

    @Test("The encoding is recognised, at any chunk size", arguments: [1, 2, 3, 7, .max])
    func recognition(chunk: Int) throws {
        let text = "資産番号,名称\nA1,住民基本台帳～－①髙\nA2,ﾊﾞｯｸｱｯﾌﾟ"
        #expect(try recognised([], chunk: chunk) == .utf8)
        #expect(try recognised(Array("a,b".utf8), chunk: chunk) == .utf8)
        #expect(try recognised(Array(text.utf8), chunk: chunk) == .utf8)
        #expect(try recognised(cp932(text), chunk: chunk) == .cp932)
        #expect(try recognised([0xEF, 0xBB, 0xBF, 0xFF], chunk: chunk) == .utf8)
        #expect(throws: CSVFault(.utf16, line: 1)) {
            try recognised([0xFF, 0xFE, 0x61, 0], chunk: chunk)
        }
        for workbook: [UInt8] in [[0x50, 0x4B, 0x03, 0x04, 0xFF], [0xD0, 0xCF, 0x11, 0xE0]] {
            #expect(throws: CSVFault(.workbook)) { try recognised(workbook, chunk: chunk) }
        }
        #expect(throws: CSVFault(.unknownEncoding(offset: 4), line: 2)) {
            try recognised([0x61, 0x62, 0x63, 0x0A, 0xFF, 0xFD, 0x0A, 0xFF], chunk: chunk)
        }
        // One broken byte makes neither of them the other.
        var broken = Array(text.utf8)
        broken.remove(at: 20)
        #expect(try recognised(broken, chunk: chunk) == .utf8)
        var other = try cp932(text)
        other.insert(0xFF, at: 0)
        #expect(try recognised(other, chunk: chunk) == .cp932)
    }

    @Test("CP932 that means nothing: bytes, offset, line, column", arguments: [1, 2, 3, 7, .max])
    func undecodable(chunk: Int) throws {
        // 0x8540 is not assigned; 0x82 before a comma has lost its second half.
        let bytes: [UInt8] =
            [0x61, 0x0A] + [0x82, 0xA0, 0x85, 0x9F, 0x2C, 0x82, 0x2C, 0x80, 0x0D, 0x0A]
            + [0xB1, 0x2C, 0xFF, 0x0A, 0x82]
        let source = try TextFile.decoded(MemoryBytes(bytes, chunk: chunk), as: .cp932)
        let reading = try Reading(source)
        #expect(
            reading.rows == [
                ["a"], ["あ\u{FFFD}", "\u{FFFD}", "\u{FFFD}"], ["ｱ", "\u{FFFD}"], ["\u{FFFD}"],
            ])
        func fault(_ offset: Int, _ bytes: [UInt8], _ place: (Int, Int, Int)) -> CSVFault {
            CSVFault(
                .notCP932(offset: offset, bytes: bytes), line: place.0, column: place.1,
                character: place.2)
        }
        #expect(
            reading.faults == [
                fault(4, [0x85, 0x9F], (2, 1, 2)), fault(7, [0x82], (2, 2, 4)),
                fault(9, [0x80], (2, 3, 6)), fault(14, [0xFF], (3, 2, 3)),
                fault(16, [0x82], (4, 1, 1)),
            ])
    }

    /// At the start more is read than one piece; what it found wrong is not forgotten then.
    @Test("CP932 that means nothing right at the start", arguments: [1, 2, 3, .max])
    func undecodableAtTheStart(chunk: Int) throws {
        let bytes: [UInt8] = [0x04, 0xEB, 0xEB, 0xEB]
        let reading = try Reading(TextFile.decoded(MemoryBytes(bytes, chunk: chunk), as: .cp932))
        #expect(reading.faults.map(\.kind) == [.notCP932(offset: 1, bytes: [0xEB, 0xEB])])
    }

    @Test("A file with another mark is not read as CP932")
    func marks() throws {
        for (bytes, kind) in [
            ([0xEF, 0xBB, 0xBF, 0x61] as [UInt8], CSVFault.Kind.utf8Mark),
            ([0xFF, 0xFE, 0x61, 0], .utf16), ([0x50, 0x4B, 0x03, 0x04], .workbook),
        ] {
            #expect(throws: CSVFault(kind, line: kind == .workbook ? 0 : 1)) {
                try Reading(TextFile.decoded(MemoryBytes(bytes), as: .cp932))
            }
        }
    }

    @Test("Files: missing, a directory, a pipe")
    func files() throws {
        #expect(throws: CSVFault(.system(ENOENT))) { try TextFile.open("/nowhere.csv", as: .auto) }
        #expect(throws: CSVFault(.system(EISDIR))) { try TextFile.open("/", as: .auto) }
        try withTemporaryDirectory { folder in
            let path = folder + "/a.csv"
            try Data(cp932("台帳")).write(to: URL(fileURLWithPath: path))
            for encoding in [ReadingEncoding.auto, .cp932] {
                #expect(try Reading(TextFile.open(path, as: encoding)).rows == [["台帳"]])
            }
        }
    }

    @Test("CP932 that has been read is written as it was, and nothing is written as another")
    func wholeTable() throws {
        let table = try #require(CP932.shared)
        var differ = 0
        for code in 0..<0x10000 where table.scalars[code] != CP932.none {
            let scalar = table.scalars[code]
            let back = table.codes[Int(scalar)]
            #expect(back != CP932.none && table.scalars[Int(back)] == scalar)
            if Int(back) != code { differ += 1 }
        }
        // 398 codes of NEC and IBM say what another code says.
        #expect(differ == 398)
        var bytes: [UInt8] = []
        for text in ["〜", "−", "‖", "—", "¢", "\u{A5}", "\u{203E}", "𠮷", "é", "\u{9FFF}"] {
            for scalar in text.unicodeScalars { #expect(!table.append(scalar, to: &bytes)) }
        }
        #expect(bytes.isEmpty)
    }

    @Test("Every character that CP932 cannot hold is named")
    func unencodable() throws {
        var encoder = try CSVEncoder(.cp932)
        encoder.append(["あ〜い−", "a"])
        encoder.append(["b", "=𠮷"])
        #expect(
            encoder.faults == [
                CSVFault(.unencodable(0x301C, .cp932), line: 1, column: 1, character: 2),
                CSVFault(.unencodable(0x2212, .cp932), line: 1, column: 1, character: 4),
                CSVFault(.unencodable(0x20BB7, .cp932), line: 2, column: 2, character: 2),
            ])
        var nul = try CSVEncoder(.utf8)
        nul.append(["a\0"])
        #expect(
            nul.faults == [CSVFault(.unencodable(0, .utf8), line: 1, column: 1, character: 2)])
    }

    @Test(
        "The troublesome characters of CP932 read as the code point that is expected",
        SharedData.isThere)
    func troublesome() throws {
        let path = try SharedData.path("japanese/jp_trouble_cp932.csv")
        let reading = try Reading(TextFile.open(path, as: .auto))
        #expect(reading.faults.isEmpty)
        #expect(reading.rows.count == 134)
        var changed: [String] = []
        for row in reading.rows.dropFirst() {
            let found = row[1].unicodeScalars.map {
                let code = String($0.value, radix: 16, uppercase: true)
                return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
            }.joined(separator: " ")
            if found != row[3] { changed.append("\(row[3]) \(found)") }
        }
        // The rows that were written from the characters of the other mapping, whose bytes are the
        // same: the list of characters calls these CHANGED.
        let list = try Reading(try SharedData.bytes("japanese/jp_trouble_chars.csv"))
        let expected = list.rows.filter { $0[7] == "CHANGED" }.map { $0[2] }
        #expect(changed.map { String($0.prefix(6)) } == expected)
        #expect(changed.contains("U+301C U+FF5E"))
        #expect(changed.contains("U+2212 U+FF0D"))
    }

    @Test(
        "Codes that share a character read alike; one of them is written, IBM's before NEC's copy",
        SharedData.isThere)
    func duplicates() throws {
        let table = try #require(CP932.shared)
        let reading = try Reading(try SharedData.bytes("japanese/cp932_duplicate_codes.csv"))
        #expect(reading.rows.count == 397 || reading.rows.count == 396)
        for row in reading.rows.dropFirst() {
            let scalar = try #require(UInt16(row[1].dropFirst(2), radix: 16))
            for pair in row[2].split(separator: "|") {
                let code = try #require(Int(pair.filter { $0 != " " }, radix: 16))
                #expect(table.scalars[code] == scalar, "\(row)")
            }
            // The list's last column is Python's choice, which is NEC's copy (0xED40…0xEEFC) where
            // there is one; Windows writes IBM's extension (Microsoft, KB170559), as glibc does.
            let written = table.codes[Int(scalar)]
            let pythons = try #require(UInt16(row[3].filter { $0 != " " }, radix: 16))
            let isCopy = (0xED40...0xEEFC).contains(pythons)
            #expect(isCopy ? written >= 0xFA40 : written == pythons, "\(row)")
        }
    }
}
