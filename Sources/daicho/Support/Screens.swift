import ArgumentParser
import Foundation
import Register
import RegisterScreens
import Synchronization
import TerminalKit

/// The screens, as the command line opens them.
enum Screens {
    /// Whether they are: then nothing else writes to the terminal.
    static let areOpen = Atomic(false)

    /// Opens the screens of the register that the options name.
    static func open(_ globals: LookOptions) throws {
        let session = try globals.session()
        areOpen.store(true, ordering: .relaxed)
        defer { areOpen.store(false, ordering: .relaxed) }
        do {
            try openScreens(
                register: session.register, caller: session.caller, language: Interface.language,
                days: Interface.days,
                views: FileViewStore(path: Interface.viewsPath(of: globals.globals.person)))
        } catch let error as TerminalError {
            throw Fault.usage(Words.Fault.terminal(error))
        }
    }

    /// Types the keys of a script into the screens, without a terminal, and prints the last one.
    static func type(scriptAt path: String, on size: Size, _ globals: LookOptions) throws {
        let keys = try keys(at: path)
        let session = try globals.session()
        let terminal = HeadlessTerminal(width: size.width, height: size.height, keys: keys)
        try openScreens(
            register: session.register, caller: session.caller, language: Interface.language,
            days: Interface.days,
            views: FileViewStore(path: Interface.viewsPath(of: globals.globals.person)),
            terminal: terminal)
        let rows = terminal.text
        if session.isJSON { return try Output.send(JSON.object(["screen": JSON(rows)])) }
        let lines = rows.map { row in
            String(row.reversed().drop { $0 == " " }.reversed()) + "\n"
        }
        try Output.send(lines.joined())
    }

    private static func keys(at path: String) throws -> [Key] {
        let bytes = try contents(of: path)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Fault.usage(Words.Fault.keysNotUTF8(path))
        }
        do {
            return try Key.script(text)
        } catch {
            throw Fault.usage(Words.Fault.noSuchKey(error.word, line: error.line, in: path))
        }
    }

    /// All bytes of a file, which may also be a pipe.
    private static func contents(of path: String) throws -> [UInt8] {
        let file = Foundation.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Fault.unreadKeys(path: path, CSVFault(.system(errno))) }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(file, &buffer, buffer.count)
            if count > 0 {
                bytes += buffer.prefix(count)
            } else if count == 0 {
                return bytes
            } else if errno != EINTR {
                throw Fault.unreadKeys(path: path, CSVFault(.system(errno)))
            }
        }
    }
}

/// The size of a screen: `80x24`.
struct WindowSize: ExpressibleByArgument, CustomStringConvertible {
    /// The size without an option.
    static let usual = WindowSize(size: Size(width: 80, height: 24))

    /// Columns and rows.
    let size: Size

    var description: String { size.description }

    private init(size: Size) { self.size = size }

    init?(argument: String) {
        guard let size = Size(argument) else { return nil }
        self.size = size
    }
}
