import Foundation

/// A terminal in a tmux server of its own.
final class Tmux {
    private let socket = "daicho-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
    private let environment: [String: String]

    static var isThere: Bool { run(["tmux", "-V"]) != nil }

    /// Opens a window with a plain shell in C.UTF-8.
    init(home: String, width: Int, height: Int) throws {
        environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": home,
            "LC_ALL": "C.UTF-8", "PS1": "$ ", "DAICHO_LANG": "ja", "SHELL": "/bin/sh",
            // Swift would wait for a key after a crash on a terminal.
            "SWIFT_BACKTRACE": "enable=no",
        ]
        tmux([
            "-f", "/dev/null", "new-session", "-d", "-s", "main", "-x", "\(width)", "-y",
            "\(height)",
            "sh", "-i",
        ])
        _ = waits(for: "$")
    }

    deinit { close() }

    /// Types a command and Enter.
    func run(_ command: String) {
        type(command)
        press("Enter")
    }

    /// Types text.
    func type(_ text: String) {
        tmux(["send-keys", "-t", "main", "-l", text])
    }

    /// Presses keys by tmux's names.
    func press(_ keys: String...) {
        press(keys)
    }

    /// Presses keys by tmux's names.
    func press(_ keys: [String]) {
        tmux(["send-keys", "-t", "main"] + keys)
    }

    /// Pastes text at once, in brackets if the program has asked for that.
    func paste(_ text: String, inBrackets: Bool = true) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "paste-\(UUID())")
        defer { try? FileManager.default.removeItem(at: file) }
        try text.write(to: file, atomically: true, encoding: .utf8)
        tmux(["load-buffer", file.path])
        tmux(["paste-buffer", "-r", "-d", "-t", "main"] + (inBrackets ? ["-p"] : []))
    }

    /// Keeps all bytes that programs send to the terminal from now on.
    func record(to file: String) {
        tmux(["pipe-pane", "-t", "main", "cat > \(file)"])
    }

    /// Changes the window's size.
    func resize(_ width: Int, _ height: Int) {
        tmux(["resize-window", "-t", "main", "-x", "\(width)", "-y", "\(height)"])
    }

    /// Closes the terminal in which the program runs.
    func closePane() {
        tmux(["kill-pane", "-t", "main"])
    }

    /// Closes the window and everything in it.
    func close() {
        tmux(["kill-server"])
    }

    /// What is on the screen.
    var screen: String { tmux(["capture-pane", "-p", "-t", "main"]) ?? "" }

    /// The same with colours and emphasis.
    var coloredScreen: String { tmux(["capture-pane", "-p", "-e", "-t", "main"]) ?? "" }

    /// What tmux knows of the terminal: `#{cursor_x}`.
    func ask(_ format: String) -> String {
        (tmux(["display-message", "-p", "-t", "main", format]) ?? "")
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The process that the shell runs.
    var child: String? {
        let shell = ask("#{pane_pid}")
        let children = try? String(
            contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
        return children?.split(separator: " ").first.map(String.init)
    }

    /// What is on the screen once two looks at it are alike: a busy machine shows half of a page.
    var settled: String {
        var last = screen
        for _ in 0..<100 {
            usleep(40_000)
            let now = screen
            if now == last { break }
            last = now
        }
        return last
    }

    /// Whether a text appears within some seconds.
    func waits(for text: String) -> Bool {
        waits { $0.contains(text) }
    }

    /// Whether the screen becomes as wanted within some seconds.
    func waits(atMost time: Duration = .seconds(10), until isRight: (String) -> Bool) -> Bool {
        Tmux.waits(atMost: time) { isRight(screen) }
    }

    static func waits(
        atMost time: Duration = .seconds(10), until isRight: () -> Bool
    ) -> Bool {
        let deadline = ContinuousClock.now + time
        while !isRight() {
            if ContinuousClock.now > deadline { return false }
            Thread.sleep(forTimeInterval: 0.01)
        }
        return true
    }

    @discardableResult
    private func tmux(_ arguments: [String]) -> String? {
        Tmux.run(["tmux", "-L", socket] + arguments, environment: environment)
    }

    /// Runs a program and gives its output, or nil if it failed.
    ///
    /// Not with Foundation's `Process`: it waits until nobody holds a socket that the program
    /// inherits, which the tmux server then does for as long as it lives. A pipe would stay open too.
    @discardableResult
    static func run(_ command: [String], environment: [String: String]? = nil) -> String? {
        let file = FileManager.default.temporaryDirectory.appending(path: "tmux-\(UUID())").path
        defer { unlink(file) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, file, O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        // The threads that tests run on block signals; a terminal's processes need them all.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let variables = environment ?? ProcessInfo.processInfo.environment
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        var pairs: [UnsafeMutablePointer<CChar>?] =
            variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in arguments + pairs { free(text) } }
        var process = pid_t()
        guard let name = command.first,
            posix_spawnp(&process, name, &actions, &attributes, &arguments, &pairs) == 0
        else { return nil }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            if errno != EINTR { return nil }
        }
        return status == 0 ? (try? String(contentsOfFile: file, encoding: .utf8)) ?? "" : nil
    }
}
