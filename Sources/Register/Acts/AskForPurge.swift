internal import GRDB
public import SecurityPolicy

/// Asks that the records of a section whose retention has ended be erased (5(2)⑪ウ).
///
/// The section manager decides, and never whoever asks (4(3)): `PurgeRecords`, `DeclinePurge`.
public struct AskForPurge: Act {
    /// The name in the ledger.
    public static let name = "retention.ask"
    /// The duties of which it can be part.
    public static let duties = [Duty.usePermits]
    /// Records at most, so that an entry stays below a mebibyte.
    public static let limit = 1000

    /// The section, by code.
    public var unit: String
    /// The numbers of the permits.
    public var permits: [Int]

    /// A request.
    public init(unit: String, permits: [Int]) {
        self.unit = unit
        self.permits = permits
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        Authority(.usePermits, units: [try door.unit(unit)])
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let unit = try door.unit(unit)
        guard !permits.isEmpty else { throw RegisterError.refused(.retention(.nothingDue)) }
        guard permits.count <= AskForPurge.limit else {
            throw RegisterError.refused(.retention(.tooMany(limit: AskForPurge.limit)))
        }
        // In a replay, what was erased later has never been there.
        for number in permits where door.gone[number] == nil {
            let permit = try door.record(number)
            guard permit.unit == unit else {
                throw RegisterError.refused(
                    .retention(.otherUnit(number, unit: try door.unitCode(permit.unit))))
            }
            try door.checkEnded(permit)
            let waiting = try door.row(
                """
                SELECT purge FROM purge_record JOIN purge ON purge.number = purge
                WHERE permit = ? AND state = 0
                """, [number])
            if let waiting {
                throw RegisterError.refused(
                    .retention(.askedAlready(number, purge: try waiting[0])))
            }
        }
        let (person, principal) = try door.people()
        let number = try door.nextNumber()
        try door.run(
            "INSERT INTO purge VALUES (?, ?, 0, ?, ?, ?, NULL, NULL, NULL, NULL)",
            [number, unit, person, principal, door.happenedAt.description])
        try door.run("INSERT INTO about VALUES (?, daicho_act())", [number])
        for permit in Set(permits).sorted() {
            try door.run(
                "INSERT INTO purge_record VALUES (?, ?, NULL, NULL, NULL)", [number, permit])
        }
        return number
    }
}
