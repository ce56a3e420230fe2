internal import GRDB
internal import SecurityPolicy

/// What may contain what.
extension Door {
    /// Refuses a content that is in there already, that would make a cycle, or that would nest too
    /// deep.
    ///
    /// schema.sql refuses cycles too; here the refusal gets its path.
    func checkCanContain(_ container: StoredAsset, _ content: StoredAsset) throws {
        let (outer, inner) = (container.number, content.number)
        if try row("SELECT 1 FROM contents WHERE container = ? AND content = ?", [outer, inner])
            != nil
        {
            throw RegisterError.refused(.alreadyContained(container: outer, content: inner))
        }
        if let path = try path(from: inner, to: outer) {
            throw RegisterError.refused(.cycle([outer] + path))
        }
        // Paper contains nothing, and information contains information, not things.
        let isThing = content.kind.keepsData || content.kind == .system
        let holdsInformation = container.kind == .information || container.kind == .systemDocument
        guard container.kind != .document, !(holdsInformation && isThing) else {
            throw RegisterError.refused(.notAContainer(outer, container.kind))
        }
        guard try height(above: outer) + depth(below: inner) + 1 <= Limits.nesting else {
            throw RegisterError.refused(.nestingTooDeep(limit: Limits.nesting))
        }
    }

    /// The shortest way from an asset to another through contents and originals, if there is one.
    private func path(from start: Int, to end: Int) throws -> [Int]? {
        if start == end { return [end] }
        // Walks up from the end: there are few containers and copies, but maybe many contents.
        var next: [Int: Int] = [:]
        var layer = [end]
        while !layer.isEmpty {
            var above: [Int] = []
            for number in layer {
                for higher in try usersOf(number) where next[higher] == nil && higher != end {
                    next[higher] = number
                    above.append(higher)
                }
            }
            if next[start] != nil {
                var path = [start]
                while let step = next[path[path.count - 1]] { path.append(step) }
                return path
            }
            layer = above
        }
        return nil
    }

    /// What takes its class from an asset: its containers and copies.
    private func usersOf(_ number: Int) throws -> [Int] {
        try rows(
            """
            SELECT container FROM contents WHERE content = ?1
            UNION SELECT number FROM asset WHERE copy_of = ?1
            """, [number]
        ).map { try $0[0] }
    }

    /// The length of the longest way upwards.
    private func height(above number: Int) throws -> Int {
        try row(
            """
            WITH RECURSIVE above (number, steps) AS (
                SELECT ?1, 0
                UNION SELECT container, steps + 1 FROM above JOIN contents ON content = number
                    WHERE steps < ?2
                UNION SELECT asset.number, steps + 1 FROM above JOIN asset
                    ON copy_of = above.number WHERE steps < ?2)
            SELECT max(steps) FROM above
            """, [number, Limits.nesting])?[0] ?? 0
    }

    /// The length of the longest way downwards.
    private func depth(below number: Int) throws -> Int {
        try row(
            """
            WITH RECURSIVE below (number, steps) AS (
                SELECT ?1, 0
                UNION SELECT content, steps + 1 FROM below JOIN contents ON container = number
                    WHERE steps < ?2
                UNION SELECT copy_of, steps + 1 FROM below JOIN asset
                    ON asset.number = below.number WHERE copy_of IS NOT NULL AND steps < ?2)
            SELECT max(steps) FROM below
            """, [number, Limits.nesting])?[0] ?? 0
    }
}
