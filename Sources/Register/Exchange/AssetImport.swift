internal import GRDB
internal import SecurityPolicy

extension Register {
    /// Enters the assets of a CSV file: all of them, or none.
    ///
    /// A row whose external number the register knows already is not entered again. A dry run does
    /// everything that an import does, and takes it back.
    ///
    /// - Parameter progress: told now and then how many bytes of the file are done, about.
    /// - Returns: what was done; nothing was if it has faults.
    /// - Throws: `CSVFault` if the file cannot be read at all, `RegisterError`.
    public func importAssets(
        from path: String, _ options: ImportOptions = ImportOptions(), by caller: Caller,
        _ circumstances: Circumstances = Circumstances(),
        progress: (_ doneBytes: Int, _ rows: Int) -> Void = { _, _ in }
    ) throws -> ImportReport {
        let file = try FileBytes(path: path)
        var reader = CSVReader(try TextFile.decoded(file, as: options.encoding))
        var session = AssetImport(options: options, policy: policy)
        try session.readHeader(&reader)
        guard session.report.faults.isEmpty else { return session.report }
        try queue.inDatabase { try $0.execute(sql: "PRAGMA cache_size = -262144") }
        defer { try? queue.inDatabase { try $0.execute(sql: "PRAGMA cache_size = -2000") } }
        do {
            try transaction { performer in
                let indexes =
                    try BulkIndexes.repays(bytes: file.size, in: performer.database)
                    ? BulkIndexes(droppingFrom: performer.database) : nil
                try session.run(&reader, performer, caller, circumstances, progress)
                if options.isDryRun || session.report.faultCount > 0 { throw TakenBack() }
                try indexes?.restore(to: performer.database)
            }
            session.report.isDone = true
        } catch is TakenBack {}
        return session.report
    }

    /// Ends a transaction that was only to be tried.
    private struct TakenBack: Error {}
}

/// One import.
struct AssetImport {
    let options: ImportOptions
    let policy: Policy
    var report = ImportReport()
    private var cells: AssetRowReader?
    private var width = 0
    private var lines: [String: Int] = [:]

    init(options: ImportOptions, policy: Policy) {
        self.options = options
        self.policy = policy
    }

    /// Finds the columns by the first row.
    mutating func readHeader(_ reader: inout CSVReader) throws {
        var row = CSVRow()
        guard try reader.nextRow(into: &row) else { throw CSVFault(.empty) }
        if row.count == 1, AssetColumn.named(row[0]) == nil,
            let other = row[0].first(where: { "\t;".contains($0) })
        {
            throw CSVFault(.separator(other), line: row.line)
        }
        note(row.faults.map { fault($0) })
        width = row.count
        var places: [AssetColumn: Int] = [:]
        let mapped = Dictionary(
            options.headers.map { (SearchText.query($1), $0) },
            uniquingKeysWith: { first, _ in first })
        for (place, header) in row.texts.enumerated() {
            let name = SearchText.query(header)
            guard let column = mapped[name] ?? AssetColumn.named(header), column.isRead,
                mapped[name] != nil || options.headers[column] == nil
            else {
                report.ignoredHeaders.append(header)
                continue
            }
            if places[column] != nil {
                note([ImportFault(line: row.line, column: place + 1, field: column, .columnTwice)])
            }
            places[column] = place
        }
        for (column, header) in options.headers where places[column] == nil {
            note([ImportFault(line: row.line, column: 0, field: column, .headerMissing(header))])
        }
        for column in AssetColumn.allCases
        where column.isRequired && places[column] == nil && options.defaults[column] == nil {
            note([ImportFault(line: row.line, column: 0, field: column, .columnMissing)])
        }
        cells = AssetRowReader(policy: policy, places: places, defaults: options.defaults)
    }

    /// Reads and enters all rows.
    mutating func run(
        _ reader: inout CSVReader, _ performer: Performer, _ caller: Caller,
        _ circumstances: Circumstances, _ progress: (Int, Int) -> Void
    ) throws {
        guard let cells else { return }
        var row = CSVRow()
        var bytes = 0
        while try reader.nextRow(into: &row) {
            // Spreadsheets end files with rows of commas alone.
            if row.faults.isEmpty, row.bytes.isEmpty { continue }
            report.rows += 1
            bytes += row.bytes.count + row.count
            if report.rows % 1000 == 0 { progress(bytes, report.rows) }
            var faults = row.faults.map { fault($0) }
            if faults.isEmpty, let ragged = row.raggedFault(expected: width) {
                faults.append(fault(ragged))
            }
            if faults.isEmpty {
                if var fields = cells.fields(of: row, faults: &faults) {
                    fields.unit = try performer.unitCode(fields.unit)
                    try enter(fields, row, cells, performer, caller, circumstances, &faults)
                } else {
                    try checkReferences(of: row, cells, performer, &faults)
                }
            }
            if !faults.isEmpty { note(faults) }
        }
        progress(bytes, report.rows)
    }

    /// Enters a row's asset unless it is there.
    private mutating func enter(
        _ fields: AssetFields, _ row: CSVRow, _ cells: AssetRowReader, _ performer: Performer,
        _ caller: Caller, _ circumstances: Circumstances, _ faults: inout [ImportFault]
    ) throws {
        func fail(_ column: AssetColumn, _ kind: ImportFault.Kind) {
            let place = (cells.places[column] ?? -1) + 1
            faults.append(ImportFault(line: row.line, column: place, field: column, kind))
        }
        if let id = fields.externalID {
            if let first = lines.updateValue(row.line, forKey: id) {
                fail(.externalID, .duplicate(id, firstLine: first))
                return
            }
        }
        if let same = try performer.isThere(fields, number: number(of: row, cells)) {
            if same { report.unchanged += 1 } else { report.different.append(row.line) }
            return
        }
        var circumstances = circumstances
        circumstances.idempotencyKey = circumstances.idempotencyKey.map { "\($0)#\(row.line)" }
        do {
            report.receipt = try performer.perform(
                RegisterAsset(fields), by: caller, circumstances)
            report.registered += 1
        } catch RegisterError.refused(let refusal) {
            fail(AssetImport.column(of: refusal), .refused(refusal))
        } catch RegisterError.notFound(.unit, let code) {
            fail(.unit, .unknownUnit(code))
        }
    }

    /// Finds what else is wrong with a row that cannot be entered: all faults are to be told.
    private mutating func checkReferences(
        of row: CSVRow, _ cells: AssetRowReader, _ performer: Performer,
        _ faults: inout [ImportFault]
    ) throws {
        func fail(_ column: AssetColumn, _ kind: ImportFault.Kind) {
            let place = (cells.places[column] ?? -1) + 1
            faults.append(ImportFault(line: row.line, column: place, field: column, kind))
        }
        let id = cells.text(.externalID, row)
        if !id.isEmpty, let first = lines.updateValue(row.line, forKey: id) {
            fail(.externalID, .duplicate(id, firstLine: first))
        }
        do {
            let door = performer.door(recordedAt: Moment(seconds: 0), occurredAt: nil)
            _ = try door.unit(performer.unitCode(cells.text(.unit, row)))
        } catch RegisterError.notFound(.unit, let code) {
            fail(.unit, .unknownUnit(code))
        }
    }

    private func number(of row: CSVRow, _ cells: AssetRowReader) -> Int? {
        cells.places[.number].flatMap { Int(row[$0]) }
    }

    private mutating func note(_ faults: [ImportFault]) {
        report.faultCount += faults.count
        report.faults += faults.prefix(ImportReport.faultLimit - report.faults.count)
    }

    private func fault(_ fault: CSVFault) -> ImportFault {
        ImportFault(line: fault.line, column: fault.column, field: nil, .csv(fault))
    }

    /// The column that a refusal is about, as far as it is about one.
    private static func column(of refusal: Refusal) -> AssetColumn {
        switch refusal {
        case .violates(let violation): AssetRowReader.column(of: violation)
        case .unknownCode(.criterion, _, _): .criteria
        case .unknownCode(.trait, _, _): .traits
        case .unknownCode(.measure, _, _): .measures
        case .duplicate: .externalID
        case .text(let field, _): AssetColumn(rawValue: field) ?? .name
        case .notTheDuty: .unit
        default: .name
        }
    }
}

extension Performer {
    /// The code of the unit that a file names by its code or, as most lists do, by its name; what is
    /// neither, or the name of several, comes back as it is.
    func unitCode(_ text: String) throws -> String {
        let door = door(recordedAt: Moment(seconds: 0), occurredAt: nil)
        if (try? door.unit(text)) != nil { return text }
        let named = try door.rows(
            "SELECT code FROM unit WHERE name = ? LIMIT 2", [normalised(text)])
        return named.count == 1 ? named[0][0] : text
    }

    /// Whether an asset of a file is in the register already: by its external number, or by our own
    /// number with the same name.
    ///
    /// Nil: it is not; else whether it is the same.
    func isThere(_ fields: AssetFields, number: Int?) throws -> Bool? {
        let door = door(recordedAt: Moment(seconds: 0), occurredAt: nil)
        let found: Int?
        if let id = fields.externalID {
            found = try door.assetNumber(externalID: normalised(id))
        } else if let number {
            found = try door.row(
                "SELECT number FROM asset WHERE number = ? AND name = ?",
                [number, normalised(fields.name)])?[0]
        } else {
            found = nil
        }
        guard let found else { return nil }
        let asset = try Reader(
            database: database, policy: door.policy, now: Moment(seconds: 0)
        ).asset(found)
        return asset.isSame(as: fields, policy: door.policy)
    }
}

extension Asset {
    /// Whether a file says of this asset what the register says.
    func isSame(as fields: AssetFields, policy: Policy) -> Bool {
        func same(_ stored: String?, _ given: String?) -> Bool {
            (stored ?? "") == given.map(normalised) ?? ""
        }
        return same(name, fields.name) && kind == fields.kind && unit == fields.unit
            && declared == fields.classes && Set(criteria) == Set(fields.criteria)
            && Set(traits) == Set(fields.traits) && Set(measures) == Set(fields.measures)
            && same(location, fields.location) && same(purpose, fields.purpose)
            && same(source, fields.source) && same(note, fields.note)
            && eraseDue == fields.eraseDue
    }
}
