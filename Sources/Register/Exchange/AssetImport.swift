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
        try checkMayImport(caller)
        let bytes = try FileBytes(path: path)
        var session = AssetImport()
        let file = try AssetFile(
            CSVReader(try TextFile.decoded(bytes, as: options.encoding)), options, policy)
        session.report.ignoredHeaders = file.ignoredHeaders
        session.note(file.headerFaults)
        guard session.report.faults.isEmpty else { return session.report }
        do {
            try transaction { performer in
                try performer.database.execute(sql: "PRAGMA cache_size = -262144")
                defer { try? performer.database.execute(sql: "PRAGMA cache_size = -2000") }
                let indexes =
                    try BulkIndexes.repays(bytes: bytes.size, in: performer.database)
                    ? BulkIndexes(droppingFrom: performer.database) : nil
                try session.run(file, performer, caller, circumstances, progress)
                if options.isDryRun || session.report.faultCount > 0 { throw TakenBack() }
                try indexes?.restore(to: performer.database)
            }
            session.report.isDone = true
        } catch is TakenBack {}
        return session.report
    }

    /// Refuses who may register nothing, before a file is received or read for them.
    package func checkMayImport(_ caller: Caller) throws {
        for duty in RegisterAsset.duties { _ = try seesEverything(caller, by: duty) }
    }

    /// Ends a transaction that was only to be tried.
    private struct TakenBack: Error {}
}

/// One import.
struct AssetImport {
    var report = ImportReport()
    private var lines: [String: Int] = [:]
    /// The codes of the units whose assets who imports sees; nil: of all.
    private var seen: Set<String>?

    /// Enters all rows, which are read and encoded meanwhile.
    mutating func run(
        _ file: AssetFile, _ performer: Performer, _ caller: Caller,
        _ circumstances: Circumstances, _ progress: (Int, Int) -> Void
    ) throws {
        var file = file
        file.unitCodes = try performer.unitCodes()
        seen = try performer.door(recordedAt: performer.now, occurredAt: nil)
            .sight(of: caller.login, .read).units
        let batches = Ahead { try file.nextRows() }
        defer { batches.stop() }
        while let batch = try batches.next() {
            for row in batch.rows {
                report.rows += 1
                try take(row, batch.columns, performer, caller, circumstances)
            }
            progress(batch.bytesRead, report.rows)
        }
    }

    /// Enters a row's asset unless it is there, or finds all that is wrong with it.
    private mutating func take(
        _ row: AssetFile.Row, _ columns: [AssetColumn: Int], _ performer: Performer,
        _ caller: Caller, _ circumstances: Circumstances
    ) throws {
        note(row.faults)
        guard let externalID = row.externalID else { return }
        func fail(_ column: AssetColumn, _ kind: ImportFault.Kind) {
            let place = (columns[column] ?? -1) + 1
            note([ImportFault(line: row.line, column: place, field: column, kind)])
        }
        if !externalID.isEmpty, let first = lines.updateValue(row.line, forKey: externalID) {
            fail(.externalID, .duplicate(externalID, firstLine: first))
            if row.act != nil { return }
        }
        do {
            guard let act = row.act else {
                let door = performer.door(recordedAt: Moment(seconds: 0), occurredAt: nil)
                _ = try door.unit(row.unit)
                return
            }
            if let same = try performer.isThere(act.act.asset, number: row.number, in: seen) {
                if same { report.unchanged += 1 } else { report.different.append(row.line) }
                return
            }
            var circumstances = circumstances
            circumstances.idempotencyKey = circumstances.idempotencyKey.map { "\($0)#\(row.line)" }
            report.receipt = try performer.perform(act, by: caller, circumstances)
            report.registered += 1
        } catch RegisterError.refused(let refusal) {
            fail(AssetImport.column(of: refusal), .refused(refusal))
        } catch RegisterError.notFound(.unit, let code) {
            fail(.unit, .unknownUnit(code))
        }
    }

    /// Keeps faults.
    mutating func note(_ faults: [ImportFault]) {
        report.faultCount += faults.count
        report.faults += faults.prefix(ImportReport.faultLimit - report.faults.count)
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
    /// The codes of all units by what a file may call them: their code or, as most lists do, their
    /// name, unless several have it.
    func unitCodes() throws -> [String: String] {
        let units = try door(recordedAt: Moment(seconds: 0), occurredAt: nil)
            .rows("SELECT code, name FROM unit").map {
                (code: try $0[0] as String, name: try $0[1] as String)
            }
        let names = Dictionary(grouping: units, by: \.name)
        var codes: [String: String] = [:]
        for (name, units) in names where units.count == 1 { codes[name] = units[0].code }
        for unit in units { codes[unit.code] = unit.code }
        return codes
    }

    /// Whether an asset of a file is in the register already: by its external number, or by our own
    /// number with the same name.
    ///
    /// Nil: it is not, or not in the units (codes) that who asks sees; else whether it is the same.
    func isThere(_ fields: AssetFields, number: Int?, in seen: Set<String>?) throws -> Bool? {
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
        guard seen?.contains(asset.unit) ?? true else { return nil }
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
