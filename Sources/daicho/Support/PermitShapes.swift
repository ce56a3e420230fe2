import Register
import RegisterScreens
import SecurityPolicy

/// The JSON shapes of permits.
extension JSON {
    init(_ permit: Permit, _ kind: PermitKind) {
        self = .object([
            "number": .int(permit.number), "kind": .string(permit.kind),
            "state": .string(permit.state.rawValue), "unit": .string(permit.unit),
            "applicant": .string(permit.applicant.login),
            "applicantFor": JSON(permit.applicantFor?.login),
            "applicantOverdue": .int(permit.applicantOverdue),
            "items": .array(permit.items.map { JSON($0, kind) }),
            "purpose": .string(permit.purpose), "from": JSON(permit.from),
            "until": JSON(permit.until), "extensionUntil": JSON(permit.extensionUntil),
            "fields": JSON(permit.commonFields(kind), kind),
            "approvals": .array(permit.approvals.map { JSON(approval: $0) }),
            "awaited": JSON(permit.awaited.map(\.rawValue)), "overdue": .bool(permit.isOverdue),
            "retention": permit.retention.map { JSON($0, isHeld: permit.hold != nil) } ?? .null,
            "steps": .array(permit.steps.map { JSON($0) }),
            "falls": .array(permit.falls.map { JSON($0) }),
            "attachments": .array(permit.attachments.map { JSON($0) }),
            "incidents": JSON(permit.incidents), "flags": JSON(permit.flags.map(\.rawValue)),
        ])
    }

    private init(_ item: Permit.Item, _ kind: PermitKind) {
        self = .object([
            "asset": .int(item.asset), "name": .string(item.name),
            "kind": .string(item.kind.rawValue), "effective": JSON(item.effective),
            "specificPersonal": .bool(item.specificPersonal),
            "approvedClasses": item.approved.map { JSON($0) } ?? .null,
            "away": .bool(item.isAway), "lost": .bool(item.isLost),
            "fields": JSON(item.fields, kind),
            "contents": .array(
                item.contents.map {
                    .object([
                        "asset": .int($0.asset), "name": .string($0.name),
                        "effective": JSON($0.effective),
                    ])
                }),
        ])
    }

    /// Values by the name of their field, each as its kind of value.
    init(_ fields: [String: String], _ kind: PermitKind) {
        self = .object(
            fields.reduce(into: [:]) { members, field in
                members[field.key] =
                    switch kind.field(field.key)?.kind {
                    case .boolean: .bool(field.value == "true")
                    case .integer: Int(field.value).map(JSON.int) ?? .string(field.value)
                    default: .string(field.value)
                    }
            })
    }

    /// An approval: the principal is on whose behalf it was given, if only one's own.
    private init(approval step: Permit.Step) {
        self = .object([
            "role": JSON(step.role?.rawValue),
            "principal": .string(step.principal?.login ?? step.actor.login),
            "actor": .string(step.actor.login), "at": JSON(step.at),
            "unavoidable": JSON(step.unavoidable), "note": JSON(step.note),
        ])
    }

    private init(_ step: Permit.Step) {
        self = .object([
            "entry": .int(step.entry), "step": .string(step.step.rawValue),
            "round": .int(step.round), "role": JSON(step.role?.rawValue),
            "principal": .string(step.principal?.login ?? step.actor.login),
            "actor": .string(step.actor.login), "at": JSON(step.at),
            "recordedAt": JSON(step.recordedAt), "unavoidable": JSON(step.unavoidable),
            "note": JSON(step.note),
        ])
    }

    private init(_ fall: Permit.Fall) {
        self = .object([
            "entry": .int(fall.entry), "act": .string(fall.act),
            "actor": .string(fall.actor.login), "at": JSON(fall.at),
            "recordedAt": JSON(fall.recordedAt), "assets": .array(fall.assets.map { .int($0) }),
        ])
    }

    init(_ retention: Retention, isHeld: Bool) {
        self = .object([
            "closedOn": JSON(retention.closedOn), "startsOn": JSON(retention.startsOn),
            "endsOn": JSON(retention.endsOn), "held": .bool(isHeld),
        ])
    }

    private init(_ paper: Permit.Attachment) {
        self = .object([
            "digest": .string(paper.digest), "name": .string(paper.name),
            "size": .int(paper.size), "at": JSON(paper.at),
        ])
    }

    init(_ kind: PermitKind) {
        self = .object([
            "kind": .string(kind.code), "name": JSON(kind.name),
            "clauses": JSON(kind.clauses.map(\.citation)),
            "approvals": JSON(kind.approvals.map(\.rawValue)),
            "oneApprovalIsEnough": .bool(kind.isOneEnough), "needsAssets": .bool(kind.needsItems),
            "needsPeriod": .bool(kind.needsPeriod), "course": .string(kind.course.rawValue),
            "barred": kind.barred.map {
                .object(["c": .int($0.c), "clause": .string($0.clause.citation)])
            } ?? .null,
            "fields": .array(kind.fields.map { JSON($0) }),
            "demands": .array(
                kind.demands.map { demand in
                    let words = Words.PermitSay.demand(demand, of: kind)
                    return .object([
                        "at": .string(demand.phase.rawValue), "demand": JSON(words),
                        "clause": .string(demand.clause.citation),
                    ])
                }),
            "retention": .object([
                "years": .int(kind.retention.years),
                "clause": .string(kind.retention.clause.citation),
            ]),
        ])
    }

    private init(_ field: PermitField) {
        self = .object([
            "name": .string(field.name), "label": .string(field.label.en),
            "labels": JSON(field.label), "type": .string(field.kind.name),
            "requiredAt": field.isRequired ? .string(field.phase.rawValue) : .null,
            "step": .string(field.phase.rawValue), "perAsset": .bool(field.isPerItem),
            "onlyYes": .bool(field.isConfirmation),
            "choices": .array(
                field.choices.map {
                    .object([
                        "code": .string($0.code), "label": .string($0.label.en),
                        "labels": JSON($0.label),
                    ])
                }),
            "clause": .string(field.clause.citation),
        ])
    }
}

extension Permit {
    /// The values of the fields, with those that all assets have alike.
    func commonFields(_ kind: PermitKind) -> [String: String] {
        var fields = fields
        for field in kind.fields where field.isPerItem {
            let values = Set(items.map { $0.fields[field.name] })
            if values.count == 1, let value = values.first { fields[field.name] = value }
        }
        return fields
    }
}
