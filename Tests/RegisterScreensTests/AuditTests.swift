import Register
import SecurityPolicy
import TerminalKit
import Testing

@testable import RegisterScreens

/// What takes long on the screens, and the register of a past day.
@Suite struct AuditTests {
    /// A work that never ends by itself.
    private struct Endless: Work {
        typealias Answer = Int

        func said(percent: Int) -> Wording { Wording("\(percent)", "\(percent)") }

        func answer(
            from register: any Desk, for caller: Caller,
            progress: (_ done: Int, _ total: Int) throws -> Void
        ) throws -> Int {
            var done = 0
            while true {
                try progress(min(done, 99), 100)
                done += 1
            }
        }
    }

    @Test func aWorkEndsWhenItIsGivenUp() throws {
        let town = try Town(assets: false)
        let bench = Workbench(register: town.register, caller: Town.manager, waker: Waker {})
        bench.begin(Endless(), for: 1)
        while bench.percent < 50 {}
        #expect(bench.isBusy)
        bench.giveUp()
        var reply: Reply?
        while reply == nil { reply = bench.takeReply() }
        #expect(!bench.isBusy)
        #expect(throws: GivenUp.self) { try reply?.to(Endless.self)?.result.get() }
    }

    /// While a verification goes on, the screen says how far it is, and only Esc does anything.
    @Test func escapeGivesUpAVerification() throws {
        let town = try Town()
        let facts = try LoadFacts().answer(from: town.register, for: Town.manager)
        var app = App(
            at: BooksPlace.digit,
            world: World(
                language: .ja, policy: town.register.policy, facts: facts, views: town.views),
            size: Size(width: 80, height: 24))
        _ = app.start()
        _ = app.update(.backTab, at: .now)
        let begun = app.update(.enter, at: .now)
        guard case .work(let work, let asker)? = begun.first else {
            Issue.record("no work: \(begun)")
            return
        }
        let isNew = app.note(percent: 45)
        #expect(isNew)
        #expect(app.draw().rows.joined().contains("検証 45%   Esc: やめる"))
        guard case .beep? = app.update(.character("q"), at: .now).first else {
            Issue.record("another key did something")
            return
        }
        guard case .giveUp? = app.update(.escape, at: .now).first else {
            Issue.record("Esc does not give up")
            return
        }
        #expect(app.draw().rows.joined().contains("やめています"))
        _ = app.receive(Reply(asker: asker, question: work, result: .failure(GivenUp())))
        #expect(app.draw().rows.joined().contains("途中でやめました"))
        #expect(app.draw().rows.joined().contains("証明"))
        #expect(app.working == nil)
    }

    /// What the progress throws ends it, and leaves nothing behind.
    @Test func verifyingAndGoingBackCanBeGivenUp() throws {
        let town = try Town(permits: true)
        #expect(throws: GivenUp.self) {
            try town.register.verify(replay: true) { _, _ in throw GivenUp() }
        }
        #expect(throws: GivenUp.self) {
            try town.register.past(PastDay(happened: town.register.now.day)) { _, _ in
                throw GivenUp()
            }
        }
        #expect(try town.register.verify(replay: true).result == .passed)
    }

    /// An auditor who was not there on the day that is looked at sees every place of it.
    @Test(arguments: ["", "Right"]) func whoWasNotThereThenCanLook(sense: String) throws {
        let town = try Town(permits: true)
        let day = town.register.now.day
        town.pass(days: 30)
        let caller = Caller(login: "shin", host: "test")
        try town.register.perform(
            AddPerson(login: "shin", name: "新任 監査", unit: "shimin"), by: Town.founder)
        try town.register.perform(
            Appoint(login: "shin", role: .auditor, unit: nil, from: town.register.now.day),
            by: Town.founder)
        for place in "0123456" {
            let tabs = place == "2" ? " Tab Tab Tab Tab Tab Tab" : ""
            let seen = try run(
                town, "T Type:\(day) Enter \(sense) Enter \(place)\(tabs)", width: 100, as: caller)
            #expect(seen.screen.contains("閲覧のみ"), "\(seen.screen)")
            #expect(seen.screen.contains("新任 監査"), "\(seen.screen)")
            #expect(!seen.screen.contains("shin は"), "\(seen.screen)")
            #expect(!seen.screen.contains("見られません"), "\(seen.screen)")
        }
        let permits = try run(
            town, "T Type:\(day) Enter \(sense) Enter 2", as: caller)
        #expect(permits.screen.contains("1/7件"), "\(permits.screen)")
    }

    /// Every line of the auditor's place opens a list of as many as it says.
    @Test func aLineOpensWhatItCounts() throws {
        let town = try Town(permits: true)
        try town.register.perform(AcknowledgePermit(permit: 28), by: Town.manager)
        town.pass(days: 2300)
        try town.register.perform(
            HoldRecord(permit: 25, reason: "監査中"), by: Town.manager)
        try town.register.perform(
            AskForPurge(unit: "shimin", permits: [27]), by: Town.staff)
        let place = try run(town, "*", height: 60, place: "3", as: Town.auditor)
        let counts = place.text.compactMap { row -> Int? in
            guard let first = row.split(separator: " ").first, first.hasSuffix("件") else {
                return nil
            }
            return Int(first.dropLast())
        }
        #expect(counts.count == 15, "\(place.screen)")
        for (index, count) in counts.enumerated() where index != 2 {
            let moves = Array(repeating: "Down", count: index).joined(separator: " ")
            let opened = try run(
                town, "* g \(moves) Enter", height: 80, place: "3", as: Town.auditor)
            #expect(
                opened.screen.contains("/\(count)件") || count == 0 && opened.screen.contains(" 0件"),
                "\(index): \(count)\n\(opened.screen)")
        }
    }

    /// Pages of a book and of a report give every line once, forwards and backwards.
    @Test func booksAndReportsArePaged() throws {
        let town = try Town(permits: true)
        let world = World(
            language: .ja, policy: town.register.policy,
            facts: try LoadFacts().answer(from: town.register, for: Town.auditor),
            views: town.views)
        let kind = try #require(world.policy.permit("carry-out"))
        try expectPages(BookSource(kind, AuditScope(world)), town)
        try expectPages(ReportSource(.outsideHours, AuditScope(world)), town)
        town.pass(days: 2300)
        try expectPages(KeptSource(.due, AuditScope(world)), town)
    }

    private func expectPages<Source: ListSource>(_ source: Source, _ town: Town) throws {
        func page(_ place: ListPlace, _ limit: Int) throws -> ListPage<Source.Line> {
            try source.page(place, limit: limit, from: town.register, for: Town.auditor)
        }
        let all = try page(.first, 1000).lines.map(\.number)
        #expect(all.count > 2 && all == all.sorted())
        var forwards = try page(.first, 2)
        var found = forwards.lines.map(\.number)
        while !forwards.reachesLast, let last = found.last {
            forwards = try page(.after(last), 2)
            found += forwards.lines.map(\.number)
        }
        #expect(found == all)
        var backwards = try page(.last, 2)
        found = backwards.lines.map(\.number)
        while !backwards.reachesFirst, let first = found.first {
            backwards = try page(.before(first), 2)
            found = backwards.lines.map(\.number) + found
        }
        #expect(found == all)
        for (index, number) in all.enumerated() {
            let around = try page(.around(number), 1)
            #expect(around.lines[around.index].number == number)
            #expect(around.reachesFirst == (index <= 1))
        }
    }
}
