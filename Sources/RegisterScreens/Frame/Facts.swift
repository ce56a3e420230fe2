internal import Register
internal import SecurityPolicy

/// What the frame says on every screen: which register, and who looks at it.
struct Facts: Sendable {
    /// The city hall.
    var organisation: String
    /// The person, with their appointments of today.
    var person: ListPeople.Person?
    /// The units, each after the one above it, and how deep it stands.
    var tree: [(unit: ListUnits.Unit, depth: Int)]
    /// The number of the newest change that the screens know.
    var revision: Int
    /// The day in the past that is looked at; nil: today.
    var past: PastDay?
    /// Whether the person may use the files of this host.
    var hasFiles = true
    /// The day on which the register was created.
    var since = Day(number: 0)
    /// The day on which this was found.
    var today = Day(number: 0)
    /// The codes of the units for which the person holds a role today; empty where a role of theirs
    /// is for the whole city, or they have none.
    var ownUnits: [String] = []

    /// The roles that the person holds today, each with its unit's name.
    var roles: [(role: Role, unit: String?)] = []
}

extension Facts {
    /// The names of the units by code.
    var units: [String: String] {
        Dictionary(tree.map { ($0.unit.code, $0.unit.name) }, uniquingKeysWith: { $1 })
    }

    /// What a unit is called; its code if there is none.
    func unitName(_ code: String) -> String {
        tree.first { $0.unit.code == code }?.unit.name ?? code
    }

    /// Units as they lie below each other.
    static func tree(_ units: [ListUnits.Unit]) -> [(unit: ListUnits.Unit, depth: Int)] {
        let below = Dictionary(grouping: units) { $0.parent ?? "" }
        var tree: [(unit: ListUnits.Unit, depth: Int)] = []
        func add(below code: String, depth: Int) {
            for unit in below[code] ?? [] {
                tree.append((unit, depth))
                add(below: unit.code, depth: depth + 1)
            }
        }
        add(below: "", depth: 0)
        return tree
    }
}

/// Asks for the facts.
struct LoadFacts: Question {
    var channel: Channel { .facts }

    func answer(from register: any Desk, for caller: Caller) throws -> Facts {
        let revision = try register.revision()
        let description = try register.describe()
        let units = try register.answer(ListUnits(), for: caller)
        // Who looks at a past day is who they are today: they may not have been there then.
        let present = register.today
        let person = try present.answer(ListPeople(login: caller.login), for: caller).first
        var facts = Facts(
            organisation: description.organisation, person: person,
            tree: Facts.tree(units), revision: revision)
        facts.past = register.pastDay
        facts.hasFiles = register.sharesFiles
        facts.since = description.createdAt.day
        facts.today = register.now.day
        let today = present.now.day
        facts.ownUnits = LoadFacts.ownUnits(of: person, on: today, units, register.policy)
        facts.roles = (person?.appointments ?? []).filter { $0.holds(on: today) }.map {
            ($0.role, $0.unit.map { facts.unitName($0) })
        }
        return facts
    }

    /// The units that somebody looks after, unless that is all of them.
    private static func ownUnits(
        of person: ListPeople.Person?, on today: Day, _ units: [ListUnits.Unit], _ policy: Policy
    ) -> [String] {
        let held = (person?.appointments ?? []).filter { $0.holds(on: today) }
        guard held.allSatisfy({ policy.reach(of: $0.role) == .unit }) else { return [] }
        var own: [String] = []
        for unit in held.compactMap(\.unit) where !own.contains(unit) { own.append(unit) }
        // Those that were there on the day that is looked at.
        let known = Set(units.map(\.code))
        own.removeAll { !known.contains($0) }
        let roots = units.filter { $0.parent == nil }.map(\.code)
        return roots.allSatisfy(own.contains) ? [] : own
    }
}

/// Asks whether anything has changed.
struct AskRevision: Question {
    var channel: Channel { .revision }

    func answer(from register: any Desk, for caller: Caller) throws -> Int {
        try register.revision()
    }
}
