import Foundation
import Synchronization

/// How much of the tables of faults is run: a sample in the tests, all of it by `make faults`.
enum FaultSize {
    private static func number(_ variable: String) -> Int? {
        ProcessInfo.processInfo.environment[variable].flatMap { Int($0) }
    }

    /// Whether everything is run.
    static let isWhole = number("DAICHO_FAULTS_WHOLE") == 1
    /// Where samples begin, and what random moments are drawn from.
    static let seed = number("DAICHO_FAULTS_SEED") ?? 1

    /// How many random moments: `DAICHO_FAULTS_KILLS` where everything is run.
    static func moments(_ usual: Int) -> Int {
        isWhole ? number("DAICHO_FAULTS_KILLS") ?? 120 : usual
    }

    /// All of a table, or some of it at even distances.
    static func some<Element>(_ table: [Element], _ count: Int) -> [Element] {
        guard !isWhole, table.count > count else { return table }
        return (0..<count).map { table[($0 * table.count / count + seed) % table.count] }
    }
}

/// What came of many faults: how often what, and what should not be.
final class FaultTally: Sendable {
    private struct State {
        var counts: [String: Int] = [:]
        var wrong: [String] = []
    }

    private let state = Mutex(State())

    var wrong: [String] { state.withLock { $0.wrong } }

    func count(_ what: String) { state.withLock { $0.counts[what, default: 0] += 1 } }

    func number(of what: String) -> Int { state.withLock { $0.counts[what] ?? 0 } }

    /// Goes through a table on two threads; what is thrown or returned is wrong.
    func each<Element: Sendable>(
        _ table: [Element], _ body: @escaping @Sendable (Element) throws -> [String]
    ) {
        DispatchQueue.concurrentPerform(iterations: 2) { worker in
            for index in stride(from: worker, to: table.count, by: 2) {
                do {
                    let found = try body(table[index])
                    state.withLock { $0.wrong += found.map { "\(table[index]): \($0)" } }
                } catch {
                    state.withLock { $0.wrong.append("\(table[index]): \(error)") }
                }
            }
        }
    }

    /// Prints a line of counts.
    func report(_ title: String) {
        let counts = state.withLock { $0.counts }.sorted { $0.key < $1.key }
        print("faults: \(title): " + counts.map { "\($0.value) \($0.key)" }.joined(separator: ", "))
    }
}
