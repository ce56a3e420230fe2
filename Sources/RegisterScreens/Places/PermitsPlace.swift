internal import SecurityPolicy

/// Permits: what waits for the person, what is out, what needs one.
enum PermitsPlace: Place {
    static let digit: Character = "2"
    static let name = Words.Places.permits
    static let help = Words.Places.permitsHelp

    static func open(_ world: World) -> any Screen { ListScreen(PermitsSource(world)) }
}
