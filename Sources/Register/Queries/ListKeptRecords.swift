internal import GRDB
public import SecurityPolicy

/// The records whose retention has ended on a day, the earliest first: what may be erased, and what
/// is held or still open; or all that are held.
public struct ListKeptRecords: LimitedQuery {
    /// The day; nil: today.
    public var day: Day?
    /// Only these sections and what is below them, by code; none: all.
    public var units: [String]
    /// Which of them.
    public var standing: Standing
    /// Only what has this text in its purpose, or whose number it is; empty: all.
    public var search: String
    /// Only records after this one.
    public var after: Place?
    /// Only records before this one, and of these the last ones: the page before; nil: all.
    public var before: Place?
    /// How many at most.
    public var limit: Int

    /// Which records.
    public enum Standing: String, CaseIterable, Codable, Sendable {
        /// Those whose retention has ended, whatever keeps them from being erased.
        case ended
        /// Those that may be erased: a purge of them can be asked for.
        case due
        /// Those that are held, also while their retention lasts.
        case held
    }

    /// A place in the list.
    public struct Place: Codable, Hashable, Sendable {
        let keptUntil: Day
        let permit: Int

        /// What stands for the end of a retention that has not begun: 9999-12-31.
        static let open = Day(number: 2_932_896)

        /// The place as one number, in the same order.
        public var number: Int { keptUntil.number << 40 | permit & 0xFF_FFFF_FFFF }

        /// A place by its number.
        public init(number: Int) {
            keptUntil = Day(number: number >> 40)
            permit = number & 0xFF_FFFF_FFFF
        }

        init(keptUntil: Day, permit: Int) {
            self.keptUntil = keptUntil
            self.permit = permit
        }
    }

    /// A look at what is due.
    public init(
        on day: Day? = nil, units: [String] = [], _ standing: Standing = .ended,
        search: String = "", after: Place? = nil, before: Place? = nil, limit: Int = 200
    ) {
        self.day = day
        self.units = units
        self.standing = standing
        self.search = search
        self.after = after
        self.before = before
        self.limit = limit
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [KeptRecord] {
        let condition = try condition(reader)
        let order = before == nil ? "" : "DESC"
        let end = standing == .held ? ListKeptRecords.endOfHeld : "kept_until"
        let records = try reader.rows(
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
            WHERE \(condition.sql)
            ORDER BY \(end) \(order), permit.number \(order) LIMIT ?
            """, StatementArguments(condition.arguments + [limit])
        ).map { try KeptRecord($0) }
        return before == nil ? records : records.reversed()
    }

    /// What is held before it was closed comes last.
    private static let endOfHeld = "ifnull(kept_until, '9999-12-31')"

    private func condition(_ reader: Reader) throws -> PermitCondition {
        var all = [
            try reader.isBy(units),
            try reader.isKept(standing, on: day ?? reader.now.day),
        ]
        let end = standing == .held ? ListKeptRecords.endOfHeld : "kept_until"
        if let after {
            all.append(
                PermitCondition(
                    "(\(end), permit.number) > (?, ?)",
                    [after.keptUntil.description, after.permit]))
        }
        if let before {
            all.append(
                PermitCondition(
                    "(\(end), permit.number) < (?, ?)",
                    [before.keptUntil.description, before.permit]))
        }
        let query = SearchText.query(search)
        if !query.isEmpty {
            all.append(
                PermitCondition(
                    "instr(daicho_folded(purpose), ?) > 0 OR permit.number = ?",
                    [query, Int(query.drop { $0 == "#" }) ?? 0]))
        }
        return .all(all)
    }
}

/// A record whose retention is counted.
public struct KeptRecord: Codable, Hashable, Sendable {
    /// The number of the permit, its kind and its section.
    public let permit: Int
    public let kind: String
    public let unit: String
    public let unitName: String
    /// What it was for.
    public let purpose: String
    /// From when and until when it is kept; nil: it is held before it was closed.
    public let retention: Retention?
    /// Why it is kept longer.
    public let hold: Hold?
    /// Whether its end is not acknowledged, or something is still away under it: it is not erased.
    public let isOpen: Bool
    /// The purge that is waiting and names it.
    public let purge: Int?
    /// How many papers belong to it.
    public let papers: Int

    /// A hold.
    public struct Hold: Codable, Hashable, Sendable {
        /// Who set it, when, and why.
        public let person: Permit.PersonName
        public let at: Moment
        public let reason: String
    }

    /// Its place in a list.
    public var place: ListKeptRecords.Place {
        ListKeptRecords.Place(
            keptUntil: retention?.endsOn ?? ListKeptRecords.Place.open, permit: permit)
    }

    /// Whether it may be erased.
    public var isDue: Bool { hold == nil && !isOpen && purge == nil }

    fileprivate init(_ row: StoredRow) throws {
        let until: Day? = try row[6]
        let isKept = try (row[7] as Day?) != nil
        let closedOn = try row[5] ?? until?.advanced(by: 1)
        let years: Int = try row[8]
        permit = try row[0]
        kind = try row[1]
        unit = try row[2]
        unitName = try row[3]
        purpose = try row[9]
        retention = isKept ? closedOn.map { Retention(closedOn: $0, years: years) } : nil
        hold = try (row[11] as Moment?).map {
            try Hold(
                person: Permit.PersonName(login: row[12], name: row[13]), at: $0, reason: row[10])
        }
        let state: PermitState = try row[4]
        let isAway: Bool = try row[14]
        isOpen = isAway || [.started, .finished].contains(state) || retention == nil
        purge = try row[15]
        papers = try row[16]
    }
}
