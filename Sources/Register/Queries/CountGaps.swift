internal import GRDB
internal import SecurityPolicy

/// How many assets have each obligation unmet.
///
/// Of the whole city it reads an index, a tenth of a second for a million assets with gaps; ask it
/// after the first page. What is retired has no gaps.
public struct CountGaps: Query {
    /// Of these units (codes) and the units below them; empty: of all.
    public var units: [String]

    /// A count.
    public init(units: [String] = []) {
        self.units = units
    }

    /// Looks: the count by the obligation's id; those that are met everywhere are left out.
    public func answer(from reader: Reader) throws -> [String: Int] {
        var counts: [Int64: Int] = [:]
        for row in try rows(reader) { counts[try row[0], default: 0] += try row[1] as Int }
        var found: [String: Int] = [:]
        for (gaps, count) in counts {
            for obligation in reader.policy.obligations(in: gaps) {
                found[obligation.id, default: 0] += count
            }
        }
        return found
    }

    /// The units to count, of those that are seen; nil: all.
    private func chosen(_ reader: Reader) throws -> Set<Int>? {
        guard !units.isEmpty else { return reader.units }
        let chosen = try Set(units.map(reader.door.unit).flatMap(reader.door.below))
        return reader.units?.intersection(chosen) ?? chosen
    }

    private func rows(_ reader: Reader) throws -> [StoredRow] {
        guard let chosen = try chosen(reader) else {
            return try reader.rows(
                """
                SELECT gaps, count(*) FROM main.asset INDEXED BY asset_by_gaps
                WHERE gaps <> 0 GROUP BY gaps
                """)
        }
        return try chosen.sorted().flatMap { unit in
            try reader.rows(
                """
                SELECT gaps, count(*) FROM main.asset INDEXED BY asset_by_unit
                WHERE unit = ? AND gaps <> 0 GROUP BY gaps
                """, [unit])
        }
    }
}

extension Door {
    /// A unit and the units below it.
    func below(_ unit: Int) throws -> [Int] {
        try rows(
            """
            WITH RECURSIVE below (id) AS (
                SELECT ? UNION SELECT unit.id FROM unit JOIN below ON unit.parent = below.id)
            SELECT id FROM below
            """, [unit]
        ).map { try $0[0] }
    }
}
