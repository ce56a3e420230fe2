internal import GRDB
public import SecurityPolicy

/// Erases records whose retention has ended: their texts, papers and entries' bodies (5(2)⑪ウ).
///
/// The hashes stay, so that the ledger verifies as before. The act names what it leaves of each, which `PlanPurge` gives: what was shown is what is erased.
public struct PurgeRecords: Act {
    /// The name in the ledger.
    public static let name = "retention.purge"
    /// The duties of which it can be part.
    public static let duties = [Duty.keepRecords]

    /// The number of the purge that was asked for.
    public var purge: Int
    /// What is left of each record.
    public var records: [ErasedRecord]

    /// An erasure.
    public init(purge: Int, records: [ErasedRecord]) {
        self.purge = purge
        self.records = records
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        Authority(.keepRecords, units: [try door.purge(purge).unit])
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let purge = try door.purgeToDecide(purge)
        guard !records.isEmpty else { throw RegisterError.refused(.retention(.nothingDue)) }
        let asked = Set(try door.permits(of: purge.number))
        let isAsked = records.allSatisfy { asked.contains($0.permit) }
        let isOnce = Set(records.map(\.permit)).count == records.count
        // In a replay there is nothing left to plan from, but what was performed in its place.
        let here = records.filter { door.gone[$0.permit] == nil }
        let isPerformed = records.allSatisfy { record in
            door.gone[record.permit].map { $0 == record.entries } ?? true
        }
        guard isAsked, isOnce, isPerformed,
            records.allSatisfy({ $0.isPossible(under: door.policy) }),
            try door.plan(erasing: here.map(\.permit)) == here
        else {
            throw RegisterError.refused(.retention(.changed(purge.number)))
        }
        for record in records where record.keptUntil >= door.happenedAt.day {
            throw RegisterError.refused(.retention(.kept(record.permit, until: record.keptUntil)))
        }
        try door.overwriteWhatIsErased()
        try door.decide(purge, .done, reason: nil)
        for record in records { try door.erase(record, by: purge.number) }
        return purge.number
    }
}

extension Door {
    /// The permits that a purge names, ascending.
    func permits(of purge: Int) throws -> [Int] {
        try rows("SELECT permit FROM purge_record WHERE purge = ? ORDER BY permit", [purge])
            .map { try $0[0] }
    }
}
