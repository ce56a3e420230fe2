import ArgumentParser
import Register
import RegisterScreens

/// Puts a copy of a backup in the register's place, where there is none.
struct Restore: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "restore", abstract: Words.CommandHelp.restore.here)
    }

    @Argument(help: ArgumentHelp(Words.Backups.restoredHelp.here), completion: .file())
    var file: String
    @OptionGroup(title: Words.OptionHelp.globals.here) var globals: Globals

    func run() throws {
        let path = Interface.registerPath(globals.register)
        try RegisterFolder.create(for: path)
        let (receipt, time) = try CopyProgress.run(making: path, globals) {
            try Register.restore(from: file, to: path, surroundings: .real, progress: $0)
        }
        guard globals.json else {
            let words = Words.Backups.restored(receipt, from: file, milliseconds: time)
            return try Output.send(words.here + "\n")
        }
        try Output.send(.object(JSON.members(of: receipt, from: file, time)))
    }
}
