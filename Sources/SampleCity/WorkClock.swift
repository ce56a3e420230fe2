internal import Register
internal import SecurityPolicy
internal import Synchronization

/// The working hours of the months before a moment, counted in seconds.
///
/// Work is from 8:30 to 12:00 and from 13:00 to 17:15, Monday to Friday; not on
/// holidays that have a fixed date, nor at the turn of the year.
struct WorkCalendar {
    /// The days on which people work.
    let days: [Day]

    private static let morning = 12_600
    private static let secondsADay = 27_900
    /// Seconds that Japan is ahead of UTC, all the year.
    private static let japan = 9 * 3600

    /// Days on which no city hall is open, as month and day in one number.
    private static let closed: Set<Int> = [
        101, 102, 103, 211, 223, 429, 503, 504, 505, 811, 1103, 1123, 1229, 1230, 1231,
    ]

    /// The working days of about seven months before the day of a moment.
    init(before moment: Moment) {
        let today = moment.day
        days = (-210..<0).map(today.advanced).filter(WorkCalendar.isWorkday)
    }

    /// How many seconds are worked in all.
    var length: Int { days.count * WorkCalendar.secondsADay }

    /// The moment at which so many seconds have been worked.
    func moment(at tick: Int) -> Moment {
        let tick = min(max(tick, 0), length - 1)
        let day = days[tick / WorkCalendar.secondsADay]
        let worked = tick % WorkCalendar.secondsADay
        let lunch = worked < WorkCalendar.morning ? 0 : 3600
        return Moment(
            seconds: day.number * 86_400 - WorkCalendar.japan + 30_600 + worked + lunch)
    }

    static func isWorkday(_ day: Day) -> Bool {
        // 1970-01-01 was a Thursday.
        let weekday = ((day.number + 3) % 7 + 7) % 7
        let (_, month, dayOfMonth) = day.civil
        return weekday < 5 && !closed.contains(month * 100 + dayOfMonth)
    }
}

/// The clock of the sample city hall: stands still until it is set.
final class WorkClock: Sendable {
    private let moment: Mutex<Moment>

    init(_ moment: Moment) {
        self.moment = Mutex(moment)
    }

    /// The time that the clock shows.
    var now: Moment { moment.withLock { $0 } }

    /// Sets the clock forward; it never goes back.
    func set(_ new: Moment) {
        moment.withLock { $0 = max($0, new) }
    }

    /// Surroundings with this clock and the salts of others.
    func surroundings(salt: @escaping @Sendable () -> [UInt8]) -> Surroundings {
        Surroundings(now: { self.now }, salt: salt)
    }
}
