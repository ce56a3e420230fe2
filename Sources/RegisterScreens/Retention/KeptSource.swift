internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// What is kept, 保存期間: records that may be erased, those that are held, and the purges.
struct KeptSource: ListSource {
    /// The lists, in the order of their tabs.
    enum Tab: Int, CaseIterable, Sendable {
        case due, held, waiting, decided

        /// Which records; nil: it is a list of purges.
        var standing: ListKeptRecords.Standing? {
            switch self {
            case .due: .due
            case .held: .held
            case .waiting, .decided: nil
            }
        }
    }

    /// A record or a purge.
    struct Line: ListLine {
        enum What: Sendable {
            case record(KeptRecord)
            case purge(Purge)
        }

        let number: Int
        let what: What

        init(_ record: KeptRecord) { (number, what) = (record.place.number, .record(record)) }
        init(_ purge: Purge) { (number, what) = (purge.number, .purge(purge)) }

        var record: KeptRecord? {
            if case .record(let record) = what { return record }
            return nil
        }

        var purge: Purge? {
            if case .purge(let purge) = what { return purge }
            return nil
        }
    }

    /// What is read of a line: the permit of a record, what a purge would erase.
    enum More: Sendable {
        case permit(PermitMaterial)
        case plan([ErasedRecord])
        /// Why nothing can be erased now.
        case refused(Wording)
    }

    var scope: AuditScope
    var search = ""
    var tab: Int

    init(_ tab: Tab, _ scope: AuditScope) {
        self.tab = tab.rawValue
        self.scope = scope
    }

    /// The list that is shown.
    var shown: Tab { Tab(rawValue: tab) ?? .due }

    var contexts: (list: KeyContext, detail: KeyContext) { (.keeping, .kept) }
    var tabs: [ListTab] { Tab.allCases.map { ListTab(name: Words.Keeping.tab($0)) } }
    var empty: Wording {
        search.isEmpty ? Words.Keeping.empty(shown) : Words.Audit.nothingFound
    }

    func status(_ world: World) -> String { world.text(scope.place(world)) }

    // MARK: Lines

    func page(
        _ place: ListPlace, limit: Int, from register: any Desk, for caller: Caller
    ) throws -> ListPage<Line> {
        guard let standing = shown.standing else {
            // Each of a section and a year: they are few.
            let purges = try register.answer(
                ListPurges(
                    waiting: shown == .waiting, decided: shown == .decided, units: scope.units,
                    limit: 10_000), for: caller)
            return page(of: purges.reversed().map(Line.init), place, limit: limit) {
                [
                    $0.purge?.unitName ?? "", $0.purge?.askedBy.name ?? "", "\($0.number)",
                ]
            }
        }
        return try ListPage(place, limit: limit) { place, limit in
            var query = ListKeptRecords(
                units: scope.units, standing, search: search, limit: limit)
            switch place {
            case .first, .around: break
            case .last: query.before = ListKeptRecords.Place(number: .max)
            case .after(let number): query.after = ListKeptRecords.Place(number: number)
            case .before(let number): query.before = ListKeptRecords.Place(number: number)
            }
            return try register.answer(query, for: caller).map(Line.init)
        }
    }

    func counts(from register: any Desk, for caller: Caller) throws -> [Int: Int] {
        let counts = try register.answer(CountKeptRecords(units: scope.units), for: caller)
        return Dictionary(
            Tab.allCases.map { ($0.rawValue, counts[$0]) }, uniquingKeysWith: { $1 })
    }

    func more(of line: Line, from register: any Desk, for caller: Caller) throws -> More? {
        switch line.what {
        case .record(let record):
            return try PermitMaterial.load(record.permit, from: register, for: caller)
                .map(More.permit)
        case .purge(let purge):
            guard purge.state == .asked else { return nil }
            do {
                return .plan(try register.answer(PlanPurge(purge.number), for: caller))
            } catch let error as RegisterError {
                guard case .refused = error else { throw error }
                return .refused(Words.screenError(error))
            }
        }
    }

    // MARK: What a line says

    func columns(_ world: World) -> [TableColumn] {
        typealias Say = Words.RetentionSay
        func column(_ title: Wording, _ minimum: Int, ideal: Int? = nil, priority: Int = 0)
            -> TableColumn
        {
            TableColumn(
                world.text(title), minimum: minimum, ideal: ideal ?? minimum, priority: priority)
        }
        guard shown.standing != nil else {
            return [
                TableColumn(
                    world.text(Words.Screen.number), minimum: 6, alignment: .trailing),
                column(Words.Screen.unit, 10, ideal: 20),
                TableColumn(
                    world.text(Say.records), minimum: 7, priority: 1, alignment: .trailing),
                column(Say.askedBy, 10, ideal: 14),
                column(Say.askedAt, 10, priority: 1),
                column(Words.Screen.state, 10, ideal: .max),
            ]
        }
        return [
            TableColumn(world.text(Words.Audit.permit), minimum: 6, alignment: .trailing),
            column(Words.Screen.kind, 10, ideal: 16),
            column(Words.Permits.purpose, 12, ideal: .max),
            column(Words.Screen.unit, 8, ideal: 12, priority: 2),
            column(Say.keptUntil, world.language == .ja ? 16 : 10),
            column(Say.standing, 12, ideal: shown == .held ? 30 : 12, priority: 1),
        ]
    }

    func text(_ line: Line, column: Int, _ world: World) -> String {
        switch line.what {
        case .record(let record):
            switch column {
            case 0: return String(record.permit)
            case 1: return world.text(Words.permitKind(record.kind, world.policy).brief)
            case 2: return record.purpose
            case 3: return record.unitName
            case 4: return record.retention.map { world.text($0.endsOn, isShort: true) } ?? ""
            default: return world.text(Words.RetentionSay.standing(record))
            }
        case .purge(let purge):
            switch column {
            case 0: return String(purge.number)
            case 1: return purge.unitName
            case 2: return grouped(purge.records)
            case 3: return purge.askedBy.name
            case 4: return world.text(purge.askedAt.day, isShort: true)
            default: return world.text(Words.RetentionSay.state(purge.state))
            }
        }
    }

    func detail(_ line: Line, _ more: More?, _ world: World, width: Int) -> FlowText {
        switch line.what {
        case .record(let record):
            KeptText.text(of: record, more, world, width: width)
        case .purge(let purge): KeptText.text(of: purge, more, world, width: width)
        }
    }

    // MARK: What is done

    mutating func change(_ action: Action) -> Bool {
        action == .scope && scope.change(action)
    }

    func perform(
        _ action: Action, on line: Line?, _ more: More?, _ world: World
    ) -> [Effect]? {
        guard let line else { return nil }
        switch (action, line.what) {
        case (.permit, .record(let record)): return PermitsSource.show(record.permit, world)
        case (.holdRecord, .record(let record)):
            return [.push(FormScreen(HoldForm(record.permit, isRelease: false)))]
        case (.releaseRecord, .record(let record)):
            return [.push(FormScreen(HoldForm(record.permit, isRelease: true)))]
        case (.askForPurge, .record(let record)):
            return [
                .push(FormScreen(AskForPurgeForm(unit: record.unit, unitName: record.unitName)))
            ]
        case (.approvePurge, .purge(let purge)):
            return [.push(FormScreen(PurgeForm(purge, isDeclined: false)))]
        case (.declinePurge, .purge(let purge)):
            return [.push(FormScreen(PurgeForm(purge, isDeclined: true)))]
        default: return nil
        }
    }

    func reasonAgainst(_ action: Action, on line: Line?) -> Wording? {
        let keeper = scope.keeper
        switch action {
        case .scope: return scope.reasonAgainst(action)
        case .permit: return line?.record == nil ? Words.Keeping.noRecord : nil
        case .holdRecord, .releaseRecord:
            guard let record = line?.record else { return Words.Keeping.noRecord }
            return keeper.reasonAgainst(action, isHeld: record.hold != nil)
        case .askForPurge:
            if let reason = keeper.reasonAgainstAsking { return reason }
            guard let record = line?.record else { return Words.Keeping.noRecord }
            return record.isDue ? nil : Words.Keeping.notDue
        case .approvePurge, .declinePurge:
            guard let purge = line?.purge else { return Words.Keeping.noPurge }
            return keeper.reasonAgainstDeciding(purge)
        default: return nil
        }
    }
}

extension CountKeptRecords.Counts {
    /// How many lines a list has.
    subscript(tab: KeptSource.Tab) -> Int {
        switch tab {
        case .due: due
        case .held: held
        case .waiting: waiting
        case .decided: decided
        }
    }
}
