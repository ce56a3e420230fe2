internal import GRDB
public import SecurityPolicy

/// Changes an application, which then waits for its approvals anew.
///
/// So what was sent back is handed in again, and what was approved can be changed before it is used.
public struct RevisePermit: Act {
    /// The name in the ledger.
    public static let name = "permit.revise"
    /// The duties of which it can be part.
    public static let duties = [Duty.usePermits]

    /// The number of the permit.
    public var permit: Int
    /// Another purpose.
    public var purpose: String?
    /// Another first day.
    public var from: Day?
    /// Another last day.
    public var until: Day?
    /// Other values of fields; an empty one takes the value away.
    public var fields: [String: String]
    /// Assets that are added.
    public var add: [Int]
    /// Assets that are left out.
    public var remove: [Int]

    /// A revision.
    public init(
        permit: Int, purpose: String? = nil, from: Day? = nil, until: Day? = nil,
        fields: [String: String] = [:], add: [Int] = [], remove: [Int] = []
    ) {
        self.permit = permit
        self.purpose = purpose
        self.from = from
        self.until = until
        self.fields = fields
        self.add = add
        self.remove = remove
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        try door.authorityToUse(permit)
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        var permit = try door.permit(permit, for: .revise)
        try door.checkApplicant(of: permit)
        let round = permit.round
        if let purpose { permit.purpose = try door.text(purpose, field: "purpose") }
        if let from { permit.from = from }
        if let until { permit.until = until }
        for number in remove {
            guard let place = permit.items.firstIndex(where: { $0.asset == number }) else {
                throw RegisterError.refused(
                    .permit(.notAnItem(number, accepted: permit.assets)))
            }
            permit.items.remove(at: place)
        }
        for number in add {
            guard !permit.assets.contains(number) else {
                throw RegisterError.refused(.permit(.itemTwice(number)))
            }
            permit.items.append(try door.item(number))
        }
        try door.checkItems(permit)
        try door.checkPeriod(of: permit)
        try door.take(fields, into: &permit, at: .apply)
        try door.checkComplete(permit, at: .apply)
        try door.checkNotAway(permit, from: permit.from)
        try door.record(.revise, of: permit)
        try door.run(
            """
            UPDATE permit SET state = 0, round = ?, purpose = ?, from_day = ?, until_day = ?
            WHERE number = ?
            """,
            [
                round + 1, permit.purpose, permit.from?.description,
                permit.until?.description, permit.number,
            ])
        for number in remove {
            try door.run(
                "DELETE FROM permit_item WHERE permit = ? AND asset = ?", [permit.number, number])
        }
        for item in permit.items where add.contains(item.asset) { try door.add(item, to: permit) }
        try door.storeFields(of: permit)
        return permit.number
    }
}
