import ArgumentParser
import RegisterScreens

/// The commands by their words, for naming one that somebody may have meant.
enum CommandTree {
    /// The words of every command below one, itself left out: `asset`, `asset add`.
    ///
    /// - Parameter path: the words of that command, without the program's name.
    static func below(_ path: [String]) -> [[String]] {
        var command: any ParsableCommand.Type = Main.self
        for word in path {
            guard
                let next = command.configuration.subcommands.first(where: {
                    names($0).contains(word)
                })
            else { return [] }
            command = next
        }
        return all(below: command, path)
    }

    /// What somebody may have meant by a word that is no command below a path, and what is one.
    ///
    /// Meant may be one of that name in another place, or else a command spelt nearly so.
    static func meant(by word: String, below path: [String]) -> (meant: [String], all: [String]) {
        let commands = below(path)
        let here = commands.filter { $0.count == path.count + 1 }.compactMap(\.last)
        // The very word, in another place, rather than one that is spelt nearly so.
        let elsewhere = (path.isEmpty ? commands : below([])).filter { $0.last == word }
        let meant =
            elsewhere.isEmpty
            ? Words.closest(to: word, among: here).map { path + [$0] } : elsewhere
        return (meant.map { $0.joined(separator: " ") }, here)
    }

    private static func all(
        below command: any ParsableCommand.Type, _ path: [String]
    ) -> [[String]] {
        command.configuration.subcommands.flatMap { next in
            names(next).map { path + [$0] } + all(below: next, path + names(next).prefix(1))
        }
    }

    private static func names(_ command: any ParsableCommand.Type) -> [String] {
        (command.configuration.commandName.map { [$0] } ?? []) + command.configuration.aliases
    }
}
