internal import GRDB
internal import SecurityPolicy

/// The lines of a report, in the order in which they were recorded.
public struct ReadReport: LimitedQuery {
    /// Which report.
    public var report: AuditReport
    /// Which lines.
    public var scope: ReportScope
    /// Only the lines of a person, by login.
    public var person: String?
    /// Only the lines of a unit itself, by code.
    public var unit: String?
    /// Only the lines of which this is a part of what they are about; empty: all.
    public var search: String
    /// Where the page before ended.
    public var after: ReportLine.Place?
    /// Where the page after begins: then the last lines before it.
    public var before: ReportLine.Place?
    /// How many at most.
    public var limit: Int

    /// A look at a report.
    public init(
        _ report: AuditReport, _ scope: ReportScope = ReportScope(), person: String? = nil,
        unit: String? = nil, search: String = "", after: ReportLine.Place? = nil,
        before: ReportLine.Place? = nil, limit: Int = 200
    ) {
        self.report = report
        self.scope = scope
        self.person = person
        self.unit = unit
        self.search = search
        self.after = after
        self.before = before
        self.limit = limit
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [ReportLine] {
        let query = SearchText.query(search)
        let statement = try ReportStatement(report, scope, reader)
        let place: [(any DatabaseValueConvertible)?] = [
            after?.first ?? 0, after?.second ?? -1, before?.first ?? .max, before?.second ?? .max,
            person, person, unit, unit, query.isEmpty ? nil : query, query, limit,
        ]
        let order = before == nil ? "" : "DESC"
        let arguments = statement.arguments.map(Optional.some) + place
        let lines = try reader.rows(
            """
            SELECT first, second, at, permit, asset, entry, login, person.name, unit.code, unit.name,
                subject, kind, reason
            FROM (SELECT * FROM \(statement.source)) AS line
                LEFT JOIN person ON person.id = line.person LEFT JOIN unit ON unit.id = line.unit
            WHERE (first, second) > (?, ?) AND (first, second) < (?, ?)
                AND (? IS NULL OR ifnull(login, '') = ?)
                AND (? IS NULL OR ifnull(unit.code, '') = ?)
                AND (? IS NULL OR instr(daicho_folded(subject || char(10)
                    || ifnull(person.name, '') || char(10) || ifnull(unit.name, '') || char(10)
                    || ifnull(permit, '') || char(10) || ifnull(asset, '')), ?) > 0)
            ORDER BY first \(order), second \(order) LIMIT ?
            """, StatementArguments(arguments)
        ).map { row in
            try ReportLine(
                place: ReportLine.Place(first: row[0], second: row[1]), at: row[2],
                permit: row[3], asset: row[4], entry: row[5],
                person: (row[6] as String?).map {
                    try Permit.PersonName(login: $0, name: row[7])
                },
                unit: row[8] ?? "", unitName: row[9] ?? "", subject: row[10], kind: row[11],
                reason: row[12])
        }
        return before == nil ? lines : lines.reversed()
    }
}
