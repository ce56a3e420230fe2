internal import Register
internal import SecurityPolicy

/// A field of a form.
struct FormField<Draft: Sendable>: Sendable {
    /// Its name, by which refusals and other fields speak of it.
    let name: String
    /// What people read beside it.
    let label: Wording
    /// What can be filled in.
    let kind: FormKind
    /// Whether something must be.
    var isRequired = false
    /// What is to be filled in, in a sentence; shown while it is.
    let help: Wording
    /// The clause that asks for it.
    var clause = ""
    /// What it holds at first.
    var initial = FormValue()
    /// What can be added to its choices; nil: nothing.
    var adding: AssetAdding?
    /// How the value goes into the draft.
    let fill: @Sendable (inout Draft, FormValue) -> Void
}

/// What can be filled into a field.
enum FormKind: Sendable {
    /// A line of text.
    case text
    /// A day, also by the years of an era.
    case day
    /// A day and a time, the day also by the years of an era.
    case moment
    /// One of a few.
    case choice([FormChoice])
    /// Any of a few; which there are may depend on the other fields.
    case choices(@Sendable ([String: FormValue]) -> [FormChoice])
    /// A unit of the tree.
    case unit
    /// One of many, found by a search.
    case among(UnitTree)
    /// Whether something is so.
    case yesNo

    /// Whether text is typed into it.
    var takesText: Bool {
        switch self {
        case .text, .day, .moment, .unit, .among: true
        case .choice, .choices, .yesNo: false
        }
    }
}

/// Something to choose in a field.
struct FormChoice: Hashable, Sendable {
    /// Its code.
    var code: String
    /// What people read.
    var name: Wording
    /// What stands beside it, in a word.
    var brief = ""
    /// What it is good for, shown while the keys act on it.
    var notes: [Note] = []

    /// What a choice is good for.
    struct Note: Hashable, Sendable {
        var text: Wording
        var clause = ""
    }
}

/// Assets that can be added to the choices of a field, from the list of assets.
struct AssetAdding: Sendable {
    /// What they are chosen for, above the list.
    var title: Wording
    /// The units with whose assets the list begins.
    var units: [String]
}

/// What is wrong with what was filled in.
struct FormProblem: Hashable, Sendable {
    /// What is wrong.
    var message: Wording
    /// What would be accepted.
    var accepted: Wording?
    /// By which clause.
    var clause = ""
}

/// What a field holds.
struct FormValue: Hashable, Sendable {
    /// What was typed.
    var text = ""
    /// The codes that were chosen; of yes and no, `yes`.
    var codes: Set<String> = []
    /// The codes that hold for some of the assets concerned, and stay as they are.
    var mixed: Set<String> = []

    init() {}

    /// A text; nil is an empty one.
    init(_ text: String?) { self.text = text ?? "" }

    /// Chosen codes.
    init(codes: some Sequence<String>, mixed: Set<String> = []) {
        self.codes = Set(codes)
        self.mixed = mixed
    }

    /// Yes or no.
    init(_ isSo: Bool) { if isSo { codes = [FormValue.yes] } }

    /// The code of yes.
    static let yes = "yes"

    /// Whether it is yes.
    var isYes: Bool { codes.contains(FormValue.yes) }

    /// The only code that was chosen.
    var code: String? { codes.first }

    /// The text without spaces around it; nil if nothing is left.
    var trimmed: String? {
        let kept = text.drop { $0.isWhitespace }
        guard let last = kept.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        return String(kept[...last])
    }

    /// The day that was typed.
    var day: Day? { Day.written(text) }

    /// The day and time that were typed: `2026-06-09 18:00`, `R8.6.9 18:00`.
    var moment: Moment? {
        let parts = (trimmed ?? "").split { $0 == " " || $0 == "T" || $0 == "\u{3000}" }
        guard parts.count == 2, let day = Day.written(String(parts[0])) else { return nil }
        return Moment("\(day.description)T\(parts[1])")
    }

    /// Whether there is nothing.
    var isEmpty: Bool { trimmed == nil && codes.isEmpty && mixed.isEmpty }
}
