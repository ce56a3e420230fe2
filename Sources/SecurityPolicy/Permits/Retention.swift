/// How long a record is kept, 保存期間.
public struct RetentionRule: Codable, Hashable, Sendable {
    /// Whole fiscal years after the one in which the record was closed.
    public let years: Int
    /// The clause.
    public let clause: Clause

    /// A rule.
    public init(years: Int, clause: Clause) {
        self.years = years
        self.clause = clause
    }

    /// The time for which a record that was closed on a day is kept.
    public func retention(closedOn day: Day) -> Retention {
        Retention(closedOn: day, years: years)
    }
}

/// The time for which a record is kept.
///
/// A fiscal year of a Japanese municipality goes from 1 April to 31 March (地方自治法第208条).
public struct Retention: Codable, Hashable, Sendable {
    /// The day on which the record was closed.
    public let closedOn: Day
    /// The 1 April after the fiscal year in which it was closed.
    public let startsOn: Day
    /// The last day on which it is kept, a 31 March.
    public let endsOn: Day

    /// The retention for some years of a record that was closed on a day.
    public init(closedOn: Day, years: Int) {
        self.closedOn = closedOn
        let next = closedOn.fiscalYear + 1
        startsOn = Day.firstOfApril(next)
        endsOn = Day.firstOfApril(next + years).advanced(by: -1)
    }
}

/// A fiscal year of a Japanese municipality (地方自治法第208条).
public struct FiscalYear: Codable, Hashable, Comparable, Sendable {
    /// The year in which it begins: 2026 is from 2026-04-01 to 2027-03-31.
    public let year: Int

    /// A fiscal year by the year in which it begins.
    public init(_ year: Int) {
        self.year = year
    }

    /// The fiscal year of a day.
    public init(of day: Day) {
        year = day.fiscalYear
    }

    /// Its first day, a 1 April.
    public var first: Day { Day.firstOfApril(year) }
    /// Its last day, a 31 March.
    public var last: Day { Day.firstOfApril(year + 1).advanced(by: -1) }

    /// Whether it begins earlier.
    public static func < (left: FiscalYear, right: FiscalYear) -> Bool { left.year < right.year }
}

extension Day {
    /// The fiscal year: 2026 from 2026-04-01 to 2027-03-31.
    public var fiscalYear: Int {
        let (year, month, _) = civil
        return month >= 4 ? year : year - 1
    }

    /// The first day of a fiscal year.
    static func firstOfApril(_ year: Int) -> Day {
        // The clamp keeps the calendar's own range (1 to 9999); no record is from outside of it.
        Day(year: min(max(year, 1), 9999), month: 4, day: 1) ?? Day(number: 0)
    }
}
