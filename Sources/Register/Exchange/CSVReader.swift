// A streaming reader of RFC 4180, strict about everything that would change what a cell says.
//
// Accepted: CRLF and LF line ends, also mixed; a last row without one; quoted cells with commas,
// line ends and doubled quotes; UTF-8's mark at the start. An empty line is not a row, wherever it is
// (a row of one empty cell is written `""`).
//
// Everything else is a fault with its place. After a fault the reader goes on as well as it can,
// so that a dry run reports every fault: a NUL is left out, bytes that mean nothing become U+FFFD,
// a stray quote stands for itself, CR alone ends its row, a cell that is too long is left empty.
// Only after a quote that is never closed is there nothing more to tell. One cell reports one
// fault of a kind.
//
// The reader keeps one chunk of the file and one row; both have limits, whatever the file holds.

/// The limits of a reader.
struct CSVLimits {
    /// Bytes of UTF-8 in one cell.
    var cell = 1 << 20
    /// Bytes of UTF-8 in one row.
    var row = 1 << 24
    /// Cells in one row.
    var cells = 4096
}

/// Reads rows of comma-separated values from bytes in UTF-8.
///
/// ```swift
/// var reader = CSVReader(try TextFile.open("assets.csv", as: .auto))
/// var row = CSVRow()
/// while try reader.nextRow(into: &row) {
///     faults += row.faults
/// }
/// ```
struct CSVReader {
    /// Where in a cell the reader is.
    enum State {
        case cellStart, plain, quoted, quoteInQuoted, afterQuoted, carriageReturn
    }

    let source: any ByteSource
    let limits: CSVLimits
    let chunk: ChunkBuffer
    var state = State.cellStart

    // Places. Offsets count bytes of UTF-8 from the start of the file.
    /// The offset of the chunk's first byte.
    var chunkOffset = 0
    var line = 1
    /// The offset at which the line starts, and the tail bytes of characters in it so far.
    var lineStart = 0
    var tails = 0
    /// The offset after the last CR within quotes, so that CRLF counts as one line end.
    var afterCarriageReturn = -1
    var column = 1
    var cellStart = 0
    var quote = CSVFault(.unclosedQuote)

    /// The kinds of fault that this cell has reported.
    var reported: UInt8 = 0
    var skipsCell = false
    var skipsRow = false
    var wasQuoted = false

    /// A reader of these bytes.
    init(_ source: some ByteSource, limits: CSVLimits = CSVLimits()) {
        self.source = source
        self.limits = limits
        chunk = ChunkBuffer(capacity: 1 << 18)
    }

    /// Bytes of the file that have been read.
    var bytesRead: Int { source.bytesRead }

    /// Reads the next row; false at the end of the file.
    ///
    /// What is wrong with the row is in its `faults`. Thrown is only what leaves nothing to read: a
    /// file that cannot be read, or UTF-16.
    mutating func nextRow(into row: inout CSVRow) throws(CSVFault) -> Bool {
        startRow(&row)
        while true {
            if chunk.at < chunk.end, scan(&row) {
                if isRow(row) { return true }
                startRow(&row)
            } else if try !refill() {
                return finishFile(&row)
            }
        }
    }

    private mutating func startRow(_ row: inout CSVRow) {
        row.reset(line: line)
        column = 1
        skipsRow = false
        startCell(row)
    }

    mutating func startCell(_ row: CSVRow) {
        state = .cellStart
        cellStart = row.bytes.count
        reported = 0
        skipsCell = skipsRow
        wasQuoted = false
    }

    mutating func endCell(_ row: inout CSVRow) {
        if !skipsRow {
            if row.ends.count < limits.cells {
                row.ends.append(row.bytes.count)
            } else {
                skipsRow = true
                report(.tooManyCells(limit: limits.cells), in: &row, at: nil)
            }
        }
    }

    /// Whether what has been read is a row: an empty line is none.
    private func isRow(_ row: CSVRow) -> Bool {
        row.ends.count != 1 || !row.bytes.isEmpty || wasQuoted || !row.faults.isEmpty
    }

    private mutating func finishFile(_ row: inout CSVRow) -> Bool {
        switch state {
        case .cellStart where column == 1 && row.faults.isEmpty:
            return false
        case .carriageReturn:
            report(.carriageReturnAlone, in: &row, at: lineStart - 1)
        case .quoted:
            if row.faults.count < limits.cells { row.faults.append(quote) }
            endCell(&row)
        default:
            endCell(&row)
        }
        state = .cellStart
        let isRow = isRow(row)
        column = 1
        cellStart = 0
        return isRow
    }

    /// Brings more bytes; false at the end of the file.
    private mutating func refill() throws(CSVFault) -> Bool {
        if chunk.atEnd { return false }
        let isStart = chunkOffset == 0 && chunk.end == 0
        chunkOffset += chunk.at
        chunk.keepRest()
        // At the start, enough to see a mark or another format.
        repeat {
            let count = try source.read(into: chunk.free)
            chunk.end += count
            chunk.atEnd = count == 0
        } while isStart && chunk.end < 3 && !chunk.atEnd
        if isStart { try skipMark() }
        return !chunk.atEnd || chunk.at < chunk.end
    }

    private mutating func skipMark() throws(CSVFault) {
        if chunk.isUTF16 { throw CSVFault(.utf16, line: 1) }
        if chunk.isWorkbook { throw CSVFault(.workbook) }
        if chunk.begins(with: [0xEF, 0xBB, 0xBF]) {
            chunk.at = 3
            lineStart = 3
        }
    }
}
