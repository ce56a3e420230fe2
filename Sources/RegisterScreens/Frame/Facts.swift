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

    /// The roles that the person holds today, each with its unit's name.
    var roles: [(role: Role, unit: String?)] = []
}

extension Facts {
    /// What a unit is called; its code if there is none.
    func unitName(_ code: String) -> String {
        tree.first { $0.unit.code == code }?.unit.name ?? code
    }

    /// The units for which the person is appointed, unless that is the whole city.
    var ownUnits: [String] {
        let codes = (person?.appointments ?? []).compactMap(\.unit)
        let whole = Set(tree.filter { $0.depth == 0 }.map(\.unit.code))
        return codes.contains(where: whole.contains) ? [] : Array(Set(codes)).sorted()
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

    func answer(from register: Register, for caller: Caller) throws -> Facts {
        let revision = try register.revision()
        let description = try register.describe()
        let units = try register.answer(ListUnits(), for: caller)
        let person = try register.answer(ListPeople(login: caller.login), for: caller).first
        var facts = Facts(
            organisation: description.organisation, person: person,
            tree: Facts.tree(units), revision: revision)
        let today = register.now.day
        facts.roles = (person?.appointments ?? []).filter { $0.holds(on: today) }.map {
            ($0.role, $0.unit.map { facts.unitName($0) })
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
