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
    /// What is said where none matches.
    var noMatch = Words.Forms.noSuchUnit

    /// What lies side by side.
    init(_ units: [Unit], noMatch: Wording = Words.Forms.noSuchUnit) {
        self.units = units
        self.noMatch = noMatch
    }

    init(_ facts: Facts) {
        units = facts.tree.map {
            Unit(code: $0.unit.code, name: $0.unit.name, depth: $0.depth)
        }
    }

    /// The name of a unit, or its code if there is none.
    func name(of code: String) -> String {
        units.first { $0.code == code }?.name ?? code
    }

    /// The units whose name or code has a text, in the order of the tree; of what lies side by side,
    /// those first that begin with it.
    func matching(_ text: String) -> [Unit] {
        let query = TextQuery(text)
        guard !query.isEmpty else { return units }
        func texts(_ unit: Unit) -> [String] { [unit.name, unit.code, unit.reading] }
        let found = units.filter { query.matches(texts($0)) }
        guard units.allSatisfy({ $0.depth == 0 }) else { return found }
        return found.filter { query.begins(texts($0)) }
            + found.filter { !query.begins(texts($0)) }
    }
}
