internal import Register
internal import SecurityPolicy

/// Performs acts one after the other while the working hours pass.
final class Scribe {
    private let clock: WorkClock
    private let calendar: WorkCalendar
    private var chance: SplitMix64
    /// Seconds worked so far.
    private var tick = 0
    /// Until when, and on average how many seconds an act.
    private var end = 0
    private var pace = 0
    /// Performs within the transaction that is open.
    var performer: Performer?

    init(clock: WorkClock, calendar: WorkCalendar, seed: UInt64) {
        self.clock = clock
        self.calendar = calendar
        chance = SplitMix64(seed: seed, stream: 1)
    }

    /// The day on which the next act is performed.
    var today: Day { calendar.moment(at: tick).day }

    /// Spreads about so many acts over the time from now until so many seconds have been worked.
    func pace(acts: Int, until end: Int) {
        self.end = end
        pace = max(0, (end - tick) / max(acts, 1))
    }

    /// Goes on to when so many seconds have been worked.
    func skip(to tick: Int) {
        self.tick = max(self.tick, tick)
        clock.set(calendar.moment(at: self.tick))
    }

    /// Lets some time pass and performs an act; gives the number of what was made, if any.
    ///
    /// - Parameter isLate: whether what is recorded happened the working day before.
    @discardableResult
    func perform(_ act: any Act, by caller: Caller, isLate: Bool = false) throws -> Int? {
        skip(to: min(end, tick + chance.below(2 * pace + 1)))
        var circumstances = Circumstances()
        if isLate {
            circumstances.occurredAt = calendar.moment(at: tick - 27_900)
        }
        guard let performer else { throw RegisterError.io(detail: "no transaction") }
        return try performer.perform(act, by: caller, circumstances).number
    }
}
