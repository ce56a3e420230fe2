internal import GRDB

/// How many lines each report has.
public struct CountReports: Query {
    /// The reports.
    public var reports: [AuditReport]
    /// Which lines.
    public var scope: ReportScope

    /// A count.
    public init(
        _ scope: ReportScope = ReportScope(), of reports: [AuditReport] = AuditReport.allCases
    ) {
        self.reports = reports
        self.scope = scope
    }

    /// Counts, in the order of the reports.
    public func answer(from reader: Reader) throws -> [Int] {
        try reports.map { report in
            let statement = try ReportStatement(report, scope, reader)
            return try reader.row(
                "SELECT count(*) FROM \(statement.source)",
                StatementArguments(statement.arguments))?[0] ?? 0
        }
    }
}
