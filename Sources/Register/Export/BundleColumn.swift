public import SecurityPolicy

/// A column of a bundle's spreadsheets: which member of a line it has, and what people read for it.
public struct BundleColumn: Hashable, Sendable {
    /// What kind of value it has, for programs that know dates.
    public enum Kind: String, Sendable {
        case text, number, date, time
    }

    /// The heading.
    public let heading: String
    /// The name of the member.
    public let key: String
    /// What kind of value it has.
    public let kind: Kind
    /// Words for codes.
    public let labels: [String: String]

    /// A column.
    public init(
        _ heading: String, _ key: String, _ kind: Kind = .text, labels: [String: String] = [:]
    ) {
        self.heading = heading
        self.key = key
        self.kind = kind
        self.labels = labels
    }

    /// The cell of a value: several are parted by semicolons.
    func cell(of value: BundleValue) -> String {
        guard case .list(let values) = value, values.count != 1 else {
            return (value.elements.first ?? value).cell(labels)
        }
        return values.map { $0.cell(labels) }.joined(separator: "; ")
    }

    var value: BundleValue {
        .members([
            "heading": .text(heading), "key": .text(key),
            "labels": labels.isEmpty ? nil : .members(labels.mapValues { .text($0) }),
        ])
    }
}

/// The columns of a spreadsheet.
struct BundleColumns {
    /// As they stand side by side.
    let all: [BundleColumn]
    /// Their keys and places, in the order of the keys, which is that of a line's members.
    private let order: [(key: String, place: Int)]

    init(_ columns: [BundleColumn]) {
        all = columns
        order = columns.enumerated().map { ($1.key, $0) }.sorted {
            CanonicalJSON.precedes($0.key, $1.key)
        }
    }

    /// A line's value for each column.
    func values(of line: BundleValue) -> [BundleValue?] {
        var values = [BundleValue?](repeating: nil, count: all.count)
        let members = line.members
        var at = 0
        for (key, place) in order {
            while at < members.count, CanonicalJSON.precedes(members[at].name, key) { at += 1 }
            guard at < members.count else { break }
            if members[at].name == key { values[place] = members[at].value }
        }
        return values
    }
}

/// All words of a bundle, in the language of whoever asks for it.
public protocol BundleWords: Sendable {
    /// The language, by its code.
    var language: Language { get }
    /// The columns of the book of a kind.
    func columns(of kind: PermitKind, _ policy: Policy) -> [BundleColumn]
    /// The columns of the list of people, units and contractors.
    func columnsOfPeople(_ policy: Policy) -> [BundleColumn]
    /// The name of a book in a workbook.
    func sheet(of kind: PermitKind) -> String
    /// The name of the list of people in a workbook.
    var sheetOfPeople: String { get }
    /// The page that says how to check it.
    func readme(_ facts: BundleFacts) -> String
}

/// What the page says about a bundle.
public struct BundleFacts: Sendable {
    /// The city hall.
    public let organisation: String
    /// When it was made, and up to which entry it reaches.
    public let time: Moment
    public let entries: Int
    /// The hash of that entry, in hexadecimal.
    public let head: String
    /// What was asked for.
    public let from: Day?
    public let until: Day?
    public let units: [String]
    /// Each book's kind with the number of its lines, in the order of the policy.
    public let books: [(kind: PermitKind, lines: Int)]
    /// Whether it is signed.
    public let isSigned: Bool
}
