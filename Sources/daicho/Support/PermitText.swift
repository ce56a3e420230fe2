import Register
import RegisterScreens
import SecurityPolicy
import TerminalKit

/// Permits as people read them on the command line.
enum PermitText {
    private typealias Say = Words.PermitSay

    /// A permit's kind and state, and what it waits for, on one line.
    static func summary(_ permit: Permit, _ policy: Policy) -> String {
        let standing = Say.standing(
            Words.permitKind(permit.kind, policy), Words.permitState(permit.state)
        ).here
        let awaited = awaited(permit, policy).map { "\(Say.awaited.here): \($0)" }
        return (["\(permit.number) \(standing)"] + [awaited].compactMap { $0 })
            .joined(separator: "  ")
    }

    /// Everything about a permit.
    ///
    /// - Parameter names: what the logins and codes in fields stand for.
    static func page(
        _ permit: Permit, _ kind: PermitKind, _ policy: Policy, names: PermitNames
    ) -> String {
        let standing = Say.standing(kind.name, Words.permitState(permit.state)).here
        var text =
            "\(permit.number) \(standing)\(Words.Say.citation(kind.clause).here)\n"
            + aligned(heading(permit, kind, policy))
        if !permit.items.isEmpty {
            text += "\n\(Say.items.here)\n" + permit.items.map(item).joined()
        }
        text += fields(permit, kind, names)
        if !permit.approvals.isEmpty {
            text += "\n\(Say.approvals.here)\n" + permit.approvals.map(approval).joined()
        }
        if !permit.attachments.isEmpty {
            text += "\n\(Say.papers.here)\n"
            for paper in permit.attachments {
                let size = Say.bytes(paper.size).here
                text += "  \(visible(paper.name))  \(size)  \(paper.digest.prefix(16))\n"
            }
        }
        return text + "\n\(Say.steps.here)\n" + steps(permit)
    }

    /// A person's name, and for whom they act.
    static func person(_ name: Permit.PersonName, for principal: Permit.PersonName?) -> String {
        visible(name.name) + (principal.map { Say.acting(for: $0.name).here } ?? "")
    }

    /// What a permit waits for, and from whom; nil: nothing.
    static func awaited(_ permit: Permit, _ policy: Policy) -> String? {
        guard let kind = policy.permit(permit.kind) else { return nil }
        switch permit.state {
        case .applied:
            return Say.awaits(
                permit.awaited, isReport: false, oneEnough: kind.isOneEnough
            ).here
        case .sentBack: return Say.awaitsApplicant(.revise).here
        case .approved:
            return Say.awaitsApplicant(kind.course == .once ? .finish : .start).here
        case .started:
            let end = Say.awaitsApplicant(.finish).here
            guard permit.extensionUntil != nil else { return end }
            let decision = Say.awaits(
                permit.awaited, isReport: false, oneEnough: kind.isOneEnough)
            return "\(end), \(decision.here)"
        case .finished:
            return Say.awaits(kind.approvals, isReport: true, oneEnough: kind.isOneEnough).here
        case .acknowledged, .rejected, .withdrawn, .lapsed: return nil
        }
    }

    private static func heading(
        _ permit: Permit, _ kind: PermitKind, _ policy: Policy
    ) -> [(Wording, String)] {
        let applicant =
            person(permit.applicant, for: permit.applicantFor) + " (\(permit.applicant.login))"
            + (permit.applicantOverdue > 0
                ? "  \(Words.othersOverdue(permit.applicantOverdue).here)" : "")
        let flags = permit.flags.map { Words.permitFlag($0).here }.joined(separator: ", ")
        let all: [(Wording, String?)] = [
            (Say.applicant, applicant), (Say.unit, "\(permit.unitName) (\(permit.unit))"),
            (Say.purpose, permit.purpose),
            (Say.period, Say.period(permit.from, permit.until).here),
            (Say.extensionUntil, permit.extensionUntil?.description),
            (Say.awaited, awaited(permit, policy)), (Say.flags, flags),
            (Say.incidents, permit.incidents.map(String.init).joined(separator: ", ")),
            (Say.retention, permit.retention.map { Say.kept($0, kind.retention).here }),
            (Say.held, permit.hold.map { Words.RetentionSay.held($0).here }),
        ]
        return all.compactMap { title, value in
            value.flatMap { $0.isEmpty ? nil : (title, $0) }
        }
    }

    private static func item(_ item: Permit.Item) -> String {
        let marks =
            [
                item.specificPersonal ? Words.Say.specificPersonal.here : nil,
                item.approved.flatMap { approved in
                    approved == item.effective
                        ? nil : Say.approved(AssetText.classes(approved)).here
                },
                item.isAway ? Say.away.here : nil, item.isLost ? Say.lost.here : nil,
            ].compactMap { $0 }
        var text =
            "  \(item.asset) \(visible(item.name))  \(AssetText.classes(item.effective))"
            + marks.map { "  \($0)" }.joined() + "\n"
        if !item.contents.isEmpty {
            text += "    \(Say.along.here):\n"
            for content in item.contents.prefix(50) {
                text +=
                    "      \(content.asset) \(visible(content.name))"
                    + "  \(AssetText.classes(content.effective))\n"
            }
            if item.contents.count > 50 { text += "      … \(item.contents.count)\n" }
        }
        return text
    }

    /// The fields by step, with a heading for each step of which something is given.
    private static func fields(
        _ permit: Permit, _ kind: PermitKind, _ names: PermitNames
    ) -> String {
        PermitField.Phase.allCases.map { phase in
            let lines = kind.fields.filter { $0.phase == phase }.flatMap { field in
                values(of: field, permit, names).map { (field.label, $0) }
            }
            guard !lines.isEmpty else { return "" }
            return "\n\(Say.heading(phase).here)\n" + aligned(lines)
        }.joined()
    }

    /// The values of a field: one, or one for each asset where these differ.
    private static func values(
        of field: PermitField, _ permit: Permit, _ names: PermitNames
    ) -> [String] {
        func read(_ value: String) -> String { names.value(value, of: field).here }
        guard field.isPerItem else { return permit.fields[field.name].map { [read($0)] } ?? [] }
        let given = permit.items.compactMap { item in
            item.fields[field.name].map { (item.asset, read($0)) }
        }
        let isSame = given.count == permit.items.count && Set(given.map(\.1)).count == 1
        return isSame ? [given[0].1] : given.map { "\($0.0): \($0.1)" }
    }

    private static func approval(_ step: Permit.Step) -> String {
        let notes = [
            step.unavoidable.map { Say.unavoidable($0).here }, step.note.map { visible($0) },
        ]
        let role = step.role.map { Words.role($0).here + " " } ?? ""
        return "  \(role)\(person(step.actor, for: step.principal))  \(step.at)"
            + notes.compactMap { $0 }.map { "  \($0)" }.joined() + "\n"
    }

    private static func steps(_ permit: Permit) -> String {
        var table = Table(["", "", "", ""])
        func add(
            _ at: Moment, _ recordedAt: Moment, _ what: Wording, _ who: String, _ note: String
        ) {
            let recorded =
                recordedAt.day > at.day ? "(\(Words.Say.recordedAt.here) \(recordedAt)) " : ""
            table.add([at.description, what.here, who, recorded + note])
        }
        for event in permit.history {
            switch event {
            case .step(let step):
                add(
                    step.at, step.recordedAt, Words.permitStep(step.step),
                    person(step.actor, for: step.principal), step.note ?? "")
            case .fall(let fall):
                add(
                    fall.at, fall.recordedAt, Words.permitFell, person(fall.actor, for: nil),
                    Words.permitFell(by: fall).here)
            }
        }
        return table.body.split(separator: "\n").map { "  \($0)\n" }.joined()
    }

    /// Lines of a title and a value.
    private static func aligned(_ lines: [(Wording, String)]) -> String {
        let width = lines.map { DisplayWidth.of($0.0.here) }.max() ?? 0
        return lines.map { "  \(fitted($0.0.here, width))  \(visible($0.1))\n" }.joined()
    }
}
