internal import GRDB
public import SecurityPolicy

/// Approves an application, or the extension of a permit that is in use.
///
/// The approval is bound to the period, the assets and the classes that they have at the time: when
/// a class rises before the start, it falls.
public struct ApprovePermit: Act {
    /// The name in the ledger.
    public static let name = "permit.approve"
    /// The duties of which it can be part.
    public static let duties = [Duty.decidePermits]

    /// The number of the permit.
    public var permit: Int
    /// The values of the fields that the approver fills in.
    public var fields: [String: String]
    /// What the approver says about it.
    public var note: String?
    /// Why the applicant has to approve (4(3)); flagged for ever.
    public var unavoidable: String?

    /// An approval.
    public init(
        permit: Int, fields: [String: String] = [:], note: String? = nil,
        unavoidable: String? = nil
    ) {
        self.permit = permit
        self.fields = fields
        self.note = note
        self.unavoidable = unavoidable
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        try door.authorityToDecide(permit, outstanding: true)
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        var permit = try door.permit(permit, for: .approve)
        let unavoidable = try door.checkNotOwn(permit, .approve, unavoidable: unavoidable)
        let before = try door.approvals(of: permit)
        try door.take(fields, into: &permit, at: .approve)
        if permit.state == .applied {
            try door.checkItems(permit)
            try door.checkComplete(permit, at: .approve)
        }
        try door.record(
            .approve, of: permit, role: door.standing?.role, unavoidable: unavoidable,
            note: try door.optionalText(note, field: "note"))
        if permit.state == .applied {
            if !fields.isEmpty { try door.storeFields(of: permit) }
            try door.bindClasses(of: permit)
        }
        guard before.count + 1 >= permit.kind.approvalsNeeded else { return permit.number }
        if permit.state == .applied {
            try door.move(permit, to: .approved)
        } else {
            try door.run(
                """
                UPDATE permit SET until_day = extension_until, extension_until = NULL
                WHERE number = ?
                """, [permit.number])
        }
        return permit.number
    }
}
