import ArgumentParser
import Foundation
import Register
import RegisterScreens
import TerminalKit

/// The screens, as the command line opens them.
enum Screens {
    /// Opens the screens of the register that the options name.
    static func open(_ globals: Globals) throws {
        let session = try globals.session()
        do {
            try openScreens(
                register: session.register, caller: session.caller, language: Interface.language)
        } catch let error as TerminalError {
            throw Fault.usage(Words.Fault.terminal(error))
        }
    }

    /// Types the keys of a script into the screens, without a terminal, and prints the last one.
    static func type(scriptAt path: String, on size: Size, _ globals: Globals) throws {
        let keys = try keys(at: path)
        let session = try globals.session()
        let terminal = HeadlessTerminal(width: size.width, height: size.height, keys: keys)
        try openScreens(
            register: session.register, caller: session.caller, language: Interface.language,
            terminal: terminal)
        let rows = terminal.text
        if session.isJSON { return try Output.send(JSON.object(["screen": JSON(rows)])) }
        let lines = rows.map { row in
            String(row.reversed().drop { $0 == " " }.reversed()) + "\n"
        }
        try Output.send(lines.joined())
    }

    private static func keys(at path: String) throws -> [Key] {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            // What the system says of opening it; a folder can be opened, and not read.
            let file = Foundation.open(path, O_RDONLY)
            let reason = file < 0 ? errno : EISDIR
            if file >= 0 { close(file) }
            throw Fault.reading(path: path, CSVFault(.system(reason)))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Fault.usage(Words.Fault.keysNotUTF8(path))
        }
        do {
            return try Key.script(text)
        } catch {
            throw Fault.usage(Words.Fault.noSuchKey(error.word, line: error.line, in: path))
        }
    }
}

/// The size of a screen: `80x24`.
struct ScreenSize: ExpressibleByArgument, CustomStringConvertible {
    /// The size without an option.
    static let usual = ScreenSize(size: Size(width: 80, height: 24))

    /// Columns and rows.
    let size: Size

    var description: String { size.description }

    private init(size: Size) { self.size = size }

    init?(argument: String) {
        guard let size = Size(argument) else { return nil }
        self.size = size
    }
}
