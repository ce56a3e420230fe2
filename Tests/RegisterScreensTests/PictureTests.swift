import Foundation
import SecurityPolicy
import TerminalKit
import Testing

@testable import RegisterScreens

/// Screens as pictures in text: `docs/screens.md`, and one in each README.
@Suite struct PictureTests {
    /// A screen that is shown, the same as its committed frame.
    private struct Picture: Sendable {
        var heading: Wording
        var frame: String
        var script: String
        var size = Size(width: 80, height: 24)
        var place: Character = "1"
        var isClerk = false

        /// The rows, without the spaces at their ends.
        func rows(_ language: Language) throws -> [String] {
            let terminal = try run(
                try Town(), script, width: size.width, height: size.height, language: language,
                place: place, as: isClerk ? Town.clerk : Town.manager)
            try expectFrame(terminal, "\(frame)-\(size)-\(language.rawValue)")
            return terminal.text.map { row in
                String(row.reversed().drop { $0 == " " }.reversed())
            }
        }
    }

    private typealias Page = Words.ScreensPage

    private static let pictures = [
        Picture(heading: Page.home, frame: "home-clerk", script: "", place: "0", isClerk: true),
        Picture(
            heading: Page.list, frame: "picture-list", script: "Down Down",
            size: Size(width: 120, height: 24)),
        Picture(heading: Page.classify, frame: "classify", script: "Down c j Space"),
        Picture(heading: Page.tree, frame: "tree", script: "/ Type:システム Enter j t j"),
        Picture(heading: Page.history, frame: "history", script: "5", place: "0"),
        Picture(heading: Page.books, frame: "books", script: "3", place: "0"),
    ]

    @Test(arguments: [("docs/screens.md", Language.en), ("docs/screens.ja.md", .ja)])
    func theCommittedPageIsCurrent(path: String, language: Language) throws {
        var lines = [
            "# \(Page.title(language))", "", "<!-- \(Page.made(language)) -->",
        ]
        for picture in PictureTests.pictures {
            lines += ["", "## \(picture.heading(language))", "", "```"]
            lines += try picture.rows(language) + ["```"]
        }
        try expectPage(lines.joined(separator: "\n") + "\n", path)
    }

    /// The first block of a README is the list.
    @Test(arguments: [("README.md", Language.en), ("README.ja.md", .ja)])
    func theReadmeShowsTheList(path: String, language: Language) throws {
        let picture = Picture(
            heading: Page.list, frame: "picture-list", script: "Down Down",
            size: Size(width: 80, height: 20))
        let text = try String(contentsOf: pageURL(path), encoding: .utf8)
        var parts = text.components(separatedBy: "```\n")
        try #require(parts.count >= 3)
        parts[1] = try picture.rows(language).joined(separator: "\n") + "\n"
        try expectPage(parts.joined(separator: "```\n"), path)
    }
}
