import Foundation
import Register
import RegisterScreens
import SecurityPolicy

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
        isJSON ? .en : chosenLanguage ?? (try? register.get().describe().language) ?? .ja

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
    static let register = Result { try opened(path) }

    /// Opens the register that the options name, if that has not been done yet.
    ///
    /// - Parameter lookingBack: whether a day in the past may be named.
    static func open(_ globals: Globals, lookingBack: Bool = false) throws -> Register {
        guard lookingBack || pastDay == nil else { throw Fault.usage(Words.Past.notHere) }
        let path = registerPath(globals.register)
        return try path == Interface.path ? register.get() : opened(path)
    }

    private static func opened(_ path: String) throws -> Register {
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

    /// Where people's views of the list are kept.
    static var viewsPath: String {
        folder("XDG_CONFIG_HOME", else: "/.config") + "/daicho/views.json"
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
