import TerminalKit
import Testing

@testable import RegisterScreens

/// Keys typed while a form or dialog is still being read.
@Suite struct TypeAheadTests {
    private func app(typing script: String) throws -> Driver {
        var app = try Driver(try Town(), at: AssetsPlace.digit)
        app.isSlow = true
        try app.type(script: script)
        return app
    }

    @Test func aFormTakesThemOnceItIsThere() throws {
        var app = try app(typing: "e Type:仮 Tab Tab")
        #expect(!app.screen.contains("仮"))
        app.isSlow = false
        #expect(app.screen.contains("住民基本台帳データ仮"))
        #expect(app.context == .form)
    }

    @Test func aDialogTakesThemToo() throws {
        var app = try app(typing: "Down c Down Space")
        app.isSlow = false
        #expect(app.screen.contains("[x] C1 誰のことか"))
    }

    @Test func escapeLetsGoOfThemAndThenLeaves() throws {
        var app = try app(typing: "e Type:仮 Esc")
        app.isSlow = false
        #expect(app.context == .form && !app.screen.contains("仮"))
        app = try self.app(typing: "e Type:仮 Esc Esc")
        app.isSlow = false
        #expect(app.context == .list)
    }

    @Test func theyAreNoCommandsOfTheListIfTheFormNeverComes() throws {
        var app = try app(typing: "e j j")
        app.fails = true
        app.isSlow = false
        #expect(app.context == .list)
        app.type(.up)
        #expect(app.screen.contains(" 1/24件"), "\(app.screen)")
    }

    @Test func notMoreThanSoMany() {
        var held = TypeAhead()
        let taken = (0...TypeAhead.most).map { _ in held.take(.character("x"), at: .now) }
        #expect(taken.last == false && taken.dropLast().allSatisfy { $0 == true })
        #expect(held.all().count == TypeAhead.most && held.isEmpty)
    }
}
