internal import SecurityPolicy

/// All that has few values about an asset, packed as in the generated column `asset.facet`.
///
/// The lists page by facets: an index on (facet, name) serves every filter and every sort on what
/// is packed here, because there are only some hundreds of facets in use.
struct Facet: Hashable, Sendable {
    let bits: Int

    var kind: Int { bits & 7 }
    var c: Int { bits >> 3 & 3 }
    var i: Int { bits >> 5 & 3 }
    var a: Int { bits >> 7 & 3 }
    var isUnclassified: Bool { bits >> 9 & 1 != 0 }
    var isSpecificPersonal: Bool { bits >> 10 & 1 != 0 }
    var hasResidue: Bool { bits >> 11 & 1 != 0 }
    var isRetired: Bool { bits >> 12 & 1 != 0 }
    /// How many gaps there are; 15 stands for 15 and more.
    var gapCount: Int { bits >> 13 & 15 }

    var classification: Classification { Classification(c: c, i: i, a: a) }
}

extension AssetKind {
    /// The kind's number in the tables: its place in the declaration.
    var bit: Int { AssetKind.allCases.firstIndex(of: self) ?? 0 }

    /// The kind with a number in the tables.
    init(bit: Int) {
        self = AssetKind.allCases.indices.contains(bit) ? AssetKind.allCases[bit] : .information
    }
}
