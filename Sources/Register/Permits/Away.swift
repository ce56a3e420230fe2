internal import GRDB
internal import SecurityPolicy

/// What is away under a permit: carried out, on its way, at a repairer, being destroyed.
extension Door {
    /// The permit under which an asset is away, itself or with what it is in, or under which
    /// something that it takes along is away.
    ///
    /// Things move as a whole; information can be in several things at once, so that it is away
    /// only itself.
    func permitAway(_ number: Int) throws -> (asset: Int, permit: Int)? {
        try row(
            """
            WITH RECURSIVE
                above (number, kind) AS (
                    SELECT number, kind FROM asset WHERE number = ?1
                    UNION SELECT asset.number, asset.kind
                        FROM above JOIN contents ON content = above.number
                        JOIN asset ON asset.number = container
                        WHERE above.kind IN (2, 3) AND asset.kind IN (2, 3)),
                below (number) AS (
                    SELECT ?1
                    UNION SELECT asset.number
                        FROM below JOIN contents ON container = below.number
                        JOIN asset ON asset.number = content WHERE asset.kind IN (2, 3))
            SELECT asset, permit FROM permit_item
            WHERE away = 1 AND asset IN (SELECT number FROM above UNION SELECT number FROM below)
            ORDER BY asset <> ?1, asset LIMIT 1
            """, [number]
        ).map { try ($0[0], $0[1]) }
    }

    /// Refuses what is away, unless it is to be back by the day on which it would go.
    ///
    /// A day that has passed is no promise: what is overdue is away.
    func checkNotAway(_ permit: StoredPermit, from day: Day?) throws {
        guard permit.kind.course == .away else { return }
        for number in permit.assets {
            guard let (asset, other) = try permitAway(number) else { continue }
            if let day, let back = try self.permit(other).until, back < day,
                back >= recordedAt.day
            {
                continue
            }
            throw RegisterError.refused(.permit(.away(asset, permit: other)))
        }
    }
}
