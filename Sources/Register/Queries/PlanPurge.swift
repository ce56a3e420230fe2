internal import Foundation
internal import GRDB
internal import SecurityPolicy

/// What a purge would erase now, and what it would leave: to be looked at before it is decided, and
/// handed to `PurgeRecords`.
///
/// Records that were held after the purge was asked for are left out. Of a purge that was done: what it
/// erased, so that whoever repeats it under its idempotency key gets the receipt.
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
        switch purge.state {
        case .asked: break
        case .done: return try erased(by: purge.number, reader)
        case .declined: throw RegisterError.refused(.retention(.decided(purge.number)))
        }
        let ending: [Int] = try reader.rows(
            """
            SELECT purge_record.permit FROM purge_record JOIN ending USING (permit)
            WHERE purge = ? AND ending.kept_until < ? ORDER BY purge_record.permit
            """, [purge.number, reader.now.day.description]
        ).map { try $0[0] }
        return try reader.door.plan(erasing: ending)
    }

    private func erased(by purge: Int, _ reader: Reader) throws -> [ErasedRecord] {
        let found = try reader.row(
            """
            SELECT entry.number, body FROM about JOIN entry ON entry.number = about.entry
            WHERE about.number = ? AND act = ? AND body IS NOT NULL
            """, [purge, PurgeRecords.name])
        guard let row = found else {
            throw RegisterError.refused(.retention(.decided(purge)))
        }
        let body: Data = try row[1]
        let act = try AnyEnvelope.read(Array(body), entry: row[0]).act as? PurgeRecords
        return act?.records ?? []
    }
}
