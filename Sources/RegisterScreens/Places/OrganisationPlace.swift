internal import SecurityPolicy

/// Units, people, appointments.
enum OrganisationPlace: Place {
    static let digit: Character = "6"
    static let name = Words.Places.organisation
    static let help = Words.Places.organisationHelp

    static func open(_ world: World) -> any Screen { TallyScreen(OrganisationSource()) }
}
