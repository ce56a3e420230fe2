public import SecurityPolicy

/// An asset as people and programs see it; encodes as the JSON of the command line.
public struct Asset: Codable, Hashable, Sendable {
    /// Its number.
    public let number: Int
    /// Its name.
    public let name: String
    /// Its kind.
    public let kind: AssetKind
    /// The code of the unit that owns it.
    public let unit: String
    /// The class given to it; nil: not yet classified.
    public let declared: Classification?
    /// The class by which it is handled.
    public let effective: Classification
    /// Whether it is, contains or keeps specific personal information.
    public let specificPersonal: Bool
    /// Whether it is declared to be that itself, whatever it contains or keeps.
    public let declaredSpecificPersonal: Bool
    /// The criteria by which it has its class: ids of the policy.
    public let criteria: [String]
    /// Its traits: codes of the policy.
    public let traits: [String]
    /// What is done for it: codes of the policy.
    public let measures: [String]
    /// What should be done for it and is not.
    public let gaps: [Gap]
    /// All that its kind and class demand: ids of the policy.
    public let obligations: [String]
    /// The numbers of what it contains, ascending.
    public let contents: [Int]
    /// The numbers of what contains it, ascending.
    public let containedIn: [Int]
    /// The number of the asset that it is a copy of.
    public let copyOf: Int?
    /// The data that remains on it.
    public let residue: Residue?
    /// Method of the last sanitization, until information was put in again.
    public let sanitized: String?
    /// Where it is.
    public let location: String?
    /// What it is for.
    public let purpose: String?
    /// Whence it was obtained.
    public let source: String?
    /// Anything else.
    public let note: String?
    /// The day on which it is to be erased.
    public let eraseDue: Day?
    /// Its number in another list.
    public let externalID: String?
    /// In use or retired.
    public let state: State

    /// Whether an asset is in use.
    public enum State: String, CaseIterable, Codable, Sendable {
        case inUse = "in-use"
        case retired
    }

    /// An obligation that no measure meets (未措置).
    public struct Gap: Codable, Hashable, Sendable {
        /// The obligation's id.
        public let obligation: String
        /// Its clause.
        public let clause: Clause
        /// What would close it: the codes of the measures any one of which meets the obligation.
        public let closedBy: [String]
    }

    /// Data that remains after information has left (5(2)⑪ア).
    public struct Residue: Codable, Hashable, Sendable {
        /// Its class of confidentiality.
        public let c: Int
        /// Whether it includes specific personal information.
        public let specificPersonal: Bool
        /// Since when.
        public let since: Moment?
    }

    private enum CodingKeys: String, CodingKey {
        case number, name, kind, unit, declared, effective, specificPersonal
        case declaredSpecificPersonal, criteria, traits
        case measures, gaps, obligations, contents, containedIn, copyOf, residue, sanitized
        case location, purpose, source, note, eraseDue, externalID = "externalId", state
    }
}

/// An asset's line in a list: what a table shows, and no more.
public struct AssetLine: Codable, Hashable, Sendable {
    /// Its number.
    public let number: Int
    /// Its name; empty if who looks may not see it, and only that it is there.
    public let name: String
    /// Its kind.
    public let kind: AssetKind
    /// The code of the unit that owns it.
    public let unit: String
    /// The name of that unit.
    public let unitName: String
    /// Whether it has been classified.
    public let isClassified: Bool
    /// The class by which it is handled.
    public let effective: Classification
    /// Whether it is, contains or keeps specific personal information.
    public let specificPersonal: Bool
    /// Whether data remains on it.
    public let hasResidue: Bool
    /// How many obligations no measure meets.
    public let gapCount: Int
    /// Where it is.
    public let location: String?
    /// In use or retired.
    public let state: Asset.State

    /// Whether who looks may not see it: then number, unit, kind and class are all that is said.
    public var isOutOfSight: Bool { name.isEmpty }
}
