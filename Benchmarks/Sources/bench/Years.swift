import Foundation
import Register
import SampleCity
import SecurityPolicy

/// Six fiscal years of a city hall, and the ends of the years in which their records go.
extension Bench {
    static func years(_ path: String, perDay: Int) throws {
        let years = try SampleYears(
            at: path, perDay: perDay, from: FiscalYear(2018), salt: surroundings.salt)
        let clock = ContinuousClock()
        for year in 2018...2028 {
            let work = try clock.measure {
                if year <= 2023 { try years.work(in: FiscalYear(year)) }
            }
            var end: SampleYears.End?
            let ending = try clock.measure { end = try years.endYear() }
            guard let end else { continue }
            print(
                year, "work", String(format: "%.1f s", work.seconds), "entries",
                try years.register.describe().entries, "| end",
                String(format: "%.1f s", ending.seconds), "ended", end.ended, "held", end.held,
                "erased", end.erased, "left", end.left)
            fflush(nil)
        }
        let time = try clock.measure { print(try years.register.verify(replay: true)) }
        print("verified in", String(format: "%.1f s", time.seconds))
    }
}
