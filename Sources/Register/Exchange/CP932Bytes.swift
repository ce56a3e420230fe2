/// Turns CP932 into UTF-8, a chunk at a time; bytes that mean nothing become 0xFF.
final class CP932Bytes: ByteSource {
    private let source: any ByteSource
    private let table: CP932
    private let input = ChunkBuffer(capacity: 1 << 16)
    /// The offset in the file of the first byte that is not decoded yet.
    private var offset = 0
    private var undecodable: [CSVFault.Kind] = []
    private var reported = 0

    init(_ source: any ByteSource, table: CP932) {
        self.source = source
        self.table = table
    }

    var bytesRead: Int { source.bytesRead }

    func nextUndecodable() -> CSVFault.Kind? {
        guard reported < undecodable.count else { return nil }
        reported += 1
        return undecodable[reported - 1]
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(CSVFault) -> Int {
        // Not those that the reader has yet to ask for: at the start of a file it reads more than once.
        undecodable.removeFirst(reported)
        reported = 0
        var written = 0
        while written == 0, !input.atEnd {
            input.keepRest()
            // A byte becomes at most three. (Readers have buffers of 64 KiB and more.)
            let room = min(input.free.count, buffer.count / 3 - input.end)
            repeat {
                let free = UnsafeMutableRawBufferPointer(rebasing: input.free.prefix(room))
                let count = try source.read(into: free)
                input.end += count
                input.atEnd = count == 0
            } while offset == 0 && input.end < 3 && !input.atEnd
            if offset == 0 { try refuseMarks() }
            written = decode(into: buffer)
        }
        return written
    }

    /// Refuses a file that says that it is in another encoding.
    private func refuseMarks() throws(CSVFault) {
        if input.begins(with: [0xEF, 0xBB, 0xBF]) { throw CSVFault(.utf8Mark, line: 1) }
        if input.isUTF16 { throw CSVFault(.utf16, line: 1) }
        if input.isWorkbook { throw CSVFault(.workbook) }
    }

    /// Decodes what is in the input, but for a lead byte at its end.
    private func decode(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let base = input.base
        let end = input.end
        var at = input.at
        var written = 0
        table.scalars.withUnsafeBufferPointer { scalars in
            while at < end {
                let first = base[at]
                var length = 1
                var scalar = scalars[Int(first)]
                if CP932.isLead(first) {
                    if at + 1 < end {
                        scalar = scalars[Int(first) << 8 | Int(base[at + 1])]
                        // A trail that is a comma, quote or line end keeps its meaning: only the
                        // lead is bad.
                        if scalar != CP932.none || base[at + 1] >= 0x80 { length = 2 }
                    } else if !input.atEnd {
                        break
                    }
                }
                if scalar == CP932.none {
                    let bytes = (at..<at + length).map { base[$0] }
                    undecodable.append(.notCP932(offset: offset + at - input.at, bytes: bytes))
                    buffer[written] = 0xFF
                    written += 1
                } else {
                    written += CP932Bytes.put(scalar, into: buffer, at: written)
                }
                at += length
            }
        }
        offset += at - input.at
        input.at = at
        return written
    }

    /// Writes a scalar as UTF-8 and returns how many bytes it takes.
    @inline(__always)
    private static func put(
        _ scalar: UInt16, into buffer: UnsafeMutableRawBufferPointer, at: Int
    ) -> Int {
        if scalar < 0x80 {
            buffer[at] = UInt8(truncatingIfNeeded: scalar)
            return 1
        }
        if scalar < 0x800 {
            buffer[at] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
            buffer[at + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
            return 2
        }
        buffer[at] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
        buffer[at + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
        buffer[at + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
        return 3
    }
}
