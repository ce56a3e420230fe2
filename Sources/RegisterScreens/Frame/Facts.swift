internal import Register
internal import SecurityPolicy

/// What the frame says on every screen: which register, and who looks at it.
struct Facts: Sendable {
    /// The city hall.
    var organisation: String
    /// The person, with their appointments of today.
    var person: ListPeople.Person?
    /// The units by code.
    var units: [String: String]
    /// The number of the newest change that the screens know.
    var revision: Int

    /// The roles that the person holds today, each with its unit's name.
    var roles: [(role: Role, unit: String?)] = []
}

/// Asks for the facts.
struct LoadFacts: Question {
    var channel: Channel { .facts }

    func answer(from register: Register, for caller: Caller) throws -> Facts {
        let revision = try register.revision()
        let description = try register.describe()
        let units = try register.answer(ListUnits(), for: caller)
        let person = try register.answer(ListPeople(login: caller.login), for: caller).first
        var facts = Facts(
            organisation: description.organisation, person: person,
            units: Dictionary(units.map { ($0.code, $0.name) }, uniquingKeysWith: { $1 }),
            revision: revision)
        let today = register.now.day
        facts.roles = (person?.appointments ?? []).filter { $0.holds(on: today) }.map {
            ($0.role, $0.unit.flatMap { facts.units[$0] })
        }
        return facts
    }
}

/// Asks whether anything has changed.
struct AskRevision: Question {
    var channel: Channel { .revision }

    func answer(from register: Register, for caller: Caller) throws -> Int {
        try register.revision()
    }
}
