internal import Dispatch
internal import Register
internal import Synchronization
internal import TerminalKit

/// Answers questions one after the other on a thread of its own, the newest of each channel.
///
/// What waited when a newer question came on its channel is never asked: whoever types faster than
/// the register answers waits for one answer, not for all. When an answer is there, the terminal's
/// waker ends its wait for a key.
final class Worker: Sendable {
    private let register: Register
    private let caller: Caller
    private let waker: Waker
    private let queue = DispatchQueue(label: "register.questions", qos: .userInitiated)
    private let state = Mutex(State())

    private struct State {
        var waiting: [Channel: any Question] = [:]
        var isAnswering = false
        var replies: [Reply] = []

        mutating func next() -> (any Question)? {
            for channel in Channel.allCases {
                if let question = waiting.removeValue(forKey: channel) { return question }
            }
            return nil
        }
    }

    init(register: Register, caller: Caller, waker: Waker) {
        self.register = register
        self.caller = caller
        self.waker = waker
    }

    /// Asks as soon as possible, instead of what still waits on the channel.
    func ask(_ question: some Question) {
        let mustStart = state.withLock { state in
            state.waiting[question.channel] = question
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
            let question = state.withLock { state in
                let question = state.next()
                if question == nil { state.isAnswering = false }
                return question
            }
            guard let question else { return }
            let reply = question.reply(from: register, for: caller)
            state.withLock { $0.replies.append(reply) }
            waker.wake()
        }
    }
}
