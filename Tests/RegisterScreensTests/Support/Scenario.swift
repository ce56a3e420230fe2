import Foundation
import Register
import SecurityPolicy
import TerminalKit
import Testing

@testable import RegisterScreens

/// Keys for the real loop, and what must be so afterwards: on the screen and in the register.
struct Scenario: Sendable, CustomTestStringConvertible {
    /// What others do before, in this order.
    var first: [Earlier] = []
    /// Keys that come before those that matter; they may write.
    var before = ""
    /// The keys.
    var script: String
    /// What the last screen says.
    var says: [String] = []
    /// What it does not say.
    var not: [String] = []
    /// The names of the acts that were written, oldest first; none: nothing was written.
    var writes: [String] = []
    var size = Size(width: 80, height: 24)
    var language = Language.ja
    var place: Character = "1"
    var isClerk = false
    /// Whether the town has permits.
    var hasPermits = false
    /// The names of files that lie in the town's folder, which keys name `%folder`.
    var files: [String] = []
    /// Who types: the manager, unless it is said.
    var caller: Caller?
    var days = DayStyle.seireki

    /// What comes before the keys, and is none of what they write.
    enum Earlier: Sendable {
        /// What somebody else types.
        case keys(Caller, String)
        /// Somebody's appointments end today, and tomorrow another one may begin.
        case leaves(String, as: Role?)
        /// So many days pass.
        case passes(Int)
    }

    var testDescription: String { script }

    /// Runs it in a town of its own and compares; what fails is shown with the screen.
    func expect(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let town = try Town(permits: hasPermits)
        for name in files {
            try Data(name.utf8).write(to: town.folder.appending(path: name))
        }
        let caller = caller ?? (isClerk ? Town.clerk : Town.manager)
        func run(_ script: String, as caller: Caller) throws -> HeadlessTerminal {
            try RegisterScreensTests.run(
                town, script.replacing("%folder", with: town.folder.path), width: size.width,
                height: size.height, language: language,
                place: place, as: caller, days: days)
        }
        for earlier in first {
            switch earlier {
            case .keys(let other, let script): _ = try run(script, as: other)
            case .leaves(let login, let role): try town.leave(login, as: role)
            case .passes(let days): town.pass(days: days)
            }
        }
        let start = try town.register.describe().entries
        let terminal = try run(
            [before, script].filter { !$0.isEmpty }.joined(separator: " "), as: caller)
        let screen = terminal.screen
        for text in says {
            #expect(
                screen.contains(text), "\(script) does not say \(text):\n\(screen)",
                sourceLocation: sourceLocation)
        }
        for text in not {
            #expect(
                !screen.contains(text), "\(script) says \(text):\n\(screen)",
                sourceLocation: sourceLocation)
        }
        let count = try town.register.describe().entries - start
        let entries = try town.register.answer(
            ListEntries(limit: max(1, count)), for: Town.founder)
        // At a socket it is remembered besides who tried what they may not do.
        let written =
            count == 0
            ? [] : entries.map(\.act).reversed().filter { $0 != RecordRefusedAct.name }
        #expect(
            written == writes, "\(script) wrote \(written):\n\(screen)",
            sourceLocation: sourceLocation)
        for (y, row) in terminal.text.enumerated() {
            #expect(
                DisplayWidth.of(row) == size.width, "row \(y) after \(script):\n\(screen)",
                sourceLocation: sourceLocation)
        }
        guard count > 0 || !first.isEmpty else { return }
        let found = try town.register.verify(replay: true)
        #expect(found.result == .passed, "\(script): \(found)", sourceLocation: sourceLocation)
    }
}

// MARK: Files of scenarios

extension Scenario {
    /// The scenarios in the files of the folder `Scenarios`.
    ///
    /// A scenario is a few lines of `word: value`, and ends at an empty line: `keys` and `says`, and
    /// where they matter `not`, `writes` (acts, by spaces), `before`, `at` (a size), `in` (a
    /// language), `from` (a place's digit), `as` (`manager`, `clerk`, `staff`, `auditor`, `root`), `with`
    /// (`permits`), `days` and `file` (the name of a file in the folder that keys call `%folder`).
    /// `first` is one of these people and what they type before; `leaves` a login, and the role, if
    /// any, to which that person is appointed the next day; `passes` a number of days. Of `says`,
    /// `not`, `first`, `leaves`, `passes` and `file` there may be several lines. A line that begins
    /// with `#` is a comment.
    static let ofFiles: [Scenario] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Scenarios")
        let files =
            (try? FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: nil))
            ?? []
        return files.sorted { $0.path < $1.path }.flatMap { file in
            let name = file.deletingPathExtension().lastPathComponent
            if let oneFile, oneFile != name { return [] as [Scenario] }
            let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            return text.components(separatedBy: "\n\n").compactMap { Scenario(lines: $0) }
        }
    }()

    /// One file alone, while it is written: DAICHO_SCENARIOS=audit.
    private static let oneFile = ProcessInfo.processInfo.environment["DAICHO_SCENARIOS"]
    static var isOneFile: Bool { oneFile != nil }

    private static let people = [
        "manager": Town.manager, "clerk": Town.clerk, "staff": Town.staff,
        "auditor": Town.auditor, "root": Town.founder,
    ]

    /// Reads a scenario; nil where there are only comments.
    private init?(lines text: String) {
        self.init(script: "")
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: ":", maxSplits: 1)
            let value = parts.count == 2 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
            switch parts[0] {
            case "keys": script = value.isEmpty ? " " : value
            case "says": says.append(value)
            case "not": not.append(value)
            case "writes": writes = value.split(separator: " ").map(String.init)
            case "before": before = value
            case "at": size = Size(value) ?? size
            case "in": language = Language(rawValue: value) ?? language
            case "from": place = value.first ?? place
            case "as":
                caller = Scenario.people[value]
            case "first":
                let words = value.split(separator: " ", maxSplits: 1).map(String.init)
                if words.count == 2, let other = Scenario.people[words[0]] {
                    first.append(.keys(other, words[1]))
                } else {
                    says.append("somebody of the town and keys: \(line)")
                }
            case "leaves":
                let words = value.split(separator: " ").map(String.init)
                let role = words.count > 1 ? Role(rawValue: words[1]) : nil
                first.append(.leaves(words.first ?? "", as: role))
            case "passes": first.append(.passes(Int(value) ?? 0))
            case "file": files.append(value)
            case "with": hasPermits = value == "permits"
            case "days": days = DayStyle(rawValue: value) ?? days
            default: says.append("a line of a scenario that is not understood: \(line)")
            }
        }
        if script.isEmpty { return nil }
    }
}
