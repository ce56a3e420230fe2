import Register
import RegisterScreens
import TerminalKit

/// Ledger entries as people read them.
enum EntryText {
    /// What an act was given, in short, and through whom if that was somebody else: what the other
    /// columns of a list do not say.
    static func summary(_ entry: Entry) -> String {
        let given = EntryBody.values(of: entry, Interface.language).filter { path, _ in
            path.first == "fields" && ![["fields", "asset"], ["fields", "assets"]].contains(path)
        }.map { "\($0.last ?? ""): \($1)" }.joined(separator: ", ")
        let login = entry.via.split(separator: "@").dropLast().joined(separator: "@")
        let through = login == entry.actor ? "" : Words.Say.through(login).here
        return (DisplayWidth.of(given) > 60 ? fitted(given, 60) : given) + through
    }

    /// The body of an entry, a field a line.
    static func body(_ entry: Entry) -> String {
        guard entry.body != nil else { return "  \(Words.Say.erased.here)\n" }
        let lines = EntryBody.values(of: entry, Interface.language).map {
            ($0.joined(separator: "."), $1)
        }
        let width = lines.map { DisplayWidth.of($0.0) }.max() ?? 0
        return lines.map { "  \(fitted($0, width))  \(visible($1))\n" }.joined()
    }
}
