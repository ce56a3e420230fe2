internal import Register
internal import Synchronization

/// The registers of past days that clients look at: the last few are kept.
final class Pasts: Sendable {
    private let register: Register
    private let state = Mutex(State())
    /// How many are kept; each takes as much room as the register.
    private static let limit = 4

    private struct State {
        /// Another one in each process, so that no client takes one of this for one of the server before.
        var last = Int.random(in: 1..<1 << 48)
        /// By number, the one that was looked at last at the end.
        var kept: [(number: Int, past: Past)] = []
    }

    init(of register: Register) {
        self.register = register
    }

    /// Makes the register of a past day.
    func make(_ day: PastDay, progress: Steps) throws -> KeptPast {
        let past = try register.past(day, progress: progress)
        let number = state.withLock { state in
            state.last += 1
            state.kept.append((state.last, past))
            if state.kept.count > Pasts.limit { state.kept.removeFirst() }
            return state.last
        }
        return KeptPast(number: number, unplaced: past.unplaced, now: past.register.now)
    }

    /// One that was made.
    func past(_ number: Int) throws -> any Desk {
        let past = state.withLock { state -> Past? in
            guard let index = state.kept.firstIndex(where: { $0.number == number }) else {
                return nil
            }
            let kept = state.kept.remove(at: index)
            state.kept.append(kept)
            return kept.past
        }
        guard let past else { throw Failure.pastIsGone }
        return past.register
    }
}
