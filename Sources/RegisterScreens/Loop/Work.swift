internal import Register
internal import SecurityPolicy

/// A question that takes long: it is answered on a thread of its own, says how far it is, and can be
/// given up.
///
/// A screen asks it with ``Effect/work(_:from:)`` and takes the answer like that of any question. While
/// it goes on, the line of messages says how far it is, and only Esc does anything.
protocol Work: Question {
    /// How far it is, in words.
    func said(percent: Int) -> Wording

    /// Does it.
    ///
    /// - Parameter progress: told now and then how much of the whole is done; it throws when the
    ///   person has given up.
    func answer(
        from register: any Desk, for caller: Caller,
        progress: (_ done: Int, _ total: Int) throws -> Void
    ) throws -> Answer
}

extension Work {
    var channel: Channel { .act }

    func answer(from register: any Desk, for caller: Caller) throws -> Answer {
        try answer(from: register, for: caller) { _, _ in }
    }

    /// Does it and packs up what came of it.
    fileprivate func reply(
        to asker: ScreenID, from register: any Desk, for caller: Caller,
        progress: (_ done: Int, _ total: Int) throws -> Void
    ) -> Reply {
        Reply(
            asker: asker, question: self,
            result: Result { try answer(from: register, for: caller, progress: progress) })
    }
}

/// That the person has given up a work.
struct GivenUp: Error {}

/// A work that goes on, as far as the screens show it.
struct Working: Sendable {
    let work: any Work
    var percent = 0
    var isStopping = false

    /// What the line of messages says.
    var said: Wording {
        isStopping ? Words.Work.stopping : Words.Work.goingOn(work.said(percent: percent))
    }
}

extension Workbench {
    /// Begins a work; there is never more than one, since the screens take nothing else meanwhile.
    func begin(_ work: any Work, for asker: ScreenID) {
        start { [register, caller] progress in
            work.reply(to: asker, from: register, for: caller, progress: progress)
        }
    }
}
