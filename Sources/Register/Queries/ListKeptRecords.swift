internal import GRDB
public import SecurityPolicy

/// The records whose retention has ended on a day, the earliest first: what may be erased, and what
/// is held or still open.
public struct ListKeptRecords: Query {
    /// The day; nil: today.
    public var day: Day?
    /// Only these sections and what is below them, by code; none: all.
    public var units: [String]
    /// Only records after this one.
    public var after: Place?
    /// How many at most.
    public var limit: Int

    /// A place in the list.
    public struct Place: Codable, Hashable, Sendable {
        let keptUntil: Day
        let permit: Int
    }

    /// A look at what is due.
    public init(on day: Day? = nil, units: [String] = [], after: Place? = nil, limit: Int = 200) {
        self.day = day
        self.units = units
        self.after = after
        self.limit = limit
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [KeptRecord] {
        var units = PermitCondition("true")
        if !self.units.isEmpty {
            units = .any(
                "permit.unit",
                of: try self.units.flatMap { try reader.descendants(of: reader.door.unit($0)) })
        }
        let arguments: [any DatabaseValueConvertible] =
            [
                (day ?? reader.now.day).description, after?.keptUntil.description ?? "",
                after?.permit ?? 0,
            ] + units.arguments + [limit]
        return try reader.rows(
            """
            SELECT permit.number, permit.kind, unit.code, unit.name, permit.state, closed_on,
                until_day, kept_until, keep_years, purpose, hold.reason, hold.at, person.login,
                person.name,
                EXISTS (SELECT 1 FROM permit_item WHERE permit = permit.number AND away = 1),
                (SELECT purge FROM purge_record JOIN purge ON purge.number = purge
                    WHERE purge_record.permit = permit.number AND purge.state = 0),
                (SELECT count(*) FROM attachment WHERE permit = permit.number)
            FROM permit JOIN unit ON unit.id = permit.unit
                LEFT JOIN hold ON hold.permit = permit.number
                LEFT JOIN person ON person.id = hold.person
            WHERE kept_until < ? AND (kept_until, permit.number) > (?, ?) AND \(units.sql)
            ORDER BY kept_until, permit.number LIMIT ?
            """, StatementArguments(arguments)
        ).compactMap { try KeptRecord($0) }
    }
}

/// A record whose retention is counted.
public struct KeptRecord: Hashable, Sendable {
    /// The number of the permit, its kind and its section.
    public let permit: Int
    public let kind: String
    public let unit: String
    public let unitName: String
    /// What it was for.
    public let purpose: String
    /// From when and until when it is kept.
    public let retention: Retention
    /// Why it is kept longer.
    public let hold: Hold?
    /// Whether its end is not acknowledged, or something is still away under it: it is not erased.
    public let isOpen: Bool
    /// The purge that is waiting and names it.
    public let purge: Int?
    /// How many papers belong to it.
    public let papers: Int

    /// A hold.
    public struct Hold: Hashable, Sendable {
        /// Who set it, when, and why.
        public let person: Permit.PersonName
        public let at: Moment
        public let reason: String
    }

    /// Its place in a list.
    public var place: ListKeptRecords.Place {
        ListKeptRecords.Place(keptUntil: retention.endsOn, permit: permit)
    }

    /// Whether it may be erased.
    public var isDue: Bool { hold == nil && !isOpen && purge == nil }

    /// Nil where the day on which it was closed is not known.
    fileprivate init?(_ row: StoredRow) throws {
        let until: Day? = try row[6]
        guard let closedOn = try row[5] ?? until?.advanced(by: 1) else { return nil }
        permit = try row[0]
        kind = try row[1]
        unit = try row[2]
        unitName = try row[3]
        purpose = try row[9]
        retention = Retention(closedOn: closedOn, years: try row[8])
        hold = try (row[11] as Moment?).map {
            try Hold(
                person: Permit.PersonName(login: row[12], name: row[13]), at: $0, reason: row[10])
        }
        let state: PermitState = try row[4]
        let isAway: Bool = try row[14]
        isOpen = isAway || [.started, .finished].contains(state)
        purge = try row[15]
        papers = try row[16]
    }
}
