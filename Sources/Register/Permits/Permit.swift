internal import Foundation
internal import GRDB
public import SecurityPolicy

/// A permit with everything about it.
public struct Permit: Hashable, Sendable {
    /// Its number.
    public let number: Int
    /// Its kind: a code of the policy.
    public let kind: String
    /// Where it stands on the day of the look.
    public let state: PermitState
    /// The code and the name of the section.
    public let unit: String
    public let unitName: String
    /// Who applied, and for whom, if for somebody else.
    public let applicant: PersonName
    public let applicantFor: PersonName?
    /// What for.
    public let purpose: String
    /// The first and the last day.
    public let from: Day?
    public let until: Day?
    /// A later last day that was asked for and is not decided.
    public let extensionUntil: Day?
    /// The values of its fields by name.
    public let fields: [String: String]
    /// Its assets.
    public let items: [Item]
    /// What was done with it, the oldest first.
    public let steps: [Step]
    /// What made its approvals fall, the oldest first.
    public let falls: [Fall]
    /// The approvals that it rests on: those of its present round, and once it is used, those
    /// since the round in which it was approved.
    public let approvals: [Step]
    /// The roles whose approval is missing, while it waits.
    public let awaited: [Role]
    /// Its papers.
    public let attachments: [Attachment]
    /// The numbers of the incidents that came of it.
    public let incidents: [Int]
    /// Whether it is in use beyond its last day.
    public let isOverdue: Bool
    /// How long its record is kept, once its end is recorded.
    public let retention: Retention?
    /// Why it is kept longer.
    public let hold: KeptRecord.Hold?
    /// What an auditor wants to see.
    public let flags: [Flag]
    /// How many other permits the applicant has that are overdue.
    public let applicantOverdue: Int

    /// A person's login and name.
    public struct PersonName: Hashable, Sendable {
        /// The login.
        public let login: String
        /// The name.
        public let name: String
    }

    /// An asset of a permit.
    public struct Item: Hashable, Sendable {
        /// Its number, name and kind.
        public let asset: Int
        public let name: String
        public let kind: AssetKind
        /// Its effective class now.
        public let effective: Classification
        /// Whether it is specific personal information now.
        public let specificPersonal: Bool
        /// The class to which the last approval is bound.
        public let approved: Classification?
        /// Whether it is away under this permit, and whether it was lost.
        public let isAway: Bool
        public let isLost: Bool
        /// The values of the fields that each asset has for itself.
        public let fields: [String: String]
        /// What it takes along, at any depth.
        public let contents: [Content]
    }

    /// Something that an asset of a permit contains.
    public struct Content: Hashable, Sendable {
        /// Its number and name.
        public let asset: Int
        public let name: String
        /// Its effective class.
        public let effective: Classification
    }

    /// A step.
    public struct Step: Hashable, Sendable {
        /// The number of its entry.
        public let entry: Int
        /// What was done.
        public let step: PermitStep
        /// The round of approvals.
        public let round: Int
        /// Who did it, and for whom, if for somebody else.
        public let actor: PersonName
        public let principal: PersonName?
        /// The role of an approval.
        public let role: Role?
        /// When it happened and when it was recorded.
        public let at: Moment
        public let recordedAt: Moment
        /// Why the applicant had to approve.
        public let unavoidable: String?
        /// A reason, a report, a remark.
        public let note: String?
    }

    /// A paper.
    public struct Attachment: Hashable, Sendable {
        /// The SHA-256 of its bytes, in hexadecimal.
        public let digest: String
        /// What the file was called.
        public let name: String
        /// Its size in bytes.
        public let size: Int
        /// When it was attached.
        public let at: Moment
    }

    /// Something that is not as it should be, whatever became of it later.
    public enum Flag: String, CaseIterable, Hashable, Sendable {
        /// The applicant approved.
        case selfApproved = "self-approved"
        /// It was in use beyond its last day.
        case late
        /// A step was recorded on a later day than it happened.
        case reportedLate = "reported-late"
        /// Something was lost.
        case lost
        /// It was revoked.
        case revoked
        /// A field that asks whether data was erased was answered no.
        case notErased = "not-erased"
    }
}

extension Permit.PersonName {
    /// A person from two columns that are null together.
    fileprivate init?(_ row: StoredRow, _ column: Int) throws {
        guard let login: String = try row[column] else { return nil }
        self.init(login: login, name: try row[column + 1])
    }
}

extension Reader {
    /// A permit by its number.
    func permit(_ number: Int) throws -> Permit {
        let stored = try door.permit(number)
        let found = try row(
            """
            SELECT unit.code, unit.name, applicant.login, applicant.name, principal.login,
                principal.name, closed_on,
                (SELECT count(*) FROM permit AS other WHERE other.applicant = permit.applicant
                    AND other.state = 3 AND other.due < ?2 AND other.number <> permit.number)
            FROM permit JOIN unit ON unit.id = permit.unit
                JOIN person AS applicant ON applicant.id = applicant
                LEFT JOIN person AS principal ON principal.id = applicant_for
            WHERE number = ?1
            """, [number, now.day.description])
        guard let row = found else { throw RegisterError.notFound(.permit, String(number)) }
        let steps = try steps(of: number)
        let state = stored.state.on(now.day, until: stored.until)
        let usedFrom = steps.first { $0.step == .start || $0.step == .finish }?.round
        let approvals = steps.filter {
            $0.step == .approve && $0.round >= usedFrom ?? stored.round
        }
        let isOverdue = state == .started && stored.until.map { $0 < now.day } ?? false
        let closedOn: Day? =
            try row[6] ?? (state == .lapsed ? stored.until?.advanced(by: 1) : nil)
        return try Permit(
            number: number, kind: stored.kind.code, state: state, unit: row[0], unitName: row[1],
            applicant: Permit.PersonName(login: row[2], name: row[3]),
            applicantFor: Permit.PersonName(row, 4),
            purpose: stored.purpose, from: stored.from, until: stored.until,
            extensionUntil: stored.extensionUntil, fields: stored.fields,
            items: stored.items.map(item), steps: steps, falls: falls(of: number),
            approvals: approvals,
            awaited: awaited(stored, state), attachments: attachments(of: number),
            incidents: rows(
                "SELECT number FROM incident WHERE permit = ? ORDER BY number", [number]
            ).map { try $0[0] },
            isOverdue: isOverdue,
            retention: closedOn.map { stored.kind.retention.retention(closedOn: $0) },
            hold: try hold(of: number), flags: flags(stored, steps, isOverdue: isOverdue),
            applicantOverdue: row[7])
    }

    private func hold(of number: Int) throws -> KeptRecord.Hold? {
        try row(
            """
            SELECT login, name, at, reason FROM hold JOIN person ON person.id = hold.person
            WHERE permit = ?
            """, [number]
        ).map { row in
            try KeptRecord.Hold(
                person: Permit.PersonName(login: row[0], name: row[1]), at: row[2], reason: row[3])
        }
    }

    private func item(_ item: StoredPermit.Item) throws -> Permit.Item {
        let asset = try door.storedAsset(item.asset)
        let contents = try rows(
            """
            WITH RECURSIVE below (number) AS (
                SELECT content FROM contents WHERE container = ?
                UNION SELECT content FROM contents JOIN below ON container = below.number)
            SELECT number, name, effective_c, effective_i, effective_a
            FROM below JOIN asset USING (number) ORDER BY number
            """, [item.asset]
        ).map { row in
            try Permit.Content(
                asset: row[0], name: row[1],
                effective: Classification(c: row[2], i: row[3], a: row[4]))
        }
        return Permit.Item(
            asset: item.asset, name: asset.name, kind: asset.kind, effective: asset.effective,
            specificPersonal: asset.isEffectivelySpecific, approved: item.approved,
            isAway: item.isAway, isLost: item.isLost, fields: item.fields, contents: contents)
    }

    private func steps(of number: Int) throws -> [Permit.Step] {
        try rows(
            """
            SELECT entry, step, round, actor.login, actor.name, principal.login, principal.name,
                role, at, recorded_at, unavoidable, note
            FROM permit_step JOIN person AS actor ON actor.id = permit_step.person
                LEFT JOIN person AS principal ON principal.id = permit_step.principal
            WHERE permit = ? ORDER BY entry
            """, [number]
        ).map { row in
            try Permit.Step(
                entry: row[0], step: row[1], round: row[2],
                actor: Permit.PersonName(login: row[3], name: row[4]),
                principal: Permit.PersonName(row, 5), role: row[7], at: row[8],
                recordedAt: row[9], unavoidable: row[10], note: row[11])
        }
    }

    private func awaited(_ permit: StoredPermit, _ state: PermitState) throws -> [Role] {
        guard state == .applied || permit.extensionUntil != nil else { return [] }
        let given = try door.approvals(of: permit).map(\.slot)
        return permit.kind.approvals.filter { !given.contains($0) }
    }

    private func attachments(of number: Int) throws -> [Permit.Attachment] {
        try rows(
            "SELECT digest, name, size, at FROM attachment WHERE permit = ? ORDER BY at, name",
            [number]
        ).map { row in
            try Permit.Attachment(
                digest: Hex.text(row[0] as Data), name: row[1], size: row[2], at: row[3])
        }
    }

    private func flags(
        _ permit: StoredPermit, _ steps: [Permit.Step], isOverdue: Bool
    ) -> [Permit.Flag] {
        Permit.Flag.allCases.filter { flag in
            switch flag {
            case .selfApproved: steps.contains { $0.unavoidable != nil }
            case .late:
                isOverdue
                    || steps.contains { step in
                        step.step == .finish && permit.until.map { $0 < step.at.day } ?? false
                    }
            case .reportedLate: steps.contains { $0.recordedAt.day > $0.at.day }
            case .lost: permit.items.contains(where: \.isLost)
            case .revoked: steps.contains { $0.step == .revoke }
            case .notErased:
                permit.kind.fields.contains {
                    $0.asksForErasure && permit.fields[$0.name] == "false"
                }
            }
        }
    }
}
