public import SecurityPolicy

/// What a rule about permits refuses.
public enum PermitRefusal: Codable, Hashable, Sendable {
    /// There is no such kind.
    case unknownKind(String, accepted: [String])
    /// The kind is about assets, and none is named.
    case itemsMissing(Clause)
    /// The assets belong to several sections; each has a manager of its own.
    case severalUnits([String])
    /// An asset is named twice.
    case itemTwice(Int)
    /// Assets of this class are never permitted to.
    case barred(kind: String, assets: [Int], c: Int, clause: Clause)
    /// First and last day are required.
    case periodMissing(Clause)
    /// The last day is before the first.
    case periodBackwards(from: Day, until: Day)
    /// The period is over.
    case periodPast(until: Day, today: Day)
    /// The period has not begun.
    case notYet(from: Day)
    /// An extension is to a later day.
    case extensionNotLater(until: Day)
    /// The kind has no such field.
    case unknownField(String, accepted: [String])
    /// A field does not take this value.
    case fieldValue(PermitField, String)
    /// A field is required; for these assets, if each has its own.
    case fieldMissing(PermitField, assets: [Int])
    /// A field of an earlier step does not change any more.
    case fieldIsFixed(PermitField)
    /// Only yes is accepted.
    case notConfirmed(PermitField)
    /// What the kind demands besides is missing.
    case unmet(PermitDemand, kind: String)
    /// Data could be restored after that.
    case reversible(Int, c: Int, method: String, clause: Clause)
    /// A contractor's duty of confidentiality ends too early; nil: there is none.
    case confidentialityEnds(PermitField, contractor: String, on: Day?, needed: Day)
    /// The step is not possible now.
    case wrongState(
        Int, PermitStep, state: PermitState, accepted: [PermitState], clause: Clause)
    /// The approval has fallen: the class of these assets has risen since, or one was added.
    case approvalFell(Int, [Int])
    /// Nobody decides on their own application.
    case ownApplication(Int, PermitStep)
    /// Nobody acknowledges their own report.
    case ownReport(Int)
    /// The same person has approved already.
    case approvedAlready(Int)
    /// The permit is somebody else's.
    case notApplicant(Int, applicant: String)
    /// The asset is away under another permit, or what it is in or contains is.
    case away(Int, permit: Int)
    /// A reason is required.
    case reasonMissing(PermitStep)
    /// It cannot have happened before the step that it follows.
    case beforeEarlierStep(PermitStep, Moment)
    /// The permit lists no such asset.
    case notAnItem(Int, accepted: [Int])
    /// The kind is not revoked.
    case notRevocable(String, accepted: [String])
    /// The file cannot be attached.
    case attachment(AttachmentFault)

    /// What is wrong with a file.
    public enum AttachmentFault: Codable, Hashable, Sendable {
        case tooLarge(limit: Int)
        case empty
        case missing
        case attachedAlready
    }

    /// The clause that refuses.
    public var clause: Clause {
        switch self {
        case .unknownKind, .unknownField, .fieldValue: "6(1)③ア"
        case .itemsMissing(let clause), .periodMissing(let clause),
            .barred(_, _, _, let clause), .reversible(_, _, _, let clause),
            .wrongState(_, _, _, _, let clause):
            clause
        case .severalUnits, .itemTwice: "5(2)①ア"
        case .periodBackwards, .periodPast, .notYet, .extensionNotLater, .beforeEarlierStep:
            "6(1)③イ"
        case .fieldMissing(let field, _), .notConfirmed(let field),
            .confidentialityEnds(let field, _, _, _):
            field.clause
        case .unmet(let demand, _): demand.clause
        case .approvalFell: "5(2)④イ"
        case .fieldIsFixed, .ownApplication, .ownReport, .approvedAlready, .notApplicant,
            .reasonMissing:
            "4(3)"
        case .away, .notAnItem: "6(1)③ア"
        case .notRevocable: "8(1)⑧オ"
        case .attachment: "5(2)⑪ウ"
        }
    }
}
