import ArgumentParser

/// How many sections a sample city hall has.
struct SectionCount: ExpressibleByArgument, CustomStringConvertible {
    /// The size without an option.
    static let usual = SectionCount(count: 60)

    let count: Int

    var description: String { String(count) }

    private init(count: Int) { self.count = count }

    init?(argument: String) {
        guard let count = Int(argument), (1...2000).contains(count) else { return nil }
        self.count = count
    }
}
