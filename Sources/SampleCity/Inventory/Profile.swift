internal import SecurityPolicy

/// How information of a sort is classed, and why.
///
/// The letter stands behind each thing in the texts of the sections.
enum Profile: Character, CaseIterable {
    /// With My Numbers.
    case specific = "n"
    /// About persons.
    case personal = "p"
    /// About persons, and needed at any time.
    case vital = "P"
    /// Confidential by law, as tax records are.
    case lawful = "l"
    /// What would harm a company.
    case corporate = "k"
    /// What would hurt trust in the city.
    case trust = "t"
    /// Passwords and settings.
    case settings = "w"
    /// Important for the work.
    case important = "i"
    /// What would obstruct the work.
    case obstructing = "o"
    /// What plants and waterworks run by.
    case operating = "A"
    /// Public.
    case open = "f"
    /// Public, and a record that rights rest on.
    case record = "r"

    var classes: Classification {
        switch self {
        case .specific, .vital, .settings: Classification(c: 1, i: 1, a: 1)
        case .personal, .lawful: Classification(c: 1, i: 1, a: 2)
        case .corporate, .trust: Classification(c: 1, i: 2, a: 2)
        case .important, .obstructing: Classification(c: 2, i: 2, a: 2)
        case .operating: Classification(c: 2, i: 1, a: 1)
        case .open: Classification(c: 3, i: 3, a: 2)
        case .record: Classification(c: 3, i: 1, a: 1)
        }
    }

    /// Ids of the policy.
    var criteria: [String] {
        let confidentiality =
            switch self {
            case .specific: ["c1.personal", "c1.specific-personal"]
            case .personal, .vital: ["c1.personal"]
            case .lawful: ["c1.personal", "c1.confidential-by-law"]
            case .corporate: ["c1.corporate-harm"]
            case .trust: ["c1.trust"]
            case .settings: ["c1.password"]
            case .important: ["c2.important"]
            case .obstructing, .operating: ["c2.obstructs"]
            case .open, .record: ["c3.other"]
            }
        let integrity =
            switch (classes.i, self) {
            case (1, _): "i1.rights-or-work"
            case (2, .trust), (2, .obstructing): "i2.obstructs"
            case (2, _): "i2.important"
            default: "i3.other"
            }
        return confidentiality + [integrity, classes.a == 1 ? "a1.irrecoverable" : "a2.other"]
    }

    /// Why, in the words of the one who classes it.
    var reason: String {
        switch self {
        case .specific: "個人番号を含むため"
        case .personal, .vital: "氏名など個人の情報を含むため"
        case .lawful: "法令に守秘義務の定めがあるため"
        case .corporate: "事業者の内部情報を含むため"
        case .trust: "公表前の情報のため"
        case .settings: "システムの設定内容を含むため"
        case .important: "業務に必要な内部資料のため"
        case .obstructing, .operating: "外部に知られると業務に支障があるため"
        case .open: "公表資料のため"
        case .record: "公表しているが権利関係の原本であるため"
        }
    }

    /// The profile of figures drawn from such information.
    var summary: Profile { self == .open ? .open : .important }
}
