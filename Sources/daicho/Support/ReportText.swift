import Register
import RegisterScreens
import SecurityPolicy

/// Reports as people read them.
enum ReportText {
    private typealias Say = Words.Report

    /// How many lines each report has.
    static func table(_ counts: [(report: AuditReport, count: Int)]) -> Table {
        var table = Table(
            [Words.PermitSay.clause, Say.count, Say.code, Words.PermitSay.name].map(\.here),
            rightAligned: [1])
        for (report, count) in counts {
            table.add([
                report.clause.citation, String(count), report.rawValue, Say.name(report).here,
            ])
        }
        return table
    }

    /// How many lines each person or unit has.
    static func table(_ counts: [ReportCount]) -> Table {
        var table = Table(
            [Say.count, Say.code, Words.PermitSay.name].map(\.here), rightAligned: [0])
        for line in counts { table.add([String(line.count), line.code, line.name]) }
        return table
    }

    /// An empty table of lines.
    static var lines: Table {
        Table(
            [Say.entry, Say.at, Say.person, Words.PermitSay.unit, Say.about, Say.reason]
                .map(\.here), rightAligned: [0])
    }

    /// The cells of a line.
    static func cells(of line: ReportLine, _ policy: Policy) -> [String] {
        [
            line.entry.map(String.init) ?? "", line.at.description, line.person?.name ?? "",
            line.unit, Say.subject(line, policy).here, line.reason ?? "",
        ]
    }
}

extension JSON {
    /// A report and how many lines it has.
    init(report: AuditReport, count: Int) {
        self = .object([
            "report": .string(report.rawValue), "clause": .string(report.clause.citation),
            "count": .int(count), "name": JSON(Words.Report.name(report)),
        ])
    }

    /// How many lines a person or a unit has.
    init(_ line: ReportCount) {
        self = .object([
            "code": .string(line.code), "name": .string(line.name), "count": .int(line.count),
        ])
    }

    /// A line of a report.
    init(_ line: ReportLine) {
        self = .object([
            "at": JSON(line.at), "permit": JSON(line.permit), "asset": JSON(line.asset),
            "entry": JSON(line.entry), "person": JSON(line.person?.login),
            "unit": .string(line.unit), "subject": .string(line.subject),
            "kind": JSON(line.kind), "reason": JSON(line.reason),
        ])
    }
}
