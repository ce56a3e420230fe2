internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// A report for auditors: its lines, and how many of them each person and each unit has.
struct ReportSource: ListSource {
    let report: AuditReport
    var scope: AuditScope
    var search = ""
    var tab = 0
    /// Only the lines of a person or of a unit, with the name.
    private var only: (group: ReportGroup, count: ReportCount)?

    init(_ report: AuditReport, _ scope: AuditScope) {
        self.report = report
        self.scope = scope
    }

    /// A line, or how many of them somebody has.
    struct Line: ListLine {
        enum What: Sendable {
            case line(ReportLine)
            case count(ReportCount)
        }

        let number: Int
        let what: What

        var line: ReportLine? {
            if case .line(let line) = what { return line }
            return nil
        }
    }

    /// By what the list that is shown counts; nil: it has the lines.
    private var group: ReportGroup? {
        switch tab {
        case 1: .person
        case 2: .unit
        default: nil
        }
    }

    var contexts: (list: KeyContext, detail: KeyContext) { (.book, .record) }

    var tabs: [ListTab] {
        only == nil ? (0...2).map { ListTab(name: Words.Audit.reportTab($0)) } : []
    }

    var empty: Wording { search.isEmpty ? Words.Audit.emptyReport : Words.Audit.nothingFound }

    func status(_ world: World) -> String {
        var name = Words.Report.name(report).asHeading
        if let only {
            let who = ReportSource.name(only.count)
            name = Wording("\(name.ja)（\(who.ja)）", "\(name.en) (\(who.en))")
        }
        guard report.hasPeriod else {
            return world.text(Words.Audit.heading([name, scope.place(world)]))
        }
        return world.text(scope.heading(name, world))
    }

    // MARK: Lines

    func page(
        _ place: ListPlace, limit: Int, from register: any Desk, for caller: Caller
    ) throws -> ListPage<Line> {
        if let group {
            let counts = try register.answer(
                TallyReport(report, scope.ofReports, by: group), for: caller)
            let lines = counts.enumerated().map { Line(number: $0 + 1, what: .count($1)) }
            return page(of: lines, place, limit: limit) { line in
                guard case .count(let count) = line.what else { return [] }
                return [count.code, count.name]
            }
        }
        return try ListPage(place, limit: limit) { place, limit in
            var query = ReadReport(report, scope.ofReports, search: search, limit: limit)
            switch only?.group {
            case .person: query.person = only?.count.code
            case .unit: query.unit = only?.count.code
            case nil: break
            }
            switch place {
            case .first, .around: break
            case .last: query.before = ReportLine.Place(number: .max)
            case .after(let number): query.after = ReportLine.Place(number: number)
            case .before(let number): query.before = ReportLine.Place(number: number)
            }
            return try register.answer(query, for: caller).map {
                Line(number: $0.place.number, what: .line($0))
            }
        }
    }

    func counts(from register: any Desk, for caller: Caller) throws -> [Int: Int] {
        try [
            0: register.answer(CountReports(scope.ofReports, of: [report]), for: caller)[0],
            1: register.answer(
                TallyReport(report, scope.ofReports, by: .person), for: caller
            ).count,
            2: register.answer(
                TallyReport(report, scope.ofReports, by: .unit), for: caller
            ).count,
        ]
    }

    func more(
        of line: Line, from register: any Desk, for caller: Caller
    ) throws -> ReportMaterial? {
        guard let line = line.line else { return nil }
        return try ReportMaterial(line, from: register, for: caller)
    }

    // MARK: What a line says

    func columns(_ world: World) -> [TableColumn] {
        guard group == nil else {
            return [
                TableColumn(
                    world.text(Words.Report.count), minimum: 8, alignment: .trailing),
                TableColumn(
                    world.text(tab == 1 ? Words.Report.person : Words.Screen.unit), minimum: 20,
                    ideal: .max),
                TableColumn(world.text(Words.Report.code), minimum: 10, ideal: 16, priority: 1),
            ]
        }
        return [
            TableColumn(world.text(Words.Report.at), minimum: 16),
            TableColumn(world.text(Words.Report.person), minimum: 9, ideal: 12, priority: 1),
            TableColumn(world.text(Words.Screen.unit), minimum: 8, ideal: 12, priority: 3),
            TableColumn(world.text(Words.Report.about), minimum: 16, ideal: .max),
            TableColumn(world.text(Words.Report.reason), minimum: 12, ideal: 30, priority: 2),
        ]
    }

    func text(_ line: Line, column: Int, _ world: World) -> String {
        switch (line.what, column) {
        case (.count(let count), 0): return grouped(count.count)
        case (.count(let count), 1): return world.text(ReportSource.name(count))
        case (.count(let count), _): return count.code
        case (.line(let line), 0): return world.text(line.at, isShort: true)
        case (.line(let line), 1): return line.person?.name ?? ""
        case (.line(let line), 2): return line.unitName
        case (.line(let line), 3): return world.text(Words.Report.subject(line, world.policy))
        case (.line(let line), _): return line.reason ?? ""
        }
    }

    private static func name(_ count: ReportCount) -> Wording {
        count.code.isEmpty ? Words.Audit.nobody : Wording(count.name, count.name)
    }

    func detail(
        _ line: Line, _ more: ReportMaterial?, _ world: World, width: Int
    ) -> FlowText {
        switch line.what {
        case .line(let line): ReportText.text(of: line, report, more, world, width: width)
        case .count(let count):
            FlowText(
                width: width, heading: "\(world.text(ReportSource.name(count)))  \(count.count)")
        }
    }

    // MARK: What is done

    func open(_ line: Line, _ world: World) -> [Effect]? {
        guard let group, case .count(let count) = line.what else { return nil }
        var source = self
        source.only = (group, count)
        source.tab = 0
        source.search = ""
        return [.push(ListScreen(source))]
    }

    var openLabel: Wording? { group == nil ? nil : Words.Audit.reportTab(0) }

    mutating func change(_ action: Action) -> Bool { scope.change(action) }

    func perform(
        _ action: Action, on line: Line?, _ more: ReportMaterial?, _ world: World
    ) -> [Effect]? {
        guard let line = line?.line else { return nil }
        switch action {
        case .permit: return line.permit.map { PermitsSource.show($0, world) }
        case .asset:
            if let asset = line.asset { return [.showAsset(asset)] }
            guard let more else { return [.say(Message(text: Words.Screen.reading))] }
            guard let asset = more.asset else {
                return [.say(Message(text: Words.Audit.noAsset))]
            }
            return [.showAsset(asset)]
        case .holdRecord, .releaseRecord:
            return line.permit.map {
                [.push(FormScreen(HoldForm($0, isRelease: action == .releaseRecord)))]
            }
        default: return nil
        }
    }

    func reasonAgainst(_ action: Action, on line: Line?) -> Wording? {
        switch action {
        case .nextPeriod, .previousPeriod, .allPeriods:
            return report.hasPeriod ? scope.reasonAgainst(action) : Words.Audit.residueNote
        case .scope: return scope.reasonAgainst(action)
        case .nextTab, .previousTab: return tabs.isEmpty ? Words.List.notHere : nil
        case .permit: return line?.line?.permit == nil ? Words.Audit.noPermit : nil
        case .asset:
            guard let line = line?.line else { return Words.Audit.noAsset }
            return line.asset == nil && line.permit == nil && line.entry == nil
                ? Words.Audit.noAsset : nil
        case .holdRecord, .releaseRecord:
            guard line?.line?.permit != nil else { return Words.Audit.noPermit }
            return scope.keeper.reasonAgainst(action, isHeld: nil)
        default: return nil
        }
    }
}

extension FlowText {
    /// A text that is a heading, so far.
    init(width: Int, heading: String) {
        self.init(width: width)
        paragraph([], heading, Palette.heading)
    }
}
