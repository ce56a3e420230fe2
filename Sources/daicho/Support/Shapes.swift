import Register
import SecurityPolicy

/// The JSON shapes of the command line: every key of a shape is there, null where there is nothing.
extension JSON {
    init(_ receipt: Receipt) { self = .object(JSON.members(receipt)) }

    /// The receipt of a command that made several entries: that of the last one, and all of them.
    init(last: Receipt, among receipts: [Receipt]) {
        var members = JSON.members(last)
        members["number"] = .null
        members["receipts"] = .array(receipts.map { JSON($0) })
        self = .object(members)
    }

    /// The receipt of the creation of a register.
    init(entryOfCreation entry: Entry) {
        self = .object([
            "entry": .int(entry.number), "hash": .string(entry.hash), "number": .null,
            "repeated": .bool(false),
        ])
    }

    private static func members(_ receipt: Receipt) -> [String: JSON] {
        [
            "entry": .int(receipt.entry), "hash": .string(receipt.hash),
            "number": JSON(receipt.number), "repeated": .bool(receipt.repeated),
        ]
    }

    init(_ classes: Classification) {
        self = .object(["c": .int(classes.c), "i": .int(classes.i), "a": .int(classes.a)])
    }

    init(_ wording: Wording) {
        self = .object(["ja": .string(wording.ja), "en": .string(wording.en)])
    }

    init(_ asset: Asset) {
        self = .object([
            "number": .int(asset.number), "name": .string(asset.name),
            "kind": .string(asset.kind.rawValue), "unit": .string(asset.unit),
            "declared": asset.declared.map { JSON($0) } ?? .null,
            "effective": JSON(asset.effective),
            "specificPersonal": .bool(asset.specificPersonal), "criteria": JSON(asset.criteria),
            "traits": JSON(asset.traits), "measures": JSON(asset.measures),
            "gaps": .array(
                asset.gaps.map {
                    .object([
                        "obligation": .string($0.obligation), "clause": .string($0.clause.citation),
                        "closedBy": JSON($0.closedBy),
                    ])
                }),
            "obligations": JSON(asset.obligations), "contents": JSON(asset.contents),
            "containedIn": JSON(asset.containedIn), "copyOf": JSON(asset.copyOf),
            "residue": asset.residue.map {
                .object([
                    "c": .int($0.c), "specificPersonal": .bool($0.specificPersonal),
                    "since": JSON($0.since),
                ])
            } ?? .null,
            "sanitized": JSON(asset.sanitized), "location": JSON(asset.location),
            "purpose": JSON(asset.purpose), "source": JSON(asset.source), "note": JSON(asset.note),
            "eraseDue": JSON(asset.eraseDue), "externalId": JSON(asset.externalID),
            "state": .string(asset.state.rawValue),
        ])
    }

    init(_ reason: ExplainClass.Reason) {
        self = .object([
            "axis": .string(reason.axis.rawValue), "class": .int(reason.class),
            "because": .string(reason.because.rawValue), "path": JSON(reason.path),
            "since": JSON(reason.since),
        ])
    }

    init(_ entry: Entry) {
        self = .object([
            "entry": .int(entry.number), "recordedAt": JSON(entry.recordedAt),
            "occurredAt": JSON(entry.occurredAt), "actor": .string(entry.actor),
            "actingFor": JSON(entry.actingFor), "via": .string(entry.via),
            "act": .string(entry.act), "about": JSON(entry.about),
            // A body's bytes are canonical JSON already, and are what the hash is of.
            "body": entry.body.map { .raw($0) } ?? .null, "previous": .string(entry.previous),
            "hash": .string(entry.hash),
        ])
    }

    init(_ difference: RowDifference) {
        self = .object([
            "table": .string(difference.table), "key": JSON(difference.key),
            "kind": .string(difference.kind.rawValue),
            "cells": .array(
                difference.cells.map {
                    .object([
                        "column": .string($0.column), "ledger": JSON($0.ledger),
                        "table": JSON($0.table),
                    ])
                }),
        ])
    }

    init(_ unit: ListUnits.Unit) {
        self = .object([
            "code": .string(unit.code), "name": .string(unit.name), "parent": JSON(unit.parent),
        ])
    }

    init(_ contractor: ListContractors.Contractor) {
        self = .object([
            "code": .string(contractor.code), "name": .string(contractor.name),
            "contract": .string(contractor.contract), "ndaUntil": JSON(contractor.ndaUntil),
        ])
    }

    init(_ person: ListPeople.Person) {
        self = .object([
            "login": .string(person.login), "name": .string(person.name),
            "kana": JSON(person.kana), "unit": JSON(person.unit),
            "employment": .string(person.employment.rawValue), "leftOn": JSON(person.leftOn),
            "appointments": .array(
                person.appointments.map {
                    .object([
                        "role": .string($0.role.rawValue), "unit": JSON($0.unit),
                        "from": JSON($0.from), "until": JSON($0.until),
                        "actingFor": JSON($0.actingFor),
                    ])
                }),
        ])
    }

    init(_ code: PolicyCode) {
        self = .object([
            "family": .string(code.family.rawValue), "code": .string(code.code),
            "name": JSON(code.name), "clauses": JSON(code.clauses.map(\.citation)),
            "kinds": code.kinds.map { JSON($0.map(\.rawValue)) } ?? .null,
            "obligations": JSON(code.obligations.map(\.id)),
        ])
    }

    init(_ rule: ClauseRule) {
        self = .object([
            "clause": .string(rule.clause.citation), "who": JSON(rule.who), "must": JSON(rule.must),
            "answer": JSON(rule.answer), "upheld": JSON(rule.upheld.map(\.rawValue)),
            "status": .string(rule.status.rawValue), "places": JSON(rule.places),
        ])
    }
}
