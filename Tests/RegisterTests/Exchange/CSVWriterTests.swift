import Foundation
import Testing

@testable import Register

@Suite("CSV writer")
struct CSVWriterTests {
    private func encoded(
        _ rows: [[String]], _ encoding: WritingEncoding = .utf8, formulaSafe: Bool = true
    ) throws -> [UInt8] {
        var encoder = try CSVEncoder(encoding, formulaSafe: formulaSafe)
        for row in rows { encoder.append(row) }
        #expect(encoder.faults.isEmpty)
        return encoder.bytes
    }

    @Test(
        "One row",
        arguments: [
            ([], "\"\"\r\n"), ([""], "\"\"\r\n"), (["", ""], ",\r\n"), (["a", "台帳"], "a,台帳\r\n"),
            (
                ["a,b", "c\"d", "e\nf", "g;h", " i", "j "],
                "\"a,b\",\"c\"\"d\",\"e\nf\",\"g;h\",\" i\",\"j \"\r\n"
            ),
            (["\u{FEFF}a"], "\"\u{FEFF}a\"\r\n"),
            (["=1+2", "a=1"], "\"'=1+2\",a=1\r\n"),
        ])
    func row(cells: [String], line: String) throws {
        #expect(try encoded([cells]) == Array(line.utf8))
    }

    @Test("The mark is written once, at the start")
    func mark() throws {
        #expect(try encoded([["a"], ["b"]], .utf8Mark) == Array("\u{FEFF}a\r\nb\r\n".utf8))
    }

    @Test(
        "What a spreadsheet might run gets an apostrophe; what it would not stays",
        arguments: [
            ("=1", true), ("+81", true), ("-1", true), ("@SUM(1)", true), ("\ta", true),
            ("\ra", true), ("\na", true), ("＝1", true), ("＋1", true), ("－1", true), ("＠a", true),
            (" =1", true), ("\"=1", true), ("'=1", true), ("''=1", true), ("\u{3000}=1", true),
            ("\u{200B}=1", true), (" ' \"=1", true), ("\u{A0}-1", true),
            ("", false), ("'", false), ("'a", false), ("a=1", false), (" a", false),
            ("台帳=1", false), ("1-2", false), ("−1", false), ("〜", false), ("\"a\"", false),
        ])
    func risk(cell: String, isRisky: Bool) {
        #expect(CSVCell.isRisky(cell) == isRisky)
        #expect(CSVCell.made(safe: cell) == (isRisky ? "'" + cell : cell))
        #expect(identical(CSVCell.restored(CSVCell.made(safe: cell)), cell))
    }

    @Test("Payloads that a spreadsheet would run are inert", SharedData.isThere)
    func payloads() throws {
        let text = String(
            decoding: try SharedData.bytes("csv-injection/csv_injection_payloads.txt"),
            as: UTF8.self)
        let payloads = text.split(separator: "\n").map(String.init)
        #expect(payloads.count > 10)
        // As a program sees it that takes commas, semicolons or tabs for separators, and knows
        // nothing of apostrophes: no cell begins with what runs.
        for payload in payloads {
            let line = String(decoding: try encoded([[payload, "x"]]), as: UTF8.self)
            #expect(line.hasPrefix("\"'") || !CSVCell.isRisky(payload))
            let cell = try #require(try Reading(line).rows.first?.first)
            #expect(!"=+-@\t\r＝＋－＠".contains(try #require(cell.first)))
            #expect(CSVCell.restored(cell) == payload)
            if payload.contains(where: { ";,\t\"".contains($0) }) {
                #expect(line.hasPrefix("\""), "a separator must be inside quotes: \(line)")
            }
        }
    }

    @Test("20,000 random rows come back as they were", arguments: [UInt64(7), 20_260_403])
    func roundTrip(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let naughty = SharedData.folder == nil ? ["="] : try SharedData.naughtyStrings()
        var rows: [[String]] = []
        for _ in 0..<10_000 {
            let count = Int.random(in: 1...6, using: &generator)
            rows.append(
                (0..<count).map { _ in
                    let isNaughty = Int.random(in: 0..<4, using: &generator) == 0
                    let text =
                        isNaughty
                        ? naughty.randomElement(using: &generator) ?? ""
                        : nastyText(upTo: 12, using: &generator)
                    // NUL is refused by the writer; it has its own test.
                    return text.replacing("\0", with: "'")
                })
        }
        for formulaSafe in [true, false] {
            let reading = try Reading(
                try encoded(rows, .utf8Mark, formulaSafe: formulaSafe), chunk: 70_001)
            #expect(reading.faults.isEmpty, "seed \(seed)")
            #expect(reading.rows.count == rows.count, "seed \(seed)")
            for (found, row) in zip(reading.rows, rows) {
                let texts = formulaSafe ? found.map { CSVCell.restored($0) } : found
                #expect(
                    texts.count == row.count && zip(texts, row).allSatisfy { identical($0, $1) },
                    "seed \(seed)")
            }
        }
    }

    @Test("Every naughty string comes back", SharedData.isThere)
    func naughty() throws {
        let strings = try SharedData.naughtyStrings()
        #expect(strings.count > 500)
        let reading = try Reading(try encoded(strings.map { ["x", $0] }))
        #expect(reading.rows.map { CSVCell.restored($0[1]) } == strings)
        #expect(reading.faults.isEmpty)
    }

    @Test("A file appears whole or not at all")
    func file() throws {
        try withTemporaryDirectory { folder in
            let path = folder + "/out.csv"
            try Data("before".utf8).write(to: URL(fileURLWithPath: path))
            let bad = try CSVFile(path: path, .cp932)
            try bad.append(["a", "〜b"])
            for _ in 0..<20_000 { try bad.append(["資産", "𠮷"]) }
            #expect(
                throws: CSVFault(.unencodable(0x301C, .cp932), line: 1, column: 2, character: 1)
            ) {
                try bad.finish()
            }
            #expect(bad.faultCount == 20_001)
            #expect(bad.faults.count == CSVEncoder.faultLimit)
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "before")
            do {
                let unfinished = try CSVFile(path: path, .utf8)
                try unfinished.append(["a"])
            }
            let good = try CSVFile(path: path, .cp932)
            try good.append(["資産", "～"])
            try good.finish()
            let found = try Data(contentsOf: URL(fileURLWithPath: path))
            #expect(Array(found) == [0x8E, 0x91, 0x8E, 0x59, 0x2C, 0x81, 0x60, 0x0D, 0x0A])
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["out.csv"])
            // A link is followed; a device or a directory is not replaced.
            let link = folder + "/link.csv"
            try FileManager.default.createSymbolicLink(
                atPath: link, withDestinationPath: path)
            let linked = try CSVFile(path: link, .utf8)
            try linked.append(["linked"])
            try linked.finish()
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "linked\r\n")
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
            for other in ["/dev/null", folder] {
                #expect(throws: CSVFault(.notAFile)) { try CSVFile(path: other, .utf8) }
            }
        }
        #expect(throws: CSVFault.self) { try CSVFile(path: "/nowhere/at/all.csv", .utf8) }
    }
}
