internal import Register
internal import SecurityPolicy

/// The units in the order of their tree: each before those below it.
///
/// Also other things with a code among which is chosen by searching: people, contractors.
struct UnitTree: Sendable {
    /// A unit in its place.
    struct Unit: Hashable, Sendable {
        var code: String
        var name: String
        /// How many units are above it.
        var depth: Int
        /// What else it is found by.
        var reading = ""
    }

    /// All units.
    let units: [Unit]

    /// What lies side by side.
    init(_ units: [Unit]) { self.units = units }

    init(_ facts: Facts) {
        units = facts.tree.map {
            Unit(code: $0.unit.code, name: $0.unit.name, depth: $0.depth)
        }
    }

    /// The name of a unit, or its code if there is none.
    func name(of code: String) -> String {
        units.first { $0.code == code }?.name ?? code
    }

    /// The units whose name or code has a text, in the order of the tree.
    func matching(_ text: String) -> [Unit] {
        let query = TextQuery(text)
        return query.isEmpty
            ? units : units.filter { query.matches([$0.name, $0.code, $0.reading]) }
    }
}
