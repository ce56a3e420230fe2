internal import Foundation
internal import GRDB
internal import SecurityPolicy

/// Reads permits with everything about them by a statement a table, however many they are: a book
/// of five years is a hundred thousand permits.
struct PermitBatch {
    private let reader: Reader
    /// The numbers as a JSON array, which a statement takes as one argument.
    private let list: String
    private var people: [Int: Permit.PersonName] = [:]
    private var steps: [Int: [Permit.Step]] = [:]
    private var items: [Int: [Permit.Item]] = [:]
    private var attachments: [Int: [Permit.Attachment]] = [:]
    private var incidents: [Int: [Int]] = [:]
    private var holds: [Int: KeptRecord.Hold] = [:]
    private var overdue: [Int: Int] = [:]
    private var falls: [Int: [Permit.Fall]] = [:]

    /// - Parameter withContents: whether to read what the assets take along, and what made approvals
    ///   fall.
    init(_ numbers: [Int], withContents: Bool, _ reader: Reader) throws {
        self.reader = reader
        list = "[" + numbers.map(String.init).joined(separator: ",") + "]"
        try readPeople()
        try readSteps()
        try readItems(contents: withContents ? readContents() : [:])
        try readPapers()
        try readOverdue()
        guard withContents else { return }
        for number in numbers { falls[number] = try reader.falls(of: number) }
    }

    private static let chosen = "(SELECT value FROM json_each(?1))"

    private func forEach(_ sql: String, _ body: (Columns) throws -> Void) throws {
        let statement = try Binding(sql, in: reader.database)
        statement.bind(1, list)
        try statement.forEach {
            try body($0)
            return true
        }
    }

    private mutating func readPeople() throws {
        var found: [Int: Permit.PersonName] = [:]
        try forEach(
            """
            SELECT id, login, name FROM person WHERE id IN (
                SELECT applicant FROM permit WHERE number IN \(PermitBatch.chosen)
                UNION SELECT applicant_for FROM permit WHERE number IN \(PermitBatch.chosen)
                UNION SELECT person FROM permit_step WHERE permit IN \(PermitBatch.chosen)
                UNION SELECT principal FROM permit_step WHERE permit IN \(PermitBatch.chosen)
                UNION SELECT person FROM hold WHERE permit IN \(PermitBatch.chosen))
            """
        ) {
            found[$0.integer(0)] = try Permit.PersonName(
                login: $0.checkedText(1), name: $0.checkedText(2))
        }
        people = found
    }

    private func person(_ id: Int) -> Permit.PersonName {
        people[id] ?? Permit.PersonName(login: "", name: "")
    }

    private mutating func readSteps() throws {
        var found: [Int: [Permit.Step]] = [:]
        try forEach(
            """
            SELECT permit, entry, step, round, person, principal, role, at, recorded_at,
                unavoidable, note
            FROM permit_step WHERE permit IN \(PermitBatch.chosen) ORDER BY permit, entry
            """
        ) { row in
            found[row.integer(0), default: []].append(
                try Permit.Step(
                    entry: row.checkedInteger(1),
                    step: row.checked(2, PermitStep.init(rawValue:)), round: row.checkedInteger(3),
                    actor: person(row.checkedInteger(4)),
                    principal: row.optional(5, row.checkedInteger).map(person),
                    role: row.optional(6) { try row.checked($0, Role.init(rawValue:)) },
                    at: row.checked(7) { Moment($0) }, recordedAt: row.checked(8) { Moment($0) },
                    unavoidable: row.optional(9, row.checkedText),
                    note: row.optional(10, row.checkedText)))
        }
        steps = found
    }

    private func readContents() throws -> [Int: [Permit.Content]] {
        var found: [Int: [Permit.Content]] = [:]
        try forEach(
            """
            WITH RECURSIVE below (item, number) AS (
                SELECT container, content FROM main.contents WHERE container IN (
                    SELECT asset FROM permit_item WHERE permit IN \(PermitBatch.chosen))
                UNION SELECT item, content FROM below JOIN main.contents ON container = below.number)
            SELECT item, number,
                ifnull((SELECT name FROM asset WHERE asset.number = below.number), ''),
                effective_c, effective_i, effective_a
            FROM below JOIN main.asset USING (number) ORDER BY item, number
            """
        ) { row in
            found[row.integer(0), default: []].append(
                try Permit.Content(
                    asset: row.checkedInteger(1), name: row.checkedText(2),
                    effective: classes(row, at: 3)))
        }
        return found
    }

    private mutating func readItems(contents: [Int: [Permit.Content]]) throws {
        var found: [Int: [Permit.Item]] = [:]
        try forEach(
            """
            SELECT permit, asset, name, kind, effective_c, effective_i, effective_a,
                effective_specific, approved_c, approved_i, approved_a, away, lost, fields
            FROM permit_item JOIN main.asset ON asset.number = asset
            WHERE permit IN \(PermitBatch.chosen) ORDER BY permit, asset
            """
        ) { row in
            let asset = try row.checkedInteger(1)
            found[row.integer(0), default: []].append(
                try Permit.Item(
                    asset: asset, name: row.checkedText(2), kind: try stored(row, 3),
                    effective: classes(row, at: 4), specificPersonal: row.checkedInteger(7) == 1,
                    approved: Classification(
                        row.optional(8, row.checkedInteger), row.optional(9, row.checkedInteger),
                        row.optional(10, row.checkedInteger)),
                    isAway: row.checkedInteger(11) == 1, isLost: row.checkedInteger(12) == 1,
                    fields: try fields(row.checkedText(13)), contents: contents[asset] ?? []))
        }
        items = found
    }

    /// A number that stands for something; in a damaged file, perhaps for nothing.
    private func stored<Value: Stored>(_ row: Columns, _ column: Int32) throws -> Value {
        let number = try row.checkedInteger(column)
        guard let value = Value.stored(number.databaseValue) else {
            throw DamagedValue(column: String(column))
        }
        return value
    }

    private func day(_ row: Columns, _ column: Int32) throws -> Day? {
        try row.optional(column) { try row.checked($0) { Day($0) } }
    }

    private func classes(_ row: Columns, at place: Int32) throws -> Classification {
        try Classification(
            c: row.checkedInteger(place), i: row.checkedInteger(place + 1),
            a: row.checkedInteger(place + 2))
    }

    /// Most permits have no fields of this sort, and then there is nothing to parse.
    private func fields(_ text: String) throws -> [String: String] {
        text == "{}" ? [:] : try PermitText.decode(text)
    }

    private mutating func readPapers() throws {
        var papers: [Int: [Permit.Attachment]] = [:]
        try forEach(
            """
            SELECT permit, digest, name, size, at FROM attachment
            WHERE permit IN \(PermitBatch.chosen) ORDER BY permit, at, name, digest
            """
        ) { row in
            papers[row.integer(0), default: []].append(
                try Permit.Attachment(
                    digest: Hex.text(row.bytes(1)), name: row.checkedText(2),
                    size: row.checkedInteger(3),
                    at: row.checked(4) { Moment($0) }))
        }
        attachments = papers
        var numbers: [Int: [Int]] = [:]
        try forEach(
            """
            SELECT permit, number FROM incident
            WHERE permit IN \(PermitBatch.chosen) ORDER BY permit, number
            """
        ) { numbers[$0.integer(0), default: []].append($0.integer(1)) }
        incidents = numbers
        var found: [Int: KeptRecord.Hold] = [:]
        try forEach(
            "SELECT permit, person, at, reason FROM hold WHERE permit IN \(PermitBatch.chosen)"
        ) { row in
            found[row.integer(0)] = try KeptRecord.Hold(
                person: person(row.checkedInteger(1)), at: row.checked(2) { Moment($0) },
                reason: row.checkedText(3))
        }
        holds = found
    }

    /// How many permits each applicant has that are overdue.
    private mutating func readOverdue() throws {
        var found: [Int: Int] = [:]
        let statement = try Binding(
            """
            SELECT applicant, count(*) FROM main.permit
            WHERE state = 3 AND due < ?2 AND applicant IN (
                SELECT applicant FROM permit WHERE number IN \(PermitBatch.chosen))
            GROUP BY applicant
            """, in: reader.database)
        statement.bind(1, list)
        statement.bind(2, reader.now.day.description)
        try statement.forEach {
            found[$0.integer(0)] = $0.integer(1)
            return true
        }
        overdue = found
    }

    /// The permits, by number.
    func permits() throws -> [Int: Permit] {
        var found: [Int: Permit] = [:]
        try forEach(
            """
            SELECT permit.number, kind, unit.code, unit.name, state, applicant, applicant_for,
                purpose, from_day, until_day, fields, round, extension_until, closed_on
            FROM permit JOIN unit ON unit.id = permit.unit
            WHERE permit.number IN \(PermitBatch.chosen)
            """
        ) { found[$0.integer(0)] = try permit($0) }
        return found
    }

    private func permit(_ row: Columns) throws -> Permit {
        let (number, today) = (row.integer(0), reader.now.day)
        let kind = try reader.door.permitKind(row.checkedText(1))
        let until = try day(row, 9)
        let state = try (stored(row, 4) as PermitState).on(today, until: until)
        let (round, extensionUntil) = (try row.checkedInteger(11), try day(row, 12))
        let (steps, items) = (steps[number] ?? [], items[number] ?? [])
        let usedFrom = steps.first { $0.step == .start || $0.step == .finish }?.round
        let isOverdue = state == .started && until.map { $0 < today } ?? false
        let closedOn =
            try day(row, 13)
            ?? (state == .lapsed ? until?.advanced(by: 1) : nil)
        let fields = try fields(row.checkedText(10))
        let isAwaited = state == .applied || extensionUntil != nil
        return try Permit(
            number: number, kind: kind.code, state: state, unit: row.checkedText(2),
            unitName: row.checkedText(3),
            applicant: person(row.checkedInteger(5)),
            applicantFor: row.optional(6, row.checkedInteger).map(person),
            purpose: row.checkedText(7), from: day(row, 8), until: until,
            extensionUntil: extensionUntil, fields: fields, items: items, steps: steps,
            falls: falls[number] ?? [],
            approvals: steps.filter { $0.step == .approve && $0.round >= usedFrom ?? round },
            awaited: isAwaited ? awaited(kind, steps, round: round) : [],
            attachments: attachments[number] ?? [], incidents: incidents[number] ?? [],
            isOverdue: isOverdue,
            retention: closedOn.map { kind.retention.retention(closedOn: $0) },
            hold: holds[number],
            flags: Permit.flags(
                kind, steps, items, fields: fields, until: until, isOverdue: isOverdue),
            applicantOverdue: (overdue[row.checkedInteger(5)] ?? 0) - (isOverdue ? 1 : 0))
    }

    private func awaited(_ kind: PermitKind, _ steps: [Permit.Step], round: Int) -> [Role] {
        let given = steps.filter { $0.step == .approve && $0.round == round }.compactMap(\.role)
            .map { Door.slot(of: $0, kind) }
        return kind.approvals.filter { !given.contains($0) }
    }
}

extension Reader {
    /// Permits by their numbers, in that order; those that are not there are left out.
    ///
    /// - Parameter withContents: whether to read what their assets take along.
    func permits(_ numbers: [Int], withContents: Bool = true) throws -> [Permit] {
        let found = try PermitBatch(numbers, withContents: withContents, self).permits()
        return numbers.compactMap { found[$0] }
    }

    /// A permit by its number.
    func permit(_ number: Int) throws -> Permit {
        guard let permit = try permits([number]).first else {
            throw try door.absence(of: .permit, number)
        }
        return permit
    }
}
