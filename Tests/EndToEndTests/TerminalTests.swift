import Foundation
import Testing

/// The screens in a real terminal: the built `daicho` within tmux.
///
/// Under a shell that leaves the terminal's settings alone (bash would repair them, and so hide that they were left broken).
@Suite(
    .serialized,
    .enabled(
        if: RealScreens.areThere, "tmux is missing, or .build holds no daicho that opens screens"))
struct TerminalTests {
    @Test func typesResizesSuspendsAndLeaves() throws {
        let hall = try SmallHall()
        let tmux = try hall.open()
        tmux.press("/")
        tmux.type("住民")
        #expect(tmux.waits(for: "検索: 住民 "), "\(tmux.screen)")
        #expect(tmux.waits(until: { !$0.contains("広報ふじえだ") }), "\(tmux.screen)")
        #expect(tmux.ask("#{cursor_x} #{cursor_y} #{cursor_flag}") == "11 22 1")

        tmux.resize(60, 16)
        #expect(
            tmux.waits(until: { $0.split(separator: "\n").last?.contains("取消") ?? false }),
            "\(tmux.screen)")
        #expect(tmux.ask("#{cursor_y}") == "14")
        tmux.resize(30, 6)
        #expect(tmux.waits(for: "40x8"), "\(tmux.screen)")
        tmux.resize(120, 30)
        #expect(tmux.waits(for: "検索: 住民 "), "\(tmux.screen)")
        #expect(tmux.waits(for: "なぜ C1"), "\(tmux.screen)")

        tmux.press("C-z")
        #expect(tmux.waits(for: "Stopped"), "\(tmux.screen)")
        hall.expectSane(tmux)
        tmux.run("clear; fg; echo status=$?.")
        #expect(tmux.waits(for: "検索: 住民 "), "\(tmux.screen)")
        tmux.type("票")
        #expect(tmux.waits(for: "検索: 住民票"), "\(tmux.screen)")
        tmux.press("Enter", "q", "q")
        #expect(tmux.waits(for: "status=0."), "\(tmux.screen)")
        hall.expectSane(tmux)
    }

    @Test(arguments: ["SEGV", "TERM", "HUP", "INT", "ABRT"])
    func restoresTheTerminalAfter(signal: String) throws {
        let hall = try SmallHall()
        let tmux = try hall.open()
        tmux.press("/")
        tmux.type("広")
        #expect(tmux.waits(for: "検索: 広"), "\(tmux.screen)")
        let process = try #require(tmux.child)
        Tmux.run(["kill", "-\(signal)", process])
        #expect(tmux.waits(for: "status="), "\(tmux.screen)")
        hall.expectSane(tmux)
    }

    @Test func showsNoColoursWhereNoneAreWanted() throws {
        let hall = try SmallHall()
        let tmux = try Tmux(home: hall.folder, width: 80, height: 24)
        tmux.run("NO_COLOR=1 \(hall.command)")
        hall.expectAssets(tmux)
        #expect(!tmux.coloredScreen.contains(/\u{1B}\[[0-9;]*3[0-7][;m]/))
        #expect(tmux.coloredScreen.contains(/\u{1B}\[[0-9;]*7m/))
    }
}
