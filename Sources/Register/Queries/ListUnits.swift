internal import GRDB

/// The units, by code.
public struct ListUnits: Query {
    /// A look at the units.
    public init() {}

    /// A department or section.
    public struct Unit: Codable, Hashable, Sendable {
        /// Its code.
        public let code: String
        /// Its name.
        public let name: String
        /// The code of the unit above it.
        public let parent: String?
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [Unit] {
        try reader.rows(
            """
            SELECT unit.code, unit.name, above.code
            FROM unit LEFT JOIN unit AS above ON above.id = unit.parent ORDER BY unit.code
            """
        ).map { try Unit(code: $0[0], name: $0[1], parent: $0[2]) }
    }
}
