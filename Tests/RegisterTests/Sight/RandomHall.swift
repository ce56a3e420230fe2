import SecurityPolicy
import Testing

@testable import Register

/// A random city hall, and in plain Swift who sees what of it.
struct RandomHall {
    let city: Fixture
    private var random: SeededGenerator
    /// The code of the unit above each unit.
    private(set) var parents: [String: String?] = [:]
    private(set) var codes: [String] = []
    private(set) var people: [(caller: Caller, roles: [(role: Role, unit: String?)])] = []
    /// The unit of each asset, by number.
    private(set) var assets: [Int: String] = [:]
    private(set) var permits: [Int: (unit: String, items: [Int], people: Set<String>)] = [:]

    init(seed: UInt64) throws {
        random = SeededGenerator(seed: seed)
        city = try Fixture(policy: PermitFixture.policy)
        try addUnits()
        try addPeople()
        try addAssets()
        try addPermits()
    }

    private mutating func any<Element>(_ elements: [Element]) throws -> Element {
        try #require(elements.randomElement(using: &random))
    }

    private mutating func addUnits() throws {
        for unit in try city.register.answer(ListUnits(), for: Fixture.root) {
            codes.append(unit.code)
            parents[unit.code] = unit.parent
        }
        for index in 0..<8 {
            let (code, parent) = ("u\(index)", try any(codes))
            try city.perform(AddUnit(code: code, name: code, parent: parent), by: Fixture.root)
            codes.append(code)
            parents[code] = parent
        }
    }

    private mutating func addPeople() throws {
        let day = city.clock.day
        for index in 0..<10 {
            let caller = Caller(login: "p\(index)", host: "test")
            try city.perform(
                AddPerson(login: caller.login, name: caller.login, unit: any(codes)),
                by: Fixture.root)
            var roles: [(role: Role, unit: String?)] = []
            for _ in 0..<Int.random(in: 1...2, using: &random) {
                // Mostly people of sections.
                let role = try any(
                    Role.allCases + [
                        .staff, .staff, .securityClerk, .sectionManager, .sectionManager,
                    ])
                let unit = city.register.policy.reach(of: role) == .unit ? try any(codes) : nil
                let act = Appoint(login: caller.login, role: role, unit: unit, from: day)
                if try city.refusal(of: act, by: Fixture.root) == nil { roles.append((role, unit)) }
            }
            people.append((caller, roles))
        }
    }

    private mutating func addAssets() throws {
        let kinds = AssetKind.allCases
        for index in 0..<40 {
            let unit = try any(codes)
            let classes = try any([111, 222, 332, 132, 231].map { Classification($0) } + [nil])
            let number = try city.add(
                "資産\(index)", any(kinds), classes, unit: unit, by: Fixture.root)
            assets[number] = unit
        }
        let numbers = assets.keys.sorted()
        for _ in 0..<30 {
            let act = PutIn(container: try any(numbers), contents: [try any(numbers)])
            _ = try city.refusal(of: act, by: Fixture.root)
        }
    }

    private mutating func addPermits() throws {
        let (numbers, day) = (assets.keys.sorted(), city.clock.day)
        for _ in 0..<40 {
            let caller = try any(people).caller
            let items = Array(Set([try any(numbers), try any(numbers)])).sorted()
            let act = ApplyForPermit(
                kind: "trip", assets: items, purpose: "用", from: day, until: day.advanced(by: 5))
            guard let receipt = try? city.perform(act, by: caller), let permit = receipt.number
            else {
                continue
            }
            permits[permit] = (assets[items[0]] ?? "", items, [caller.login])
            for (decider, _) in people.shuffled(using: &random)
            where try city.refusal(of: ApprovePermit(permit: permit), by: decider) == nil {
                permits[permit]?.people.insert(decider.login)
                break
            }
        }
    }

    // MARK: Who sees what

    /// The units that somebody sees by some of their roles; nil: everything.
    func units(_ roles: [(role: Role, unit: String?)]) -> Set<String>? {
        let everything: Set<Role> = [.ciso, .generalOfficer, .infrastructureManager, .auditor]
        if roles.contains(where: { everything.contains($0.role) }) { return nil }
        var seen = Set(roles.compactMap(\.unit))
        while true {
            let below = codes.filter { (parents[$0] ?? nil).map(seen.contains) ?? false }
            if seen.isSuperset(of: below) { return seen.isSuperset(of: codes) ? nil : seen }
            seen.formUnion(below)
        }
    }

    func sees(asset: Int, _ units: Set<String>?) -> Bool {
        units.map { $0.contains(assets[asset] ?? "") } ?? (assets[asset] != nil)
    }

    func sees(permit: Int, _ units: Set<String>?, _ login: String) -> Bool {
        guard let permit = permits[permit] else { return false }
        guard let units else { return true }
        return units.contains(permit.unit) || permit.people.contains(login)
            || permit.items.contains { sees(asset: $0, units) }
    }
}
