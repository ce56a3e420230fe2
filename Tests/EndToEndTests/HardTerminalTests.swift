import Foundation
import Testing

/// A terminal as people have them.
struct HardTerminal: Sendable, CustomTestStringConvertible {
    var width = 80
    var height = 24
    var environment = ""
    /// The console of Linux has one screen only.
    var isAlternate = true

    var testDescription: String { "\(environment) \(width)x\(height)" }

    static let all = [
        HardTerminal(), HardTerminal(width: 40, height: 10), HardTerminal(width: 300, height: 100),
        HardTerminal(environment: "TERM=linux", isAlternate: false),
        HardTerminal(environment: "TERM=xterm"), HardTerminal(environment: "TERM=screen-256color"),
        // Where ja_JP.UTF-8 is missing, C.UTF-8 is found.
        HardTerminal(environment: "LC_ALL=C"), HardTerminal(environment: "LC_ALL=ja_JP.UTF-8"),
    ]
}

/// The screens in terminals that make it hard: each test ends with a sane terminal.
@Suite(
    .enabled(
        if: RealScreens.areThere, "tmux is missing, or .build holds no daicho that opens screens"))
struct HardTerminalTests {
    @Test(arguments: HardTerminal.all)
    func opens(in terminal: HardTerminal) throws {
        let hall = try SmallHall()
        let tmux = try hall.open(
            terminal.environment, width: terminal.width, height: terminal.height,
            isAlternate: terminal.isAlternate)
        expectFull(tmux, height: terminal.height)
        for dialog in Dialog.all {
            tmux.press(dialog.key)
            #expect(tmux.waits(for: dialog.title), "\(tmux.screen)")
            expectFull(tmux, height: terminal.height)
            tmux.press("Escape")
            #expect(tmux.waits { !$0.contains(dialog.title) }, "\(tmux.screen)")
        }
        tmux.press("Q")
        #expect(tmux.waits(for: "status=0."), "\(tmux.screen)")
        hall.expectSane(tmux, isAlternate: terminal.isAlternate)
    }

    /// It says so, names the commands that need no screen, and leaves the terminal alone.
    @Test(arguments: ["TERM=dumb", "TERM=no-such-terminal"])
    func refuses(environment: String) throws {
        let hall = try SmallHall()
        let tmux = try Tmux(home: hall.folder, width: 80, height: 24)
        hall.start(tmux, environment)
        #expect(tmux.waits(for: "status=64."), "\(tmux.screen)")
        #expect(tmux.screen.contains("端末 \(environment)"), "\(tmux.screen)")
        #expect(tmux.screen.contains("daicho asset list"), "\(tmux.screen)")
        hall.expectSane(tmux)
    }

    @Test(arguments: Dialog.all)
    func resizesWithin(dialog: Dialog) throws {
        let hall = try SmallHall()
        let tmux = try hall.open()
        dialog.begin(in: tmux)
        for (width, height) in [(40, 10), (300, 100), (39, 10), (100, 7), (40, 8), (80, 24)] {
            tmux.resize(width, height)
            if width < 40 || height < 8 {
                #expect(tmux.waits(for: "失われません"), "\(tmux.screen)")
                // Nothing happens unseen.
                tmux.press("Escape", "Escape", "Enter", "C-s")
            } else {
                #expect(tmux.waits(for: dialog.title), "\(width)x\(height): \(tmux.screen)")
                expectFull(tmux, height: height)
            }
        }
        #expect(tmux.waits(for: dialog.begun), "\(tmux.screen)")
        dialog.leave(tmux)
        tmux.press("Q")
        #expect(tmux.waits(for: "status=0."), "\(tmux.screen)")
        hall.expectSane(tmux)
        try hall.expectWhole()
    }

    @Test(arguments: Dialog.all)
    func stopsAndComesBackWithin(dialog: Dialog) throws {
        let hall = try SmallHall()
        let tmux = try hall.open()
        dialog.begin(in: tmux)
        for _ in 0..<2 {
            tmux.press("C-z")
            #expect(tmux.waits(for: "Stopped"), "\(tmux.screen)")
            hall.expectSane(tmux)
            tmux.run("clear; fg; echo status=$?.")
            #expect(tmux.waits(for: dialog.begun), "\(tmux.screen)")
            #expect(tmux.ask("#{alternate_on}") == "1")
        }
        Tmux.run(["kill", "-TERM", try #require(tmux.child)])
        #expect(tmux.waits(for: "status="), "\(tmux.screen)")
        hall.expectSane(tmux)
        try hall.expectWhole()
    }

    @Test(arguments: Dialog.all)
    func endsWithItsTerminalWithin(dialog: Dialog) throws {
        let hall = try SmallHall()
        let tmux = try hall.open()
        dialog.begin(in: tmux)
        let process = try #require(tmux.child)
        tmux.closePane()
        #expect(Tmux.waits { !FileManager.default.fileExists(atPath: "/proc/\(process)/exe") })
        try hall.expectWhole()
    }

    /// Ten thousand characters are text, one line of it; none of them is a command.
    @Test func pastesLongText() throws {
        let hall = try SmallHall()
        let tmux = try hall.open()
        let line = "始Qq:u0\n#9\r\nRc\t*終\r"
        let text = String(String(repeating: line, count: 10_000 / line.count + 1).prefix(10_000))
        let shown = "始Qq:u0 #9 Rc *終 始Qq:u0 #9 Rc *終 "
        tmux.press("/")
        #expect(tmux.waits(for: "検索:"), "\(tmux.screen)")
        try tmux.paste(text)
        #expect(tmux.waits(for: "終 始"), "\(tmux.screen)")
        tmux.press("Home")
        #expect(tmux.waits(for: "検索: \(shown)"), "\(tmux.screen)")
        tmux.press("Escape")
        #expect(tmux.waits { !$0.contains("検索:") }, "\(tmux.screen)")
        tmux.press("a")
        #expect(tmux.waits(for: "情報資産の登録"), "\(tmux.screen)")
        try tmux.paste(text)
        #expect(tmux.waits(for: "終 始"), "\(tmux.screen)")
        tmux.press("Home")
        #expect(tmux.waits(for: "名称        * \(shown)"), "\(tmux.screen)")
        expectFull(tmux, height: 24)
        tmux.press("C-k")
        try tmux.paste("一\r\n二\t三\nQ")
        tmux.press("Tab", "Tab")
        tmux.type("市民課")
        tmux.press("Enter", "C-s")
        #expect(tmux.waits { !$0.contains("情報資産の登録") }, "\(tmux.screen)")
        tmux.press("Q")
        #expect(tmux.waits(for: "status=0."), "\(tmux.screen)")
        hall.expectSane(tmux)
        try hall.expectWhole(with: ["一 二 三 Q"])
    }

    /// What is typed faster than a form opens is no command: neither q nor u nor R.
    @Test func typesAheadIntoAForm() throws {
        let hall = try SmallHall()
        let tmux = try hall.open()
        for _ in 0..<5 {
            try tmux.paste("aqueryRu", inBrackets: false)
            #expect(tmux.waits(for: "情報資産の登録"), "\(tmux.screen)")
            // The keys that came after it have been read too.
            tmux.type("終")
            #expect(tmux.waits { $0.contains("終") && $0.contains("情報資産の登録") }, "\(tmux.screen)")
            tmux.press("Escape")
            #expect(tmux.waits(for: "もう一度"), "\(tmux.screen)")
            tmux.press("Escape")
            #expect(tmux.waits { !$0.contains("情報資産の登録") }, "\(tmux.screen)")
        }
        tmux.press("Q")
        #expect(tmux.waits(for: "status=0."), "\(tmux.screen)")
        hall.expectSane(tmux)
        try hall.expectWhole()
    }

    /// The last row has the keys.
    private func expectFull(_ tmux: Tmux, height: Int) {
        let isFull = tmux.waits {
            let rows = $0.split(separator: "\n", omittingEmptySubsequences: false)
            return rows.count >= height && rows[height - 1].contains("ヘルプ")
        }
        #expect(isFull, "\(tmux.screen)")
    }
}

/// A dialog in which something has been begun.
struct Dialog: Sendable, CustomTestStringConvertible {
    let key: String
    let title: String
    /// What shows that something was chosen or typed.
    let begun: String

    var testDescription: String { title }

    static let all = [
        Dialog(key: "c", title: "分類: #1", begun: "[x] C1 誰のことか分かる個人の情報"),
        Dialog(key: "a", title: "情報資産の登録", begun: "書きかけの名前"),
    ]

    func begin(in tmux: Tmux) {
        tmux.press(key)
        #expect(tmux.waits(for: title), "\(tmux.screen)")
        if key == "c" {
            tmux.press("Down", "Space")
        } else {
            tmux.type(begun)
        }
        #expect(tmux.waits(for: begun), "\(tmux.screen)")
    }

    /// It asks once, because something would be lost.
    func leave(_ tmux: Tmux) {
        tmux.press("Escape")
        #expect(tmux.waits(for: "もう一度"), "\(tmux.screen)")
        tmux.press("Escape")
        #expect(tmux.waits { !$0.contains(title) }, "\(tmux.screen)")
    }
}
