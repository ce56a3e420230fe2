import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// The options of every command.
struct Globals: ParsableArguments {
    @Option(
        help: ArgumentHelp(Words.OptionHelp.register.here, valueName: "file"),
        completion: .file())
    var register: String?
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(Words.OptionHelp.actAs.here, valueName: "login"))
    var actAs: String?
    @Option(help: ArgumentHelp(Words.OptionHelp.lang.here))
    var lang: Language?
    @Flag(help: ArgumentHelp(Words.OptionHelp.json.here))
    var json = false

    /// Opens the register and finds out who is asking.
    func session() throws -> Session { try Session(self) }
}

/// The options of every command that changes the register.
struct ActOptions: ParsableArguments {
    @OptionGroup(title: Words.OptionHelp.globals.here) var globals: Globals
    @Option(
        help: ArgumentHelp(Words.OptionHelp.idempotencyKey.here, valueName: "text"))
    var idempotencyKey: String?
    @Option(
        help: ArgumentHelp(Words.OptionHelp.occurredAt.here, valueName: "time"))
    var occurredAt: Moment?

    var circumstances: Circumstances {
        Circumstances(idempotencyKey: idempotencyKey, occurredAt: occurredAt)
    }

    /// Performs an act and prints its receipt.
    func perform(_ act: some Act) throws {
        let session = try globals.session()
        let receipt = try session.register.perform(act, by: session.caller, circumstances)
        try session.print(receipt)
    }
}
