public import Register
public import SecurityPolicy
public import TerminalKit

/// Opens the screens of a register and runs them until the person leaves.
///
/// The same loop runs on a real terminal and on a ``HeadlessTerminal`` with a script of keys.
///
/// - Parameters:
///   - days: how days are written.
///   - place: the digit of the place that is shown first.
///   - views: where the person's views are kept.
/// - Throws: `RegisterError` if the register cannot be read or the person may not look at it; the
///   terminal has not been written to then.
public func openScreens(
    register: any Desk, caller: Caller, language: Language, days: DayStyle = .seireki,
    place: Character = "0", views: any ViewStore, terminal: any Terminal
) throws {
    let session = try Session(
        register: register, caller: caller, language: language, days: days, place: place,
        views: views,
        terminal: terminal)
    session.run()
}

/// Opens the screens of a register on the terminal of standard input and output.
///
/// - Throws: `RegisterError` as above; ``TerminalError`` if there is no terminal to open.
public func openScreens(
    register: any Desk, caller: Caller, language: Language, days: DayStyle = .seireki,
    views: any ViewStore
) throws {
    // Whoever may not look is told so on the terminal as it was.
    _ = try LoadFacts().answer(from: register, for: caller)
    let terminal = try NcursesTerminal()
    defer { terminal.suspend() }
    try openScreens(
        register: register, caller: caller, language: language, days: days, views: views,
        terminal: terminal)
}
