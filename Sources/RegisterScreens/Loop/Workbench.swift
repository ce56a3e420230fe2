internal import Foundation
internal import Register
internal import Synchronization
internal import TerminalKit

/// Does one work at a time on a thread of its own, beside the ``Worker``, which goes on answering.
final class Workbench: Sendable {
    let register: any Desk
    let caller: Caller
    private let waker: Waker
    private let state = Mutex(State())

    private struct State {
        var isBusy = false
        var isGivenUp = false
        var percent = 0
        var reply: Reply?
    }

    init(register: any Desk, caller: Caller, waker: Waker) {
        self.register = register
        self.caller = caller
        self.waker = waker
    }

    /// Whether a work or its answer is on its way.
    var isBusy: Bool { state.withLock { $0.isBusy || $0.reply != nil } }

    /// How far it is, in hundredths.
    var percent: Int { state.withLock { $0.percent } }

    /// Gives up what goes on: it ends at its next step.
    func giveUp() { state.withLock { $0.isGivenUp = true } }

    /// The answer, once.
    func takeReply() -> Reply? {
        state.withLock { state in
            defer { state.reply = nil }
            return state.reply
        }
    }

    /// Begins something; does nothing while something else goes on.
    func start(
        _ work: @escaping @Sendable (_ progress: (Int, Int) throws -> Void) -> Reply
    ) {
        let isFree = state.withLock { state in
            guard !state.isBusy else { return false }
            state = State(isBusy: true)
            return true
        }
        guard isFree else { return }
        Thread { [self] in
            let reply = work { done, total in try note(done, of: total) }
            state.withLock { state in
                state.isBusy = false
                state.reply = reply
            }
            waker.wake()
        }.start()
    }

    /// Notes how far it is.
    private func note(_ done: Int, of total: Int) throws {
        let percent = total > 0 ? min(100, done * 100 / total) : 100
        let isNew = try state.withLock { state in
            if state.isGivenUp { throw GivenUp() }
            defer { state.percent = percent }
            return percent != state.percent
        }
        if isNew { waker.wake() }
    }
}
