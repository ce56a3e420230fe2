internal import SecurityPolicy

/// What a purge would erase now, and what it would leave: to be looked at before it is decided, and
/// handed to `PurgeRecords`.
///
/// Records that were held after the purge was asked for are left out.
public struct PlanPurge: Query {
    /// The number of the purge.
    public var purge: Int

    /// A look at what would go.
    public init(_ purge: Int) {
        self.purge = purge
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [ErasedRecord] {
        let purge = try reader.door.purge(purge)
        guard purge.state == .asked else {
            throw RegisterError.refused(.retention(.decided(purge.number)))
        }
        let ending: [Int] = try reader.rows(
            """
            SELECT purge_record.permit FROM purge_record JOIN ending USING (permit)
            WHERE purge = ? AND ending.kept_until < ? ORDER BY purge_record.permit
            """, [purge.number, reader.now.day.description]
        ).map { try $0[0] }
        return try reader.door.plan(erasing: ending)
    }
}
