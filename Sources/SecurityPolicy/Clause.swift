/// A clause of the policy, cited as in `clauses.csv`: `5(2)④ウ`.
///
/// Every refusal and every obligation names one.
public struct Clause: Hashable, Sendable, Codable, ExpressibleByStringLiteral,
    CustomStringConvertible
{
    /// The citation: chapter, section, item and sub-item, in the policy's own numbering.
    public let citation: String

    /// A clause by its citation.
    public init(_ citation: String) {
        self.citation = citation
    }

    /// A clause by its citation.
    public init(stringLiteral citation: String) {
        self.citation = citation
    }

    /// Reads the citation as a bare string.
    public init(from decoder: any Decoder) throws {
        citation = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes the citation as a bare string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(citation)
    }

    /// The citation.
    public var description: String { citation }
}

/// What the program does about a clause, and how far it upholds it today.
public struct ClauseRule: Hashable, Sendable {
    /// How a clause is upheld, from the strongest to none.
    public enum Upheld: String, CaseIterable, Sendable {
        /// By constraints and triggers of the database: not even SQL gets past.
        case database
        /// By the one door: the act is refused.
        case door
        /// As an obligation that shows up as a gap until a measure meets it.
        case obligation
        /// By the ledger and its verification.
        case ledger
        /// As something that the register can hold and show, without refusing anything.
        case model
        /// Not upheld by this version.
        case notYet
    }

    /// The clause.
    public let clause: Clause
    /// Whom it binds.
    public let who: Wording
    /// What it demands, in our own words.
    public let must: Wording
    /// How the register answers it.
    public let answer: Wording
    /// How far it is upheld; empty means the same as `[.notYet]`, which makes `answer` a plan.
    ///
    /// `.notYet` beside others means that it is upheld in part.
    public let upheld: [Upheld]
    /// Where: names of triggers, acts, obligations or commands that a reader can look up.
    public let places: [String]

    /// The rule of a clause.
    public init(
        _ clause: Clause, who: Wording, must: Wording, answer: Wording, upheld: [Upheld],
        places: [String] = []
    ) {
        self.clause = clause
        self.who = who
        self.must = must
        self.answer = answer
        self.upheld = upheld
        self.places = places
    }
}
