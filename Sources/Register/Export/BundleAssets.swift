internal import Foundation
internal import GRDB

/// The entries of the assets of a bundle's books: those that say their names, kinds and sections, and
/// those from which their classes follow, as far as these are about the asset itself.
///
/// What a container has its class from may be another section's; its entries stay behind.
extension BundleExport {
    /// How many assets are looked at in a transaction.
    private static let page = 1000

    /// Finds them.
    func findEntriesOfAssets() throws {
        let numbers = assets.sorted()
        for start in stride(from: 0, to: numbers.count, by: BundleExport.page) {
            let page = numbers[start..<min(start + BundleExport.page, numbers.count)]
            let found = try read { try BundleExport.entries(of: page, until: last, $0) }
            for (asset, entry, actor, body) in found {
                let act = try AnyEnvelope.read(body, entry: entry).act
                guard let units = units(named: act, of: asset) else { continue }
                self.units.formUnion(units.map { normalised($0) })
                concerned.insert(entry)
                logins.insert(actor)
            }
        }
    }

    private static func entries(
        of assets: some Sequence<Int>, until last: Int, _ reader: Reader
    ) throws -> [(asset: Int, entry: Int, actor: String, body: [UInt8])] {
        let acts = [
            RegisterAsset.name, CopyAsset.name, CorrectAsset.name, ClassifyAssets.name, PutIn.name,
            TakeOut.name, SanitizeAsset.name,
        ]
        let statement = try Binding(
            """
            SELECT about.number, entry.number, actor, body
            FROM about JOIN entry ON entry.number = about.entry
            WHERE about.number IN (SELECT value FROM json_each(?1)) AND about.entry <= ?2
                AND act IN (\(acts.map { "'\($0)'" }.joined(separator: ", ")))
            """, in: reader.database)
        statement.bind(1, "[" + assets.map(String.init).joined(separator: ",") + "]")
        statement.bind(2, last)
        var found: [(Int, Int, String, [UInt8])] = []
        try statement.forEach {
            found.append(($0.integer(0), $0.integer(1), $0.text(2), $0.bytes(3)))
            return true
        }
        return found
    }

    /// The sections that an entry names of an asset; nil: it is about the asset only through others.
    private func units(named act: any Act, of asset: Int) -> [String]? {
        switch act {
        case let act as RegisterAsset: [act.asset.unit]
        case let act as CopyAsset: [act.asset.unit]
        case let act as CorrectAsset where act.asset == asset: act.unit.map { [$0] } ?? []
        case let act as PutIn where act.container == asset: []
        case let act as TakeOut where act.container == asset: []
        case let act as ClassifyAssets where act.assets.contains(asset): []
        case let act as SanitizeAsset where act.asset == asset: []
        default: nil
        }
    }
}
