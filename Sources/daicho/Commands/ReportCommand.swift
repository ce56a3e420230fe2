import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Prints what auditors ask for.
struct ReportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "report", abstract: Words.CommandHelp.report.here)
    }

    @Argument(help: ArgumentHelp(Words.Report.report.here)) var report: AuditReport?
    @Option(help: ArgumentHelp(Words.Report.from.here, valueName: "date")) var from: Day?
    @Option(help: ArgumentHelp(Words.Report.until.here, valueName: "date")) var until: Day?
    @Option(help: ArgumentHelp(Words.PermitHelp.fiscalYear.here, valueName: "year"))
    var fiscalYear: Int?
    @Option(help: ArgumentHelp(Words.PermitHelp.units.here, valueName: "code"))
    var unit: [String] = []
    @Option(help: ArgumentHelp(Words.Report.by.here)) var by: ReportGroup?
    @OptionGroup var globals: LookOptions

    func run() throws {
        let session = try globals.session()
        let period = try Period(from: from, until: until, fiscalYear: fiscalYear)
        let scope = ReportScope(
            from: period.from, until: period.until, units: try unit.map(session.unit))
        switch (report, by) {
        case (nil, _): try printCounts(session, scope)
        case (let report?, let group?):
            try session.print(
                session.answer(TallyReport(report, scope, by: group)), { JSON($0) },
                ReportText.table)
        case (let report?, nil): try printLines(of: report, session, scope)
        }
    }

    private func printCounts(_ session: Session, _ scope: ReportScope) throws {
        let counts = zip(AuditReport.allCases, try session.answer(CountReports(scope)))
        try session.print(
            Array(counts), { JSON(report: $0.0, count: $0.1) }, ReportText.table)
    }

    private func printLines(
        of report: AuditReport, _ session: Session, _ scope: ReportScope
    ) throws {
        try Pages.print(
            session, limit: nil, table: ReportText.lines,
            next: { (last: ReportLine?, count) in
                try session.answer(
                    ReadReport(report, scope, after: last?.place, limit: count))
            },
            json: { $0.map { JSON($0) } },
            row: { $0.add(ReportText.cells(of: $1, session.register.policy)) })
    }
}
