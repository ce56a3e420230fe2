import Foundation
import SecurityPolicy
import TerminalKit
import Testing

@testable import RegisterScreens

/// `docs/keys.md` and `docs/keys.ja.md`: all keys, for people to read.
@Suite struct KeysPageTests {
    @Test(arguments: [("docs/keys.md", Language.en), ("docs/keys.ja.md", .ja)])
    func theCommittedPageIsCurrent(path: String, language: Language) throws {
        let page = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: path)
        let expected = KeysPageTests.text(language)
        if ProcessInfo.processInfo.environment["DAICHO_UPDATE"] == "1" {
            try expected.write(to: page, atomically: true, encoding: .utf8)
        }
        let isCurrent = (try? String(contentsOf: page, encoding: .utf8)) == expected
        #expect(isCurrent, "\(path) is stale: run the tests with DAICHO_UPDATE=1")
    }

    /// The page says of the line editor what it does.
    @Test func editingKeysAreThoseOfTheEditor() throws {
        for (names, _) in Words.KeysPage.edits {
            for key in try Key.script(names) {
                var editor = LineEditor("台帳 資産")
                editor.move(to: 3)
                let isUsed = editor.handle(key)
                #expect(isUsed, "\(key.name)")
            }
        }
    }

    private static func text(_ language: Language) -> String {
        func text(_ wording: Wording) -> String { wording(language) }
        typealias Page = Words.KeysPage
        let head = ["| \(text(Page.keys)) | \(text(Page.what)) |", "|---|---|"]
        var lines = [
            "# \(text(Page.title))", "", "<!-- \(text(Page.made)) -->", "",
            text(Page.introduction), "", "## \(text(Words.Places.heading))", "",
            text(Page.places), "",
            "| \(text(Page.keys)) | \(text(Page.place)) |", "|---|---|",
        ]
        lines += Places.all.map {
            "| `\($0.digit)` | \(text(Words.Places.named($0.name, $0.help))) |"
        }
        for context in [.everywhere] + KeyContext.allCases.filter({ $0 != .everywhere }) {
            lines += ["", "## \(text(context.name))", ""] + head
            lines += Keymap.bindings(in: context).map {
                row($0.keys.map(\.name), text($0.help))
            }
        }
        lines += ["", "## \(text(Page.editing))", ""] + head
        lines += Page.edits.map {
            row($0.keys.split(separator: " ").map(String.init), text($0.what))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func row(_ keys: [String], _ what: String) -> String {
        "| " + keys.map { "`\($0)`" }.joined(separator: " ") + " | \(what) |"
    }
}
