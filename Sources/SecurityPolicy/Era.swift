/// An era of the Japanese calendar (元号).
public enum Era: String, CaseIterable, Sendable {
    case meiji, taisho, showa, heisei, reiwa

    /// Its name.
    public var name: String {
        switch self {
        case .meiji: "明治"
        case .taisho: "大正"
        case .showa: "昭和"
        case .heisei: "平成"
        case .reiwa: "令和"
        }
    }

    /// The letter by which forms abbreviate it: R for 令和.
    public var letter: String { rawValue.prefix(1).uppercased() }

    /// The first day that is written in it.
    ///
    /// A day on which an era ended and the next began is written in the new one. For 明治 it is the
    /// first day of the Gregorian calendar in Japan, 明治6年1月1日: until the day before, 明治5年12月2日,
    /// months were counted by the moon.
    public var firstDay: Day {
        switch self {
        case .meiji: Day(number: -35_428)  // 1873-01-01
        case .taisho: Day(number: -20_974)  // 1912-07-30
        case .showa: Day(number: -15_713)  // 1926-12-25
        case .heisei: Day(number: 6_947)  // 1989-01-08
        case .reiwa: Day(number: 18_017)  // 2019-05-01
        }
    }

    /// The calendar year that is its first.
    var firstYear: Int { self == .meiji ? 1868 : firstDay.civil.year }

    /// The era of a day; nil before the Gregorian calendar.
    public init?(of day: Day) {
        guard let era = Era.allCases.last(where: { $0.firstDay <= day }) else { return nil }
        self = era
    }
}

/// How days are written for people.
public enum DayStyle: String, CaseIterable, Sendable {
    /// By the years of the Common Era: 2026-05-01.
    case seireki
    /// By the years of Japan's eras: 令和8年5月1日.
    case wareki
}

extension Day {
    /// The day by Japan's eras, 令和元年5月1日, or R1.5.1 where there is little room.
    ///
    /// A day before the Gregorian calendar came to Japan is written `YYYY-MM-DD`.
    public func inEra(isShort: Bool = false) -> String {
        guard let era = Era(of: self) else { return description }
        let (year, month, day) = civil
        let ordinal = year - era.firstYear + 1
        if isShort { return "\(era.letter)\(ordinal).\(month).\(day)" }
        return "\(era.name)\(ordinal == 1 ? "元" : String(ordinal))年\(month)月\(day)日"
    }

    /// Reads a day as people write it: `2026-05-01`, `2026/5/1`, `2026年5月1日`, `令和8年5月1日`,
    /// `R8.5.1`, with full-width digits too; nil if it is none of these or there is no such day.
    ///
    /// A year of an era is taken for what it says also beyond the era's end, as on papers that were
    /// printed before it: 平成32年 is 2020.
    public static func written(_ text: String) -> Day? {
        var text = String(
            String.UnicodeScalarView(text.unicodeScalars.map { Day.halfWidth($0) }))
        text.removeAll { $0 == " " }
        var firstYear = 1
        for era in Era.allCases {
            for name in [era.name, era.letter, era.letter.lowercased()] where text.hasPrefix(name) {
                text.removeFirst(name.count)
                firstYear = era.firstYear
            }
        }
        if firstYear > 1, text.hasPrefix("元") { text = "1" + text.dropFirst() }
        if text.hasSuffix("日") { text.removeLast() }
        let parts = text.split(omittingEmptySubsequences: false) { "-/.年月".contains($0) }
            .map { part in part.allSatisfy { ("0"..."9").contains($0) } ? Int(part) : nil }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            firstYear > 1 ? (1...99).contains(year) : year > 999
        else { return nil }
        return Day(year: firstYear + year - 1, month: month, day: day)
    }

    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else {
            return scalar.value == 0x3000 ? " " : scalar
        }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
}
