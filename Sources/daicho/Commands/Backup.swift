import ArgumentParser
import Register
import RegisterScreens

/// Copies the register to a new file while others use it.
///
/// Anybody who can read the register may do so: they could copy it anyhow.
struct Backup: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "backup", abstract: Words.CommandHelp.backup.here)
    }

    @Argument(help: ArgumentHelp(Words.Backups.fileHelp.here), completion: .file())
    var file: String
    @OptionGroup(title: Words.OptionHelp.globals.here) var globals: Globals

    func run() throws {
        let register = try Interface.openFile(globals)
        let (receipt, time) = try CopyProgress.run(making: file, globals) {
            try register.backup(to: file, progress: $0)
        }
        guard globals.json else {
            return try Output.send(Words.Backups.made(receipt, milliseconds: time).here + "\n")
        }
        try Output.send(.object(JSON.members(of: receipt, from: register.path, time)))
    }
}
