import SecurityPolicy

/// The plain recomputation that the register is compared with: no triggers, no caches, nothing from
/// Sources but the names of kinds, axes and methods.
struct Model {
    /// An asset as the rules of 5(2) see it.
    struct Thing {
        var kind: AssetKind
        var declared: [Int]?
        var specific = false
        var residue: Level?
        var contents: Set<Int> = []
        var original: Int?
        var sanitized: String?
        /// The class with which it was retired; it never changes again.
        var frozen: Level?

        var keepsData: Bool { kind == .medium || kind == .equipment }
    }

    /// A class on each axis and whether it is specific personal information.
    struct Level: Equatable {
        var axes = [3, 3, 2]
        var specific = false

        /// The higher of two, axis by axis; 1 is the highest.
        mutating func raise(to other: Level) {
            for axis in 0..<3 { axes[axis] = min(axes[axis], other.axes[axis]) }
            specific = specific || other.specific
        }
    }

    /// Why an asset has its class: the axis, what gives it, and the first step of the way there.
    struct Reason: Hashable {
        let axis: Int
        let because: String
        let step: Int?
    }

    /// Things by number, from 1.
    private(set) var things: [Thing] = []

    var count: Int { things.count }
    subscript(_ number: Int) -> Thing {
        get { things[number - 1] }
        set { things[number - 1] = newValue }
    }

    mutating func add(_ thing: Thing) {
        things.append(thing)
    }

    /// Promise 1: the highest of what is declared, what remains, what it contains and what it was
    /// copied from.
    func level(_ number: Int) -> Level { levels()[number - 1] }

    /// The class of every asset, in order of their numbers.
    func levels() -> [Level] {
        var known = [Level?](repeating: nil, count: things.count)
        func level(_ number: Int) -> Level {
            if let found = known[number - 1] { return found }
            let thing = things[number - 1]
            var result = Level(axes: thing.declared ?? [1, 1, 1], specific: thing.specific)
            if let frozen = thing.frozen {
                result = frozen
            } else {
                if let residue = thing.residue { result.raise(to: residue) }
                for part in thing.contents { result.raise(to: level(part)) }
                if let original = thing.original { result.raise(to: level(original)) }
            }
            known[number - 1] = result
            return result
        }
        return (0..<things.count).map { level($0 + 1) }
    }

    func containers(of number: Int) -> [Int] {
        things.indices.filter { things[$0].contents.contains(number) }.map { $0 + 1 }
    }

    /// Whether an asset is, contains or is copied from another, at any depth.
    func reaches(_ start: Int, _ end: Int) -> Bool {
        var seen: Set<Int> = []
        var rest = [start]
        while let number = rest.popLast() {
            if number == end { return true }
            guard seen.insert(number).inserted else { continue }
            rest.append(contentsOf: self[number].contents)
            if let original = self[number].original { rest.append(original) }
        }
        return false
    }

    /// Takes an asset out; data remains (5(2)⑪ア).
    mutating func takeOut(_ content: Int, of container: Int) {
        if !self[content].keepsData {
            var keepers: Set<Int> = []
            func visit(_ number: Int) {
                if self[number].keepsData {
                    keepers.insert(number)
                } else {
                    containers(of: number).forEach(visit)
                }
            }
            visit(container)
            let had = keepers.map { ($0, level($0)) }
            for (keeper, level) in had where level.axes[0] < 3 {
                var residue = self[keeper].residue ?? Level()
                residue.axes[0] = min(residue.axes[0], level.axes[0])
                residue.specific = residue.specific || level.specific
                self[keeper].residue = residue
            }
        }
        self[container].contents.remove(content)
    }

    /// Everything that gives an asset its class, given the classes of all.
    func reasons(_ number: Int, _ levels: [Level]) -> Set<Reason> {
        let thing = self[number]
        var reasons: Set<Reason> = []
        for axis in 0..<3 {
            let level = levels[number - 1].axes[axis]
            var found = own(number, axis, levels).map { Reason(axis: axis, because: $0, step: nil) }
            for part in thing.contents where levels[part - 1].axes[axis] == level {
                found.append(Reason(axis: axis, because: "contents", step: part))
            }
            // A retired copy keeps the class of its original as it was then.
            if let original = thing.original,
                levels[original - 1].axes[axis] == level || found.isEmpty
            {
                found.append(Reason(axis: axis, because: "copy-of", step: original))
            }
            reasons.formUnion(found)
        }
        return reasons
    }

    /// What about an asset itself gives its class on an axis.
    func own(_ number: Int, _ axis: Int, _ levels: [Level]) -> [String] {
        let thing = self[number]
        let level = levels[number - 1].axes[axis]
        var found: [String] = []
        if let declared = thing.declared {
            if declared[axis] == level { found.append("declared") }
        } else {
            found.append("unclassified")
        }
        if axis == 0, let residue = thing.residue, residue.axes[0] == level {
            found.append("residue")
        }
        return found
    }

    /// What is wrong with a path, or nil: each step must be to a content or an original of the same
    /// class, and the end must have the class by itself.
    func fault(in path: [Int], of number: Int, _ axis: Int, _ levels: [Level]) -> String? {
        guard path.first == number, let end = path.last else {
            return "does not start at the asset"
        }
        for (from, to) in zip(path, path.dropFirst()) {
            let isOriginal = self[from].original == to
            guard self[from].contents.contains(to) || isOriginal else {
                return "\(from) neither contains nor copies \(to)"
            }
            if levels[from - 1].axes[axis] != levels[to - 1].axes[axis] {
                // Only a retired copy may differ from its original, and there the path ends.
                let isFrozen = self[from].frozen != nil && isOriginal && to == end
                return isFrozen && own(from, axis, levels).isEmpty ? nil : "\(to) has another class"
            }
        }
        return own(end, axis, levels).isEmpty ? "\(end) does not give the class" : nil
    }
}
