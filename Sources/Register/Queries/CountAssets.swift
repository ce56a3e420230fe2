internal import GRDB
public import SecurityPolicy

/// How many assets there are, by unit, kind, class and what is missing.
///
/// Reads an index, a tenth of a second for a million assets: ask it after the first page.
public struct CountAssets: Query {
    /// A count.
    public init() {}

    /// Assets of one unit that have the same kind, class and flags.
    public struct Line: Codable, Hashable, Sendable {
        /// The code of the unit.
        public let unit: String
        /// The kind.
        public let kind: AssetKind
        /// The effective class.
        public let effective: Classification
        /// Whether they have been classified.
        public let isClassified: Bool
        /// Whether they are, contain or keep specific personal information.
        public let specificPersonal: Bool
        /// Whether data remains on them.
        public let hasResidue: Bool
        /// How many gaps each has; 15 stands for 15 and more.
        public let gapCount: Int
        /// In use or retired.
        public let state: Asset.State
        /// How many they are.
        public let assets: Int
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [Line] {
        let seen = reader.units.map { PermitCondition.any("unit", of: $0.sorted()) }
        return try reader.rows(
            """
            SELECT code, facet, assets FROM (
                SELECT unit, facet, count(*) AS assets
                FROM main.asset INDEXED BY asset_by_unit
                WHERE \(seen?.sql ?? "true") GROUP BY unit, facet)
            JOIN unit ON unit.id = unit ORDER BY code, facet
            """, StatementArguments(seen?.arguments ?? [])
        ).map { row in
            let facet = Facet(bits: try row[1])
            return try Line(
                unit: row[0], kind: AssetKind(bit: facet.kind), effective: facet.classification,
                isClassified: !facet.isUnclassified, specificPersonal: facet.isSpecificPersonal,
                hasResidue: facet.hasResidue, gapCount: facet.gapCount,
                state: facet.isRetired ? .retired : .inUse, assets: row[2])
        }
    }
}
