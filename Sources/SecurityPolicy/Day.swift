/// A day of the proleptic Gregorian calendar, in Japan's time.
public struct Day: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// Days since 1970-01-01.
    public let number: Int

    /// A day by its count from 1970-01-01.
    public init(number: Int) {
        self.number = number
    }

    /// A day by year (1 to 9999), month and day of the month, or nil if there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Day.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        // Counts years from March, so that the leap day comes last (H. Hinnant, days_from_civil).
        let shifted = month > 2 ? year : year - 1
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        number =
            era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// A day written `YYYY-MM-DD` (ISO 8601), or nil.
    public init?(_ text: String) {
        var text = text
        guard let day = text.withUTF8({ $0.count == 10 ? Day(ascii: $0) : nil }) else { return nil }
        self = day
    }

    /// The day at the beginning of a text of ten bytes or more.
    ///
    /// Books and ledgers have millions; splitting the text takes ten times as long.
    init?(ascii text: UnsafeBufferPointer<UInt8>) {
        guard text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            let year = digits(of: text, at: 0, count: 4),
            let month = digits(of: text, at: 5, count: 2),
            let day = digits(of: text, at: 8, count: 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month and day of the month.
    public var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// `YYYY-MM-DD`.
    public var description: String {
        String(unsafeUninitializedCapacity: 10) { write(to: $0) }
    }

    /// Earlier days are less.
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// The day some days later, or earlier if negative.
    public func advanced(by days: Int) -> Day { Day(number: number + days) }

    /// Reads `YYYY-MM-DD`.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a day: \(text)"))
        }
        self = day
    }

    /// Writes `YYYY-MM-DD`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Day {
    /// Writes the day as ten digits and hyphens.
    ///
    /// A ledger writes some times an entry; interpolating takes ten times as long.
    func write(to text: UnsafeMutableBufferPointer<UInt8>) -> Int {
        let (year, month, day) = civil
        writeDigits(of: year, count: 4, to: text, at: 0)
        text[4] = UInt8(ascii: "-")
        writeDigits(of: month, count: 2, to: text, at: 5)
        text[7] = UInt8(ascii: "-")
        writeDigits(of: day, count: 2, to: text, at: 8)
        return 10
    }
}

/// The number that some digits stand for, or nil if there is something else.
func digits(of text: UnsafeBufferPointer<UInt8>, at place: Int, count: Int) -> Int? {
    var number = 0
    for index in place..<place + count {
        guard (48...57).contains(text[index]) else { return nil }
        number = number * 10 + Int(text[index]) - 48
    }
    return number
}

/// Writes the last digits of a number in decimal.
func writeDigits(
    of number: Int, count: Int, to text: UnsafeMutableBufferPointer<UInt8>, at place: Int
) {
    var rest = number
    for index in stride(from: place + count - 1, through: place, by: -1) {
        text[index] = UInt8(48 + rest % 10)
        rest /= 10
    }
}
