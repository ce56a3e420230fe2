internal import SecurityPolicy

/// The obligations that are not met.
enum GapsPlace: Place {
    static let digit: Character = "4"
    static let name = Words.Places.gaps
    static let help = Words.Places.gapsHelp

    static func open(_ world: World) -> any Screen {
        TallyScreen(GapsSource(own: world.facts.ownUnits))
    }
}
