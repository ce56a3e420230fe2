internal import GRDB
internal import SecurityPolicy

/// The SQL of a report: its lines in columns that all reports have.
struct ReportStatement {
    /// A SELECT of `first, second, at, permit, asset, entry, person, unit, subject, kind, reason`.
    let lines: String
    private let report: AuditReport
    private let units: PermitCondition
    private let from: String
    private let until: String

    init(_ report: AuditReport, _ scope: ReportScope, _ reader: Reader) throws {
        self.report = report
        lines = ReportStatement.lines(of: report, reader.policy)
        units =
            scope.units.isEmpty
            ? PermitCondition("true")
            : .any(
                "unit",
                of: try scope.units.flatMap { try reader.descendants(of: reader.door.unit($0)) })
        from = scope.from?.description ?? ""
        // After every time of the last day; the day after 9999-12-31 has no text.
        until = (scope.until?.description ?? "") + "~"
    }

    /// The FROM and WHERE of what is in scope.
    var source: String {
        let period = report.hasPeriod ? "at >= ? AND at < ?" : "? <= ?"
        return "(\(lines)) AS line WHERE \(period) AND \(units.sql)"
    }

    var arguments: [any DatabaseValueConvertible] { [from, until] + units.arguments }

    private static func steps(_ condition: String) -> String {
        """
        SELECT entry AS first, 0 AS second, at, permit, NULL AS asset, entry, person, unit,
            purpose AS subject, kind, ifnull(unavoidable, note) AS reason
        FROM permit_step JOIN permit ON number = permit WHERE \(condition)
        """
    }

    private static func lines(of report: AuditReport, _ policy: Policy) -> String {
        switch report {
        case .selfApproved: return steps("unavoidable IS NOT NULL")
        case .lateReturn: return steps("step = 'finish' AND substr(at, 1, 10) > until_day")
        case .lateReport: return steps("substr(recorded_at, 1, 10) > substr(at, 1, 10)")
        case .lost: return steps("step = 'lose'")
        case .noCertificate:
            // Codes of the policy, not of people.
            let kinds = policy.permits.filter(\.retiresItems).map { "'\($0.code)'" }
            return steps(
                """
                step = 'finish' AND kind IN (\(kinds.joined(separator: ", ")))
                    AND NOT EXISTS (SELECT 1 FROM attachment WHERE permit = number)
                """)
        case .lowered:
            return """
                SELECT lowered.entry AS first, asset AS second, recorded_at AS at, NULL AS permit,
                    asset, lowered.entry, person.id AS person, asset.unit, asset.name AS subject,
                    NULL AS kind, 'C' || from_c || ' I' || from_i || ' A' || from_a AS reason
                FROM lowered JOIN entry ON entry.number = lowered.entry
                    JOIN asset ON asset.number = asset LEFT JOIN person ON login = actor
                """
        case .residue:
            return """
                SELECT number AS first, 0 AS second, residue_since AS at, NULL AS permit,
                    number AS asset, NULL AS entry, NULL AS person, unit, name AS subject,
                    NULL AS kind, 'C' || residue_c AS reason
                FROM asset WHERE residue_c IS NOT NULL AND state = 0
                """
        case .outsideHours:
            let hours = policy.workingHours
            return """
                SELECT number AS first, 0 AS second, recorded_at AS at, NULL AS permit,
                    NULL AS asset, number AS entry, person.id AS person, unit, act AS subject,
                    NULL AS kind, NULL AS reason
                FROM entry LEFT JOIN person ON login = actor
                WHERE substr(recorded_at, 12, 5) NOT BETWEEN '\(hours.from)' AND '\(hours.until)'
                    OR strftime('%w', substr(recorded_at, 1, 10)) IN ('0', '6')
                """
        }
    }
}
