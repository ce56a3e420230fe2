internal import CXlsxWriter
internal import Foundation
internal import SecurityPolicy

/// The workbook of a bundle: a sheet a book, with dates as dates, to be filtered and printed.
///
/// It is made row by row in constant memory.
final class Workbook {
    /// Its name in the folder.
    static let name = "books.xlsx"

    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private let heading: UnsafeMutablePointer<lxw_format>?
    private let day: UnsafeMutablePointer<lxw_format>?
    private let time: UnsafeMutablePointer<lxw_format>?
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private var columns = BundleColumns([])
    private var title = ""
    private var part = 0
    private var row: UInt32 = 0
    private var width: UInt16 = 0

    /// Rows that a sheet can have, the heading among them.
    private static let limit: UInt32 = 1_048_576
    /// What a cell can hold, in UTF-16 code units.
    private static let cellLimit = 32_767

    init(in folder: BundleFolder) throws {
        // The library keeps a copy.
        let directory = strdup(folder.url("").path)
        defer { free(directory) }
        var options = lxw_workbook_options(
            constant_memory: 1, tmpdir: directory, use_zip64: 1)
        workbook = workbook_new_opt(folder.url(Workbook.name).path, &options)
        guard let workbook else { throw RegisterError.io(detail: "books.xlsx") }
        heading = workbook_add_format(workbook)
        format_set_bold(heading)
        format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
        day = workbook_add_format(workbook)
        format_set_num_format(day, "yyyy-mm-dd")
        time = workbook_add_format(workbook)
        format_set_num_format(time, "yyyy-mm-dd hh:mm:ss")
    }

    deinit {
        // What was not finished is left to be removed with its folder.
        if workbook != nil { workbook_close(workbook) }
    }

    func finish() throws {
        let code = workbook_close(workbook)
        workbook = nil
        guard code == LXW_NO_ERROR else {
            throw RegisterError.io(detail: String(cString: lxw_strerror(code)))
        }
    }

    func begin(_ title: String, _ columns: BundleColumns) throws {
        self.title = title
        self.columns = columns
        part = 0
        try beginSheet()
    }

    private func beginSheet() throws {
        part += 1
        let end = part > 1 ? " (\(part))" : ""
        sheet = workbook_add_worksheet(workbook, Workbook.name(title, end))
        guard let sheet else { throw RegisterError.io(detail: "books.xlsx: \(title)") }
        row = 1
        width = UInt16(columns.all.count)
        var total = 0.0
        for (place, column) in columns.all.enumerated() {
            let place = UInt16(place)
            let size: Double =
                switch column.kind {
                case .number: 8
                case .date: 11
                case .time: 19
                case .text: 20
                }
            total += size
            worksheet_set_column(sheet, place, place, size, nil)
            worksheet_write_string(sheet, 0, place, column.heading, heading)
        }
        worksheet_freeze_panes(sheet, 1, 0)
        worksheet_set_landscape(sheet)
        // 9 is A4 (ECMA-376, 18.3.1.63).
        worksheet_set_paper(sheet, 9)
        // So many pages side by side that the print can be read, each with the permit's number.
        let pages = UInt16((total / Workbook.widthOfPage).rounded(.up))
        worksheet_fit_to_pages(sheet, pages, 0)
        worksheet_repeat_rows(sheet, 0, 0)
        worksheet_repeat_columns(sheet, 0, 0)
        worksheet_print_across(sheet)
        worksheet_set_header(sheet, "&L&A")
        worksheet_set_footer(sheet, "&C&P / &N")
    }

    /// How many characters go across a page, of A4 and some three quarters of their size.
    private static let widthOfPage = 150.0

    /// The name of a sheet: at most 31 characters, and none that Excel refuses.
    private static func name(_ title: String, _ end: String) -> String {
        let plain = title.map { "[]:*?/\\'".contains($0) ? " " : String($0) }.joined()
        let units = Array(plain.utf16.prefix(31 - end.utf16.count))
        return String(decoding: units, as: UTF16.self) + end
    }

    func endSheet() {
        worksheet_autofilter(sheet, 0, 0, max(row, 2) - 1, max(width, 1) - 1)
        sheet = nil
    }

    func append(_ line: BundleValue) throws {
        if row == Workbook.limit {
            endSheet()
            try beginSheet()
        }
        for (place, value) in columns.values(of: line).enumerated() {
            guard let value else { continue }
            try write(value, columns.all[place], at: UInt16(place))
        }
        row += 1
    }

    private func write(_ value: BundleValue, _ column: BundleColumn, at place: UInt16) throws {
        let single = value.elements.count == 1 ? value.elements.first : nil
        // Excel knows no days before March 1900 (its serial 60 is a 29 February that never was).
        let serial: Double? =
            switch column.kind {
            case .number: single?.number.map(Double.init)
            case .date: single?.text.flatMap { Day($0) }.map(Workbook.serial)
            case .time: single?.text.flatMap { Moment($0) }.map(Workbook.serial)
            case .text: nil
            }
        let format = column.kind == .date ? day : column.kind == .time ? time : nil
        if let serial, column.kind == .number || serial > 60 {
            worksheet_write_number(sheet, row, place, serial, format)
        } else if case let cell = column.cell(of: value), !cell.isEmpty {
            // More than a cell can hold stays with the exact twin.
            let text =
                cell.utf8.count <= Workbook.cellLimit || cell.utf16.count <= Workbook.cellLimit
                ? cell : String(cell.unicodeScalars.prefix(Workbook.cellLimit / 2)) + "…"
            let code = worksheet_write_string(sheet, row, place, text, nil)
            guard code == LXW_NO_ERROR else {
                throw RegisterError.io(detail: String(cString: lxw_strerror(code)))
            }
        }
    }

    /// Days since the end of 1899, as spreadsheets count.
    private static func serial(_ day: Day) -> Double { Double(day.number + 25_569) }

    private static func serial(_ moment: Moment) -> Double {
        let seconds = moment.seconds + 9 * 3600 - moment.day.number * 86_400
        return serial(moment.day) + Double(seconds) / 86_400
    }
}
