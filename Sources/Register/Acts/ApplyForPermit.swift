internal import GRDB
public import SecurityPolicy

/// Applies for a permit.
public struct ApplyForPermit: Act {
    /// The name in the ledger.
    public static let name = "permit.apply"
    /// The duties of which it can be part.
    public static let duties = [Duty.usePermits]

    /// The kind: a code of the policy.
    public var kind: String
    /// The numbers of the assets that it is about.
    public var assets: [Int]
    /// What for (5(2)④ア).
    public var purpose: String
    /// The first day.
    public var from: Day?
    /// The last day.
    public var until: Day?
    /// The values of the kind's fields by name, or by asset and name (`12.serial`).
    public var fields: [String: String]
    /// The code of the section, where no asset says it; nil: that of the person.
    public var unit: String?

    /// An application.
    public init(
        kind: String, assets: [Int] = [], purpose: String, from: Day? = nil, until: Day? = nil,
        fields: [String: String] = [:], unit: String? = nil
    ) {
        self.kind = kind
        self.assets = assets
        self.purpose = purpose
        self.from = from
        self.until = until
        self.fields = fields
        self.unit = unit
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        let named = try unit.map { try [door.unit($0)] } ?? []
        let units = try named + door.units(of: assets)
        return units.isEmpty
            ? Authority(.usePermits, .anywhere) : Authority(.usePermits, units: units)
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let kind = try door.permitKind(kind)
        let (person, principal) = try door.people()
        for (place, asset) in assets.enumerated() where assets[..<place].contains(asset) {
            throw RegisterError.refused(.permit(.itemTwice(asset)))
        }
        var permit = StoredPermit(
            number: try door.nextNumber(), kind: kind, unit: try section(of: person, at: door),
            state: .applied, applicant: person, applicantFor: principal,
            purpose: try door.text(purpose, field: "purpose"), from: from, until: until,
            fields: [:], round: 1, extensionUntil: nil,
            items: try assets.map(door.item))
        try door.checkItems(permit)
        try door.checkPeriod(of: permit)
        try door.take(fields, into: &permit, at: .apply)
        try door.checkComplete(permit, at: .apply)
        try door.checkNotAway(permit, from: permit.from)
        try door.run(
            """
            INSERT INTO permit (number, kind, unit, state, applicant, applicant_for, purpose,
                from_day, until_day, fields, round, needed, takes_away, keep_years)
            VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)
            """,
            [
                permit.number, kind.code, permit.unit, person, principal, permit.purpose,
                from?.description, until?.description, try PermitText.encode(permit.fields),
                kind.approvalsNeeded, kind.course == .away, kind.retention.years,
            ])
        for item in permit.items { try door.add(item, to: permit) }
        try door.record(.apply, of: permit)
        return permit.number
    }

    private func section(of person: Int, at door: Door) throws -> Int {
        if let first = assets.first { return try door.storedAsset(first).unit }
        if let unit { return try door.unit(unit) }
        let own = try door.row("SELECT unit FROM person WHERE id = ?", [person])?[0] as Int?
        guard let own else { throw RegisterError.notFound(.unit, "") }
        return own
    }
}

extension Door {
    /// Adds an asset to a permit that is being applied for.
    func add(_ item: StoredPermit.Item, to permit: StoredPermit) throws {
        try run(
            "INSERT INTO permit_item VALUES (?, ?, NULL, NULL, NULL, NULL, 0, 0, ?)",
            [permit.number, item.asset, try PermitText.encode(item.fields)])
    }
}
