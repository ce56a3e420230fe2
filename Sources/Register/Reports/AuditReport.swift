public import SecurityPolicy

/// What auditors ask for: things that are recorded as they were, and not as they should be.
public enum AuditReport: String, CaseIterable, Codable, Sendable {
    /// Applicants who approved, because it could not be avoided (4(3)).
    case selfApproved = "self-approved"
    /// What came back or was done after its last day (6(1)③イ).
    case lateReturn = "late-return"
    /// Steps that were recorded on a later day than they happened (5(2)⑪ウ).
    case lateReport = "late-report"
    /// What was lost while away (4(2)②ア).
    case lost
    /// Disposals without any paper (5(2)⑪ウ).
    case noCertificate = "no-certificate"
    /// Classes that were lowered (5(2)①ア).
    case lowered
    /// Media and equipment on which data remains (5(2)⑪ア).
    case residue
    /// What was recorded outside of working hours (8(1)③ア).
    case outsideHours = "outside-hours"

    /// The clause that makes it worth a look.
    public var clause: Clause {
        switch self {
        case .selfApproved: "4(3)"
        case .lateReturn: "6(1)③イ"
        case .lateReport, .noCertificate: "5(2)⑪ウ"
        case .lost: "4(2)②ア"
        case .lowered: "5(2)①ア"
        case .residue: "5(2)⑪ア"
        case .outsideHours: "8(1)③ア"
        }
    }

    /// Whether it is of a period; what remains on media is so today.
    public var hasPeriod: Bool { self != .residue }
}

/// Which lines of reports: of a period, of some units.
public struct ReportScope: Codable, Hashable, Sendable {
    /// The first and the last day; nil: it is open.
    public var from: Day?
    public var until: Day?
    /// Only these sections and what is below them, by code; none: all.
    public var units: [String]

    /// A scope.
    public init(from: Day? = nil, until: Day? = nil, units: [String] = []) {
        self.from = from
        self.until = until
        self.units = units
    }
}

/// A line of a report.
public struct ReportLine: Codable, Hashable, Sendable {
    /// Where it stands in its report.
    public let place: Place
    /// When it happened.
    public let at: Moment
    /// The permit, the asset and the entry, as far as it is about one.
    public let permit: Int?
    public let asset: Int?
    public let entry: Int?
    /// Who did it.
    public let person: Permit.PersonName?
    /// The code and the name of the section.
    public let unit: String
    public let unitName: String
    /// What the permit is for, or what the asset is called, or the name of the act.
    public let subject: String
    /// The kind of the permit: a code of the policy.
    public let kind: String?
    /// Why: the reason that was given, where one is.
    public let reason: String?

    /// A place in a report.
    public struct Place: Codable, Hashable, Sendable {
        let first: Int
        let second: Int

        /// The place as one number, in the same order: of an entry or an asset, and of an asset.
        public var number: Int { first << 32 | second & 0xFFFF_FFFF }

        /// A place by its number.
        public init(number: Int) {
            first = number >> 32
            second = number & 0xFFFF_FFFF
        }

        init(first: Int, second: Int) {
            self.first = first
            self.second = second
        }
    }
}

/// By what the lines of a report are counted.
public enum ReportGroup: String, CaseIterable, Codable, Sendable {
    case person, unit
}

/// How many lines of a report a person or a unit has.
public struct ReportCount: Codable, Hashable, Sendable {
    /// The login, or the code of the unit.
    public let code: String
    /// The name.
    public let name: String
    /// The lines.
    public let count: Int
}
