internal import GRDB
public import SecurityPolicy

/// Reports that something was lost while it was away (4(2)②ア, 6(1)⑧イ), which opens an incident.
///
/// The permit stays open, and what was lost stays away.
public struct ReportLoss: Act {
    /// The name in the ledger.
    public static let name = "permit.lose"
    /// The duties of which it can be part.
    public static let duties = [Duty.usePermits]

    /// The number of the permit.
    public var permit: Int
    /// The numbers of what was lost; none: all of the permit's assets.
    public var assets: [Int]
    /// What happened.
    public var report: String

    /// A report of a loss.
    public init(permit: Int, assets: [Int] = [], report: String) {
        self.permit = permit
        self.assets = assets
        self.report = report
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        try door.authorityToUse(permit)
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let permit = try door.permit(permit, for: .lose)
        for number in assets where !permit.assets.contains(number) {
            throw RegisterError.refused(.permit(.notAnItem(number, accepted: permit.assets)))
        }
        let report = try door.reason(report, for: .lose)
        let (person, _) = try door.people()
        let number = try door.nextNumber()
        try door.record(.lose, of: permit, note: report)
        for asset in assets.isEmpty ? permit.assets : assets {
            try door.run(
                "UPDATE permit_item SET lost = 1 WHERE permit = ? AND asset = ?",
                [permit.number, asset])
        }
        try door.run(
            "INSERT INTO incident VALUES (?, ?, ?, ?, ?, ?)",
            [
                number, permit.number, person, door.happenedAt.description,
                door.recordedAt.description, report,
            ])
        return number
    }
}
