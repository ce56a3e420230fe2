/// Something wrong with a file of rows, and where.
///
/// Lines, columns and characters count from 1. A line is a physical line of the file, as an editor
/// shows it; a column is the number of a field in its row; a character is the position in its
/// line. 0 means that the fault has no such place.
public struct CSVFault: Codable, Error, Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Codable, Hashable, Sendable {
        /// The system does not let the file be read or written; its error number.
        case system(Int32)
        /// What an export should be written to is not a file.
        case notAFile
        /// The file is a spreadsheet program's own: an archive of its sheets, not their text.
        case workbook
        /// There is nothing in the file but perhaps empty lines.
        case empty
        /// What stands between the cells is not a comma but this.
        case separator(String)
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
