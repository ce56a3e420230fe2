internal import SecurityPolicy

/// A value of a bundle's canonical JSON, as general as that is: what is written once is read again
/// for the spreadsheets, so that both say the same.
public enum BundleValue: Hashable, Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([BundleValue])
    /// The members, in the order of their names.
    case object([Member])

    /// A member of an object.
    public struct Member: Hashable, Sendable {
        let name: String
        var value: BundleValue
    }

    /// An object whose members without a value are left out; each has another name.
    static func members(
        _ members: some Sequence<(key: String, value: BundleValue?)>
    ) -> BundleValue {
        var found = members.compactMap { name, value in
            value.map { Member(name: name, value: $0) }
        }
        found.sort { CanonicalJSON.precedes($0.name, $1.name) }
        return .object(found)
    }

    static func text(_ text: String?) -> BundleValue? { text.map { BundleValue.text($0) } }
    static func day(_ day: Day?) -> BundleValue? { text(day?.description) }

    /// Its canonical form.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    private func append(to bytes: inout [UInt8]) {
        switch self {
        case .text(let text): CanonicalJSON.append(text, to: &bytes)
        case .number(let number): bytes.append(contentsOf: String(number).utf8)
        case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .list(let values):
            bytes.append(UInt8(ascii: "["))
            for (place, value) in values.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                value.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (place, member) in members.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                CanonicalJSON.append(member.name, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    /// Reads a canonical form that this program has written.
    init(reading bytes: [UInt8]) throws {
        self = try BundleValue.value(at: 0, CanonicalParser(bytes))
    }

    private static func value(at place: Int, _ parser: CanonicalParser) throws -> BundleValue {
        let token = parser.tokens[place]
        switch token.kind {
        case .string: return .text(try parser.text(token))
        case .integer:
            let text = String(decoding: parser.bytes[token.start..<token.end], as: UTF8.self)
            guard let number = Int(text) else {
                throw CanonicalParser.Fault(offset: token.start)
            }
            return .number(number)
        case .true: return .flag(true)
        case .false: return .flag(false)
        case .null: throw CanonicalParser.Fault(offset: token.start)
        case .array:
            var values: [BundleValue] = []
            var at = place + 1
            while at < token.next {
                values.append(try value(at: at, parser))
                at = parser.tokens[at].next
            }
            return .list(values)
        case .object:
            // They are written in their order.
            var members: [Member] = []
            var at = place + 1
            while at < token.next {
                members.append(
                    Member(
                        name: try parser.text(parser.tokens[at]),
                        value: try value(at: at + 1, parser)))
                at = parser.tokens[at + 1].next
            }
            return .object(members)
        }
    }

    /// A member by its name.
    subscript(name: String) -> BundleValue? {
        let members = members
        var (low, high) = (0, members.count)
        while low < high {
            let middle = (low + high) / 2
            if CanonicalJSON.precedes(members[middle].name, name) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < members.count && members[low].name == name ? members[low].value : nil
    }

    /// The members of an object, in the order of their names.
    var members: [Member] { if case .object(let members) = self { members } else { [] } }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var number: Int? { if case .number(let number) = self { number } else { nil } }

    /// The values of a list; the value itself, if it is none.
    var elements: [BundleValue] { if case .list(let values) = self { values } else { [self] } }

    /// As it stands in a cell; what has no label stands for itself.
    func cell(_ labels: [String: String]) -> String {
        let text: String
        switch self {
        case .text(let own): text = own
        case .number(let number): text = String(number)
        case .flag(let flag): text = flag ? "true" : "false"
        case .list, .object: text = ""
        }
        return labels[text] ?? text
    }
}
