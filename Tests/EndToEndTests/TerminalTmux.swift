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
        ]
        tmux([
            "-f", "/dev/null", "new-session", "-d", "-s", "main", "-x", "\(width)", "-y",
            "\(height)",
            "sh -i",
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
        tmux(["send-keys", "-t", "main"] + keys)
    }

    /// Changes the window's size.
    func resize(_ width: Int, _ height: Int) {
        tmux(["resize-window", "-t", "main", "-x", "\(width)", "-y", "\(height)"])
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

    /// Whether a text appears within some seconds.
    func waits(for text: String) -> Bool {
        waits { $0.contains(text) }
    }

    /// Whether the screen becomes as wanted within some seconds.
    func waits(until isRight: (String) -> Bool) -> Bool {
        Tmux.waits { isRight(screen) }
    }

    static func waits(until isRight: () -> Bool) -> Bool {
        let deadline = ContinuousClock.now + .seconds(10)
        while !isRight() {
            if ContinuousClock.now > deadline { return false }
            Thread.sleep(forTimeInterval: 0.03)
        }
        return true
    }

    @discardableResult
    private func tmux(_ arguments: [String]) -> String? {
        Tmux.run(["tmux", "-L", socket] + arguments, environment: environment)
    }

    /// Runs a program and gives its output, or nil if it failed.
    @discardableResult
    static func run(_ command: [String], environment: [String: String]? = nil) -> String? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        if let environment { process.environment = environment }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
    }
}
