/// A moment to the second, written in Japan's time (UTC+9, no summer time since 1951).
public struct Moment: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let seconds: Int

    /// A moment by its seconds since 1970-01-01T00:00:00Z.
    public init(seconds: Int) {
        self.seconds = seconds
    }

    /// A moment written in ISO 8601, or nil: `2026-11-23T14:05:09+09:00`, with `Z` or another
    /// offset, without seconds, or without an offset (Japan's time then); a bare day is its
    /// midnight.
    public init?(_ text: String) {
        var text = text
        if let seconds = text.withUTF8(Moment.seconds) {
            self.seconds = seconds
            return
        }
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, let day = Day(String(decoding: bytes[..<10], as: UTF8.self)) else {
            return nil
        }
        var rest = bytes[10...]
        var offset = Moment.japan
        var time = (hour: 0, minute: 0, second: 0)
        if !rest.isEmpty {
            guard rest.removeFirst() == UInt8(ascii: "T"),
                let hour = Moment.take(&rest, after: nil), (0...23).contains(hour),
                let minute = Moment.take(&rest, after: ":"), (0...59).contains(minute)
            else { return nil }
            time = (hour, minute, 0)
            if rest.first == UInt8(ascii: ":") {
                guard let second = Moment.take(&rest, after: ":"), (0...59).contains(second) else {
                    return nil
                }
                time.second = second
            }
            guard let parsed = Moment.offset(rest) else { return nil }
            offset = parsed
        }
        seconds =
            day.number * 86_400 + time.hour * 3600 + time.minute * 60 + time.second - offset
    }

    /// The beginning of a day in Japan.
    public init(startOf day: Day) {
        seconds = day.number * 86_400 - Moment.japan
    }

    /// The day in Japan.
    public var day: Day {
        let local = seconds + Moment.japan
        // Division that rounds down, also before 1970. In integers: `floor` would need libm.
        return Day(number: (local >= 0 ? local : local - 86_399) / 86_400)
    }

    /// `YYYY-MM-DDThh:mm:ss+09:00`.
    public var description: String {
        let day = day
        let second = seconds + Moment.japan - day.number * 86_400
        return String(unsafeUninitializedCapacity: 25) { text in
            var end = day.write(to: text)
            for (separator, value) in [
                ("T", second / 3600), (":", second / 60 % 60), (":", second % 60),
            ]
                as [(Unicode.Scalar, Int)]
            {
                text[end] = UInt8(ascii: separator)
                writeDigits(of: value, count: 2, to: text, at: end + 1)
                end += 3
            }
            for byte in "+09:00".utf8 {
                text[end] = byte
                end += 1
            }
            return end
        }
    }

    /// Earlier moments are less.
    public static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

    /// Reads ISO 8601.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let moment = Moment(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a time: \(text)"))
        }
        self = moment
    }

    /// Writes ISO 8601 in Japan's time.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// The seconds of a time as `description` writes it, which is that of nearly every time.
    private static func seconds(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard text.count == 25, text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
            text[16] == UInt8(ascii: ":"), text[19...].elementsEqual("+09:00".utf8),
            let day = Day(ascii: text), let hour = digits(of: text, at: 11, count: 2),
            let minute = digits(of: text, at: 14, count: 2),
            let second = digits(of: text, at: 17, count: 2), hour < 24, minute < 60, second < 60
        else { return nil }
        return day.number * 86_400 + hour * 3600 + minute * 60 + second - japan
    }

    /// Seconds that Japan is ahead of UTC.
    static let japan = 9 * 3600

    /// Takes a separator and two digits off the front.
    private static func take(_ rest: inout ArraySlice<UInt8>, after separator: Character?) -> Int? {
        if let separator {
            guard rest.first == separator.asciiValue else { return nil }
            rest = rest.dropFirst()
        }
        let digits = rest.prefix(2)
        guard digits.count == 2, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        rest = rest.dropFirst(2)
        return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    /// The offset at the end of a time, in seconds.
    private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
        var rest = text
        guard let sign = rest.popFirst() else { return japan }
        if sign == UInt8(ascii: "Z") { return rest.isEmpty ? 0 : nil }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            let hours = take(&rest, after: nil), hours <= 14,
            let minutes = take(&rest, after: ":"), minutes <= 59, rest.isEmpty
        else { return nil }
        return (sign == UInt8(ascii: "+") ? 1 : -1) * (hours * 3600 + minutes * 60)
    }
}
