import Foundation
import Register
import RegisterScreens
import Service

/// The first host at the other end of a pipe: a command such as `ssh host …`, or standard input.
final class PipeSource: EntrySource {
    let answers: Bool
    private let reading: Int32
    private var writing: Int32
    private let process: pid_t?
    private let stop: StopSignal
    private var lines = LineBuffer()
    private var isAtEnd = false

    /// Seconds after which one who says nothing is gone: several signs of life have been missed.
    private static let patience = 60.0

    /// Seconds that a line may take, which has 44 MB at most.
    private static let longestLine = 900.0

    /// Reads what somebody sends to standard input.
    init(stop: StopSignal) {
        (answers, reading, writing, process) = (false, STDIN_FILENO, -1, nil)
        self.stop = stop
    }

    /// Runs a command and talks with it.
    init(_ command: [String], stop: StopSignal) throws {
        self.stop = stop
        answers = true
        var (toIt, fromIt): ([Int32], [Int32]) = ([0, 0], [0, 0])
        guard pipe(&toIt) == 0, pipe(&fromIt) == 0 else { throw SocketError.system(errno) }
        for end in toIt + fromIt { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (reading, writing) = (fromIt[0], toIt[1])
        // What is written to a command that has ended is an error, and no end of this program.
        signal(SIGPIPE, SIG_IGN)
        do {
            process = try ChildProcess.start(command, reading: toIt[0], writing: fromIt[1])
        } catch {
            for end in toIt + fromIt { close(end) }
            throw Fault.usage(Words.Standby.notRun(command.first ?? "", error.number))
        }
        close(toIt[0])
        close(fromIt[1])
    }

    deinit {
        guard let process else { return }
        close(writing)
        close(reading)
        kill(process, SIGTERM)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }

    func ask(_ question: StreamQuestion) throws {
        var rest = question.bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(writing, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                throw SocketError.closed
            }
        }
    }

    func next(waits: Bool) throws -> SourceLine {
        let begin = DispatchTime.now().uptimeNanoseconds
        while true {
            if stop.isAsked { return .end }
            if let line = try lines.next() { return .line(line) }
            if isAtEnd {
                if lines.isWithinLine { throw StreamFault.cutOff }
                return .end
            }
            let isQuiet = try !read(within: waits ? 1000 : 0)
            if isQuiet, !waits { return .nothing }
            let passed = Double(DispatchTime.now().uptimeNanoseconds - begin) / 1e9
            guard !answers || passed < (isQuiet ? PipeSource.patience : PipeSource.longestLine)
            else {
                throw SocketError.slow
            }
        }
    }

    /// Reads what is there; false if nothing comes in time.
    private func read(within milliseconds: Int32) throws -> Bool {
        var poll = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
        guard Foundation.poll(&poll, 1, milliseconds) > 0 else { return false }
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, size in
            count = Foundation.read(reading, buffer.baseAddress, buffer.count)
            size = max(0, count)
        }
        if count < 0, errno != EINTR { throw SocketError.system(errno) }
        if count == 0 { isAtEnd = true }
        lines.append(bytes)
        return true
    }
}
