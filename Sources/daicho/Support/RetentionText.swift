import Register
import RegisterScreens
import SecurityPolicy

/// The keeping of records as people read it.
enum RetentionText {
    private typealias Say = Words.RetentionSay

    /// An empty table of records.
    static var table: Table {
        Table(
            [
                Words.PermitSay.permit, Words.PermitSay.kind, Words.PermitSay.unit, Say.closedOn,
                Say.keptUntil, Words.PermitSay.papers, Say.standing, Words.PermitSay.purpose,
            ].map(\.here), rightAligned: [0, 5])
    }

    /// The cells of a record.
    static func cells(of record: KeptRecord, _ policy: Policy) -> [String] {
        [
            String(record.permit), Words.permitKind(record.kind, policy).here, record.unit,
            record.retention?.closedOn.description ?? "",
            record.retention?.endsOn.description ?? "",
            String(record.papers), Say.standing(record).here, record.purpose,
        ]
    }

    /// An empty table of what would be erased.
    static var plan: Table {
        Table(
            [
                Words.PermitSay.permit, Words.PermitSay.kind, Say.closedOn, Say.keptUntil,
                Say.entries,
            ].map(\.here), rightAligned: [0, 4])
    }

    /// The cells of a record that would be erased.
    static func cells(of record: ErasedRecord, _ policy: Policy) -> [String] {
        [
            String(record.permit), Words.permitKind(record.kind, policy).here,
            record.closedOn.description, record.keptUntil.description,
            String(record.entries.count),
        ]
    }

    /// An empty table of purges.
    static var purges: Table {
        Table(
            [
                Words.PermitSay.number, Words.PermitSay.state, Words.PermitSay.unit, Say.records,
                Say.askedBy, Say.askedAt, Say.decidedBy, Say.reason,
            ].map(\.here), rightAligned: [0, 3])
    }

    /// The cells of a purge.
    static func cells(of purge: Purge) -> [String] {
        let decided = zip([purge.decidedAt].compactMap { $0 }, [purge.decidedBy].compactMap { $0 })
            .map { "\($0.day) \($1.name)" }
        return [
            String(purge.number), Say.state(purge.state).here, purge.unit,
            String(purge.state == .done ? purge.erased : purge.records), purge.askedBy.name,
            purge.askedAt.day.description, decided.first ?? "", purge.reason ?? "",
        ]
    }
}

extension JSON {
    /// A record whose retention is counted.
    init(_ record: KeptRecord) {
        self = .object([
            "permit": .int(record.permit), "kind": .string(record.kind),
            "unit": .string(record.unit), "purpose": .string(record.purpose),
            "retention": record.retention.map { JSON($0, isHeld: record.hold != nil) } ?? .null,
            "hold": record.hold.map {
                .object([
                    "person": .string($0.person.login), "at": JSON($0.at),
                    "reason": .string($0.reason),
                ])
            } ?? .null,
            "open": .bool(record.isOpen), "purge": JSON(record.purge),
            "papers": .int(record.papers), "due": .bool(record.isDue),
        ])
    }

    /// What is left of a record that is erased.
    init(_ record: ErasedRecord) {
        self = .object([
            "permit": .int(record.permit), "kind": .string(record.kind),
            "closedOn": JSON(record.closedOn), "keptUntil": JSON(record.keptUntil),
            "entries": JSON(record.entries.map(\.entry)),
        ])
    }

    /// A purge.
    init(_ purge: Purge) {
        self = .object([
            "number": .int(purge.number), "unit": .string(purge.unit),
            "state": .string(purge.state.rawValue), "askedBy": .string(purge.askedBy.login),
            "askedAt": JSON(purge.askedAt), "decidedBy": JSON(purge.decidedBy?.login),
            "decidedAt": JSON(purge.decidedAt), "reason": JSON(purge.reason),
            "records": .int(purge.records), "erased": .int(purge.erased),
        ])
    }
}
