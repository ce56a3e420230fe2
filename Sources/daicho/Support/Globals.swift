import ArgumentParser
import Foundation
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
        help: ArgumentHelp(Words.OptionHelp.socket.here, valueName: "socket"),
        completion: .file())
    var socket: String?
    // For forced commands, and nobody else: it is in the description of these.
    @Option(
        help: ArgumentHelp(
            Words.Sockets.personHelp.here, valueName: "login", visibility: .hidden))
    var person: String?
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

/// The options of every command that looks at the register.
struct LookOptions: ParsableArguments {
    @OptionGroup(title: Words.OptionHelp.globals.here) var globals: Globals
    @Option(help: ArgumentHelp(Words.OptionHelp.asOf.here, valueName: "date"))
    var asOf: Day?
    @Option(help: ArgumentHelp(Words.OptionHelp.knownOn.here, valueName: "date"))
    var knownOn: Day?

    /// Opens the register, or what it was on a day in the past, and finds out who is asking.
    func session() throws -> Session {
        let session = try Session(globals, lookingBack: true)
        // Of a command's own options and the program's, whichever the parser took.
        let day = PastDay(
            happened: asOf ?? Interface.pastDay?.happened,
            recorded: knownOn ?? Interface.pastDay?.recorded)
        guard day.day != nil else { return session }
        let today = session.register.now.day
        for day in [day.happened, day.recorded].compactMap({ $0 }) where day > today {
            throw Fault.usage(Words.Past.yetToCome(day, today: today))
        }
        let progress = Progress(isJSON: globals.json)
        defer { progress.end() }
        let past = try session.register.past(day) {
            progress.show(Words.Past.going(Progress.percent($0, of: $1)), in: Interface.language)
        }
        if !past.unplaced.isEmpty {
            let note = Words.Past.unplaced(past.unplaced).here
            try? Output.write("daicho: \(note)\n", to: STDERR_FILENO)
        }
        return Session(past.register, like: session)
    }
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
