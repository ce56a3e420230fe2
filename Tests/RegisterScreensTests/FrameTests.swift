import SecurityPolicy
import TerminalKit
import Testing

/// Screens as they are committed, at each size and in both languages.
@Suite struct FrameTests {
    /// A script that leads to a screen worth keeping.
    struct Scene: Sendable, CustomTestStringConvertible {
        var name: String
        var script = ""
        var isEmpty = false

        var testDescription: String { name }
    }

    static let scenes = [
        Scene(name: "list"),
        Scene(name: "list-moved", script: "Down Down Down Down"),
        Scene(name: "marked", script: "Space Space Down Space"),
        Scene(name: "filter", script: "/ Type:住民"),
        Scene(name: "filter-accepted", script: "/ Type:じゅうみん Ctrl-U Type:令和２年 Enter Down"),
        Scene(name: "nothing-found", script: "/ Type:存在しない資産 Enter"),
        Scene(name: "detail", script: "Down Down Enter"),
        Scene(name: "detail-scrolled", script: "Enter PageDown"),
        Scene(name: "residue", script: "/ Type:移行作業 Enter Enter"),
        Scene(name: "sort-menu", script: "s Down Down"),
        Scene(name: "sorted", script: "s Down Enter S"),
        Scene(name: "filter-panel", script: "f Space Down Down Down Space"),
        Scene(name: "filtered", script: "f Space Tab Tab Tab Space Enter / Type:住民 Enter"),
        Scene(name: "views", script: "v Down"),
        Scene(name: "help", script: "?"),
        Scene(name: "help-detail", script: "Enter F1"),
        Scene(name: "disabled", script: "Esc"),
        Scene(name: "form-register", script: "a Type:住民税の通知書"),
        Scene(name: "form-register-kind", script: "a Type:庁用車のタブレット Tab Right Right Right Tab Tab"),
        Scene(name: "form-unit", script: "a Tab Tab Type:税"),
        Scene(name: "form-wrong", script: "a Tab Tab Tab Tab Tab Tab Tab Type:いつか Ctrl-S Tab"),
        Scene(name: "form-correct", script: "Down Down e Tab Tab Tab Tab Tab Tab Tab"),
        Scene(name: "form-measures", script: "m Down Down Space Down"),
        Scene(name: "form-move", script: "M Type:の2階"),
        Scene(name: "form-retire", script: "Down Down R Type:故障したため"),
        Scene(name: "form-leaving", script: "a Type:住民税 Esc"),
        Scene(name: "actions", script: ":"),
        Scene(name: "actions-found", script: ": Type:措置"),
        Scene(name: "actions-english", script: ": Type:end Down"),
        Scene(name: "empty", isEmpty: true),
    ]

    /// The places that digits lead to, as they are when they open; as the manager and as a clerk.
    static let places = [
        Scene(name: "home"),
        Scene(name: "permits", script: "2 BackTab"),
        Scene(name: "permit", script: "2 BackTab Down Down Down Enter"),
        Scene(name: "books", script: "3"),
        Scene(name: "records", script: "3 Enter"),
        Scene(name: "record", script: "3 Enter Enter"),
        Scene(name: "gaps", script: "4"),
        Scene(name: "history", script: "5"),
        Scene(name: "entry", script: "5 Down Down Enter"),
        Scene(name: "organisation", script: "6"),
        Scene(name: "units", script: "6 Enter"),
        Scene(name: "people", script: "6 Down Enter"),
        Scene(name: "appointments", script: "6 Down Down Enter"),
        Scene(name: "ending", script: "6 G Enter"),
    ]

    /// What a clerk sees where it is not what a manager sees.
    static let clerks = [
        Scene(name: "home-clerk"), Scene(name: "gaps-clerk", script: "4"),
        Scene(name: "history-clerk", script: "5"),
        Scene(name: "home-clerk-opened", script: "Enter"),
        Scene(name: "home-empty", isEmpty: true),
    ]

    static let sizes = [Size(width: 80, height: 24), Size(width: 60, height: 16)]

    @Test(arguments: scenes, Language.allCases)
    func committed(scene: Scene, language: Language) throws {
        let town = try Town(assets: !scene.isEmpty)
        for size in FrameTests.sizes {
            let terminal = try run(
                town, scene.script, width: size.width, height: size.height, language: language)
            try expectFrame(terminal, "\(scene.name)-\(size)-\(language.rawValue)")
        }
    }

    @Test(arguments: places + clerks, Language.allCases)
    func committedPlace(scene: Scene, language: Language) throws {
        let town = try Town(assets: !scene.isEmpty)
        let isClerk = FrameTests.clerks.contains { $0.name == scene.name }
        for size in FrameTests.sizes {
            let terminal = try run(
                town, scene.script, width: size.width, height: size.height, language: language,
                place: "0", as: isClerk ? Town.clerk : Town.manager)
            try expectFrame(terminal, "\(scene.name)-\(size)-\(language.rawValue)")
        }
    }

    @Test(
        arguments: ["home", "permits", "books", "gaps", "history", "units", "people"],
        Language.allCases)
    func widePlace(name: String, language: Language) throws {
        let scene = try #require(FrameTests.places.first { $0.name == name })
        let terminal = try run(
            try Town(more: 60), scene.script, width: 120, height: 40, language: language,
            place: "0")
        try expectFrame(terminal, "\(name)-120x40-\(language.rawValue)")
    }

    @Test(arguments: ["list", "detail", "filter", "sort-menu", "residue"], Language.allCases)
    func wide(name: String, language: Language) throws {
        let scene = try #require(FrameTests.scenes.first { $0.name == name })
        let terminal = try run(
            try Town(more: 60), scene.script, width: 120, height: 40, language: language)
        try expectFrame(terminal, "\(name)-120x40-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases)
    func tall(language: Language) throws {
        let terminal = try run(
            try Town(more: 60), "Down Down", width: 80, height: 50, language: language)
        try expectFrame(terminal, "below-80x50-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases)
    func tooSmall(language: Language) throws {
        let town = try Town()
        let small = try run(town, "/ Type:住民 Resize:30x6 x Enter", language: language)
        try expectFrame(small, "too-small-30x6-\(language.rawValue)")
        let again = try run(
            town, "/ Type:住民 Resize:30x6 x Enter Resize:80x24", language: language)
        try expectFrame(again, "filter-80x24-\(language.rawValue)")
    }
}
