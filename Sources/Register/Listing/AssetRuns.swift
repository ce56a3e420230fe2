internal import GRDB
internal import SecurityPolicy

/// The assets of one facet, of one unit if named.
struct Run: Hashable {
    let facet: Facet
    let unit: Int?
}

/// Finding the runs of a plan.
extension AssetPlan {
    /// The runs that pass, unordered; of each unit apart if asked, or if there are not many.
    func runs(ofEachUnit: Bool = false) throws -> [Run] {
        if let units, ofEachUnit || column == .unit || units.count <= thresholds.manyUnits {
            return try units.flatMap { unit in
                try facets("asset_by_unit", unit: unit).map { Run(facet: $0, unit: unit) }
            }
        }
        return try facets("asset_by_facet", unit: nil).map { Run(facet: $0, unit: nil) }
    }

    /// The facets in use that pass: each step is a seek to the next one (a "loose index scan").
    private func facets(_ index: String, unit: Int?) throws -> [Facet] {
        let next = try Binding(
            """
            SELECT facet FROM main.asset INDEXED BY \(index)
            WHERE \(unit == nil ? "" : "unit = ?2 AND") facet > ?1 ORDER BY facet LIMIT 1
            """, in: reader.database)
        if let unit { next.bind(2, unit) }
        var facets: [Facet] = []
        var last = -1
        while let bits = try next.with(last).first({ $0.integer(0) }) {
            guard bits > last else { throw DamagedValue(column: "facet") }
            let facet = Facet(bits: bits)
            if filter.passes(facet), canHaveGap(facet) { facets.append(facet) }
            last = bits
        }
        return facets
    }

    /// Whether assets of a facet can have the gap that is asked for, whatever their traits.
    private func canHaveGap(_ facet: Facet) -> Bool {
        gapBits == 0
            || gapBits
                & reader.policy.obligations(
                    kind: AssetKind(bit: facet.kind), traits: .max,
                    effective: facet.classification,
                    specificPersonal: facet.isSpecificPersonal) != 0
    }

    /// How many assets the runs have, before a search and a single obligation; counting stops at a
    /// limit.
    func runTotal(limit: Int = .max) throws -> Int {
        var total = 0
        for run in try runs(ofEachUnit: true) where total < limit {
            let count = try Binding(
                """
                SELECT count(*) FROM (SELECT 1 FROM main.asset
                    INDEXED BY \(run.unit == nil ? "asset_by_facet" : "asset_by_unit")
                    WHERE facet = ?1 \(run.unit == nil ? "" : "AND unit = ?2") LIMIT ?3)
                """, in: reader.database)
            count.bind(1, run.facet.bits)
            if let unit = run.unit { count.bind(2, unit) }
            count.bind(3, limit - total)
            total += try count.first { $0.integer(0) } ?? 0
        }
        return total
    }

    /// Gives the groups of runs that can have assets after a place, in order, until the body
    /// returns false.
    ///
    /// Groups of one unit each are made one at a time: there may be a thousand.
    func forEachGroup(
        ascending: Bool, from start: AssetKey?, _ body: ([Run]) throws -> Bool
    ) throws {
        func isPassed(_ key: Int) -> Bool {
            start.map { ascending ? key < $0.group : key > $0.group } ?? false
        }
        if column == .unit, let units {
            let ordered = units.map { (rank: ranks[$0] ?? 0, unit: $0) }
                .sorted { ascending ? $0.rank < $1.rank : $0.rank > $1.rank }
            // Few facets are asked for in each unit; many are looked for there.
            let all = try facets("asset_by_facet", unit: nil)
            for (rank, unit) in ordered where !isPassed(rank) && !all.isEmpty {
                let facets =
                    all.count <= 32 ? all : try facets("asset_by_unit", unit: unit)
                guard try body(facets.map { Run(facet: $0, unit: unit) }) else { return }
            }
            return
        }
        let groups = Dictionary(grouping: try runs()) { group($0.facet, unit: $0.unit) }
        for key in groups.keys.sorted(by: { ascending ? $0 < $1 : $0 > $1 }) where !isPassed(key) {
            guard let runs = groups[key], try body(runs) else { return }
        }
    }
}
