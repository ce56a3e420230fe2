import Foundation
import Register
import RegisterScreens
import TerminalKit

/// Ledger entries as people read them.
enum EntryText {
    /// What an act was given, in short, and through whom if that was somebody else: what the other
    /// columns of a list do not say.
    static func summary(_ entry: Entry) -> String {
        let given = values(of: entry).filter { path, _ in
            path.first == "fields" && ![["fields", "asset"], ["fields", "assets"]].contains(path)
        }.map { "\($0.last ?? ""): \($1)" }.joined(separator: ", ")
        let login = entry.via.split(separator: "@").dropLast().joined(separator: "@")
        let through = login == entry.actor ? "" : Words.Say.through(login).here
        return (DisplayWidth.of(given) > 60 ? fitted(given, 60) : given) + through
    }

    /// The body of an entry, a field a line.
    static func body(_ entry: Entry) -> String {
        guard entry.body != nil else { return "  \(Words.Say.erased.here)\n" }
        let lines = values(of: entry).map { ($0.joined(separator: "."), $1) }
        let width = lines.map { DisplayWidth.of($0.0) }.max() ?? 0
        return lines.map { "  \(fitted($0, width))  \(visible($1))\n" }.joined()
    }

    /// The values in an entry's body with their paths, in the order of the names.
    private static func values(of entry: Entry) -> [(path: [String], text: String)] {
        let body = Data((entry.body ?? "").utf8)
        return (try? JSONDecoder().decode(Value.self, from: body))?.flat([]) ?? []
    }
}

/// A value of canonical JSON.
private indirect enum Value: Decodable {
    case null
    case text(String)
    case list([Value])
    case object([String: Value])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let members = try? container.decode([String: Value].self) {
            self = .object(members)
        } else if let elements = try? container.decode([Value].self) {
            self = .list(elements)
        } else if let flag = try? container.decode(Bool.self) {
            self = .text(flag ? "true" : "false")
        } else if let number = try? container.decode(Int.self) {
            self = .text(String(number))
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    /// The values in this one with their paths; a list of plain values is one.
    func flat(_ path: [String]) -> [(path: [String], text: String)] {
        switch self {
        case .null: []
        case .text(let text): [(path, text)]
        case .list(let elements):
            elements.isEmpty
                ? []
                : [(path, elements.flatMap { $0.flat([]) }.map(\.text).joined(separator: ", "))]
        case .object(let members):
            members.sorted { $0.key < $1.key }.flatMap { $1.flat(path + [$0]) }
        }
    }
}
