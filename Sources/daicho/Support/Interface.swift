import Foundation
import Register
import RegisterScreens
import SecurityPolicy
import Service

/// What is known before the arguments are parsed: the language, because the help and the parser's
/// errors are in it already, and the register, whose own setting can decide the language.
enum Interface {
    /// The version that `--version` prints.
    static let version = "0.2.0"

    /// The policy that every command goes by: what its arguments may name, and what the register
    /// upholds.
    ///
    /// This and ``given`` are task-local for tests, which run a command line by another policy in a
    /// process of its own.
    @TaskLocal static var policy = Policy.fujieda

    /// The arguments after the program's name, as they were given.
    @TaskLocal static var given = Array(CommandLine.arguments.dropFirst())

    /// The arguments after the program's name, with an option before each value.
    static let arguments = MultipleValues.expanded(given)

    /// Whether `--json` is among the arguments.
    static let isJSON = beforeTerminator.contains("--json")

    /// The language that somebody asked for by option, environment or locale.
    static let chosenLanguage: Language? =
        option("--lang").flatMap(Language.init) ?? environment("DAICHO_LANG").flatMap(Language.init)
        ?? localeLanguage

    /// The language of everything that is printed; programs get English.
    static let language: Language =
        isJSON ? .en : chosenLanguage ?? (try? desk().describe().language) ?? .ja

    /// How the screens write days; what commands print has the same form everywhere.
    static let days = environment("DAICHO_ERA").flatMap(DayStyle.init) ?? .seireki

    /// The past day that is asked for, if any, wherever it stands.
    ///
    /// What the whole program takes, the parser takes anywhere, also where a command changes something.
    static var pastDay: PastDay? {
        let day = PastDay(
            happened: option("--as-of").flatMap { Day($0) },
            recorded: option("--known-on").flatMap { Day($0) })
        return day.day == nil ? nil : day
    }

    /// Where the register is, if the arguments are what they seem.
    static let path = registerPath(option("--register"))

    /// The register at `path`, opened when it is first asked for.
    private static let register = Result { try file(path) }

    /// The register that is served at the socket that the arguments name, if they name one.
    private static let served = socketPath(option("--socket"), register: option("--register"))
        .map { path in
            Result {
                try ServedRegister(
                    at: path, policy: policy, program: version, person: option("--person"),
                    sharesFiles: option("--person") == nil,
                    outage: outage)
            }
        }

    /// Tells people about an outage on the terminal; the screens have a place of their own for it.
    private static let outage: @Sendable (Outage) -> Void = { outage in
        guard !isJSON, !Screens.areOpen.load(ordering: .relaxed) else { return }
        try? Output.write("daicho: \(Words.Sockets.outage(outage).here)\n", to: STDERR_FILENO)
    }

    /// The register, opened when it is first asked for: the served one, or the file.
    static func desk() throws -> any Desk {
        if let served { return try served.get() }
        return try register.get()
    }

    /// Opens the register that the options name, if that has not been done yet.
    ///
    /// - Parameter lookingBack: whether a day in the past may be named.
    static func open(_ globals: Globals, lookingBack: Bool = false) throws -> any Desk {
        guard lookingBack || pastDay == nil else { throw Fault.usage(Words.Past.notHere) }
        if let path = socketPath(globals.socket, register: globals.register) {
            return try served?.get()
                ?? ServedRegister(
                    at: path, policy: policy, program: version, person: globals.person,
                    sharesFiles: globals.person == nil,
                    outage: outage)
        }
        return try openFile(at: registerPath(globals.register))
    }

    /// Opens the register's file: for what is done with the file itself, on its own host.
    static func openFile(_ globals: Globals) throws -> Register {
        try openFile(at: filePath(globals))
    }

    /// Where the register's file is, which may not be there yet.
    static func filePath(_ globals: Globals) throws -> String {
        guard pastDay == nil else { throw Fault.usage(Words.Past.notHere) }
        guard socketPath(globals.socket, register: globals.register) == nil else {
            throw SocketError.onlyWithTheFile
        }
        return registerPath(globals.register)
    }

    private static func openFile(at path: String) throws -> Register {
        try path == Interface.path ? register.get() : file(path)
    }

    /// Who is asking; at a socket the server sees for itself.
    static func caller(_ globals: Globals) throws -> Caller {
        guard socketPath(globals.socket, register: globals.register) != nil else {
            return try Identity.caller(
                actAs: globals.actAs, path: registerPath(globals.register))
        }
        if let claimed = globals.actAs {
            throw SocketError.notYourself(claimed: claimed, login: Identity.login)
        }
        // What is said here is for the screens; the server goes by what it sees.
        return Caller(login: globals.person ?? Identity.login, host: Identity.host)
    }

    /// Opens a register's file, which is brought to this version first if it is of an earlier one.
    static func file(_ path: String) throws -> Register {
        do {
            return try Register.open(at: path, policy: policy, surroundings: .real)
        } catch RegisterError.olderVersion(let path, _, _) where access(path, W_OK) == 0 {
            try upgrade(path)
            return try Register.open(at: path, policy: policy, surroundings: .real)
        } catch RegisterError.io(_) where access(path, R_OK) != 0 && errno == EACCES {
            throw Fault.unreadable(path: path)
        }
    }

    /// Brings a register to this version, and says where the old file is.
    ///
    /// In the language that somebody asked for: the register's own cannot be asked yet.
    private static func upgrade(_ path: String) throws {
        let language = isJSON ? .en : chosenLanguage ?? .ja
        let progress = Progress(isJSON: isJSON)
        let backup = try Register.upgrade(
            at: path, policy: policy, surroundings: .real
        ) { done, total in
            progress.show(
                Words.Verify.upgrading(Progress.percent(done, of: total)), in: language)
        }
        progress.end()
        let note = Words.Verify.upgraded(path, backup: backup)(language)
        try? Output.write("daicho: \(note)\n", to: STDERR_FILENO)
    }

    /// Where the register is.
    static func registerPath(_ given: String?) -> String {
        if let path = given ?? environment("DAICHO_REGISTER") { return path }
        return folder("XDG_DATA_HOME", else: "/.local/share") + "/daicho/register.db"
    }

    /// The socket of a served register, if it is that which is to be used.
    ///
    /// What is named by an option counts more than what the environment names, and that more than the
    /// usual place, where the server of a host listens.
    static func socketPath(_ given: String?, register: String?) -> String? {
        if let given { return given }
        if register != nil { return nil }
        if let path = environment("DAICHO_SOCKET") { return path }
        if environment("DAICHO_REGISTER") != nil { return nil }
        return access(usualSocket, F_OK) == 0 ? usualSocket : nil
    }

    /// Where the server of a host listens.
    static let usualSocket = "/run/daicho/daicho.sock"

    /// Where people's views of the list are kept.
    ///
    /// Those for whom a doorkeeper speaks have one home, and each their own file in it.
    static func viewsPath(of person: String?) -> String {
        let folder = folder("XDG_CONFIG_HOME", else: "/.config") + "/daicho/"
        guard let person else { return folder + "views.json" }
        return folder + "views-" + person.utf8.map { String(format: "%02x", $0) }.joined() + ".json"
    }

    /// A folder of the user's (XDG Base Directory Specification, which ignores relative paths).
    private static func folder(_ variable: String, else place: String) -> String {
        environment(variable).flatMap { $0.hasPrefix("/") ? $0 : nil }
            ?? (environment("HOME") ?? NSHomeDirectory()) + place
    }

    /// The program as a shell takes it from anywhere, with the register if that is not the usual
    /// one, and with the person if that is not the user.
    static func command(_ register: String?, as login: String?) -> String {
        let program = CommandLine.arguments.first ?? "daicho"
        let path = registerPath(register)
        var words = [program.contains("/") ? absolute(program) : program]
        if path != registerPath(nil) { words += ["--register", absolute(path)] }
        if let login, login != Identity.login { words += ["--as", login] }
        return words.map(quoted).joined(separator: " ")
    }

    private static func absolute(_ path: String) -> String {
        let folder = FileManager.default.currentDirectoryPath
        return ((path.hasPrefix("/") ? path : folder + "/" + path) as NSString).standardizingPath
    }

    /// A word as a shell takes it.
    private static func quoted(_ word: String) -> String {
        let isPlain = word.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
                || "-_./@:+".unicodeScalars.contains($0)
        }
        return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }

    /// Refuses arguments that are not UTF-8: Swift would replace what it cannot read.
    static func checkArguments() throws {
        for index in 1..<max(1, Int(CommandLine.argc)) {
            guard let bytes = CommandLine.unsafeArgv[index] else { continue }
            if String(validatingCString: bytes) == nil {
                throw Fault.usage(Words.Fault.notUTF8(argument: index))
            }
        }
    }

    private static var beforeTerminator: ArraySlice<String> {
        arguments.prefix { $0 != "--" }
    }

    /// The last value of an option, found without parsing.
    private static func option(_ name: String) -> String? {
        var found: String?
        var previous = ""
        for argument in beforeTerminator {
            if previous == name { found = argument }
            if argument.hasPrefix(name + "=") { found = String(argument.dropFirst(name.count + 1)) }
            previous = argument
        }
        return found
    }

    /// The first of the locale's variables that is set decides (POSIX), if it names a language of
    /// the interface.
    private static var localeLanguage: Language? {
        let name = environment("LC_ALL") ?? environment("LC_MESSAGES") ?? environment("LANG")
        let code = name?.prefix { $0.isLetter && $0.isASCII } ?? ""
        return Language(rawValue: String(code))
    }

    /// A variable of the environment; an empty one counts as missing.
    private static func environment(_ name: String) -> String? {
        guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else {
            return nil
        }
        return value
    }
}

extension Surroundings {
    /// The clock and the randomness of the operating system.
    static let real = Surroundings(
        now: { Moment(seconds: Int(time(nil))) },
        salt: {
            var generator = SystemRandomNumberGenerator()
            return (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
        })
}

extension Wording {
    /// The text in the interface's language.
    var here: String { self(Interface.language) }
}
