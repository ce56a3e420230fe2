/// When a city hall works: Monday to Friday, from one time of day to another.
///
/// Public holidays are not known here, so that what was recorded on one counts as a working day.
public struct WorkingHours: Hashable, Sendable {
    /// The first and the last minute, as `08:30`.
    public let from: String
    public let until: String

    /// Hours; those of most city halls unless others are given.
    public init(from: String = "08:30", until: String = "17:15") {
        self.from = from
        self.until = until
    }
}
