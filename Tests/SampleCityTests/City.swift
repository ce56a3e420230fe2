import Foundation
import Register
import SampleCity
import SecurityPolicy
import Synchronization

/// A sample city hall in a folder of its own, built on a fixed day with countable salts.
final class City: Sendable {
    let folder: URL
    let register: Register
    /// What progress was told, in order.
    let progress: [[Int]]
    let seconds: Double

    static let founder = Caller(login: "root", host: "test")
    /// Thursday, 2026-11-19, in the afternoon.
    static let now = Moment(seconds: 1_795_068_000)

    static func surroundings(_ now: Moment) -> Surroundings {
        let count = SaltCounter()
        return Surroundings(now: { now }, salt: { count.next() })
    }

    init(sections: Int, founder: Caller = City.founder, now: Moment = City.now) throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "daicho-city-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appending(path: "city.db").path
        var told: [[Int]] = []
        let clock = ContinuousClock()
        let duration = try clock.measure {
            try SampleCity.build(
                at: path, sections: sections, founder: founder,
                progress: { told.append([$0, $1]) },
                surroundings: City.surroundings(now))
        }
        seconds =
            Double(duration.components.attoseconds) / 1e18
            + Double(duration.components.seconds)
        progress = told
        register = try Register.open(at: path, surroundings: City.surroundings(now))
    }

    /// The city as `daicho demo` makes it, once for all tests that only look at it.
    ///
    /// Its folder is removed at the end of all tests.
    static let large: Result<City, any Error> = Result {
        let city = try City(sections: 60)
        atexit {
            if let city = try? City.large.get() {
                try? FileManager.default.removeItem(at: city.folder)
            }
        }
        return city
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func answer<Q: Query>(_ query: Q) throws -> Q.Answer {
        try register.answer(query, for: City.founder)
    }

    /// Every asset in use and retired, by number.
    func assets() throws -> [Asset] {
        var filter = AssetFilter()
        filter.state = nil
        let lines = try answer(ListAssets(filter: filter, limit: 1_000_000))
        return try answer(ShowAssets(lines.map(\.number)))
    }

    /// Every entry of the ledger, the newest first.
    func entries() throws -> [Entry] {
        try answer(ListEntries(limit: 1_000_000))
    }
}

/// Salts that count up.
private final class SaltCounter: Sendable {
    private let count = Mutex(0)

    func next() -> [UInt8] {
        let value = count.withLock { count in
            count += 1
            return count
        }
        return (0..<16).map { UInt8(truncatingIfNeeded: value >> ($0 % 4 * 8)) }
    }
}
