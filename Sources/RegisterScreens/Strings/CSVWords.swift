internal import Foundation
package import Register
package import SecurityPolicy
internal import TerminalKit

/// What is wrong with a file of rows.
extension Words.Exchange {
    /// A fault with its place.
    static func csv(_ fault: CSVFault) -> Wording {
        let what = csv(fault.kind)
        guard fault.line > 0 else { return what }
        var ja = "\(fault.line)行"
        var en = "line \(fault.line)"
        if fault.column > 0 {
            ja += "\(fault.column)列"
            en += ", column \(fault.column)"
        }
        if fault.character > 0 {
            ja += "（\(fault.character)文字目）"
            en += " (character \(fault.character))"
        }
        return Wording("\(ja): \(what.ja)", "\(en): \(what.en)")
    }

    /// What is wrong, without its place.
    package static func csv(_ kind: CSVFault.Kind) -> Wording {
        switch kind {
        case .system(let number): return system(number, isReading: true)
        case .workbook:
            return Wording(
                "Excelなどのブックで、CSVではありません", "the file is a workbook of Excel or the like, not CSV")
        case .empty: return Wording("ファイルが空です", "the file is empty")
        case .separator(let character):
            let name =
                character == "\t"
                ? Wording("タブ", "tabs") : Wording("「\(character)」", "\"\(character)\"")
            return Wording(
                "列がカンマではなく\(name.ja)で区切られています",
                "its cells are separated by \(name.en), not by commas")
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

/// That a file cannot be read or written at all.
extension Words.Exchange {
    /// That a file cannot be read, or not as what it should be, and what to do.
    package static func unread(
        _ path: String, _ fault: CSVFault
    ) -> (message: Wording, accepted: Wording?) {
        let accepted: Wording? =
            switch fault.kind {
            case .workbook:
                Wording(
                    "Excelの「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」として保存したファイル",
                    "the sheet saved from there as \"CSV UTF-8 (comma delimited)\"")
            case .separator:
                Wording(
                    "カンマ区切りのCSV（Excelでは「CSV UTF-8（コンマ区切り）」）",
                    "cells separated by commas (in Excel: \"CSV UTF-8 (comma delimited)\")")
            case .empty:
                Wording(
                    "1行目が見出し（名称、種別、所管など）のCSV。`daicho asset export` で例を作れます",
                    "CSV whose first line has the headers (name, kind, unit); `daicho asset export` writes an example"
                )
            case .system, .notAFile: Wording("読むことのできるCSVファイル", "a CSV file that can be read")
            default: nil
            }
        return (place(path, csv(fault)), accepted)
    }

    /// That a file cannot be written.
    package static func unwritten(
        _ path: String, _ fault: CSVFault
    ) -> (message: Wording, accepted: Wording?) {
        guard case .system(let number) = fault.kind else { return (place(path, csv(fault)), nil) }
        return (
            place(path, system(number, isReading: false)),
            Wording("書き込めるフォルダの中のファイル", "a file in a folder that can be written to")
        )
    }

    static func place(_ path: String, _ what: Wording) -> Wording {
        Wording("\(visible(path)): \(what.ja)", "\(visible(path)): \(what.en)")
    }

    /// What the system says of a file.
    static func system(_ number: Int32, isReading: Bool) -> Wording {
        switch number {
        case ENOENT, ENOTDIR:
            isReading
                ? Wording("ファイルがありません", "there is no such file")
                : Wording("そのフォルダがありません", "there is no such folder")
        case EACCES, EPERM:
            isReading
                ? Wording("読む権限がありません", "no permission to read it")
                : Wording("書き込む権限がありません", "no permission to write it")
        case EISDIR: Wording("フォルダです", "it is a folder")
        case EEXIST: Wording("すでにファイルがあります", "there is already a file")
        case EROFS: Wording("書き込めないディスクです", "the disk is read-only")
        case ENOSPC, EDQUOT: Wording("ディスクに空きがありません", "the disk is full")
        default:
            Wording(
                "読み書きできません（\(systemText(number))）",
                "it cannot be read or written (\(systemText(number)))")
        }
    }

    static func systemText(_ number: Int32) -> String {
        strerror(number).map { String(cString: $0) } ?? "error \(number)"
    }
}
