import Register
import SecurityPolicy
import TerminalKit
import Testing

@testable import RegisterScreens

/// Marks in the list of assets.
@Suite struct MarkTests {
    /// The numbers of the lines that have a mark.
    private func marked(_ terminal: HeadlessTerminal) -> [Int] {
        terminal.text.dropFirst(3).compactMap { row in
            guard let star = row.firstIndex(of: "*"), star == row.startIndex else { return nil }
            return row.dropFirst().split(separator: " ").first.flatMap { Int($0) }
        }
    }

    @Test func marksGoDownALineAndAreCounted() throws {
        let town = try Town()
        let terminal = try run(town, "Space Space j Space")
        #expect(marked(terminal) == [1, 2, 4])
        #expect(terminal.screen.contains("マーク 3件"))
        #expect(marked(try run(town, "Space k Space")) == [])
        #expect(try run(town, "Space", language: .en).screen.contains("1 marked"))
    }

    @Test func marksEverythingThatIsListed() throws {
        let town = try Town(more: 60)
        #expect(try run(town, "*").screen.contains("マーク 84件"))
        #expect(try run(town, "/ Type:住民 Enter *").screen.contains("マーク 4件"))
        // Marks stay while the list shows something else.
        let elsewhere = try run(town, "Space / Type:広報 Enter Space")
        #expect(elsewhere.screen.contains("マーク 2件"))
        #expect(marked(try run(town, "Space *")) == [])
    }

    @Test func escapeClearsMarksBeforeTheSearch() throws {
        let town = try Town()
        let once = try run(town, "/ Type:住民 Enter Space Esc")
        #expect(!once.screen.contains("マーク 1件") && once.screen.contains("「住民」"))
        #expect(!(try run(town, "/ Type:住民 Enter Space Esc Esc").screen.contains("「住民」")))
        #expect(try run(town, "Space Esc Esc").screen.contains("絞り込みはありません"))
    }

    @Test func noMoreThanAThousand() throws {
        let town = try Town(assets: false, more: 1020)
        let terminal = try run(town, "* j")
        #expect(terminal.screen.contains("マーク 1,000件"))
        #expect(try run(town, "*").screen.contains("先頭の1000件"))
        // A mark more is not set; one less is.
        #expect(try run(town, "* G Space").screen.contains("マーク 1,000件"))
        #expect(try run(town, "* Space").screen.contains("マーク 999件"))
    }
}
