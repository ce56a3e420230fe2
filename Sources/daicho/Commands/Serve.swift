import ArgumentParser
import Dispatch
import Foundation
import Register
import RegisterScreens
import SecurityPolicy
import Service

/// Serves the register at a socket, until it is told to end.
struct Serve: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "serve", abstract: Words.Sockets.help.here)
    }

    @Option(help: ArgumentHelp(Words.Sockets.doorkeeperHelp.here, valueName: "login"))
    var doorkeeper: [String] = []
    @OptionGroup(title: Words.OptionHelp.globals.here) var globals: Globals

    func run() throws {
        // Whatever is made from now on, the journal too, is for this account alone.
        umask(0o077)
        let path = Interface.registerPath(globals.register)
        let socket = globals.socket ?? Interface.usualSocket
        let language = Interface.chosenLanguage ?? .ja
        // The file is looked at before it is locked, so that what is no register is told as such.
        _ = try Interface.file(path)
        try Ownership.take(path)
        let register = try Register.open(
            at: path, readers: max(2, ProcessInfo.processInfo.activeProcessorCount),
            policy: Interface.policy, surroundings: .real)
        @Sendable func say(_ words: Wording) {
            try? Output.write("daicho: \(words(language))\n", to: STDERR_FILENO)
        }
        let server = try Server(
            register,
            ServerOptions(
                program: Interface.version, host: Identity.host,
                doorkeepers: Set(try doorkeeper.map(Serve.account)),
                bundleWords: { BundleText($0) }, log: { say(Words.Sockets.event($0)) }))
        let inherited = Server.inheritedSocket()
        let listener = try inherited ?? Server.listen(at: socket)
        let signals = [SIGTERM, SIGINT, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { server.stop() }
            source.resume()
            return source
        }
        say(Words.Sockets.serving(path, at: socket))
        try server.run(at: listener)
        for source in signals { source.cancel() }
        // systemd's socket stays, so that nobody who comes meanwhile is turned away.
        if inherited == nil { unlink(socket) }
        say(Words.Sockets.stopped)
    }

    /// The number of an account.
    private static func account(_ login: String) throws -> UInt32 {
        guard let entry = getpwnam(login) else {
            throw Fault.notFound(Words.Sockets.noAccount(login))
        }
        return entry.pointee.pw_uid
    }
}
