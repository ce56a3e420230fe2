import Register
import RegisterScreens
import SecurityPolicy
import TerminalKit

/// Ledger entries as people read them.
enum EntryText {
    /// What people are called; whoever has left keeps the name.
    struct People {
        private let names: [String: String]

        init(_ session: Session) throws {
            names = Dictionary(
                try session.answer(NamePeople()).map { ($0.login, $0.name) },
                uniquingKeysWith: { $1 })
        }

        /// A person by name and login; by login alone where that is the name.
        func person(_ login: String) -> String {
            guard let name = names[login], name != login else { return login }
            return Words.Say.coded(Wording(name, name), login).here
        }

        /// Who did what an entry says, and for whom.
        func actor(of entry: Entry) -> String {
            person(entry.actor)
                + (entry.actingFor.map { Words.PermitSay.acting(for: names[$0] ?? $0).here } ?? "")
        }
    }

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
