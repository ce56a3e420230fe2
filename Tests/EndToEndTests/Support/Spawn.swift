import Foundation
import Testing

/// Runs a program and waits for it.
///
/// Not by Foundation's `Process`: on Linux that waits for the end of a socket which the program
/// inherits, and so for every daemon that the program leaves behind, as tmux does.
///
/// - Parameters:
///   - folder: the working folder; nil: that of the tests.
///   - environment: all variables; nil: those of the tests.
/// - Returns: the exit status, 128 and more after a signal, with standard output and error.
func spawn(
    _ executable: String, _ arguments: [String], in folder: URL? = nil,
    environment: [String: String]? = nil
) throws -> (status: Int32, output: String, error: String) {
    // Files rather than pipes: a full pipe would stop the program.
    let files = (0..<2).map { _ in
        FileManager.default.temporaryDirectory.appending(path: "daicho-\(UUID().uuidString).out")
    }
    defer { for file in files { unlink(file.path) } }

    let process = try startProgram(
        executable, arguments, in: folder, environment: environment, output: files[0].path,
        error: files[1].path)
    var result: Int32 = 0
    while waitpid(process, &result, 0) < 0 {
        try #require(errno == EINTR)
    }
    let signal = result & 0x7F
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return (signal == 0 ? result >> 8 & 0xFF : 128 + signal, texts[0], texts[1])
}

/// Starts a program, which inherits nothing but what is named here.
///
/// - Parameters:
///   - output: the file to which standard output is added, and `error` that of standard error.
/// - Returns: its number, for waitpid(2).
func startProgram(
    _ executable: String, _ arguments: [String], in folder: URL? = nil,
    environment: [String: String]? = nil, output: String, error: String
) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for (index, file) in [output, error].enumerated() {
        posix_spawn_file_actions_addopen(
            &actions, Int32(index + 1), file, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    }
    // What others wait for would stay open with it. Closing what is not open is no error here (glibc).
    for descriptor in 3..<min(Int32(sysconf(Int32(_SC_OPEN_MAX))), 1024) {
        posix_spawn_file_actions_addclose(&actions, descriptor)
    }

    // Tests run on threads that block signals, which the program would inherit.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
        &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))

    let variables = environment ?? ProcessInfo.processInfo.environment
    let inFolder = folder.map { ["/usr/bin/env", "--chdir=" + $0.path, "--"] } ?? []
    let words = inFolder + [executable] + arguments
    var argv = words.map { strdup($0) } + [nil]
    var envp = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in argv + envp { free(text) } }
    var process = pid_t()
    let code = posix_spawn(&process, words[0], &actions, &attributes, &argv, &envp)
    try #require(code == 0, "\(executable): \(String(cString: strerror(code)))")
    return process
}
