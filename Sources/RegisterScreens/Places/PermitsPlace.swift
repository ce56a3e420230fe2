internal import SecurityPolicy

/// What needs a permit.
enum PermitsPlace: Place {
    static let digit: Character = "2"
    static let name = Words.Places.permits
    static let help = Words.Places.permitsHelp

    static func open(_ world: World) -> any Screen { ListScreen(PermitSource()) }
}
