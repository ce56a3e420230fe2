internal import GRDB
public import SecurityPolicy

/// Records that a permit is used: that something leaves, goes into transport, begins to be destroyed.
///
/// It stays open until its end is recorded, however long.
public struct StartPermit: Act {
    /// The name in the ledger.
    public static let name = "permit.start"
    /// The duties of which it can be part.
    public static let duties = [Duty.usePermits]

    /// The number of the permit.
    public var permit: Int
    /// The values of the fields that are filled in at the start.
    public var fields: [String: String]

    /// A start.
    public init(permit: Int, fields: [String: String] = [:]) {
        self.permit = permit
        self.fields = fields
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        try door.authorityToUse(permit)
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        var permit = try door.permit(permit, for: .start)
        try door.checkMayBegin(permit)
        try door.take(fields, into: &permit, at: .start)
        try door.checkComplete(permit, at: .start)
        try door.record(.start, of: permit)
        if !fields.isEmpty { try door.storeFields(of: permit) }
        try door.move(permit, to: .started)
        if permit.kind.course == .away {
            try door.run("UPDATE permit_item SET away = 1 WHERE permit = ?", [permit.number])
        }
        return permit.number
    }
}

extension Door {
    /// Refuses the use of a permit before its first day, or with assets that are not there.
    func checkMayBegin(_ permit: StoredPermit) throws {
        if let from = permit.from, happenedAt.day < from {
            throw RegisterError.refused(.permit(.notYet(from: from)))
        }
        try checkItems(permit)
        try checkNotAway(permit, from: nil)
    }
}
