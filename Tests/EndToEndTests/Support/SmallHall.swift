import Foundation
import Register
import SecurityPolicy
import Testing

/// Whether there are screens to test.
enum RealScreens {
    static let areThere: Bool = {
        guard Tmux.isThere, FileManager.default.isExecutableFile(atPath: Program.executable.path),
            let hall = try? SmallHall(),
            let tmux = try? Tmux(home: hall.folder, width: 80, height: 24)
        else { return false }
        tmux.run("\(hall.command); echo status=$?.")
        // A program that fails in another way than by saying that there are no screens is tested.
        return tmux.waits(for: "情報資産台帳") || !tmux.screen.contains(/status=(0|64)\./)
    }()
}

/// A register of a few assets, made by whoever runs the tests, and what is expected of its screens.
final class SmallHall {
    let folder: String
    let path: String

    /// The command that opens its screens.
    var command: String { "\(Program.executable.path) --register \(path) --lang ja" }

    /// The names of its assets.
    static let names = ["住民基本台帳データ", "住民票交付申請書", "広報ふじえだ原稿", "会議録"]

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
            for name in SmallHall.names {
                try door.perform(
                    RegisterAsset(AssetFields(name: name, kind: .information, unit: "shimin")),
                    by: caller)
            }
        }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    // MARK: Screens

    /// Prints the terminal's settings, but not its size.
    private static let settings = "stty -a | sed 's/rows.*columns [0-9]*//'"

    /// Opens a terminal, notes its settings and starts the program, up to the list of assets.
    func open(
        _ environment: String = "", width: Int = 80, height: Int = 24, isAlternate: Bool = true
    ) throws -> Tmux {
        let tmux = try Tmux(home: folder, width: width, height: height)
        start(tmux, environment)
        expectAssets(tmux)
        #expect(tmux.ask("#{alternate_on} #{cursor_flag}") == (isAlternate ? "1 0" : "0 0"))
        return tmux
    }

    /// Notes the terminal's settings and starts the program.
    func start(_ tmux: Tmux, _ environment: String = "") {
        tmux.run("\(SmallHall.settings) > \(folder)/before")
        tmux.run("\(environment) \(command); echo status=$?.")
    }

    /// The home is there first, and one key away from it the assets.
    func expectAssets(_ tmux: Tmux) {
        #expect(tmux.waits(for: "4件  分類していない資産"), "\(tmux.screen)")
        tmux.press("1")
        #expect(tmux.waits(for: "住民基本台帳データ"), "\(tmux.screen)")
    }

    /// The terminal is as it was before: its settings, its cursor, its screen; and the shell echoes.
    func expectSane(_ tmux: Tmux, isAlternate: Bool = true) {
        tmux.run(
            "\(SmallHall.settings) > \(folder)/after; "
                + "cmp \(folder)/before \(folder)/after && echo un'changed'"
        )
        #expect(tmux.waits(for: "unchanged"), "\(tmux.screen)")
        #expect(tmux.ask("#{alternate_on} #{cursor_flag}") == "0 1")
        if isAlternate { #expect(!tmux.screen.contains("情報資産台帳"), "\(tmux.screen)") }
        tmux.run("echo ec'hoes'")
        #expect(tmux.waits { $0.contains("$ echo ec'hoes'\nechoes\n") }, "\(tmux.screen)")
    }

    /// The register is whole, and holds these assets beside its own.
    func expectWhole(with names: [String] = []) throws {
        let folder = URL(filePath: folder)
        let verify = try Program.run(
            ["ledger", "verify", "--replay", "--register", path], in: folder)
        #expect(verify.status == 0, "\(verify.error)")
        let list = try Program.run(["asset", "list", "--json", "--register", path], in: folder)
        #expect(try list.objects().compactMap { $0["name"] as? String } == SmallHall.names + names)
    }
}
