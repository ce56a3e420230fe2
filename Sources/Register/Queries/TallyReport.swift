internal import GRDB

/// How many lines of a report each person or each unit has, the most first.
public struct TallyReport: Query {
    /// Which report.
    public var report: AuditReport
    /// Which lines.
    public var scope: ReportScope
    /// By what they are counted.
    public var group: ReportGroup

    /// A count.
    public init(
        _ report: AuditReport, _ scope: ReportScope = ReportScope(), by group: ReportGroup
    ) {
        self.report = report
        self.scope = scope
        self.group = group
    }

    /// Counts.
    public func answer(from reader: Reader) throws -> [ReportCount] {
        let statement = try ReportStatement(report, scope, reader)
        let code = group == .person ? "person.login" : "unit.code"
        return try reader.rows(
            """
            SELECT ifnull(\(code), ''), ifnull(\(group.rawValue).name, ''), count(*)
            FROM (SELECT * FROM \(statement.source)) AS line
                LEFT JOIN \(group.rawValue) ON \(group.rawValue).id = line.\(group.rawValue)
            GROUP BY 1 ORDER BY 3 DESC, 1
            """, StatementArguments(statement.arguments)
        ).map { try ReportCount(code: $0[0], name: $0[1], count: $0[2]) }
    }
}
