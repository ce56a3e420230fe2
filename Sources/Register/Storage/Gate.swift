internal import Dispatch
internal import Synchronization

/// Lets in readers, a few at a time, or one writer, in the order in which they come.
///
/// With it the connections of one process never find the file locked by each other: SQLite would let
/// them try again after growing pauses, in no order (sqlite.org/c3ref/busy_timeout.html).
final class Gate: Sendable {
    private let state: Mutex<State>

    /// Who comes: a reader, or a writer who is to be alone.
    enum Side { case reader, writer }

    private struct Waiting {
        let side: Side
        let turn: DispatchSemaphore
    }

    private struct State: ~Copyable {
        let capacity: Int
        var readers = 0
        var isWriting = false
        /// Those that wait, in the order in which they came, from `first` on.
        var waiting: [Waiting] = []
        var first = 0

        init(capacity: Int) { self.capacity = capacity }

        func admits(_ side: Side) -> Bool {
            switch side {
            case .reader: !isWriting && readers < capacity
            case .writer: !isWriting && readers == 0
            }
        }

        mutating func enter(_ side: Side) {
            switch side {
            case .reader: readers += 1
            case .writer: isWriting = true
            }
        }

        mutating func leave(_ side: Side) {
            switch side {
            case .reader: readers -= 1
            case .writer: isWriting = false
            }
        }

        /// Lets in everybody who is first and can come in.
        mutating func letIn() {
            while first < waiting.count, admits(waiting[first].side) {
                enter(waiting[first].side)
                waiting[first].turn.signal()
                first += 1
            }
            guard first == waiting.count || first > 1000 else { return }
            waiting.removeFirst(first)
            first = 0
        }
    }

    /// - Parameter capacity: how many readers at a time.
    init(capacity: Int) {
        state = Mutex(State(capacity: capacity))
    }

    /// Waits for one's turn.
    func enter(_ side: Side) {
        let turn: DispatchSemaphore? = state.withLock { state in
            // Whoever comes while others wait does not pass them.
            if state.waiting.isEmpty, state.admits(side) {
                state.enter(side)
                return nil
            }
            let turn = DispatchSemaphore(value: 0)
            state.waiting.append(Waiting(side: side, turn: turn))
            return turn
        }
        turn?.wait()
    }

    /// Ends what `enter` began.
    func leave(_ side: Side) {
        state.withLock { state in
            state.leave(side)
            state.letIn()
        }
    }
}
