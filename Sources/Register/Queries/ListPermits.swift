internal import GRDB
public import SecurityPolicy

/// A page of permits.
public struct ListPermits: Query {
    /// Which ones.
    public var filter: PermitFilter
    /// Where the page starts.
    public var place: Place
    /// How many at most.
    public var limit: Int

    /// Where a page starts: never at an offset, but at a permit.
    public enum Place: Codable, Hashable, Sendable {
        case first, last
        case after(Int)
        case before(Int)
    }

    /// A look at permits.
    public init(_ filter: PermitFilter = PermitFilter(), place: Place = .first, limit: Int = 50) {
        self.filter = filter
        self.place = place
        self.limit = limit
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [PermitLine] {
        let isBackward: Bool
        let from: Int?
        switch place {
        case .first: (isBackward, from) = (false, nil)
        case .last: (isBackward, from) = (true, nil)
        case .after(let number): (isBackward, from) = (false, number)
        case .before(let number): (isBackward, from) = (true, number)
        }
        let numbers = try reader.numbers(filter, from: from, isBackward: isBackward, limit: limit)
        return try reader.lines(isBackward ? numbers.reversed() : numbers, of: filter)
    }
}

/// A permit as a line of a list.
public struct PermitLine: Codable, Hashable, Sendable {
    /// Its number.
    public let number: Int
    /// Its kind: a code of the policy.
    public let kind: String
    /// Where it stands on the day of the look.
    public let state: PermitState
    /// The code and the name of the section.
    public let unit: String
    public let unitName: String
    /// The login and the name of who applied.
    public let applicant: String
    public let applicantName: String
    /// What for.
    public let purpose: String
    /// The first and the last day.
    public let from: Day?
    public let until: Day?
    /// A later last day that was asked for and is not decided.
    public let extensionUntil: Day?
    /// How many assets, the name of the first, and the highest class; nil: it is about none.
    public let itemCount: Int
    public let firstItem: String?
    public let classes: Classification?
    /// Days beyond the last day; nil: it is not overdue.
    public let overdueDays: Int?
    /// The roles whose approval is missing.
    public let awaited: [Role]
    /// How many papers are attached.
    public let paperCount: Int
    /// Whether something was lost while it was away under it.
    public let hasLoss: Bool
}

extension Reader {
    /// The numbers of a page, in the order in which it was read.
    fileprivate func numbers(
        _ filter: PermitFilter, from: Int?, isBackward: Bool, limit: Int
    ) throws -> [Int] {
        let order =
            filter.isByDue
            ? (isBackward ? "due DESC, number DESC" : "due, number")
            : (isBackward ? "number" : "number DESC")
        let sign = isBackward == filter.isByDue ? "<" : ">"
        var found: [(due: String, number: Int)] = []
        for condition in try conditions(of: filter, isPage: true) {
            var condition = condition
            if let from {
                let start =
                    filter.isByDue
                    ? PermitCondition(
                        "(due, number) \(sign) (SELECT due, number FROM permit WHERE number = ?)",
                        [from])
                    : PermitCondition("number \(isBackward ? ">" : "<") ?", [from])
                condition = .all([condition, start])
            }
            found += try rows(
                "SELECT due, number FROM permit WHERE \(condition.sql) ORDER BY \(order) LIMIT ?",
                StatementArguments(condition.arguments + [limit])
            ).map { try ($0[0], $0[1]) }
        }
        // Several conditions may find the same permit.
        var seen: Set<Int> = []
        let unique = found.filter { seen.insert($0.number).inserted }
        let ascending = filter.isByDue != isBackward
        let sorted = unique.sorted {
            let isLess =
                filter.isByDue ? ($0.due, $0.number) < ($1.due, $1.number) : $0.number < $1.number
            return ascending ? isLess : !isLess
        }
        return sorted.prefix(limit).map(\.number)
    }

    fileprivate func lines(_ numbers: [Int], of filter: PermitFilter) throws -> [PermitLine] {
        try numbers.compactMap { number in
            let found = try row(
                """
                SELECT kind, state, unit.code, unit.name, person.login, person.name, purpose,
                    from_day, until_day, extension_until, round,
                    (SELECT count(*) FROM permit_item WHERE permit = number),
                    (SELECT name FROM permit_item JOIN main.asset ON asset.number = asset
                        WHERE permit = permit.number ORDER BY asset LIMIT 1),
                    (SELECT count(*) FROM attachment WHERE permit = number),
                    EXISTS (SELECT 1 FROM permit_item WHERE permit = number AND lost = 1)
                FROM permit JOIN unit ON unit.id = permit.unit
                    JOIN person ON person.id = permit.applicant
                WHERE number = ?
                """, [number])
            guard let row = found else { return nil }
            let classes = try self.row(
                """
                SELECT min(effective_c), min(effective_i), min(effective_a)
                FROM permit_item JOIN main.asset ON asset.number = asset WHERE permit = ?
                """, [number])
            let until: Day? = try row[8]
            let state = try (row[1] as PermitState).on(now.day, until: until)
            let given: [Role] = try rows(
                """
                SELECT role FROM permit_step WHERE permit = ? AND round = ? AND step = 'approve'
                """, [number, row[10] as Int]
            ).map { try $0[0] }
            let extensionUntil: Day? = try row[9]
            let waits = state == .applied || extensionUntil != nil
            let roles = policy.permit(try row[0])?.approvals ?? []
            return try PermitLine(
                number: number, kind: row[0], state: state, unit: row[2], unitName: row[3],
                applicant: row[4], applicantName: row[5], purpose: row[6],
                from: row[7], until: until, extensionUntil: extensionUntil,
                itemCount: row[11], firstItem: row[12],
                classes: classes.flatMap { try Classification($0[0], $0[1], $0[2]) },
                overdueDays: state == .started
                    ? until.flatMap { $0 < now.day ? now.day.number - $0.number : nil } : nil,
                awaited: waits ? roles.filter { !given.contains($0) } : [],
                paperCount: row[13], hasLoss: row[14])
        }
    }
}
