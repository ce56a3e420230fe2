public import SecurityPolicy

/// Something wrong with a file of rows, and where.
///
/// Lines, columns and characters count from 1. A line is a physical line of the file, as an editor
/// shows it; a column is the number of a field in its row; a character is the position in its
/// line. 0 means that the fault has no such place.
public struct CSVFault: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// The system does not let the file be read or written; its error number.
        case system(Int32)
        /// What an export should be written to is not a file.
        case notAFile
        /// The file is UTF-16, which begins with a mark of its own.
        case utf16
        /// CP932 was asked for, but the file begins with UTF-8's mark.
        case utf8Mark
        /// Neither UTF-8 nor CP932: the first byte that fits neither.
        case unknownEncoding(offset: Int)
        /// The encoding can only be recognised in a file that can be read twice.
        case notRereadable
        /// This system's C library does not know CP932.
        case noConverter
        /// Bytes that are not UTF-8, at this offset.
        case notUTF8(offset: Int, byte: UInt8)
        /// Bytes that mean nothing in CP932, at this offset.
        case notCP932(offset: Int, bytes: [UInt8])
        /// A line that ends with CR alone.
        case carriageReturnAlone
        /// A quote that is still open at the end of the file; the place is where it opened.
        case unclosedQuote
        /// Text between a closing quote and the end of its cell.
        case textAfterQuote
        /// A quote inside a cell that does not begin with one.
        case quoteInCell
        /// A NUL byte.
        case nul
        /// A cell of more bytes than this.
        case cellTooLong(limit: Int)
        /// A row of more bytes than this.
        case rowTooLong(limit: Int)
        /// A row of more cells than this.
        case tooManyCells(limit: Int)
        /// A row that has not as many cells as the header.
        case ragged(found: Int, expected: Int)
        /// An empty line with rows after it.
        case emptyLine
        /// A character that the encoding of an export, or a CSV file, cannot hold.
        case unencodable(UInt32, WritingEncoding)
    }

    /// What is wrong.
    public let kind: Kind
    /// The physical line, or the row of an export.
    public let line: Int
    /// The number of the cell in its row.
    public let column: Int
    /// The position in the line, or in the cell of an export.
    public let character: Int

    /// A fault at a place; a part that is unknown is 0.
    public init(_ kind: Kind, line: Int = 0, column: Int = 0, character: Int = 0) {
        self.kind = kind
        self.line = line
        self.column = column
        self.character = character
    }
}

extension CSVFault {
    /// The fault with its place, for people.
    public var wording: Wording {
        let what = kind.wording
        guard line > 0 else { return what }
        var ja = "\(line)行"
        var en = "line \(line)"
        if column > 0 {
            ja += "\(column)列"
            en += ", column \(column)"
        }
        if character > 0 {
            ja += "（\(character)文字目）"
            en += " (character \(character))"
        }
        return Wording("\(ja): \(what.ja)", "\(en): \(what.en)")
    }
}

extension CSVFault.Kind {
    /// What is wrong, without its place.
    public var wording: Wording {
        switch self {
        case .system(let number):
            let text = systemText(number)
            return Wording("読み書きできません（\(text)）", "cannot be read or written (\(text))")
        case .notAFile:
            return Wording("通常のファイルではありません", "this is not a regular file")
        case .utf16:
            return Wording(
                "UTF-16のファイルです。UTF-8かCP932（シフトJIS）で保存し直してください",
                "the file is UTF-16; save it as UTF-8 or CP932 (Shift_JIS)")
        case .utf8Mark:
            return Wording(
                "UTF-8の印（BOM）で始まるため、CP932としては読みません",
                "the file begins with UTF-8's mark (BOM), so it is not read as CP932")
        case .unknownEncoding(let offset):
            return Wording(
                "UTF-8でもCP932（シフトJIS）でもありません（\(offset)バイト目）",
                "neither UTF-8 nor CP932 (Shift_JIS), at byte \(offset)")
        case .notRereadable:
            return Wording(
                "文字コードを判定できません。文字コードを指定してください",
                "the encoding cannot be recognised here; say which it is")
        case .noConverter:
            return Wording(
                "このシステムはCP932（シフトJIS）を変換できません",
                "this system's C library cannot convert CP932 (Shift_JIS)")
        case .notUTF8(let offset, let byte):
            return Wording(
                "UTF-8として読めないバイトです（\(offset)バイト目、\(hex(byte))）",
                "not UTF-8 (byte \(offset), \(hex(byte)))")
        case .notCP932(let offset, let bytes):
            let codes = bytes.map(hex).joined(separator: " ")
            return Wording(
                "CP932の文字でないバイトです（\(offset)バイト目、\(codes)）",
                "not a character of CP932 (byte \(offset), \(codes))")
        case .carriageReturnAlone:
            return Wording(
                "改行がCRだけです。CRLFかLFにしてください",
                "the line ends with CR alone; use CRLF or LF")
        case .unclosedQuote:
            return Wording("引用符が閉じていません", "this quote is never closed")
        case .textAfterQuote:
            return Wording(
                "閉じた引用符の後に文字があります", "there is text after the closing quote")
        case .quoteInCell:
            return Wording(
                "引用符で始まらないセルの中に引用符があります",
                "there is a quote inside a cell that does not begin with one")
        case .nul:
            return Wording("NUL文字があります", "there is a NUL character")
        case .cellTooLong(let limit):
            return Wording(
                "セルが長すぎます（上限\(limit)バイト）",
                "the cell is too long (at most \(limit) bytes)")
        case .rowTooLong(let limit):
            return Wording(
                "行が長すぎます（上限\(limit)バイト）", "the row is too long (at most \(limit) bytes)")
        case .tooManyCells(let limit):
            return Wording(
                "列が多すぎます（上限\(limit)列）", "the row has too many cells (at most \(limit))")
        case .ragged(let found, let expected):
            return Wording(
                "列数が見出しと違います（\(found)列、見出しは\(expected)列）",
                "the row has \(found) cells, the header \(expected)")
        case .emptyLine:
            return Wording("空の行があります", "there is an empty line")
        case .unencodable(let scalar, let encoding):
            let code = "U+" + padded(String(scalar, radix: 16, uppercase: true), to: 4)
            let shown = isPrintable(scalar) ? "\(Character(Unicode.Scalar(scalar) ?? " ")) " : ""
            return Wording(
                "\(encoding.rawValue)で書けない文字です: \(shown)\(code)",
                "\(encoding.rawValue) cannot hold the character \(shown)\(code)")
        }
    }
}

private func hex(_ byte: UInt8) -> String {
    "0x" + padded(String(byte, radix: 16, uppercase: true), to: 2)
}

private func padded(_ digits: String, to length: Int) -> String {
    String(repeating: "0", count: max(0, length - digits.count)) + digits
}

/// Whether a character can be put in a message as it is; what is invisible is named by its code.
private func isPrintable(_ value: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(value) else { return false }
    if scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint {
        return false
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .unassigned, .privateUse, .surrogate, .nonspacingMark, .spacingMark,
        .enclosingMark:
        return false
    default: return true
    }
}
