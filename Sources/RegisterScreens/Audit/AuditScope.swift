internal import Register
internal import SecurityPolicy

/// What the books and reports are of: a fiscal year or the whole time, the own units or the city.
struct AuditScope: Sendable {
    /// The units that the person looks after; empty: there is nothing but the whole city.
    let own: [String]
    /// The fiscal year of today.
    let current: FiscalYear
    /// What the person may do with records.
    let keeper: RecordKeeper
    private var isWide: Bool
    private var year: FiscalYear
    private var isAllTime = false

    /// The fiscal year of today, of the own units first.
    init(_ world: World) {
        own = world.facts.ownUnits
        keeper = RecordKeeper(world)
        isWide = own.isEmpty
        current = FiscalYear(of: world.facts.today)
        year = current
    }

    /// The codes of the units; empty: the whole city.
    var units: [String] { isWide ? [] : own }
    /// The first and the last day; nil: the whole time.
    var from: Day? { isAllTime ? nil : year.first }
    var until: Day? { isAllTime ? nil : year.last }
    /// The same for reports.
    var ofReports: ReportScope { ReportScope(from: from, until: until, units: units) }

    /// Changes it; false: the action is another one.
    mutating func change(_ action: Action) -> Bool {
        switch action {
        case .previousPeriod: year = FiscalYear(year.year - 1)
        case .nextPeriod: year = FiscalYear(year.year + 1)
        case .allPeriods: isAllTime.toggle()
        case .scope: isWide.toggle()
        default: return false
        }
        return true
    }

    /// Why it cannot be changed like this; nil: it can.
    func reasonAgainst(_ action: Action) -> Wording? {
        switch action {
        case .scope: own.isEmpty ? Words.Tally.isAll : nil
        case .nextPeriod:
            isAllTime ? Words.Audit.isAllTime : year >= current ? Words.Audit.isThisYear : nil
        case .previousPeriod:
            isAllTime ? Words.Audit.isAllTime : year.year <= 2 ? Words.Audit.isFirstYear : nil
        default: nil
        }
    }

    /// The period in words.
    func period(_ world: World) -> Wording {
        isAllTime ? Words.Audit.allTime : Words.Audit.year(year, world.days)
    }

    /// The units in words.
    func place(_ world: World) -> Wording {
        TallyScope(units: units).heading(world)
    }

    /// A heading of what is of the period and the units.
    func heading(_ name: Wording, _ world: World) -> Wording {
        Words.Audit.heading([name, period(world), place(world)])
    }
}
