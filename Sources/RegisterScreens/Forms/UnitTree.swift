internal import Register
internal import SecurityPolicy

/// The units in the order of their tree: each before those below it.
struct UnitTree: Sendable {
    /// A unit in its place.
    struct Unit: Hashable, Sendable {
        var code: String
        var name: String
        /// How many units are above it.
        var depth: Int
    }

    /// All units.
    private(set) var units: [Unit] = []

    init(_ list: [ListUnits.Unit]) {
        let codes = Set(list.map(\.code))
        // A unit whose upper one is not in the list stands at the top.
        let below = Dictionary(grouping: list) { unit in
            unit.parent.flatMap { codes.contains($0) ? $0 : nil } ?? ""
        }
        func add(below code: String, depth: Int) {
            for unit in below[code] ?? [] {
                units.append(Unit(code: unit.code, name: unit.name, depth: depth))
                add(below: unit.code, depth: depth + 1)
            }
        }
        add(below: "", depth: 0)
    }

    /// The name of a unit, or its code if there is none.
    func name(of code: String) -> String {
        units.first { $0.code == code }?.name ?? code
    }

    /// The units whose name or code has a text, in the order of the tree.
    func matching(_ text: String) -> [Unit] {
        let query = TextQuery(text)
        return query.isEmpty ? units : units.filter { query.matches([$0.name, $0.code]) }
    }
}
