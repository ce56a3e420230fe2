internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// The loop: keys and answers in, screens and questions out.
///
/// It never waits for the register. A key is done with whatever is there; questions go to the
/// ``Worker``, and its answers end the wait for the next key.
final class Session {
    private let terminal: any Terminal
    private let worker: Worker
    private let bench: Workbench
    private(set) var app: App
    /// What is to be asked once the person pauses; the newest of each channel.
    private var whenIdle: [Channel: (question: any Question, asker: ScreenID)] = [:]
    private var lastKey = ContinuousClock.now
    private var lastLook = ContinuousClock.now
    private var mustShow = true
    private var wasAway = false

    /// How long a pause is.
    private let idleTime: Duration
    /// How often the register is looked at for changes by others.
    private static let lookEvery = Duration.seconds(1)
    /// How long showing may wait for an answer that is probably about to come, so that the screen
    /// is painted once and not twice.
    private static let patience = Duration.milliseconds(6)

    /// - Parameter isVisit: whether it is the register of a past day that is looked at from today's.
    init(
        register: any Desk, caller: Caller, language: Language, days: DayStyle, place: Character,
        views: any ViewStore, terminal: any Terminal, isVisit: Bool = false
    ) throws {
        let facts = try LoadFacts().answer(from: register, for: caller)
        self.terminal = terminal
        worker = Worker(register: register, caller: caller, waker: terminal.waker)
        bench = Workbench(register: register, caller: caller, waker: terminal.waker)
        app = App(
            at: place,
            world: World(
                language: language, policy: register.policy, facts: facts, days: days,
                isVisit: isVisit, views: views),
            size: terminal.size)
        idleTime = terminal is HeadlessTerminal ? .zero : .milliseconds(300)
        takeTerminal()
    }

    /// A script types its next key when everything that the last one set off has been done.
    private func takeTerminal() {
        (terminal as? HeadlessTerminal)?.isBusy = { [weak self] in self?.isBusy ?? false }
    }

    private var isBusy: Bool { worker.isBusy || bench.isBusy || !whenIdle.isEmpty }

    /// Runs until the person leaves or the terminal is gone.
    func run() {
        defer { bench.giveUp() }
        carryOut(app.start())
        while !app.hasEnded {
            var waited: Key?
            if mustShow, app.isWaiting { waited = terminal.nextKey(timeout: Session.patience) }
            if waited == nil {
                takeReplies()
                show()
                waited = terminal.nextKey(timeout: timeUntilNextLook)
            }
            if let key = waited {
                lastKey = .now
                mustShow = true
                carryOut(app.update(key, at: .now))
            }
            takeReplies()
            askWhatWaited()
        }
    }

    private func show() {
        guard mustShow, !app.hasEnded else { return }
        terminal.show(app.draw())
        mustShow = false
    }

    private func takeReplies() {
        if app.note(percent: bench.percent) { mustShow = true }
        if let reply = bench.takeReply() {
            mustShow = true
            carryOut(app.receive(reply))
        }
        for reply in worker.takeReplies() {
            // Most looks find nothing new: then there is nothing to draw either.
            mustShow = mustShow || reply.question.channel != .revision
            carryOut(app.receive(reply))
        }
    }

    private func askWhatWaited() {
        noteOutage()
        let now = ContinuousClock.now
        if now - lastKey >= idleTime {
            for waiting in whenIdle.values { worker.ask(waiting.question, for: waiting.asker) }
            whenIdle = [:]
        }
        if now - lastLook >= Session.lookEvery {
            lastLook = now
            worker.ask(AskRevision(), for: 0)
        }
    }

    /// Tells the person once that the server has gone, and once that it is there again.
    private func noteOutage() {
        let isAway = bench.register.isAway
        guard isAway != wasAway else { return }
        wasAway = isAway
        app.say(
            Message(
                text: Words.Sockets.outage(isAway ? .began : .ended), isError: isAway))
        mustShow = true
    }

    private var timeUntilNextLook: Duration {
        let look = lastLook + Session.lookEvery
        let idle = whenIdle.isEmpty ? look : lastKey + idleTime
        return max(.zero, min(look, idle) - .now)
    }

    private func carryOut(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .ask(let question, let asker): worker.ask(question, for: asker)
            case .askWhenIdle(let question, let asker):
                whenIdle[question.channel] = (question, asker)
            case .work(let work, let asker): bench.begin(work, for: asker)
            case .giveUp: bench.giveUp()
            case .visit(let past): visit(past)
            case .beep: terminal.beep()
            case .repaint: terminal.repaint()
            // The app has done these.
            case .push, .pop, .showAsset, .give, .perform, .changed, .quit, .say: break
            }
        }
    }

    /// Shows the register of a past day until the person leaves it, on the same terminal.
    private func visit(_ past: Past) {
        do {
            let world = app.world
            let visit = try Session(
                register: past.register, caller: bench.caller, language: world.language,
                days: world.days, place: HomePlace.digit, views: world.views, terminal: terminal,
                isVisit: true)
            visit.app.say(
                Message(
                    text: past.unplaced.isEmpty
                        ? past.register.pastDay.map(Words.Past.begun) ?? Words.Past.isToday
                        : Words.Past.unplaced(past.unplaced).asHeading))
            visit.run()
            takeTerminal()
            carryOut(app.comeBack(terminal.size, hasQuit: visit.app.hasQuit))
        } catch {
            takeTerminal()
            app.say(Message(text: Words.screenError(error), isError: true))
        }
        mustShow = true
    }
}
