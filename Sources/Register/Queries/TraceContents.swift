internal import GRDB
internal import SecurityPolicy

/// What an asset contains, at any depth.
public struct TraceContents: Query {
    /// The number of the asset.
    public var asset: Int
    /// How many containers to look into, at most.
    public var limit: Int

    /// A look into an asset.
    public init(_ asset: Int, limit: Int = 2000) {
        self.asset = asset
        self.limit = limit
    }

    /// What was found.
    public struct Contents: Codable, Hashable, Sendable {
        /// What each contains, by number, ascending; those that contain nothing are left out.
        public let parts: [Int: [Int]]
        /// The lines of all that are named, the asset's own too, by number.
        public let lines: [Int: AssetLine]
        /// Whether more is contained than was looked into.
        public let isCut: Bool
    }

    /// Looks, level by level, into each asset once.
    public func answer(from reader: Reader) throws -> Contents {
        _ = try reader.door.storedAsset(asset)
        var parts: [Int: [Int]] = [:]
        var known: Set<Int> = [asset]
        var layer = [asset]
        var isCut = false
        while !layer.isEmpty {
            var below: [Int] = []
            for number in layer {
                guard known.count < limit else {
                    isCut = true
                    break
                }
                let found = try reader.door.contents(of: number)
                if found.isEmpty { continue }
                parts[number] = found
                for part in found where known.insert(part).inserted { below.append(part) }
            }
            layer = below
        }
        let lines = try reader.lines(known.sorted())
        return Contents(
            parts: parts,
            lines: Dictionary(lines.map { ($0.number, $0) }, uniquingKeysWith: { $1 }),
            isCut: isCut)
    }
}
