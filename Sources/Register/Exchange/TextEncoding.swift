/// How the text of a file is to be read.
public enum ReadingEncoding: String, CaseIterable, Codable, Hashable, Sendable {
    /// By its mark, else UTF-8 if it is UTF-8, else CP932.
    case auto
    /// UTF-8, with or without its mark.
    case utf8 = "utf-8"
    /// The Shift_JIS of Windows.
    case cp932
}

/// How the text of a file is written.
public enum WritingEncoding: String, CaseIterable, Codable, Hashable, Sendable {
    /// UTF-8 that begins with its mark, which Excel needs.
    case utf8Mark = "utf-8-bom"
    /// UTF-8.
    case utf8 = "utf-8"
    /// The Shift_JIS of Windows; not every character can be written.
    case cp932
}

/// Files of text in any of the encodings, as bytes in UTF-8.
enum TextFile {
    /// Opens a file for reading as UTF-8.
    ///
    /// To recognise the encoding, the file is read once more before.
    static func open(
        _ path: String, as encoding: ReadingEncoding
    ) throws(CSVFault) -> any ByteSource {
        try decoded(FileBytes(path: path), as: encoding)
    }

    /// UTF-8 from bytes in one of the encodings.
    static func decoded(
        _ source: some RewindableBytes, as encoding: ReadingEncoding
    ) throws(CSVFault) -> any ByteSource {
        var encoding = encoding
        if encoding == .auto {
            encoding = try recognised(source)
            try source.rewind()
        }
        guard encoding == .cp932 else { return source }
        guard let table = CP932.shared else { throw CSVFault(.noConverter) }
        return CP932Bytes(source, table: table)
    }

    /// The encoding of a file, which is read to its end.
    ///
    /// A file that is UTF-8 or CP932 but for a few broken places is still what it is: the reader
    /// then tells of every such place. So UTF-8 with a broken byte is not read as the nonsense
    /// that it would be in CP932. A short text of CP932 may hold what looks like a character of
    /// UTF-8 (台帳 does), hence the order.
    static func recognised(_ source: some RewindableBytes) throws(CSVFault) -> ReadingEncoding {
        try source.rewind()
        let utf8 = try Recognition(of: source)
        if utf8.isMarked || utf8.bad == 0 || utf8.good >= utf8.bad * 8 { return .utf8 }
        guard let table = CP932.shared else { throw CSVFault(.noConverter) }
        try source.rewind()
        let cp932 = try Recognition(of: CP932Bytes(source, table: table))
        if cp932.bad == 0 { return .cp932 }
        if utf8.good >= utf8.bad { return .utf8 }
        if cp932.good >= cp932.bad * 8 { return .cp932 }
        throw CSVFault(.unknownEncoding(offset: cp932.firstOffset), line: cp932.firstLine)
    }
}

/// How much of a file is characters of an encoding.
private struct Recognition {
    /// Whether the file begins with UTF-8's mark; then no more has been read.
    private(set) var isMarked = false
    /// How many characters of three bytes or more there are (half-width kana of CP932 may look like
    /// two), and how many bytes that are no character.
    private(set) var good = 0
    private(set) var bad = 0
    /// Where the first of those is.
    private(set) var firstLine = 1
    private(set) var firstOffset = 0

    init(of source: some ByteSource) throws(CSVFault) {
        let chunk = ChunkBuffer(capacity: 1 << 18)
        var offset = 0
        while !chunk.atEnd {
            offset += chunk.at
            chunk.keepRest()
            let count = try source.read(into: chunk.free)
            chunk.end += count
            chunk.atEnd = count == 0
            if offset == 0, chunk.end < 3, !chunk.atEnd { continue }
            if offset == 0, chunk.begins(with: [0xEF, 0xBB, 0xBF]) {
                isMarked = true
                return
            }
            if offset == 0, chunk.isUTF16 { throw CSVFault(.utf16, line: 1) }
            if offset == 0, chunk.isWorkbook { throw CSVFault(.workbook) }
            scan(chunk, offset, source)
        }
    }

    private mutating func scan(_ chunk: ChunkBuffer, _ offset: Int, _ source: some ByteSource) {
        let base = chunk.base
        let end = chunk.end
        var at = chunk.at
        while at < end {
            let byte = base[at]
            if byte < 0x80 {
                at += 1
                if byte == 0x0A, bad == 0 { firstLine += 1 }
                continue
            }
            let length = utf8Length(base, at, end)
            if length > 0 {
                if length > 2 { good += 1 }
                at += length
            } else if length < 0, !chunk.atEnd {
                break
            } else {
                let undecodable = source.nextUndecodable()
                if bad == 0, case .notCP932(let offset, _) = undecodable {
                    firstOffset = offset
                } else if bad == 0 {
                    firstOffset = offset + at
                }
                bad += 1
                at += 1
            }
        }
        chunk.at = at
    }
}
