internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// The book of a kind of permit, 記録簿: a line for each asset of each permit.
struct BookSource: ListSource {
    let kind: PermitKind
    var scope: AuditScope
    var search = ""

    init(_ kind: PermitKind, _ scope: AuditScope) {
        self.kind = kind
        self.scope = scope
    }

    /// A line, whose number is that of its permit and its place among the permit's assets.
    struct Line: ListLine {
        /// More assets than a permit ever has.
        static let items = 1 << 20

        let number: Int
        let book: ReadBook.Line

        /// The number of the permit in the number of a line.
        static func permit(_ number: Int) -> Int { number / items }
    }

    var contexts: (list: KeyContext, detail: KeyContext) { (.book, .record) }

    var title: Wording? { nil }

    var empty: Wording { search.isEmpty ? Words.Audit.emptyBook : Words.Audit.nothingFound }

    func status(_ world: World) -> String {
        world.text(scope.heading(Words.Audit.bookTitle(kind.name), world))
    }

    // MARK: Lines

    func page(
        _ place: ListPlace, limit: Int, from register: any Desk, for caller: Caller
    ) throws -> ListPage<Line> {
        try ListPage(place, limit: limit) { place, limit in
            var query = ReadBook(
                kind.code, from: scope.from, until: scope.until, units: scope.units,
                search: search, limit: limit + 1)
            // A permit may be cut by the page, and belongs to both then; so it is one more.
            switch place {
            case .first, .around: break
            case .last: query.before = .max
            case .after(let number): query.after = Line.permit(number) - 1
            case .before(let number): query.before = Line.permit(number) + 1
            }
            let lines = BookSource.lines(of: try register.answer(query, for: caller))
            switch place {
            case .after(let number): return Array(lines.filter { $0.number > number }.prefix(limit))
            case .before(let number): return lines.filter { $0.number < number }.suffix(limit)
            case .last: return lines.suffix(limit)
            case .first, .around: return Array(lines.prefix(limit))
            }
        }
    }

    private static func lines(of found: [ReadBook.Line]) -> [Line] {
        var (permit, place) = (0, 0)
        return found.map { line in
            place = line.permit.number == permit ? place + 1 : 0
            permit = line.permit.number
            return Line(number: permit * Line.items + place, book: line)
        }
    }

    func more(
        of line: Line, from register: any Desk, for caller: Caller
    ) throws -> PermitMaterial? {
        try PermitMaterial.load(line.book.permit.number, from: register, for: caller)
    }

    // MARK: What a line says

    private enum Column: Int, CaseIterable {
        case permit, what, classes, who, started, finished, acknowledged, flags
    }

    func columns(_ world: World) -> [TableColumn] {
        let day = world.days == .wareki || world.language == .en ? 9 : 10
        return Column.allCases.map { column in
            switch column {
            case .permit:
                TableColumn(
                    world.text(Words.Audit.permit), minimum: 6, alignment: .trailing)
            case .what: TableColumn(world.text(Words.Audit.what), minimum: 12, ideal: .max)
            case .classes:
                TableColumn(
                    world.text(Words.Audit.classThen), minimum: AssetColumn.classWidth,
                    priority: 2)
            case .who:
                TableColumn(world.text(Words.Audit.who), minimum: 9, ideal: 12, priority: 3)
            case .started:
                TableColumn(world.text(Words.Audit.started), minimum: max(day, 10), priority: 1)
            case .finished: TableColumn(world.text(Words.Audit.finished), minimum: max(day, 10))
            case .acknowledged:
                TableColumn(
                    world.text(Words.Audit.acknowledged), minimum: max(day, 10), priority: 4)
            case .flags:
                TableColumn(world.text(Words.Audit.flags), minimum: 8, ideal: 14, priority: 1)
            }
        }
    }

    func text(_ line: Line, column: Int, _ world: World) -> String {
        let book = line.book
        func day(_ step: Permit.Step?) -> String {
            step.map { world.text($0.at.day, isShort: true) } ?? ""
        }
        switch Column(rawValue: column) {
        case .permit: return String(book.permit.number)
        case .what: return book.item.map { "\($0.asset) \($0.name)" } ?? book.permit.purpose
        case .classes: return classes(line)?.classes.text ?? ""
        case .who: return book.permit.applicant.name
        case .started: return day(book.started)
        case .finished: return day(book.finished)
        case .acknowledged: return day(book.acknowledged)
        case .flags:
            let flags = book.permit.flags
            guard let first = flags.first else { return "" }
            let text = world.text(Words.permitFlag(first))
            return flags.count == 1
                ? text : text + " " + world.text(Words.Screen.more(flags.count - 1))
        case nil: return ""
        }
    }

    func style(_ line: Line, column: Int) -> Style? {
        Column(rawValue: column) == .flags ? Palette.mark : nil
    }

    /// The class to which the approval was bound.
    func classes(_ line: Line) -> (column: Int, classes: Classification)? {
        line.book.item.map { (Column.classes.rawValue, $0.approved ?? $0.effective) }
    }

    func detail(
        _ line: Line, _ more: PermitMaterial?, _ world: World, width: Int
    ) -> FlowText {
        BookText(line.book, kind, more, world, width: width).text
    }

    // MARK: What is done

    mutating func change(_ action: Action) -> Bool { scope.change(action) }

    func perform(
        _ action: Action, on line: Line?, _ more: PermitMaterial?, _ world: World
    ) -> [Effect]? {
        guard let line else { return nil }
        let permit = line.book.permit.number
        switch action {
        case .permit: return PermitsSource.show(permit, world)
        case .asset: return line.book.item.map { [.showAsset($0.asset)] }
        case .holdRecord, .releaseRecord:
            return [.push(FormScreen(HoldForm(permit, isRelease: action == .releaseRecord)))]
        default: return nil
        }
    }

    func reasonAgainst(_ action: Action, on line: Line?) -> Wording? {
        switch action {
        case .scope, .nextPeriod, .previousPeriod: return scope.reasonAgainst(action)
        case .nextTab, .previousTab: return Words.List.notHere
        case .permit: return line == nil ? Words.List.noLine : nil
        case .asset:
            guard let line else { return Words.List.noLine }
            return line.book.item == nil ? Words.Audit.noAsset : nil
        case .holdRecord, .releaseRecord:
            guard let line else { return Words.List.noLine }
            return scope.keeper.reasonAgainst(action, isHeld: line.book.permit.hold != nil)
        default: return nil
        }
    }
}

extension PermitsSource {
    /// What shows a permit in its detail, and leads back from there.
    static func show(_ permit: Int, _ world: World) -> [Effect] {
        [
            .push(
                ListScreen(
                    PermitsSource(world, tab: .all, search: "#\(permit)"), isOfDetail: true))
        ]
    }
}
