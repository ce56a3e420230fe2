import Foundation
import Register
import SecurityPolicy
import Testing

/// The screens in a real terminal: the built `daicho` within tmux.
///
/// Under a shell that leaves the terminal's settings alone (bash would repair them, and so hide that they were left broken).
@Suite(
    .serialized,
    .enabled(
        if: Screens.areThere, "tmux is missing, or .build holds no daicho that opens screens"))
struct TerminalTests {
    /// Prints the terminal's settings, but not its size.
    private let settings = "stty -a | sed 's/rows.*columns [0-9]*//'"

    private func open() throws -> (tmux: Tmux, hall: SmallHall) {
        let hall = try SmallHall()
        let tmux = try Tmux(home: hall.folder, width: 80, height: 24)
        tmux.run("\(settings) > \(hall.folder)/before")
        tmux.run("\(daicho) --register \(hall.path) --lang ja; echo status=$?.")
        expectAssets(tmux)
        #expect(tmux.ask("#{alternate_on} #{cursor_flag}") == "1 0")
        return (tmux, hall)
    }

    /// The home is there first, and one key away from it the assets.
    private func expectAssets(_ tmux: Tmux) {
        #expect(tmux.waits(for: "分類していない資産"), "\(tmux.screen)")
        #expect(tmux.waits(for: "4件  分類していない資産"), "\(tmux.screen)")
        tmux.press("1")
        #expect(tmux.waits(for: "広報ふじえだ"), "\(tmux.screen)")
    }

    /// The terminal is as it was before: its settings, its cursor, its screen.
    private func expectRestored(_ tmux: Tmux, _ hall: SmallHall) {
        tmux.run(
            "\(settings) > \(hall.folder)/after; "
                + "cmp \(hall.folder)/before \(hall.folder)/after && echo un'changed'"
        )
        #expect(tmux.waits(for: "unchanged"), "\(tmux.screen)")
        #expect(tmux.ask("#{alternate_on} #{cursor_flag}") == "0 1")
        #expect(!tmux.screen.contains("情報資産台帳"), "\(tmux.screen)")
    }

    @Test func typesResizesSuspendsAndLeaves() throws {
        let (tmux, hall) = try open()
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
        expectRestored(tmux, hall)
        tmux.run("clear; fg; echo status=$?.")
        #expect(tmux.waits(for: "検索: 住民 "), "\(tmux.screen)")
        tmux.type("票")
        #expect(tmux.waits(for: "検索: 住民票"), "\(tmux.screen)")
        tmux.press("Enter", "q", "q")
        #expect(tmux.waits(for: "status=0."), "\(tmux.screen)")
        expectRestored(tmux, hall)
    }

    @Test(arguments: ["SEGV", "TERM", "HUP", "INT", "ABRT"])
    func restoresTheTerminalAfter(signal: String) throws {
        let (tmux, hall) = try open()
        tmux.press("/")
        tmux.type("広")
        #expect(tmux.waits(for: "検索: 広"), "\(tmux.screen)")
        let process = try #require(tmux.child)
        Tmux.run(["kill", "-\(signal)", process])
        #expect(tmux.waits(for: "status="), "\(tmux.screen)")
        expectRestored(tmux, hall)
    }

    @Test func endsWithItsTerminal() throws {
        let (tmux, _) = try open()
        let process = try #require(tmux.child)
        tmux.close()
        let isGone = Tmux.waits { !FileManager.default.fileExists(atPath: "/proc/\(process)/exe") }
        #expect(isGone)
    }

    @Test(arguments: ["TERM=dumb", "TERM=no-such-terminal", "LC_ALL=C", "LC_ALL=ja_JP.UTF-8"])
    func opensOrSaysWhyNot(environment: String) throws {
        let hall = try SmallHall()
        let tmux = try Tmux(home: hall.folder, width: 80, height: 24)
        tmux.run("\(environment) \(daicho) --register \(hall.path) --lang ja; echo status=$?.")
        if environment.hasPrefix("TERM") {
            #expect(tmux.waits(until: { $0.contains(/status=[1-9]/) }), "\(tmux.screen)")
            #expect(tmux.ask("#{alternate_on}") == "0")
            // It names the commands that need no screen.
            #expect(tmux.screen.contains("daicho asset list"), "\(tmux.screen)")
        } else {
            expectAssets(tmux)
            tmux.press("Q")
            #expect(tmux.waits(for: "status=0."), "\(tmux.screen)")
        }
    }

    @Test func showsNoColoursWhereNoneAreWanted() throws {
        let hall = try SmallHall()
        let tmux = try Tmux(home: hall.folder, width: 80, height: 24)
        tmux.run("NO_COLOR=1 \(daicho) --register \(hall.path)")
        expectAssets(tmux)
        #expect(!tmux.coloredScreen.contains(/\u{1B}\[[0-9;]*3[0-7][;m]/))
        #expect(tmux.coloredScreen.contains(/\u{1B}\[[0-9;]*7m/))
    }
}

/// Whether there are screens to test.
private enum Screens {
    static let areThere: Bool = {
        guard Tmux.isThere, FileManager.default.isExecutableFile(atPath: daicho),
            let hall = try? SmallHall(),
            let tmux = try? Tmux(home: hall.folder, width: 80, height: 24)
        else { return false }
        tmux.run("\(daicho) --register \(hall.path); echo status=$?.")
        // A program that fails in another way than by saying that there are no screens is tested.
        return tmux.waits(for: "情報資産台帳") || !tmux.screen.contains(/status=(0|64)\./)
    }()
}

/// The built executable, beside the tests.
private let daicho: String = {
    #if DEBUG
        let configuration = "debug"
    #else
        let configuration = "release"
    #endif
    return URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: ".build/\(configuration)/daicho").path
}()

/// A register of a few assets, made by whoever runs the tests.
private final class SmallHall {
    let folder: String
    let path: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "hall-\(UUID())").path
        path = folder + "/register.db"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let caller = Caller(login: NSUserName(), host: "test")
        let register = try Register.create(
            at: path, organisation: "藤枝市役所", founder: caller, founderName: "基盤 太郎",
            surroundings: Surroundings(
                now: { Moment(seconds: Int(Date().timeIntervalSince1970)) },
                salt: { (0..<16).map { _ in UInt8.random(in: 0...255) } }))
        try register.transaction { door in
            try door.perform(AddUnit(code: "shimin", name: "市民課"), by: caller)
            for name in ["住民基本台帳データ", "住民票交付申請書", "広報ふじえだ原稿", "会議録"] {
                try door.perform(
                    RegisterAsset(AssetFields(name: name, kind: .information, unit: "shimin")),
                    by: caller)
            }
        }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }
}
