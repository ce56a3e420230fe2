import Foundation
import Synchronization

/// The signals by which somebody ends a program, kept until the work can be given up cleanly.
///
/// One a program: what a signal finds is global.
struct StopSignal {
    /// The last signal; 0: none.
    private static let last = Atomic<Int32>(0)

    /// The signals, but for those that are ignored, as `nohup` has them.
    init() {
        for number in [SIGINT, SIGTERM, SIGHUP] {
            var old = sigaction()
            sigaction(number, nil, &old)
            guard !StopSignal.isIgnored(old) else { continue }
            var new = sigaction()
            new.__sigaction_handler.sa_handler = { number in
                StopSignal.last.store(number, ordering: .relaxed)
            }
            sigaction(number, &new, nil)
        }
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        guard let handler = action.__sigaction_handler.sa_handler else { return false }
        // SIG_IGN is no address that a function could have.
        return unsafeBitCast(handler, to: Int.self) == 1
    }

    /// Whether somebody has asked for the end.
    var isAsked: Bool { StopSignal.last.load(ordering: .relaxed) != 0 }

    /// Ends the program as the signal would have, so that whoever waits for it knows.
    func end() {
        let number = StopSignal.last.load(ordering: .relaxed)
        guard number != 0 else { return }
        Foundation.signal(number, SIG_DFL)
        raise(number)
    }
}
