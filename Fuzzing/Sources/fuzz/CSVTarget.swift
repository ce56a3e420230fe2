import Glibc

@testable import Register

extension Target {
    /// Reading rows in each encoding: in whatever pieces the bytes come, the same is read; what has no
    /// fault is what a plain reader makes of it; and what was read is written and read again.
    ///
    /// The first byte chooses the encoding, the size of the pieces and the limits.
    static let csv = Target(name: "csv") { input in
        guard let choice = input.first else { return }
        let bytes = Array(input.dropFirst())
        let encoding = ReadingEncoding.allCases[Int(choice & 3) % 3]
        let isNarrow = choice & 4 != 0
        let limits = isNarrow ? CSVLimits(cell: 12, row: 30, cells: 3) : CSVLimits()
        let whole = Reading(bytes, encoding, limits)
        let pieces = Reading(bytes, encoding, limits, piece: 1 + Int(choice >> 3) % 8)
        check(whole == pieces, "\(pieces) is not \(whole)")
        guard case .rows(let rows, _, []) = whole else { return }
        if encoding != .auto { compare(rows, bytes, encoding) }
        write(rows, WritingEncoding.allCases[Int(choice >> 6) % 3], isSafe: choice & 4 != 0)
    }

    private static func compare(_ rows: [[String]], _ bytes: [UInt8], _ encoding: ReadingEncoding) {
        let text = encoding == .cp932 ? plainlyDecoded(bytes) : bytes
        guard let text, String(validating: text, as: UTF8.self) != nil else {
            fatalError("bytes that mean nothing were read")
        }
        check(Target.bytes(rows) == plainRows(text), "\(rows)")
    }

    private static func write(_ rows: [[String]], _ encoding: WritingEncoding, isSafe: Bool) {
        var encoder = must("an encoder") { try CSVEncoder(encoding, formulaSafe: isSafe) }
        for row in rows { encoder.append(row) }
        if encoding == .cp932, !encoder.faults.isEmpty { return }
        check(encoder.faults.isEmpty, "not written: \(encoder.faults)")
        let back = Reading(encoder.bytes, encoding == .cp932 ? .cp932 : .utf8, CSVLimits())
        guard case .rows(let read, _, []) = back else { fatalError("\(rows): \(back)") }
        let texts = isSafe ? read.map { $0.map(CSVCell.restored) } : read
        check(bytes(texts) == bytes(rows), "\(rows) was written and read as \(read)")
    }

    /// Swift takes é and é for the same; a file does not.
    private static func bytes(_ rows: [[String]]) -> [[[UInt8]]] {
        rows.map { $0.map { Array($0.utf8) } }
    }
}

/// What the reader makes of some bytes.
private enum Reading: Equatable {
    case rows([[String]], lines: [Int], [CSVFault])
    case fault(CSVFault)

    init(
        _ bytes: [UInt8], _ encoding: ReadingEncoding, _ limits: CSVLimits, piece: Int = .max
    ) {
        do {
            let source = try TextFile.decoded(MemoryBytes(bytes, chunk: piece), as: encoding)
            var reader = CSVReader(source, limits: limits)
            var (row, rows, lines, faults) = (CSVRow(), [[String]](), [Int](), [CSVFault]())
            while try reader.nextRow(into: &row) {
                rows.append(row.texts)
                lines.append(row.line)
                faults += row.faults
            }
            self = .rows(rows, lines: lines, faults)
        } catch {
            self = .fault(error)
        }
    }
}

/// The rows of a file that has no fault, byte by byte, without haste.
private func plainRows(_ text: [UInt8]) -> [[[UInt8]]] {
    var rest = text[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    var rows: [[[UInt8]]] = []
    var row: [[UInt8]] = []
    var cell: [UInt8] = []
    var wasQuoted = false
    func endRow() {
        row.append(cell)
        if row != [[]] || wasQuoted { rows.append(row) }
        (row, cell, wasQuoted) = ([], [], false)
    }
    while let byte = rest.popFirst() {
        switch byte {
        case UInt8(ascii: "\""):
            wasQuoted = true
            while let inner = rest.popFirst() {
                if inner == byte {
                    guard rest.first == byte else { break }
                    rest.removeFirst()
                }
                cell.append(inner)
            }
        case UInt8(ascii: ","):
            row.append(cell)
            (cell, wasQuoted) = ([], false)
        case 0x0D: continue
        case 0x0A: endRow()
        default: cell.append(byte)
        }
    }
    if !row.isEmpty || !cell.isEmpty || wasQuoted { endRow() }
    return rows
}

nonisolated(unsafe) private let converter = iconv_open("UTF-8", "CP932")

/// CP932 as the C library decodes it, all at once; nil where it does not.
private func plainlyDecoded(_ bytes: [UInt8]) -> [UInt8]? {
    var source = bytes.map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: bytes.count * 3 + 1)
    var (sourceLeft, targetLeft) = (source.count, target.count)
    let result = source.withUnsafeMutableBufferPointer { source in
        target.withUnsafeMutableBufferPointer { target in
            var (from, to) = (source.baseAddress, target.baseAddress)
            iconv(converter, nil, nil, nil, nil)
            return iconv(converter, &from, &sourceLeft, &to, &targetLeft)
        }
    }
    guard result == 0, sourceLeft == 0 else { return nil }
    return target.dropLast(targetLeft).map(UInt8.init(bitPattern:))
}
