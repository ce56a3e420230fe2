import Foundation
import Testing

@testable import Register

/// What a reader makes of some bytes.
struct Reading: Equatable {
    var rows: [[String]] = []
    var lines: [Int] = []
    var faults: [CSVFault] = []

    init(_ bytes: [UInt8], chunk: Int = .max, limits: CSVLimits = CSVLimits()) throws {
        try self.init(MemoryBytes(bytes, chunk: chunk), limits: limits)
    }

    init(_ text: String, limits: CSVLimits = CSVLimits()) throws {
        try self.init(Array(text.utf8), limits: limits)
    }

    init(_ source: some ByteSource, limits: CSVLimits = CSVLimits()) throws {
        var reader = CSVReader(source, limits: limits)
        var row = CSVRow()
        while try reader.nextRow(into: &row) {
            rows.append(row.texts)
            lines.append(row.line)
            faults += row.faults
        }
    }
}

@Suite("CSV reader")
struct CSVReaderTests {
    @Test(
        "What is right",
        arguments: [
            ("", []),
            ("\u{FEFF}", []),
            ("a", [["a"]]),
            ("\u{FEFF}a,b", [["a", "b"]]),
            ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
            ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
            ("a,\n,b\n,", [["a", ""], ["", "b"], ["", ""]]),
            ("\"\"\n\"\",\"\"", [[""], ["", ""]]),
            ("\"a,\"\"b\"\"\r\nc\",d\n", [["a,\"b\"\r\nc", "d"]]),
            ("\"a\rb\n\nc\"", [["a\rb\n\nc"]]),
            ("a\r\n\r\n\n\r\n", [["a"]]),
            ("台帳,\"番,号\"\n😀,\u{0}", [["台帳", "番,号"], ["😀", ""]]),
            (" a , b ", [[" a ", " b "]]),
        ])
    func right(text: String, rows: [[String]]) throws {
        let reading = try Reading(text)
        #expect(reading.rows == rows)
        #expect(reading.faults.filter { $0.kind != .nul }.isEmpty)
    }

    @Test(
        "Every fault, with its place; and reading goes on",
        arguments: [
            (
                "a,b\r1,2\r", [["a", "b"], ["1", "2"]],
                [
                    CSVFault(.carriageReturnAlone, line: 1, column: 2),
                    CSVFault(.carriageReturnAlone, line: 2, column: 2),
                ]
            ),
            (
                "a,b\n1,\"2\n3", [["a", "b"], ["1", "2\n3"]],
                [CSVFault(.unclosedQuote, line: 2, column: 2, character: 3)]
            ),
            ("\"", [[""]], [CSVFault(.unclosedQuote, line: 1, column: 1, character: 1)]),
            (
                "あ,\"い\"う\"え,お", [["あ", "いう\"え", "お"]],
                [CSVFault(.textAfterQuote, line: 1, column: 2, character: 6)]
            ),
            (
                "あ,い\"う\",お", [["あ", "い\"う\"", "お"]],
                [CSVFault(.quoteInCell, line: 1, column: 2, character: 4)]
            ),
            (
                "\"a\r\n\r\nb\",c\0\0d\n\0", [["a\r\n\r\nb", "cd"], [""]],
                [
                    CSVFault(.nul, line: 3, column: 2, character: 5),
                    CSVFault(.nul, line: 4, column: 1, character: 1),
                ]
            ),
            ("a\n\n\nb\n\n", [["a"], ["b"]], []),
            ("\r\na\r\n\r\n\"\"\r\n\r\nb", [["a"], [""], ["b"]], []),
        ])
    func faults(text: String, rows: [[String]], faults: [CSVFault]) throws {
        let reading = try Reading(text)
        #expect(reading.rows == rows)
        #expect(reading.faults == faults)
    }

    @Test("Bytes that are not UTF-8: line, column, character, offset")
    func notUTF8() throws {
        let start = Array("台帳,b\r\nあ,い".utf8)
        for bad: [UInt8] in [
            [0xFF], [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xE3, 0x81], [0xF0, 0x9F],
        ] {
            for rest in ["", ",c\r\n"] {
                let reading = try Reading(start + bad + Array(rest.utf8))
                let fault = CSVFault(
                    .notUTF8(offset: start.count, byte: bad[0]), line: 2, column: 2, character: 4)
                #expect(reading.faults == [fault])
                #expect(reading.rows.last?[1].hasPrefix("い\u{FFFD}") == true)
            }
        }
        for mark: [UInt8] in [[0xFE, 0xFF], [0xFF, 0xFE]] {
            #expect(throws: CSVFault(.utf16, line: 1)) { try Reading(mark + [0, 0x41]) }
        }
    }

    @Test("Limits: a long cell is left out, and the rows after it are read")
    func limits() throws {
        let long = String(repeating: "長", count: 10)
        let limits = CSVLimits(cell: 29, row: 60, cells: 3)
        let reading = try Reading(
            "a,\(long),b\n\"\(long)\n\",c\n1,2,3,4,5\n\(String(long.prefix(9))),\(String(long.prefix(9))),\(String(long.prefix(9)))\nz\n",
            limits: limits)
        #expect(
            reading.rows == [
                ["a", "", "b"], ["", "c"], ["1", "2", "3"],
                [String(long.prefix(9)), String(long.prefix(9))], ["z"],
            ])
        #expect(
            reading.faults == [
                CSVFault(.cellTooLong(limit: 29), line: 1, column: 2),
                CSVFault(.cellTooLong(limit: 29), line: 2, column: 1),
                CSVFault(.tooManyCells(limit: 3), line: 4, column: 4),
                CSVFault(.rowTooLong(limit: 60), line: 5, column: 3),
            ])
    }

    @Test("A cell of 10 MB is refused and not kept")
    func hugeCell() throws {
        for quote in ["", "\""] {
            let cell = Array(repeating: UInt8(0x78), count: 10 << 20)
            let bytes = Array("a,\(quote)".utf8) + cell + Array("\(quote)\n1,2\n".utf8)
            var reader = CSVReader(MemoryBytes(bytes))
            var row = CSVRow()
            #expect(try reader.nextRow(into: &row))
            #expect(row.faults == [CSVFault(.cellTooLong(limit: 1 << 20), line: 1, column: 2)])
            #expect(row.bytes.capacity < 4 << 20)
            #expect(try reader.nextRow(into: &row))
            #expect(row.texts == ["1", "2"])
        }
    }

    @Test("Ragged rows are told against the header")
    func ragged() throws {
        var reader = CSVReader(MemoryBytes(Array("a,b\n1\n1,2,3\n1,2".utf8)))
        var row = CSVRow()
        var faults: [CSVFault?] = []
        while try reader.nextRow(into: &row) { faults.append(row.raggedFault(expected: 2)) }
        #expect(
            faults == [
                nil, CSVFault(.ragged(found: 1, expected: 2), line: 2, column: 2),
                CSVFault(.ragged(found: 3, expected: 2), line: 3, column: 3), nil,
            ])
    }

    @Test("Chunks of any size give the same rows, lines and faults", arguments: [UInt64(5), 6])
    func chunks(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pieces: [[UInt8]] = [
            [0x22], [0x22], [0x2C], [0x2C], [0x0D], [0x0A], [0x0D, 0x0A], [0x00], [0x61],
            [0xE5, 0x8F, 0xB0], [0xE5, 0x8F], [0xF0, 0x9F, 0x98, 0x80], [0xFF], [0xC3, 0xA9],
            [0xEF, 0xBB, 0xBF], [0xE3, 0x81, 0x82, 0xE3, 0x81, 0x84],
        ]
        for _ in 0..<1_500 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...30, using: &generator) {
                bytes += pieces.randomElement(using: &generator) ?? []
            }
            let limits = CSVLimits(cell: 20, row: 40, cells: 4)
            let whole = try Reading(bytes, limits: limits)
            for chunk in 1...7 {
                let part = try Reading(bytes, chunk: chunk, limits: limits)
                #expect(part == whole, "seed \(seed), chunk \(chunk), bytes \(bytes)")
            }
        }
    }

    @Test("csv-spectrum: twelve files as their JSON says", SharedData.isThere)
    func spectrum() throws {
        let names = [
            "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json",
            "location_coordinates", "newlines", "newlines_crlf", "quotes_and_newlines", "simple",
            "simple_crlf", "utf8",
        ]
        for name in names {
            let reading = try Reading(try SharedData.bytes("csv-spectrum/csvs/\(name).csv"))
            let data = Data(try SharedData.bytes("csv-spectrum/json/\(name).json"))
            let json = try JSONSerialization.jsonObject(with: data)
            var expected = try #require(
                json as? [[String: String]] ?? (json as? [String: String]).map { [$0] })
            let header = try #require(reading.rows.first)
            var found = reading.rows.dropFirst().map {
                Dictionary(uniqueKeysWithValues: zip(header, $0))
            }
            if name == "newlines_crlf" {
                // The copy's line ends have become LF; its JSON still says CRLF.
                expected = expected.map { $0.mapValues { $0.replacing("\r\n", with: "\n") } }
                found = found.map { $0.mapValues { $0.replacing("\r\n", with: "\n") } }
            }
            if name == "location_coordinates" {
                // Its quotes within a cell are no RFC 4180; its JSON has another phone number, and
                // less columns.
                #expect(reading.faults.map(\.kind) == [.quoteInCell])
                let column = "Location Coordinates"
                #expect(found.map { $0[column] } == expected.map { $0[column] })
                continue
            }
            #expect(reading.faults.isEmpty, "\(name)")
            #expect(found == expected, "\(name)")
        }
    }
}
