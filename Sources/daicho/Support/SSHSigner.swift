import Foundation
import RegisterScreens

/// Signs files with an SSH key, by `ssh-keygen -Y sign`: city halls have such keys, and anybody can
/// check the signatures.
struct SSHSigner {
    private let key: String
    private let program: String

    /// - Throws: `Fault` if there is no such key, or nothing to sign with.
    init(_ key: String) throws {
        guard access(key, R_OK) == 0 else {
            throw Fault.file(
                .notFound, Words.Bundle.unsigned(key, String(cString: strerror(errno))))
        }
        let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let programs = folders.split(separator: ":").map { folder in "\(folder)/ssh-keygen" }
        guard let program = programs.first(where: { access($0, X_OK) == 0 }) else {
            throw Fault.file(.notFound, Words.Bundle.noSigner)
        }
        self.key = key
        self.program = program
    }

    /// Signs a file: the signature is beside it, with `.sig` at the end of its name.
    ///
    /// The passphrase of the key is asked for on the terminal by the program itself. Not by Foundation's
    /// `Process`, which gives the program a group of its own, that may not read from the terminal.
    func sign(_ path: String, namespace: String) throws {
        var pipe: [Int32] = [0, 0]
        guard Foundation.pipe(&pipe) == 0 else { throw failed(errno) }
        for end in pipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(pipe[0]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, pipe[1], STDERR_FILENO)
        let words = [program, "-Y", "sign", "-n", namespace, "-f", key, path]
        var arguments = words.map { strdup($0) } + [nil]
        defer { for word in arguments { free(word) } }
        var process = pid_t()
        let code = posix_spawn(&process, program, &actions, nil, &arguments, environ)
        close(pipe[1])
        guard code == 0 else { throw failed(code) }
        let text = said(pipe[0])
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw failed(errno) }
        }
        guard status == 0 else {
            throw Fault.file(
                .badData,
                Words.Bundle.unsigned(
                    key, text.split(whereSeparator: \.isNewline).last.map(String.init) ?? ""))
        }
    }

    /// All that a program says until it ends.
    private func said(_ descriptor: Int32) -> String {
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count > 0 { text += buffer[..<count] }
            guard count > 0 || count < 0 && errno == EINTR else { break }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private func failed(_ number: Int32) -> Fault {
        .file(.io, Words.Bundle.unsigned(key, String(cString: strerror(number))))
    }
}
