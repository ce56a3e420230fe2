internal import Foundation
internal import GRDB
internal import SecurityPolicy

/// The books of a bundle.
extension BundleExport {
    /// How many permits are read in a transaction.
    private static let page = 500

    private func query(_ kind: PermitKind) -> ReadBook {
        ReadBook(
            kind.code, from: options.from, until: options.until, units: options.units,
            limit: BundleExport.page)
    }

    private func spool(_ kind: PermitKind) -> String { "books/\(kind.code).spool" }

    /// Reads the books, page by page.
    func spoolBooks() throws {
        var count = 0
        for kind in policy.permits {
            let file = try folder.file(spool(kind), isListed: false)
            var query = query(kind)
            let pages = Ahead<(lines: [ReadBook.Line], digests: [Int: String])> {
                let page = try self.register.read { reader in
                    let page = try query.answer(from: reader)
                    return (page, try reader.digests(of: page))
                }
                guard let end = page.0.last else { return nil }
                query.after = end.permit.number
                return page
            }
            defer { pages.stop() }
            while let (page, digests) = try pages.next() {
                try folder.check()
                for line in page {
                    if let asset = line.item?.asset { assets.insert(asset) }
                    try file.append(BundleValue(line, digests: digests).bytes)
                    try file.append("\n")
                }
                count += page.count
                progress(.books(lines: count))
            }
            try file.finish()
        }
    }

    /// Settles which entry is the last, and reads again what has changed since the books were begun:
    /// all in one transaction, so that books and ledger fit together.
    func settle(since begun: Int, on day: Day) throws {
        try read { reader in
            last = try reader.revision()
            guard try BundleExport.scope(options.units, reader) == scope else {
                // A section was moved meanwhile: begin anew.
                throw RegisterError.busy
            }
            let description = try DescribeRegister.Description(reader)
            func hash(_ entry: Int) throws -> [UInt8] {
                try Binding("SELECT hash FROM entry WHERE number = ?", in: reader.database)
                    .with(entry).first { $0.bytes(0) } ?? []
            }
            facts = LedgerFacts(
                organisation: description.organisation, first: try hash(1), head: try hash(last),
                time: reader.now,
                units: try scope.map { try reader.door.unitCode($0) }.sorted {
                    $0.utf8.lexicographicallyPrecedes($1.utf8)
                })
            var changed = try reader.rows(
                """
                WITH changed (number) AS (SELECT DISTINCT number FROM about WHERE entry > ?)
                SELECT number FROM changed
                UNION SELECT permit FROM permit_item JOIN changed ON asset = number
                """, [begun]
            ).map { try $0[0] as Int }
            if reader.now.day != day {
                // What is in use became overdue at midnight.
                changed += try reader.rows(
                    "SELECT number FROM permit WHERE state = 3 AND due < ?",
                    [reader.now.day.description]
                ).map { try $0[0] as Int }
            }
            patch.stale = Set(changed)
            for kind in policy.permits {
                let lines = try lines(of: kind, among: changed, reader)
                let digests = try reader.digests(of: lines)
                assets.formUnion(lines.compactMap { $0.item?.asset })
                patch.lines[kind.code] = lines.map { BundleValue($0, digests: digests) }
            }
        }
    }

    private func lines(
        of kind: PermitKind, among numbers: [Int], _ reader: Reader
    ) throws -> [ReadBook.Line] {
        guard !numbers.isEmpty else { return [] }
        let condition = try query(kind).condition(reader)
        let list = "[" + numbers.map(String.init).joined(separator: ",") + "]"
        let found = try reader.rows(
            """
            SELECT number FROM permit
            WHERE number IN (SELECT value FROM json_each(?)) AND kind = ? AND \(condition.sql)
            ORDER BY number
            """,
            StatementArguments([list, kind.code] + condition.arguments)
        ).map { try $0[0] as Int }
        return try reader.permits(found, withContents: false).flatMap(ReadBook.Line.lines)
    }

    /// Writes the books, exactly and for spreadsheets; the workbook beside the others.
    func writeBooks(_ workbook: Workbook) throws {
        for kind in policy.permits {
            let columns = BundleColumns(options.words.columns(of: kind, policy))
            let pages = try writtenPages(of: kind, columns)
            defer { pages.stop() }
            var isBegun = false
            while let page = try pages.next() {
                if !isBegun, !page.isEmpty {
                    try workbook.begin(options.words.sheet(of: kind), columns)
                    isBegun = true
                }
                for line in page { try workbook.append(line) }
            }
            if isBegun { workbook.endSheet() }
        }
        // A workbook has a sheet, with nothing in it if need be.
        if let kind = policy.permits.first, lines.values.allSatisfy({ $0 == 0 }) {
            try workbook.begin(
                options.words.sheet(of: kind),
                BundleColumns(options.words.columns(of: kind, policy)))
            workbook.endSheet()
        }
    }

    /// Writes a book but for the workbook, on a thread of its own, and gives its lines, page by page.
    private func writtenPages(
        of kind: PermitKind, _ columns: BundleColumns
    ) throws -> Ahead<[BundleValue]> {
        let writer = try BookWriter(name: "books/\(kind.code)", columns, self)
        var fresh = (patch.lines[kind.code] ?? [])[...]
        var spooled = try BundleLines(folder.url(spool(kind)))
        var isDone = false
        return Ahead {
            if isDone { return nil }
            var page: [BundleValue] = []
            func write(_ line: BundleValue, bytes: [UInt8]? = nil) throws {
                self.note(line, of: kind)
                try writer.append(line, bytes: bytes)
                page.append(line)
            }
            while page.count < BundleExport.page {
                guard let bytes = try spooled.next() else {
                    for line in fresh { try write(line) }
                    try writer.finish()
                    self.folder.remove(self.spool(kind))
                    self.lines[kind.code] = writer.count
                    isDone = true
                    break
                }
                let line = try BundleValue(reading: bytes)
                let number = line["permit"]?.number ?? 0
                while let next = fresh.first, next["permit"]?.number ?? 0 <= number {
                    try write(fresh.removeFirst())
                }
                if !self.patch.stale.contains(number) { try write(line, bytes: bytes) }
            }
            return page
        }
    }

    /// Notes whom and what a line names.
    private func note(_ line: BundleValue, of kind: PermitKind) {
        permits.insert(line["permit"]?.number ?? 0)
        func texts(_ name: String) -> [String] {
            (line[name]?.elements ?? []).compactMap(\.text).filter { !$0.isEmpty }
        }
        units.formUnion(texts("unit"))
        logins.formUnion(texts("applicant") + texts("applicantFor"))
        for names in StepNames.all {
            guard let entries = line[names.entry] else { continue }
            for entry in entries.elements { concerned.insert(entry.number ?? 0) }
            logins.formUnion(texts(names.actor) + texts(names.actingFor))
            papers.formUnion(texts(names.digest))
        }
        for field in kind.fields {
            switch field.kind {
            case .person: logins.formUnion(texts("field." + field.name))
            case .contractor: contractors.formUnion(texts("field." + field.name))
            default: break
            }
        }
    }
}

extension Reader {
    /// The digests of the papers of some lines, by the entry that attached each.
    fileprivate func digests(of lines: [ReadBook.Line]) throws -> [Int: String] {
        var digests: [Int: String] = [:]
        for line in lines where !line.permit.attachments.isEmpty {
            for step in line.permit.steps where step.step == .attach && digests[step.entry] == nil {
                let body = try Binding("SELECT body FROM entry WHERE number = ?", in: database)
                    .with(step.entry).first { $0.bytes(0) }
                let act = try AnyEnvelope.read(body ?? [], entry: step.entry).act
                digests[step.entry] = (act as? AttachFile)?.digest
            }
        }
        return digests
    }
}

/// A list as canonical lines, and the same for spreadsheets.
final class BookWriter {
    private let columns: BundleColumns
    private let exact: BundleFile
    private let sheet: BundleFile
    private var encoder: CSVEncoder
    private(set) var count = 0

    init(name: String, _ columns: BundleColumns, _ export: BundleExport) throws {
        self.columns = columns
        exact = try export.folder.file(name + ".jsonl")
        sheet = try export.folder.file(name + ".csv")
        encoder = try CSVEncoder(export.options.encoding)
        encoder.append(columns.all.map(\.heading))
    }

    /// - Parameter bytes: the line's canonical form, if it is known.
    func append(_ line: BundleValue, bytes: [UInt8]? = nil) throws {
        try exact.append(bytes ?? line.bytes)
        try exact.append("\n")
        encoder.append(
            zip(columns.all, columns.values(of: line)).lazy.map { column, value in
                value.map(column.cell) ?? ""
            })
        try flush()
        count += 1
    }

    private func flush() throws {
        // After a fault the rest is only looked through for more faults.
        if encoder.faultCount == 0 { try sheet.append(encoder.bytes) }
        encoder.bytes.removeAll(keepingCapacity: true)
    }

    func finish() throws {
        try flush()
        guard encoder.faultCount == 0 else {
            throw BundleFault(
                file: sheet.name,
                fault: ExportFault(faults: encoder.faults, count: encoder.faultCount))
        }
        try exact.finish()
        try sheet.finish()
    }
}
