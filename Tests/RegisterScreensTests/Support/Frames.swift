import Foundation
import Register
import SecurityPolicy
import TerminalKit
import Testing

@testable import RegisterScreens

/// Runs the real loop on a terminal without a terminal and gives it back as the script left it.
@discardableResult
func run(
    _ town: Town, _ script: String, width: Int = 80, height: Int = 24, language: Language = .ja,
    place: Character = "1", as caller: Caller = Town.manager, days: DayStyle = .seireki
) throws -> HeadlessTerminal {
    let terminal = HeadlessTerminal(width: width, height: height, keys: try Key.script(script))
    let served = ServedTown.isOn ? try ServedTown(town.register) : nil
    try openScreens(
        register: served?.desk(for: caller) ?? town.register, caller: caller, language: language,
        days: days,
        place: place,
        views: town.views, terminal: terminal)
    return terminal
}

/// Compares the last screen with the committed one.
///
/// Also checks that every row is exactly as wide as the screen. With `DAICHO_UPDATE=1` the screen is
/// written where the committed one is.
func expectFrame(
    _ terminal: HeadlessTerminal, _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let rows = terminal.text
    #expect(rows.count == terminal.size.height, sourceLocation: sourceLocation)
    for (y, row) in rows.enumerated() {
        #expect(
            DisplayWidth.of(row) == terminal.size.width, "row \(y) of \(name): \(row)",
            sourceLocation: sourceLocation)
    }
    let text = rows.joined(separator: "\n") + "\n"
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Frames/\(name).txt")
    if ProcessInfo.processInfo.environment["DAICHO_UPDATE"] == "1" {
        try text.write(to: file, atomically: true, encoding: .utf8)
        return
    }
    let known = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(
        text == known, "\(name) differs; DAICHO_UPDATE=1 rewrites it. It is now:\n\(text)",
        sourceLocation: sourceLocation)
}

extension HeadlessTerminal {
    /// The last screen in one text, for looking into.
    var screen: String { text.joined(separator: "\n") }

    /// The row that is selected: the one that is reversed in the list.
    var selectedRow: String? {
        guard let grid = frames.last else { return nil }
        let row = (1..<grid.height - 2).first { y in
            grid.row(y).first { $0.text != " " }?.style.traits.contains(.reverse) ?? false
        }
        return row.map { grid.rows[$0] }
    }
}
