import Dispatch
import Foundation
import Register
import SecurityPolicy
import Synchronization
import TerminalKit
import Testing

@testable import RegisterScreens

/// The loop and its worker.
@Suite struct LoopTests {
    /// A question that waits until it is let go.
    private struct Slow: Question {
        var name: String
        var channel = Channel.page
        var gate: Gate

        func answer(from register: any Desk, for caller: Caller) throws -> String {
            gate.wait()
            return name
        }
    }

    /// Holds back whoever comes to it until it is opened.
    private final class Gate: Sendable {
        private let reached = DispatchSemaphore(value: 0)
        private let opened = DispatchSemaphore(value: 0)

        func open() { opened.signal() }

        func wait() {
            reached.signal()
            opened.wait()
            // For the next one.
            opened.signal()
        }

        /// Waits until somebody waits here.
        func waitUntilReached() { reached.wait() }
    }

    @Test func asksOnlyTheNewestThatWaits() throws {
        let town = try Town(assets: false)
        let worker = Worker(register: town.register, caller: Town.manager, waker: Waker {})
        let gate = Gate()
        worker.ask(Slow(name: "first", gate: gate), for: 1)
        // The first one is being answered; of the others only the newest of each channel is asked.
        gate.waitUntilReached()
        worker.ask(Slow(name: "count", channel: .count, gate: gate), for: 1)
        for index in 1...9 { worker.ask(Slow(name: "page \(index)", gate: gate), for: 1) }
        #expect(worker.isBusy)
        gate.open()
        var names: [String] = []
        while worker.isBusy {
            names += worker.takeReplies().compactMap { try? $0.to(Slow.self)?.result.get() }
        }
        #expect(names == ["first", "page 9", "count"])
    }

    @Test func refusesAStrangerBeforeTheScreenIsTouched() throws {
        let town = try Town(assets: false)
        let terminal = HeadlessTerminal(width: 80, height: 24)
        #expect(throws: RegisterError.self) {
            try openScreens(
                register: town.register, caller: Caller(login: "nobody", host: "test"),
                language: .ja, place: "1", views: town.views, terminal: terminal)
        }
        #expect(terminal.frames.isEmpty)
    }

    @Test(arguments: [(80, 30), (120, 40)])
    func whatOthersChangeAppears(width: Int, height: Int) throws {
        let town = try Town()
        let terminal = ActingTerminal(
            HeadlessTerminal(
                width: width, height: height, keys: try Key.script("Down Down Down")))
        terminal.afterKeys = {
            try town.perform(
                RegisterAsset(AssetFields(name: "新しい資産", kind: .information, unit: "shimin")))
        }
        terminal.until = { $0.screen.contains("新しい資産") }
        try openScreens(
            register: town.register, caller: Town.manager, language: .ja, place: "1",
            views: town.views, terminal: terminal)
        #expect(terminal.inner.screen.contains("新しい資産"))
        // The selection stayed where it was.
        let before = try run(town, "Down Down Down", width: width, height: height)
        #expect(terminal.inner.selectedRow == before.selectedRow)
    }

    /// A late answer to an older search is shown while the newer one is on its way, and never after.
    @Test func lateAnswersNeverReplaceNewer() throws {
        let town = try Town()
        let facts = try LoadFacts().answer(from: town.register, for: Town.manager)
        var app = App(
            at: AssetsPlace.digit,
            world: World(
                language: .ja, policy: town.register.policy, facts: facts,
                views: town.views),
            size: Size(width: 80, height: 24))
        func pages(_ effects: [Effect]) -> [Reply] {
            effects.compactMap { effect in
                guard case .ask(let question, let asker) = effect, question is LoadPage else {
                    return nil
                }
                return question.reply(to: asker, from: town.register, for: Town.manager)
            }
        }
        for reply in pages(app.start()) { _ = app.receive(reply) }
        _ = app.update(.character("/"), at: .now)
        let first = pages(app.update(.character("住"), at: .now))
        let second = pages(app.update(.character("申"), at: .now))
        #expect(first.count == 1 && second.count == 1)
        for reply in first { _ = app.receive(reply) }
        #expect(app.draw().rows.contains { $0.contains("住民基本台帳データ") })
        for reply in second { _ = app.receive(reply) }
        #expect(app.draw().rows.contains { $0.contains("「住申」に当たる資産はありません") })
        for reply in first { _ = app.receive(reply) }
        #expect(app.draw().rows.contains { $0.contains("「住申」に当たる資産はありません") })
    }
}

/// A terminal that does something when its script is over and then waits for it to appear.
private final class ActingTerminal: Terminal {
    let inner: HeadlessTerminal
    var afterKeys: () throws -> Void = {}
    var until: (HeadlessTerminal) -> Bool = { _ in true }
    private var hasActed = false
    private var deadline = ContinuousClock.now

    init(_ inner: HeadlessTerminal) { self.inner = inner }

    var size: Size { inner.size }
    var waker: Waker { inner.waker }

    func nextKey(timeout: Duration?) -> Key? {
        guard !hasActed else {
            if until(inner) || ContinuousClock.now > deadline { return .hangUp }
            Thread.sleep(forTimeInterval: 0.01)
            return nil
        }
        // The loop knows nothing of how this terminal hurries: give its answers time.
        Thread.sleep(forTimeInterval: 0.05)
        let key = inner.nextKey(timeout: timeout)
        guard key == .hangUp else { return key }
        hasActed = true
        deadline = .now + .seconds(5)
        try? afterKeys()
        return nil
    }

    func show(_ grid: Grid) { inner.show(grid) }
    func repaint() { inner.repaint() }
    func beep() { inner.beep() }
    func suspend() { inner.suspend() }
    func resume() { inner.resume() }
}
