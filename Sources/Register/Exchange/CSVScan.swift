// The inner loop of `CSVReader`: one chunk, byte by byte.

/// What the scan does with each byte, by bits.
private enum ByteClass {
    static let table: [UInt8] = (0...255).map { byte in
        switch byte {
        case 0x2C: endsPlain
        case 0x22, 0x0D, 0x0A, 0x00: endsPlain | endsQuoted
        case 0x80...0xFF: multibyte
        default: 0
        }
    }
    static let endsPlain: UInt8 = 1
    static let endsQuoted: UInt8 = 2
    static let multibyte: UInt8 = 4
}

extension CSVReader {
    /// Reads from the chunk; true at the end of a row, false when the chunk is used up.
    mutating func scan(_ row: inout CSVRow) -> Bool {
        ByteClass.table.withUnsafeBufferPointer { classes in
            while chunk.at < chunk.end {
                let byte = chunk.base[chunk.at]
                switch state {
                case .cellStart:
                    if byte == 0x22 {
                        state = .quoted
                        wasQuoted = true
                        quote = fault(.unclosedQuote, at: chunkOffset + chunk.at)
                        chunk.at += 1
                    } else {
                        state = .plain
                    }
                case .plain, .afterQuoted:
                    takeRun(classes, ByteClass.endsPlain | ByteClass.multibyte, &row)
                    guard chunk.at < chunk.end else { return false }
                    switch chunk.base[chunk.at] {
                    case 0x2C:
                        chunk.at += 1
                        nextCell(&row)
                    case 0x0A:
                        chunk.at += 1
                        endLine()
                        endCell(&row)
                        return true
                    case 0x0D:
                        chunk.at += 1
                        endLine()
                        endCell(&row)
                        state = .carriageReturn
                    case 0x22:
                        report(.quoteInCell, in: &row, at: chunkOffset + chunk.at)
                        take(1, &row)
                    case 0x00:
                        report(.nul, in: &row, at: chunkOffset + chunk.at)
                        chunk.at += 1
                    default:
                        if !takeOdd(&row) { return false }
                    }
                case .quoted:
                    takeRun(classes, ByteClass.endsQuoted | ByteClass.multibyte, &row)
                    guard chunk.at < chunk.end else { return false }
                    switch chunk.base[chunk.at] {
                    case 0x22:
                        state = .quoteInQuoted
                        chunk.at += 1
                    case 0x0A:
                        take(1, &row)
                        let isSecond = afterCarriageReturn == chunkOffset + chunk.at - 1
                        endLine(counts: !isSecond)
                    case 0x0D:
                        take(1, &row)
                        endLine()
                        afterCarriageReturn = chunkOffset + chunk.at
                    case 0x00:
                        report(.nul, in: &row, at: chunkOffset + chunk.at)
                        chunk.at += 1
                    default:
                        if !takeOdd(&row) { return false }
                    }
                case .quoteInQuoted:
                    switch byte {
                    case 0x22:
                        state = .quoted
                        take(1, &row)
                    case 0x2C, 0x0A, 0x0D:
                        state = .plain
                    default:
                        report(.textAfterQuote, in: &row, at: chunkOffset + chunk.at)
                        state = .afterQuoted
                    }
                case .carriageReturn:
                    state = .cellStart
                    if byte == 0x0A {
                        chunk.at += 1
                        lineStart += 1
                    } else {
                        report(.carriageReturnAlone, in: &row, at: lineStart - 1)
                    }
                    return true
                }
            }
            return false
        }
    }

    /// Takes bytes up to one that ends the run, or to bytes that are no character.
    @inline(__always)
    private mutating func takeRun(
        _ classes: UnsafeBufferPointer<UInt8>, _ ends: UInt8, _ row: inout CSVRow
    ) {
        let base = chunk.base
        let end = chunk.end
        let start = chunk.at
        var at = start
        var tails = 0
        while at < end {
            let kind = classes[Int(base[at])] & ends
            if kind == 0 {
                at += 1
            } else if kind == ByteClass.multibyte {
                let length = utf8Length(base, at, end)
                if length <= 0 { break }
                at += length
                tails += length - 1
            } else {
                break
            }
        }
        self.tails += tails
        if at > start { take(at - start, &row) }
    }

    /// Adds the next bytes to the cell, unless that makes it too long.
    @inline(__always)
    private mutating func take(_ count: Int, _ row: inout CSVRow) {
        let start = chunk.at
        chunk.at += count
        if skipsCell { return }
        if hasRoom(for: count, &row) {
            row.bytes.append(
                contentsOf: UnsafeBufferPointer(start: chunk.base + start, count: count))
        }
    }

    /// Whether the cell may grow so much; otherwise tells of it and leaves the cell empty.
    @inline(__always)
    private mutating func hasRoom(for count: Int, _ row: inout CSVRow) -> Bool {
        let size = row.bytes.count + count
        if size - cellStart <= limits.cell, size <= limits.row { return true }
        refuse(&row)
        return false
    }

    private mutating func refuse(_ row: inout CSVRow) {
        // Which limit is met first does not depend on how much comes at once. Too long is the
        // cell, not its last character: no position in the line.
        if cellStart + limits.cell <= limits.row {
            report(.cellTooLong(limit: limits.cell), in: &row, at: nil)
        } else {
            report(.rowTooLong(limit: limits.row), in: &row, at: nil)
            skipsRow = true
        }
        skipsCell = true
        row.bytes.removeSubrange(cellStart...)
    }

    /// Takes a byte that begins no character as U+FFFD; false if its character is cut off by the
    /// end of the chunk.
    private mutating func takeOdd(_ row: inout CSVRow) -> Bool {
        let length = utf8Length(chunk.base, chunk.at, chunk.end)
        if length < 0, !chunk.atEnd { return false }
        let offset = chunkOffset + chunk.at
        let byte = chunk.base[chunk.at]
        report(
            source.nextUndecodable() ?? .notUTF8(offset: offset, byte: byte), in: &row, at: offset)
        chunk.at += 1
        if !skipsCell, hasRoom(for: 3, &row) {
            row.bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
        }
        return true
    }

    @inline(__always)
    private mutating func nextCell(_ row: inout CSVRow) {
        endCell(&row)
        column += 1
        startCell(row)
    }

    /// Notes that a line ends before the next byte.
    private mutating func endLine(counts: Bool = true) {
        if counts { line += 1 }
        lineStart = chunkOffset + chunk.at
        tails = 0
    }

    /// Adds a fault to the row, unless the cell has reported its kind.
    mutating func report(_ kind: CSVFault.Kind, in row: inout CSVRow, at offset: Int?) {
        let bit: UInt8
        switch kind {
        case .notUTF8, .notCP932: bit = 1
        case .nul: bit = 2
        case .quoteInCell: bit = 4
        case .textAfterQuote: bit = 8
        case .carriageReturnAlone:
            // Its line has been counted already.
            row.faults.append(CSVFault(kind, line: line - 1, column: column))
            return
        default: bit = 16
        }
        if reported & bit != 0 || skipsRow && bit != 16 { return }
        // Text after a quote may hold further quotes.
        reported |= bit == 8 ? 8 | 4 : bit
        row.faults.append(fault(kind, at: offset))
    }

    private func fault(_ kind: CSVFault.Kind, at offset: Int?) -> CSVFault {
        CSVFault(
            kind, line: line, column: column,
            character: offset.map { $0 - lineStart - tails + 1 } ?? 0)
    }
}
