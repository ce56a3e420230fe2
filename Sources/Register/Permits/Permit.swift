public import SecurityPolicy

/// A permit with everything about it.
public struct Permit: Codable, Hashable, Sendable {
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
    public struct PersonName: Codable, Hashable, Sendable {
        /// The login.
        public let login: String
        /// The name.
        public let name: String
    }

    /// An asset of a permit.
    public struct Item: Codable, Hashable, Sendable {
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
    public struct Content: Codable, Hashable, Sendable {
        /// Its number and name.
        public let asset: Int
        public let name: String
        /// Its effective class.
        public let effective: Classification
    }

    /// A step.
    public struct Step: Codable, Hashable, Sendable {
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
    public struct Attachment: Codable, Hashable, Sendable {
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
    public enum Flag: String, CaseIterable, Codable, Hashable, Sendable {
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
