import ArgumentParser
import Foundation
import Register
import RegisterScreens
import SecurityPolicy
import Service

/// Receives another host's entries on a standby, and says if that host's ledger becomes another one.
struct LedgerReceive: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "receive", abstract: Words.Standby.receiveHelp.here)
    }

    @Option(
        help: ArgumentHelp(Words.Standby.checkpointsHelp.here, valueName: "folder"),
        completion: .directory)
    var checkpoints: String?
    @Option(
        help: ArgumentHelp(Words.Standby.signHelp.here, valueName: "key"), completion: .file())
    var sign: String?
    @Flag(help: ArgumentHelp(Words.Standby.receiveOnceHelp.here)) var once = false
    @Argument(
        parsing: .postTerminator,
        help: ArgumentHelp(Words.Standby.commandHelp.here, valueName: "command"))
    var command: [String] = []
    @OptionGroup(title: Words.OptionHelp.globals.here) var globals: Globals

    func run() throws {
        if sign != nil, checkpoints == nil { throw Fault.usage(Words.Standby.signNeedsFolder) }
        let path = try Interface.filePath(globals)
        let register = access(path, F_OK) == 0 ? try Interface.file(path) : nil
        let standby = try Standby(
            at: path, register: register, policy: Interface.policy, surroundings: .real)
        let reception = Reception(
            standby: standby, globals: globals, folder: checkpoints, key: sign)
        let stop = StopSignal()
        do {
            try receive(standby, reception, stop)
        } catch let departure as Departure {
            reception.progress.end()
            let outcome = StandbyOutcome(departure)
            try Output.send(globals.json ? outcome.json.text + "\n" : outcome.text)
            throw ExitCode(Status.notARegister.rawValue)
        } catch let erased as ErasedBeforehand {
            throw Fault.again(Words.Standby.erased(erased.entry))
        }
        reception.progress.end()
        try reception.checkpoint()
        stop.end()
        let entries = try standby.register?.describe().entries ?? 0
        // Whoever follows until somebody stops it has not been stopped.
        guard once, reception.wanted > 0, entries >= reception.wanted else {
            throw SocketError.closed
        }
        let head = try standby.register?.checkpoint().head ?? ""
        try Output.send(
            globals.json
                ? JSON.object([
                    "result": .string("passed"), "entries": .int(entries), "head": .string(head),
                ]).text + "\n"
                : Words.Standby.ended(entries, head: head).here + "\n")
    }

    /// Receives, and begins anew once if the standby has to be made anew.
    private func receive(
        _ standby: Standby, _ reception: Reception, _ stop: StopSignal, anew: Bool = false
    ) throws {
        let source =
            command.isEmpty
            ? PipeSource(stop: stop) : try PipeSource(command, stop: stop)
        do {
            try standby.receive(from: source, once: once, anew: anew) { try reception.tell($0) }
        } catch let erased as ErasedBeforehand where !command.isEmpty && !anew {
            reception.say(Words.Standby.anew(erased.entry))
            try receive(standby, reception, stop, anew: standby.register != nil)
        }
    }
}

/// What is said and kept while a standby receives.
private final class Reception {
    let standby: Standby
    let progress: Progress
    /// How many entries the first host is known to have.
    private(set) var wanted = 0
    private let globals: Globals
    private let folder: String?
    private let key: String?
    /// The day of the last checkpoint.
    private var day: Day?
    private var isCaughtUp = false

    init(standby: Standby, globals: Globals, folder: String?, key: String?) {
        self.standby = standby
        self.globals = globals
        self.folder = folder
        self.key = key
        progress = Progress(isJSON: globals.json)
    }

    /// Says how far it is, and makes the checkpoint of the day.
    func tell(_ now: Standby.Progress) throws {
        wanted = max(wanted, now.announced)
        if now.isMade { say(Words.Standby.made(standby.path, entries: now.entries)) }
        let isBehind = now.entries < now.announced || !now.isThere
        if isBehind {
            progress.show(Words.Standby.receiving(now.entries, of: now.announced))
        } else if let time = now.recordedAt {
            let lag = Surroundings.real.now().seconds - time.seconds
            say(Words.Standby.received(now.entries, lag: max(0, lag)))
        }
        if now.isThere, !isBehind, day != Surroundings.real.now().day { try checkpoint() }
    }

    func say(_ words: Wording) {
        progress.end()
        guard !globals.json else { return }
        try? Output.write("daicho: \(words.here)\n", to: STDERR_FILENO)
    }

    /// Writes a checkpoint of what there is, unless there is one of that day.
    func checkpoint() throws {
        guard let folder, let register = standby.register else { return }
        let checkpoint = try register.checkpoint()
        day = checkpoint.time.day
        let path = "\(folder)/checkpoint-\(checkpoint.entries)-\(checkpoint.time.day).txt"
        guard access(path, F_OK) != 0 else { return }
        try CheckpointFile.write(checkpoint, to: path, signedWith: key)
        say(Words.Standby.checkpoint(path))
    }
}
