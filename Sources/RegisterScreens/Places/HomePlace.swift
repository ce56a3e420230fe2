internal import SecurityPolicy

/// What is to be done now.
enum HomePlace: Place {
    static let digit: Character = "0"
    static let name = Words.Places.home
    static let help = Words.Places.homeHelp

    static func open(_ world: World) -> any Screen { TallyScreen(HomeSource()) }
}
