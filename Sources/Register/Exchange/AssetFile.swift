internal import SecurityPolicy

/// A file of assets: finds its columns, and reads its rows as far as that needs no tables.
struct AssetFile {
    /// A row.
    ///
    /// An object, because it is handed on and never changed.
    final class Row {
        let line: Int
        /// What is wrong with it so far.
        var faults: [ImportFault]
        /// The act that enters the asset; nil if something is wrong.
        var act: EncodedAct<RegisterAsset>?
        /// The number in another list, empty if there is none; nil if the cells cannot be told
        /// apart.
        var externalID: String?
        /// The code of the unit, or what the cell says instead.
        var unit = ""
        /// Our own number, if the file has it.
        var number: Int?

        init(line: Int, faults: [ImportFault]) {
            self.line = line
            self.faults = faults
        }
    }

    /// Some rows.
    struct Batch {
        var rows: [Row]
        /// Bytes of the file up to the end of these rows, about.
        var bytesRead: Int
        /// Where in a row each column is.
        let columns: [AssetColumn: Int]
    }

    /// Headers that mean nothing here.
    private(set) var ignoredHeaders: [String] = []
    /// What is wrong with the header.
    private(set) var headerFaults: [ImportFault] = []
    /// The codes of units by what a file may call them.
    var unitCodes: [String: String] = [:]
    private var reader: CSVReader
    private var row = CSVRow()
    private var width = 0
    private var bytesRead = 0
    private var cells: AssetRowReader

    /// How many rows are read at once.
    private static let limit = 500

    /// Finds the columns by the first row.
    init(_ reader: CSVReader, _ options: ImportOptions, _ policy: Policy) throws {
        self.reader = reader
        cells = AssetRowReader(policy: policy, places: [:], defaults: options.defaults)
        guard try self.reader.nextRow(into: &row) else { throw CSVFault(.empty) }
        if row.count == 1, AssetColumn.named(row[0]) == nil,
            let other = row[0].first(where: { "\t;".contains($0) })
        {
            throw CSVFault(.separator(String(other)), line: row.line)
        }
        headerFaults = row.faults.map { AssetFile.fault($0) }
        width = row.count
        let places = places(options)
        for (column, header) in options.headers where places[column] == nil {
            fail(column, .headerMissing(header))
        }
        for column in AssetColumn.allCases
        where column.isRequired && places[column] == nil && options.defaults[column] == nil {
            fail(column, .columnMissing)
        }
        cells = AssetRowReader(policy: policy, places: places, defaults: options.defaults)
    }

    private mutating func places(_ options: ImportOptions) -> [AssetColumn: Int] {
        var places: [AssetColumn: Int] = [:]
        let mapped = Dictionary(
            options.headers.map { (SearchText.query($1), $0) },
            uniquingKeysWith: { first, _ in first })
        for (place, header) in row.texts.enumerated() {
            let name = SearchText.query(header)
            guard let column = mapped[name] ?? AssetColumn.named(header), column.isRead,
                mapped[name] != nil || options.headers[column] == nil
            else {
                ignoredHeaders.append(header)
                continue
            }
            if places[column] != nil { fail(column, .columnTwice, place: place + 1) }
            places[column] = place
        }
        return places
    }

    private mutating func fail(
        _ column: AssetColumn, _ kind: ImportFault.Kind, place: Int = 0
    ) {
        headerFaults.append(ImportFault(line: row.line, column: place, field: column, kind))
    }

    /// The next rows; nil at the end.
    mutating func nextRows() throws -> Batch? {
        var batch = Batch(rows: [], bytesRead: 0, columns: cells.places)
        while batch.rows.count < AssetFile.limit, try reader.nextRow(into: &row) {
            // Spreadsheets end files with rows of commas alone.
            if row.faults.isEmpty, row.bytes.isEmpty { continue }
            bytesRead += row.bytes.count + row.count
            batch.rows.append(try readRow())
        }
        batch.bytesRead = bytesRead
        return batch.rows.isEmpty ? nil : batch
    }

    private func readRow() throws -> Row {
        let found = Row(line: row.line, faults: row.faults.map { AssetFile.fault($0) })
        if found.faults.isEmpty, let ragged = row.raggedFault(expected: width) {
            found.faults.append(AssetFile.fault(ragged))
        }
        guard found.faults.isEmpty else { return found }
        let unit = cells.text(.unit, row)
        found.unit = unitCodes[unit] ?? unitCodes[normalised(unit)] ?? unit
        found.externalID = cells.text(.externalID, row)
        found.number = cells.places[.number].flatMap { Int(row[$0]) }
        if var fields = cells.fields(of: row, faults: &found.faults) {
            fields.unit = found.unit
            found.act = try EncodedAct(RegisterAsset(fields))
        }
        return found
    }

    private static func fault(_ fault: CSVFault) -> ImportFault {
        ImportFault(line: fault.line, column: fault.column, field: nil, .csv(fault))
    }
}
