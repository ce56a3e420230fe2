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
        ) { found[$0.integer(0)] = Permit.PersonName(login: $0.text(1), name: $0.text(2)) }
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
            guard let step = PermitStep(rawValue: row.text(2)), let at = Moment(row.text(7)),
                let recorded = Moment(row.text(8))
            else { return }
            found[row.integer(0), default: []].append(
                Permit.Step(
                    entry: row.integer(1), step: step, round: row.integer(3),
                    actor: person(row.integer(4)), principal: row.optionalInteger(5).map(person),
                    role: row.optionalText(6).flatMap(Role.init), at: at, recordedAt: recorded,
                    unavoidable: row.optionalText(9), note: row.optionalText(10)))
        }
        steps = found
    }

    private func readContents() throws -> [Int: [Permit.Content]] {
        var found: [Int: [Permit.Content]] = [:]
        try forEach(
            """
            WITH RECURSIVE below (item, number) AS (
                SELECT container, content FROM contents WHERE container IN (
                    SELECT asset FROM permit_item WHERE permit IN \(PermitBatch.chosen))
                UNION SELECT item, content FROM below JOIN contents ON container = below.number)
            SELECT item, number, name, effective_c, effective_i, effective_a
            FROM below JOIN asset USING (number) ORDER BY item, number
            """
        ) { row in
            found[row.integer(0), default: []].append(
                Permit.Content(
                    asset: row.integer(1), name: row.text(2), effective: classes(row, at: 3)))
        }
        return found
    }

    private mutating func readItems(contents: [Int: [Permit.Content]]) throws {
        var found: [Int: [Permit.Item]] = [:]
        try forEach(
            """
            SELECT permit, asset, name, kind, effective_c, effective_i, effective_a,
                effective_specific, approved_c, approved_i, approved_a, away, lost, fields
            FROM permit_item JOIN asset ON asset.number = asset
            WHERE permit IN \(PermitBatch.chosen) ORDER BY permit, asset
            """
        ) { row in
            let asset = row.integer(1)
            found[row.integer(0), default: []].append(
                Permit.Item(
                    asset: asset, name: row.text(2), kind: try stored(row, 3),
                    effective: classes(row, at: 4), specificPersonal: row.integer(7) == 1,
                    approved: Classification(
                        row.optionalInteger(8), row.optionalInteger(9), row.optionalInteger(10)),
                    isAway: row.integer(11) == 1, isLost: row.integer(12) == 1,
                    fields: try fields(row.text(13)), contents: contents[asset] ?? []))
        }
        items = found
    }

    /// A number that stands for something; in a file that somebody has tampered with, perhaps for
    /// nothing.
    private func stored<Value: Stored>(_ row: Columns, _ column: Int32) throws -> Value {
        guard let value = Value.stored(row.value(column)) else {
            throw DamagedValue(column: String(column))
        }
        return value
    }

    private func classes(_ row: Columns, at place: Int32) -> Classification {
        Classification(
            c: row.integer(place), i: row.integer(place + 1), a: row.integer(place + 2))
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
                Permit.Attachment(
                    digest: Hex.text(row.bytes(1)), name: row.text(2), size: row.integer(3),
                    at: Moment(row.text(4)) ?? Moment(seconds: 0)))
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
            guard let at = Moment(row.text(2)) else { return }
            found[row.integer(0)] = KeptRecord.Hold(
                person: person(row.integer(1)), at: at, reason: row.text(3))
        }
        holds = found
    }

    /// How many permits each applicant has that are overdue.
    private mutating func readOverdue() throws {
        var found: [Int: Int] = [:]
        let statement = try Binding(
            """
            SELECT applicant, count(*) FROM permit
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
        let kind = try reader.door.permitKind(row.text(1))
        let until = row.optionalText(9).flatMap { Day($0) }
        let state = try (stored(row, 4) as PermitState).on(today, until: until)
        let (round, extensionUntil) = (row.integer(11), row.optionalText(12).flatMap { Day($0) })
        let (steps, items) = (steps[number] ?? [], items[number] ?? [])
        let usedFrom = steps.first { $0.step == .start || $0.step == .finish }?.round
        let isOverdue = state == .started && until.map { $0 < today } ?? false
        let closedOn =
            row.optionalText(13).flatMap { Day($0) }
            ?? (state == .lapsed ? until?.advanced(by: 1) : nil)
        let fields = try fields(row.text(10))
        let isAwaited = state == .applied || extensionUntil != nil
        return Permit(
            number: number, kind: kind.code, state: state, unit: row.text(2), unitName: row.text(3),
            applicant: person(row.integer(5)), applicantFor: row.optionalInteger(6).map(person),
            purpose: row.text(7), from: row.optionalText(8).flatMap { Day($0) }, until: until,
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
            applicantOverdue: (overdue[row.integer(5)] ?? 0) - (isOverdue ? 1 : 0))
    }

    private func awaited(_ kind: PermitKind, _ steps: [Permit.Step], round: Int) -> [Role] {
        let given = steps.filter { $0.step == .approve && $0.round == round }.compactMap(\.role)
            .map { Door.slot(of: $0, kind) }
        return kind.approvals.filter { !given.contains($0) }
    }
}

extension Permit {
    /// What an auditor wants to see.
    fileprivate static func flags(
        _ kind: PermitKind, _ steps: [Step], _ items: [Item], fields: [String: String],
        until: Day?, isOverdue: Bool
    ) -> [Flag] {
        Flag.allCases.filter { flag in
            switch flag {
            case .selfApproved: steps.contains { $0.unavoidable != nil }
            case .late:
                isOverdue
                    || steps.contains { step in
                        step.step == .finish && until.map { $0 < step.at.day } ?? false
                    }
            case .reportedLate: steps.contains { $0.recordedAt.day > $0.at.day }
            case .lost: items.contains(where: \.isLost)
            case .revoked: steps.contains { $0.step == .revoke }
            case .notErased:
                kind.fields.contains { $0.asksForErasure && fields[$0.name] == "false" }
            }
        }
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
            throw RegisterError.notFound(.permit, String(number))
        }
        return permit
    }
}
