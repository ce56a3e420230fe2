internal import GRDB
internal import SecurityPolicy

/// The lines of a report, in the order in which they were recorded.
public struct ReadReport: Query {
    /// Which report.
    public var report: AuditReport
    /// Which lines.
    public var scope: ReportScope
    /// Only the lines of a person, by login.
    public var person: String?
    /// Where the page before ended.
    public var after: ReportLine.Place?
    /// How many at most.
    public var limit: Int

    /// A look at a report.
    public init(
        _ report: AuditReport, _ scope: ReportScope = ReportScope(), person: String? = nil,
        after: ReportLine.Place? = nil, limit: Int = 200
    ) {
        self.report = report
        self.scope = scope
        self.person = person
        self.after = after
        self.limit = limit
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [ReportLine] {
        let statement = try ReportStatement(report, scope, reader)
        let place: [(any DatabaseValueConvertible)?] = [
            after?.first ?? 0, after?.second ?? -1, person, person, limit,
        ]
        let arguments = statement.arguments.map(Optional.some) + place
        return try reader.rows(
            """
            SELECT first, second, at, permit, asset, entry, login, person.name, unit.code, unit.name,
                subject, kind, reason
            FROM (SELECT * FROM \(statement.source)) AS line
                LEFT JOIN person ON person.id = line.person LEFT JOIN unit ON unit.id = line.unit
            WHERE (first, second) > (?, ?) AND (? IS NULL OR login = ?)
            ORDER BY first, second LIMIT ?
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
    }
}
