/// The acts and queries that there are, by name: what comes in through a socket is found here.
///
/// Made from the lists that the build makes of the folders `Acts` and `Queries`.
package enum Listed {
    /// Every act by its name in the ledger.
    package static let acts = Dictionary(
        listedActs.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    /// Every query by its type's name.
    package static let queries = Dictionary(
        listedQueries.map { (name(of: $0), $0) }, uniquingKeysWith: { first, _ in first })

    /// A query's name.
    package static func name(of query: any Query.Type) -> String { String(describing: query) }
}
