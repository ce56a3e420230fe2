internal import Foundation

/// Makes values on a thread of its own, a few before they are asked for.
///
/// What needs no tables (reading a file, decoding, encoding, hashing) goes on beside the one thread
/// that may write them.
final class Ahead<Value>: @unchecked Sendable {
    // Everything below is touched under `condition` only; `make` by the maker's thread only.
    private let condition = NSCondition()
    private var made: [Value] = []
    private var failure: (any Error)?
    private var isAtEnd = false
    private var isStopped = false
    private let depth: Int
    /// Nil once it is done: what it holds is let go before `stop` returns.
    private var make: (() throws -> Value?)?

    /// Begins.
    ///
    /// - Parameters:
    ///   - depth: how many values wait at most.
    ///   - make: gives the next value; nil at the end. What it uses is its own until `stop`.
    init(depth: Int = 2, make: @escaping () throws -> Value?) {
        self.depth = depth
        self.make = make
        Thread { self.run() }.start()
    }

    /// The next value; nil at the end.
    ///
    /// - Throws: what `make` threw, after the values that came before.
    func next() throws -> Value? {
        condition.lock()
        defer { condition.unlock() }
        while made.isEmpty, !isAtEnd { condition.wait() }
        if !made.isEmpty {
            condition.broadcast()
            return made.removeFirst()
        }
        if let failure { throw failure }
        return nil
    }

    /// Ends the making, and waits for it.
    func stop() {
        condition.lock()
        defer { condition.unlock() }
        isStopped = true
        condition.broadcast()
        while !isAtEnd { condition.wait() }
    }

    private func run() {
        var failure: (any Error)?
        do {
            while let value = try make?(), keep(value) {}
        } catch let error {
            failure = error
        }
        make = nil
        condition.lock()
        self.failure = failure
        isAtEnd = true
        condition.broadcast()
        condition.unlock()
    }

    /// Keeps a value once there is room; false if no more are wanted.
    private func keep(_ value: Value) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        while made.count >= depth, !isStopped { condition.wait() }
        made.append(value)
        condition.broadcast()
        return !isStopped
    }
}
