import Register
import RegisterScreens
import SecurityPolicy

/// Books of permits as people read them on the command line.
enum BookText {
    private typealias Say = Words.PermitSay

    /// An empty table for the book of a kind: what all kinds have, and the kind's fields.
    static func table(of kind: PermitKind) -> Table {
        Table(
            [
                Say.permit.here, Say.state.here, Say.asset.here, Say.classes.here, Say.unit.here,
                Say.applicant.here, Say.purpose.here, Say.approvals.here, Say.started.here,
                Say.finished.here, Say.acknowledged.here, Say.flags.here,
            ] + kind.fields.map(\.label.here), rightAligned: [0])
    }

    /// The classes of then, and those of now if they are others.
    private static func classes(_ item: Permit.Item) -> String {
        let now = AssetText.classes(item.effective)
        guard let approved = item.approved, approved != item.effective else { return now }
        return Say.classes(then: AssetText.classes(approved), now: now).here
    }

    /// The cells of a line.
    static func cells(
        of line: ReadBook.Line, _ kind: PermitKind, _ names: PermitNames
    ) -> [String] {
        func step(_ step: Permit.Step?) -> String {
            step.map { "\($0.at.day) \(PermitText.person($0.actor, for: $0.principal))" } ?? ""
        }
        let permit = line.permit
        return [
            String(permit.number), Words.permitState(permit.state).here,
            line.item.map { "\($0.asset) \($0.name)" } ?? "",
            line.item.map(classes) ?? "", permit.unit,
            PermitText.person(permit.applicant, for: permit.applicantFor), permit.purpose,
            permit.approvals.map(step).joined(separator: ", "), step(line.started),
            step(line.finished), step(line.acknowledged),
            permit.flags.map { Words.permitFlag($0).here }.joined(separator: ", "),
        ]
            + kind.fields.map { field in
                line.value(of: field).map { names.value($0, of: field).here } ?? ""
            }
    }
}

extension JSON {
    /// A line of a book.
    init(_ line: ReadBook.Line, _ kind: PermitKind) {
        func step(_ step: Permit.Step?) -> JSON {
            step.map {
                .object([
                    "at": JSON($0.at), "actor": .string($0.actor.login),
                    "principal": .string($0.principal?.login ?? $0.actor.login),
                    "entry": .int($0.entry), "recordedAt": JSON($0.recordedAt),
                    "role": JSON($0.role?.rawValue), "unavoidable": JSON($0.unavoidable),
                ])
            } ?? .null
        }
        let (permit, item) = (line.permit, line.item)
        let given = kind.fields.reduce(into: [:]) { $0[$1.name] = line.value(of: $1) }
        self = .object([
            "permit": .int(permit.number), "kind": .string(permit.kind),
            "state": .string(permit.state.rawValue), "unit": .string(permit.unit),
            "applicant": .string(permit.applicant.login), "purpose": .string(permit.purpose),
            "from": JSON(permit.from), "until": JSON(permit.until), "asset": JSON(item?.asset),
            "name": JSON(item?.name), "effective": item.map { JSON($0.effective) } ?? .null,
            "approvedClasses": (item?.approved).map { JSON($0) } ?? .null,
            "approvals": .array(permit.approvals.map { step($0) }),
            "started": step(line.started), "finished": step(line.finished),
            "acknowledged": step(line.acknowledged), "fields": JSON(given, kind),
            "applicantFor": JSON(permit.applicantFor?.login),
            "lost": .bool(item?.isLost ?? false), "entries": JSON(permit.steps.map(\.entry)),
            "overdue": .bool(permit.isOverdue), "flags": JSON(permit.flags.map(\.rawValue)),
        ])
    }
}
