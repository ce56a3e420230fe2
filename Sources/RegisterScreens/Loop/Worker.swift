internal import Dispatch
internal import Register
internal import Synchronization
internal import TerminalKit

/// Answers questions one after the other on a thread of its own, the newest of each screen's channels.
///
/// What waited when a newer question came on its channel is never asked: whoever types faster than
/// the register answers waits for one answer, not for all. When an answer is there, the terminal's
/// waker ends its wait for a key.
final class Worker: Sendable {
    private let register: any Desk
    private let caller: Caller
    private let waker: Waker
    private let queue = DispatchQueue(label: "register.questions", qos: .userInitiated)
    private let state = Mutex(State())

    /// Where a question waits.
    private struct Slot: Hashable {
        let channel: Channel
        let asker: ScreenID
    }

    private struct State {
        var waiting: [Slot: any Question] = [:]
        var isAnswering = false
        var replies: [Reply] = []

        /// By channel; of two screens' questions the newer screen's, which is the one in sight.
        mutating func next() -> (asker: ScreenID, question: any Question)? {
            let slot = waiting.keys.min {
                ($0.channel.rawValue, -$0.asker) < ($1.channel.rawValue, -$1.asker)
            }
            guard let slot, let question = waiting.removeValue(forKey: slot) else { return nil }
            return (slot.asker, question)
        }
    }

    init(register: any Desk, caller: Caller, waker: Waker) {
        self.register = register
        self.caller = caller
        self.waker = waker
    }

    /// Asks as soon as possible, instead of what still waits on the screen's channel.
    func ask(_ question: any Question, for asker: ScreenID) {
        let mustStart = state.withLock { state in
            state.waiting[Slot(channel: question.channel, asker: asker)] = question
            defer { state.isAnswering = true }
            return !state.isAnswering
        }
        if mustStart { queue.async { self.work() } }
    }

    /// The answers that have come since the last look.
    func takeReplies() -> [Reply] {
        state.withLock { state in
            defer { state.replies = [] }
            return state.replies
        }
    }

    /// Whether a question or an answer is on its way.
    var isBusy: Bool {
        state.withLock { $0.isAnswering || !$0.replies.isEmpty }
    }

    private func work() {
        while true {
            let next = state.withLock { state in
                let next = state.next()
                if next == nil { state.isAnswering = false }
                return next
            }
            guard let (asker, question) = next else { return }
            let reply = question.reply(to: asker, from: register, for: caller)
            state.withLock { $0.replies.append(reply) }
            waker.wake()
        }
    }
}
