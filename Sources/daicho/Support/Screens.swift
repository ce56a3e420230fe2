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
                register: session.register, caller: session.caller, language: Interface.language,
                views: FileViewStore(path: Interface.viewsPath))
        } catch let error as TerminalError {
            throw Fault.usage(Words.Fault.terminal(error))
        }
    }
}
