/// Something that is written down about a permit: a line of the form, an option of the command, a
/// column of the book.
public struct PermitField: Codable, Hashable, Sendable {
    /// The name in commands and JSON: `destination`.
    public let name: String
    /// What people read.
    public let label: Wording
    /// What kind of value it has.
    public let kind: Kind
    /// The step that it belongs to; it may be given earlier, and corrected up to then.
    public let phase: Phase
    /// Whether that step cannot be taken without it.
    public let isRequired: Bool
    /// Whether each asset has its own; given once, it goes for all assets.
    public let isPerItem: Bool
    /// Whether only yes is accepted: something is confirmed.
    public let isConfirmation: Bool
    /// Whether it asks if data was erased, so that a no is flagged for auditors.
    public let asksForErasure: Bool
    /// The clause that asks for it.
    public let clause: Clause

    /// What kind of value a field has.
    public enum Kind: Codable, Hashable, Sendable {
        case text
        /// A day, `YYYY-MM-DD`.
        case date
        /// A moment, ISO 8601.
        case time
        /// `true` or `false`.
        case boolean
        /// A whole number.
        case integer
        /// One of some codes.
        case choice([Choice])
        /// The login of a person of the register.
        case person
        /// The code of a contractor whose contract names confidentiality, valid up to the last day
        /// (5(2)⑨ア).
        case contractor

        /// The name in JSON.
        public var name: String {
            switch self {
            case .text: "text"
            case .date: "date"
            case .time: "time"
            case .boolean: "boolean"
            case .integer: "integer"
            case .choice: "choice"
            case .person: "person"
            case .contractor: "contractor"
            }
        }
    }

    /// One of the values of a choice.
    public struct Choice: Codable, Hashable, Sendable {
        /// The code.
        public let code: String
        /// What people read.
        public let label: Wording

        /// A choice.
        public init(_ code: String, _ label: Wording) {
            self.code = code
            self.label = label
        }
    }

    /// A step at which fields are asked for, in order.
    public enum Phase: String, CaseIterable, Comparable, Codable, Sendable {
        case apply, approve, start, finish

        /// Earlier steps are less.
        public static func < (left: Phase, right: Phase) -> Bool {
            (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
        }
    }

    /// A field.
    ///
    /// - Parameters:
    ///   - required: whether the step cannot be taken without it.
    ///   - perItem: whether each asset has its own.
    ///   - confirmed: whether only yes is accepted.
    ///   - erasure: whether it asks if data was erased.
    public init(
        _ name: String, _ label: Wording, _ kind: Kind = .text, at phase: Phase,
        required: Bool = false, perItem: Bool = false, confirmed: Bool = false,
        erasure: Bool = false, clause: Clause
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.phase = phase
        isRequired = required
        isPerItem = perItem
        isConfirmation = confirmed
        asksForErasure = erasure
        self.clause = clause
    }

    /// The choices, if it has some.
    public var choices: [Choice] {
        if case .choice(let choices) = kind { choices } else { [] }
    }
}

/// What must be given where something else is.
public struct PermitDemand: Codable, Hashable, Sendable {
    /// What is demanded.
    public enum Rule: Codable, Hashable, Sendable {
        /// At least one of these fields.
        case oneOf([String])
        /// This field, where the other is given.
        case field(String, with: String)
        /// Two people: not the same one in both of these fields.
        case different(String, from: String)
        /// A file, where this field is given.
        case attachment(with: String)
        /// A way of sanitizing in this field after which nothing can be restored.
        case irreversible(String)
    }

    /// What is demanded.
    public let rule: Rule
    /// At which step.
    public let phase: PermitField.Phase
    /// For which classes of confidentiality; nil: all.
    ///
    /// Without assets it goes for all.
    public let classes: Set<Int>?
    /// The clause that demands it.
    public let clause: Clause

    /// A demand.
    public init(
        _ rule: Rule, at phase: PermitField.Phase, classes: Set<Int>? = nil, clause: Clause
    ) {
        self.rule = rule
        self.phase = phase
        self.classes = classes
        self.clause = clause
    }
}
