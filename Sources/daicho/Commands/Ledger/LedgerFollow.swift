import ArgumentParser
import Foundation
import Register
import RegisterScreens
import Service

/// Streams the entries as they come, for a standby on another host.
///
/// Anybody who can read the file may do so: they could copy it anyhow.
struct LedgerFollow: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "follow", abstract: Words.Standby.followHelp.here)
    }

    @Option(help: ArgumentHelp(Words.Standby.afterHelp.here, valueName: "entry"))
    var after: Int?
    @Flag(help: ArgumentHelp(Words.Standby.askedHelp.here)) var asked = false
    @Flag(help: ArgumentHelp(Words.Standby.followOnceHelp.here)) var once = false
    @OptionGroup(title: Words.OptionHelp.globals.here) var globals: Globals

    /// Milliseconds between two looks at the register.
    private static let pause: Int32 = 200
    /// Looks between two signs of life.
    private static let looks = 25

    func run() throws {
        if asked, after != nil { throw Fault.usage(Words.Standby.askedOrAfter) }
        let feed = LedgerFeed(of: try Interface.openFile(globals))
        try Output.write(feed.greeting(), to: STDOUT_FILENO)
        if asked {
            guard try answer(by: feed) else { return }
        } else {
            try feed.resume(after: after ?? 0)
        }
        var quiet = 0
        while let lines = try feed.next() {
            if !lines.isEmpty {
                try Output.write(lines, to: STDOUT_FILENO)
                quiet = 0
                continue
            }
            if once || !isWanted() { return }
            quiet += 1
            guard quiet >= LedgerFollow.looks else { continue }
            quiet = 0
            try Output.write(feed.alive(), to: STDOUT_FILENO)
        }
        // What was sent last is not there any more: to go on would be to follow another ledger.
        throw RegisterError.replaced(path: feed.path)
    }

    /// Answers questions, until one of them is from where on to begin; false if none is.
    private func answer(by feed: LedgerFeed) throws -> Bool {
        var lines = LineBuffer(limit: 64)
        while true {
            while let line = try lines.next() {
                switch StreamQuestion(line) {
                case .hash(let entry)?:
                    try Output.write(feed.hash(of: entry), to: STDOUT_FILENO)
                case .after(let entry)?:
                    try feed.resume(after: entry)
                    return true
                case nil: throw SocketError.rubbish
                }
            }
            guard let bytes = LedgerFollow.input() else { return false }
            lines.append(bytes)
        }
    }

    /// What there is on standard input; nil at its end.
    private static func input() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count > 0 { return Array(buffer[..<count]) }
            guard count < 0, errno == EINTR else { return nil }
        }
    }

    /// Waits a moment; false if nobody is there any more.
    private func isWanted() -> Bool {
        var ends = [
            // Nothing is asked of it, but that it is closed is always told (poll(2)).
            pollfd(fd: STDOUT_FILENO, events: 0, revents: 0),
            pollfd(fd: asked ? STDIN_FILENO : -1, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&ends, 2, LedgerFollow.pause) > 0 else { return true }
        if ends[0].revents != 0 { return false }
        // What is asked now is too late; but it may be the end.
        return LedgerFollow.input() != nil
    }
}
