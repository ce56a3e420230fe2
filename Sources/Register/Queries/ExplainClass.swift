internal import GRDB
public import SecurityPolicy

/// Why an asset has its effective class: for each axis, everything that gives that class.
///
/// A retired copy keeps the class that its original had then. Where the original has another one
/// now, the path still ends at the original.
///
/// The path leads on where the asset has its class from another section's: their numbers are named.
public struct ExplainClass: Query {
    /// The number of the asset.
    public var asset: Int
    /// How many contents and copies to follow on each axis, at most.
    public var limit: Int

    /// A question why.
    public init(asset: Int, limit: Int = 20) {
        self.asset = asset
        self.limit = limit
    }

    /// One thing that gives an asset its class on an axis.
    public struct Reason: Codable, Hashable, Sendable {
        /// The axis.
        public let axis: Axis
        /// The class.
        public let `class`: Int
        /// What gives it.
        public let because: Because
        /// The way from the asset to the one whose own class, missing class or residue it is.
        public let path: [Int]
        /// Since when, for a residue at the end of the path.
        public let since: Moment?
    }

    /// What gives a class.
    public enum Because: String, CaseIterable, Codable, Sendable {
        /// The class declared for the asset itself.
        case declared
        /// That it has not been classified (5(2)②イ).
        case unclassified
        /// Something that it contains (5(2)④ウ).
        case contents
        /// The original that it is a copy of (5(2)①イ).
        case copyOf = "copy-of"
        /// Data that remains on it (5(2)⑪ア).
        case residue
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [Reason] {
        let asset = try reader.door.storedAsset(self.asset)
        return try Axis.allCases.flatMap { try reasons(asset, $0, reader) }
    }

    private func reasons(_ asset: StoredAsset, _ axis: Axis, _ reader: Reader) throws -> [Reason] {
        let level = asset.effective[axis]
        var reasons = try own(asset, axis, reader).map {
            Reason(axis: axis, class: level, because: $0.0, path: [asset.number], since: $0.1)
        }
        for (number, because) in try sources(asset, axis, reader, limit) {
            let (path, since) = try follow(number, axis, reader)
            reasons.append(
                Reason(
                    axis: axis, class: level, because: because, path: [asset.number] + path,
                    since: since))
        }
        if reasons.isEmpty, let original = asset.copyOf {
            reasons.append(
                Reason(
                    axis: axis, class: level, because: .copyOf, path: [asset.number, original],
                    since: nil))
        }
        return reasons
    }

    /// What about an asset itself gives its class on an axis.
    private func own(
        _ asset: StoredAsset, _ axis: Axis, _ reader: Reader
    ) throws -> [(Because, Moment?)] {
        var found: [(Because, Moment?)] = []
        let level = asset.effective[axis]
        if let declared = asset.declared {
            if declared[axis] == level { found.append((.declared, nil)) }
        } else if level == 1 {
            found.append((.unclassified, nil))
        }
        if axis == .c, asset.residueC == level {
            let since: Moment? =
                try reader.row(
                    "SELECT residue_since FROM main.asset WHERE number = ?", [asset.number])?[0]
            found.append((.residue, since))
        }
        return found
    }

    /// The contents and the original that have the asset's class on an axis.
    private func sources(
        _ asset: StoredAsset, _ axis: Axis, _ reader: Reader, _ limit: Int
    ) throws -> [(Int, Because)] {
        let column = "effective_\(axis.rawValue)"
        let contents = try reader.rows(
            """
            SELECT number FROM main.contents JOIN main.asset ON number = content
            WHERE container = ? AND \(column) = ? ORDER BY number LIMIT ?
            """, [asset.number, asset.effective[axis], limit]
        ).map { try ($0[0] as Int, Because.contents) }
        let original = try asset.copyOf.map(reader.door.unseenAsset)
        guard let original, original.effective[axis] == asset.effective[axis] else {
            return contents
        }
        return contents + [(original.number, .copyOf)]
    }

    /// The way down from an asset to one that has the class by itself.
    private func follow(_ start: Int, _ axis: Axis, _ reader: Reader) throws -> ([Int], Moment?) {
        var path = [start]
        while true {
            let asset = try reader.door.unseenAsset(path[path.count - 1])
            let own = try own(asset, axis, reader)
            if !own.isEmpty { return (path, own.lazy.compactMap(\.1).first) }
            guard let next = try sources(asset, axis, reader, 1).first else {
                return (path + (asset.copyOf.map { [$0] } ?? []), nil)
            }
            guard !path.contains(next.0) else { throw DamagedValue(column: "contents") }
            path.append(next.0)
        }
    }
}
