// Writing RFC 4180: CRLF, quotes where needed, and nothing that a spreadsheet would run.
//
// Formula safety (https://owasp.org/www-community/attacks/CSV_Injection). A spreadsheet runs a cell
// that begins with = + - @, a tab or a line end; Japanese ones also with the full-width ＝ ＋ － ＠.
// Some look past spaces, quotes and invisible characters. The rule, in both directions:
//
//     risky(s) = s, after any spaces, quotes, apostrophes, control and invisible characters,
//                begins with one of these; or s begins with a tab or line end
//     writing:   a risky cell gets one apostrophe in front
//     reading:   an apostrophe is taken away if what follows it is risky (`CSVCell.restored`)
//
// An apostrophe itself does not end the risk, so a cell that was 'so =1 already gets a second one:
// reading is exactly the reverse of writing for every text. Cells with ; or a tab are quoted too,
// because a spreadsheet may take those for separators. Every cell that was made safe is quoted.

/// The cell of a file and the text that it stands for.
enum CSVCell {
    /// Whether a spreadsheet might run a cell.
    static func isRisky(_ text: String) -> Bool {
        // Nearly every cell begins with a letter, a digit or a Japanese character.
        var bytes = text.utf8.makeIterator()
        switch (bytes.next() ?? 0x30, bytes.next() ?? 0) {
        case (0x30...0x39, _), (0x41...0x7A, _), (0xE3, 0x81...0x83), (0xE4...0xE9, _):
            return false
        default: break
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n": return true
            case "'", "\"", "’", "‘", "”", "“", "＇", "＂": continue
            default:
                let properties = scalar.properties
                if properties.isWhitespace || properties.isDefaultIgnorableCodePoint
                    || properties.generalCategory == .control
                {
                    continue
                }
                return false
            }
        }
        return false
    }

    /// The text of a cell as a spreadsheet will show it and not run it.
    static func made(safe text: String) -> String {
        isRisky(text) ? "'" + text : text
    }

    /// The text that was there before it was made safe.
    static func restored(_ cell: String) -> String {
        guard cell.utf8.first == 0x27 else { return cell }
        let rest = String(cell.unicodeScalars.dropFirst())
        return isRisky(rest) ? rest : cell
    }
}

/// Turns rows of texts into the bytes of a CSV file.
///
/// What cannot be written is not replaced: it is collected in `faults`, and the bytes are then
/// worth nothing.
struct CSVEncoder {
    /// The bytes so far; whoever takes them may empty this.
    var bytes: [UInt8] = []
    /// Every character that could not be written, up to `faultLimit`: row, column, character.
    private(set) var faults: [CSVFault] = []
    /// How many characters could not be written, all in all.
    private(set) var faultCount = 0

    /// How many faults are kept.
    static let faultLimit = 10_000

    private let encoding: WritingEncoding
    private let formulaSafe: Bool
    private let table: CP932?
    private var row = 0

    /// An encoder; cells are made safe for spreadsheets unless told otherwise.
    init(_ encoding: WritingEncoding, formulaSafe: Bool = true) throws(CSVFault) {
        self.encoding = encoding
        self.formulaSafe = formulaSafe
        table = encoding == .cp932 ? CP932.shared : nil
        if encoding == .cp932, table == nil { throw CSVFault(.noConverter) }
        if encoding == .utf8Mark { bytes = [0xEF, 0xBB, 0xBF] }
    }

    /// Adds a row.
    mutating func append(_ cells: some Sequence<String>) {
        row += 1
        var column = 0
        var single = ""
        for cell in cells {
            column += 1
            if column > 1 { bytes.append(0x2C) }
            append(formulaSafe ? CSVCell.made(safe: cell) : cell, original: cell, column)
            single = cell
        }
        // A line with nothing in it would be no row at all.
        if column <= 1, single.isEmpty { bytes.append(contentsOf: [0x22, 0x22]) }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    private mutating func append(_ cell: String, original: String, _ column: Int) {
        var cell = cell
        let start = bytes.count
        let isQuoted = cell.withUTF8 { CSVEncoder.needsQuotes($0) }
        if isQuoted { bytes.append(0x22) }
        var isHeld = true
        if let table {
            for scalar in cell.unicodeScalars {
                if scalar == "\"" { bytes.append(0x22) }
                if scalar == "\0" || !table.append(scalar, to: &bytes) { isHeld = false }
            }
        } else {
            cell.withUTF8 { utf8 in
                if !isQuoted {
                    bytes.append(contentsOf: utf8)
                    return
                }
                for byte in utf8 {
                    if byte == 0x22 { bytes.append(0x22) }
                    if byte == 0 { isHeld = false }
                    bytes.append(byte)
                }
            }
        }
        if isQuoted { bytes.append(0x22) }
        if !isHeld {
            bytes.removeSubrange(start...)
            name(original, column)
        }
    }

    /// Notes every character of a cell that cannot be written.
    private mutating func name(_ cell: String, _ column: Int) {
        var scratch: [UInt8] = []
        for (index, scalar) in cell.unicodeScalars.enumerated() {
            let isHeld = scalar != "\0" && (table?.append(scalar, to: &scratch) ?? true)
            if isHeld { continue }
            faultCount += 1
            if faults.count < CSVEncoder.faultLimit {
                faults.append(
                    CSVFault(
                        .unencodable(scalar.value, encoding), line: row, column: column,
                        character: index + 1))
            }
        }
    }

    /// Whether a cell would not read back, or be read by every program, without quotes.
    private static func needsQuotes(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = utf8.first, let last = utf8.last else { return false }
        // Spaces at the ends, an apostrophe of ours, and U+FEFF, which would be taken for a mark.
        if first == 0x20 || last == 0x20 || first == 0x27 { return true }
        if first == 0xEF, utf8.count > 2, utf8[1] == 0xBB, utf8[2] == 0xBF { return true }
        for byte in utf8 where byte < 0x3C {
            switch byte {
            case 0x22, 0x2C, 0x3B, 0x00...0x1F: return true
            default: continue
            }
        }
        return false
    }
}
