import RegisterScreens

/// Opens the screens of the register.
func openScreens(_ globals: Globals) throws {
    _ = try globals.session()
    throw Fault.usage(Words.Fault.noScreens)
}
