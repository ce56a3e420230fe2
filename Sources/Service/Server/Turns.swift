internal import Dispatch

/// Lets so many in at a time, in the order in which they come.
final class Turns: Sendable {
    private let semaphore: DispatchSemaphore

    init(_ count: Int) {
        semaphore = DispatchSemaphore(value: count)
    }

    func take<Result>(_ body: () throws -> Result) rethrows -> Result {
        semaphore.wait()
        defer { semaphore.signal() }
        return try body()
    }
}
