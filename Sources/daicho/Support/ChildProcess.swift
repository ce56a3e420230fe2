import Foundation

/// A program of the system's that is run and waited for.
///
/// Not by Foundation's `Process`, which puts the program into a group of its own: it could not ask
/// on the terminal for a passphrase then.
enum ChildProcess {
    /// What a run gave.
    struct Run {
        /// The exit status; 128 and more after a signal.
        let status: Int32
        /// What it said on standard error, unless that is a terminal, where it has been read already.
        let error: String
    }

    /// What cannot be run.
    enum Failure: Error {
        /// There is no such program.
        case missing
        /// The system's error number.
        case system(Int32)

        /// The system's error number, whichever it is.
        var number: Int32 {
            switch self {
            case .missing: ENOENT
            case .system(let number): number
            }
        }
    }

    /// Starts a program whose input and output are these; what it says on standard error is shown.
    static func start(
        _ command: [String], reading: Int32, writing: Int32
    ) throws(Failure) -> pid_t {
        guard let program = command.first else { throw .missing }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, reading, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, writing, STDOUT_FILENO)
        return try spawn(program, Array(command.dropFirst()), &actions)
    }

    /// Runs a program that is found by `PATH`; what it writes to standard output is not kept.
    ///
    /// - Parameter input: what it reads, less than a pipe holds; nil: the terminal, if there is one.
    static func run(
        _ program: String, _ arguments: [String], input: [UInt8]? = nil
    ) throws(Failure) -> Run {
        let error = try Pipe()
        let entry = try Pipe()
        defer {
            error.close()
            entry.close()
        }
        let isShown = isatty(STDERR_FILENO) != 0
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            try entry.fill(input)
            posix_spawn_file_actions_adddup2(&actions, entry.reading, STDIN_FILENO)
        } else if isatty(STDIN_FILENO) == 0 {
            posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        if !isShown { posix_spawn_file_actions_adddup2(&actions, error.writing, STDERR_FILENO) }

        // As system(3) does: an interrupt ends the program, and what it leaves is cleared up here.
        let interrupt = signal(SIGINT, SIG_IGN)
        let quit = signal(SIGQUIT, SIG_IGN)
        defer {
            signal(SIGINT, interrupt)
            signal(SIGQUIT, quit)
        }
        let process = try spawn(program, arguments, &actions)
        error.closeWriting()
        let text = isShown ? "" : error.rest()
        var result: Int32 = 0
        while waitpid(process, &result, 0) < 0 {
            guard errno == EINTR else { throw .system(errno) }
        }
        let ended = result & 0x7F
        return Run(status: ended == 0 ? result >> 8 & 0xFF : 128 + ended, error: text)
    }

    private static func spawn(
        _ program: String, _ arguments: [String], _ actions: inout posix_spawn_file_actions_t
    ) throws(Failure) -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var interrupts = sigset_t()
        sigemptyset(&interrupts)
        for number in [SIGINT, SIGQUIT, SIGPIPE] { sigaddset(&interrupts, number) }
        posix_spawnattr_setsigdefault(&attributes, &interrupts)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var argv = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for text in argv { free(text) } }
        var process = pid_t()
        let code = posix_spawnp(&process, program, &actions, &attributes, &argv, environ)
        guard code == 0 else { throw code == ENOENT ? .missing : .system(code) }
        return process
    }
}

/// A pipe whose ends the program that is run does not inherit.
private final class Pipe {
    let reading: Int32
    private(set) var writing: Int32

    init() throws(ChildProcess.Failure) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw .system(errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (reading, writing) = (ends[0], ends[1])
    }

    /// Writes all that there will be to read.
    func fill(_ bytes: [UInt8]) throws(ChildProcess.Failure) {
        guard write(writing, bytes, bytes.count) == bytes.count else { throw .system(errno) }
        closeWriting()
    }

    /// What is read until the other end is closed.
    func rest() -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(reading, &buffer, buffer.count)
            if count > 0 {
                bytes += buffer[..<count]
            } else if count == 0 || errno != EINTR {
                return String(decoding: bytes, as: UTF8.self)
            }
        }
    }

    func closeWriting() {
        if writing >= 0 { _ = Foundation.close(writing) }
        writing = -1
    }

    func close() {
        closeWriting()
        _ = Foundation.close(reading)
    }
}
