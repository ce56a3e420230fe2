internal import Register
internal import SecurityPolicy

/// What is filled in to perform acts of one kind.
///
/// A form is one file: its fields say what they are called, what may be filled in and how that goes
/// into the draft; the draft becomes the acts. ``FormScreen`` does the rest.
protocol Form: Sendable {
    /// What the fields are filled into, mostly the act itself.
    associatedtype Draft: Sendable

    /// What the form is for, above it.
    var title: Wording { get }

    /// The assets that it is about; all of each is read before the form is shown.
    var subjects: [Int] { get }

    /// An empty draft.
    func draft(_ material: FormMaterial) -> Draft

    /// The fields, in order.
    func fields(_ material: FormMaterial, _ world: World) -> [FormField<Draft>]

    /// What the register is to do; empty: nothing would change.
    func acts(_ draft: Draft, _ material: FormMaterial) -> [any Act]

    /// When what is filled in happened; nil: now.
    func occurredAt(_ draft: Draft) -> Moment?

    /// The file that comes along with the acts; nil: none.
    func file(_ draft: Draft) -> TypedFile?

    /// The word for confirming it.
    var confirmLabel: Wording { get }

    /// What is done with a file, where the form is for that and not for acts; nil: it is for acts.
    func task(_ draft: Draft) -> (any FileTask)?

    /// Where the form leads, where it is not for acts; nil: it is for acts.
    func leads(_ draft: Draft, _ world: World) -> [Effect]?

    /// Acts that are never done: while nothing is filled in, they show whether the person may.
    func probe(_ material: FormMaterial) -> [any Act]

    /// The name of the field at which a refusal is shown; nil: it concerns the form as a whole.
    func field(of refusal: RegisterError) -> String?

    /// The name of the field at which is shown what is wrong with a file; nil: none is for one.
    var fileField: String? { get }

    /// What a refusal says where the form has better words: its fields by their labels.
    func words(for refusal: RegisterError) -> (message: Wording, accepted: Wording?)?

    /// What happens once the acts are done, besides what is said.
    func done(_ receipts: [Receipt]) -> [Effect]

    /// What is said once the acts are done; nil: that they were recorded.
    func said(_ receipts: [Receipt]) -> Wording?

    /// Reads what the form needs to know; asked on another thread.
    func material(from register: any Desk, for caller: Caller) throws -> FormMaterial

    /// Whether something is shown that the form is about.
    var hasAbout: Bool { get }

    /// What the form is about, beside or below its fields; nil: the fields say all.
    func about(_ material: FormMaterial, _ world: World, width: Int) -> FlowText?
}

extension Form {
    func occurredAt(_ draft: Draft) -> Moment? { nil }
    func file(_ draft: Draft) -> TypedFile? { nil }
    func task(_ draft: Draft) -> (any FileTask)? { nil }
    var confirmLabel: Wording { Words.Keys.confirmLabel }
    func leads(_ draft: Draft, _ world: World) -> [Effect]? { nil }
    func probe(_ material: FormMaterial) -> [any Act] { [] }
    func field(of refusal: RegisterError) -> String? { nil }
    var fileField: String? { nil }
    func words(for refusal: RegisterError) -> (message: Wording, accepted: Wording?)? { nil }
    func done(_ receipts: [Receipt]) -> [Effect] { [] }
    func said(_ receipts: [Receipt]) -> Wording? { nil }
    func material(from register: any Desk, for caller: Caller) throws -> FormMaterial {
        FormMaterial(assets: try register.answer(ShowAssets(subjects), for: caller))
    }
    var hasAbout: Bool { false }
    func about(_ material: FormMaterial, _ world: World, width: Int) -> FlowText? { nil }

    /// The field at which most refusals of assets' fields are shown.
    func usualField(of error: RegisterError) -> String? {
        switch error {
        case .refused(.text(let field, _)): field
        case .refused(.duplicate(.asset, _)): "external-id"
        case .refused(.kindIsFixed): "kind"
        case .refused(.violates(.traitsOfAnotherKind)): "traits"
        case .refused(.notTheDuty), .notFound(.unit, _): "unit"
        default: nil
        }
    }
}

/// What a form needs to know of the register.
struct FormMaterial: Sendable {
    /// The assets that the form is about.
    var assets: [Asset]
    /// The permit that it is about, or one that is much like it, with what belongs to it.
    var permit: PermitMaterial?
    /// The records of which a request would ask that they be erased.
    var due: [KeptRecord] = []
    /// What an erasure would leave of each record.
    var plan: [ErasedRecord] = []
    /// How many permits of the person are overdue.
    var overdue = 0
    /// The people among whom some fields let choose.
    var people = UnitTree([])
    /// The contractors among whom some fields let choose.
    var contractors = UnitTree([])
}

/// Asks for what a form needs to know.
struct LoadForm<F: Form>: Question {
    var form: F

    var channel: Channel { .page }

    func answer(from register: any Desk, for caller: Caller) throws -> FormMaterial {
        try form.material(from: register, for: caller)
    }
}

/// Finds what acts would change, or how the first that is refused is.
struct RehearseForm: Question {
    var acts: [any Act]
    /// When they happened; nil: now.
    var occurredAt: Moment?
    /// The file that would come along, which is not opened; nil: none.
    var file: TypedFile?
    /// Counts up, so that a form knows which of its questions is the newest.
    var ticket: Int

    var channel: Channel { .detail }

    /// The gaps of the assets concerned.
    struct Outlook: Hashable, Sendable {
        /// How many there are; nil: the assets are new.
        var gapsBefore: Int?
        /// How many there would be.
        var gapsAfter: Int
    }

    func answer(from register: any Desk, for caller: Caller) throws -> Outlook {
        let rehearsal = try register.rehearse(
            acts, by: caller, subjects: [],
            Circumstances(occurredAt: occurredAt, enclosure: file?.standIn))
        func gaps(_ lines: [AssetLine]) -> Int { lines.reduce(0) { $0 + $1.gapCount } }
        // What is about no asset changes no gaps.
        let areNew = rehearsal.before.isEmpty && !rehearsal.after.isEmpty
        return Outlook(
            gapsBefore: areNew ? nil : gaps(rehearsal.before),
            gapsAfter: gaps(rehearsal.after))
    }
}
