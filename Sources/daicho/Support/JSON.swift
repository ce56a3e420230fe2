/// A JSON document: every key is written, also those whose value is null, in the order of the keys.
indirect enum JSON {
    case null
    case bool(Bool)
    case int(Int)
    case string(String)
    case array([JSON])
    case object([String: JSON])
    /// JSON that is text already.
    case raw(String)

    init(_ value: Int?) { self = value.map(JSON.int) ?? .null }
    init(_ value: Bool) { self = .bool(value) }
    init(_ value: String?) { self = value.map(JSON.string) ?? .null }
    init(_ values: [String]) { self = .array(values.map(JSON.string)) }
    init(_ values: [Int]) { self = .array(values.map(JSON.int)) }

    /// The description of a value as a string, or null.
    init(_ value: (some CustomStringConvertible)?) {
        self = value.map { .string($0.description) } ?? .null
    }

    /// The document on one line.
    var text: String {
        var text = ""
        write(to: &text)
        return text
    }

    /// An array with an element a line.
    static func lines(_ elements: [JSON]) -> String {
        elements.isEmpty ? "[]\n" : "[\n" + elements.map(\.text).joined(separator: ",\n") + "\n]\n"
    }

    private func write(to text: inout String) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .int(let value): text += String(value)
        case .string(let value): JSON.write(value, to: &text)
        case .raw(let json): JSON.append(json, to: &text)
        case .array(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += "," }
                element.write(to: &text)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
                if index > 0 { text += "," }
                JSON.write(member.key, to: &text)
                text += ":"
                member.value.write(to: &text)
            }
            text += "}"
        }
    }

    /// Writes a string.
    ///
    /// What a terminal would obey or a reader could not see is escaped, although JSON demands that
    /// only for C0 controls: documents end up on terminals too.
    private static func write(_ string: String, to text: inout String) {
        // Keys, codes, days and times have nothing to escape.
        if string.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }) {
            text += "\"\(string)\""
            return
        }
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default:
                append(scalar, to: &text)
            }
        }
        text += "\""
    }

    /// Appends what is JSON already; what is hidden there can only be within a string.
    private static func append(_ json: String, to text: inout String) {
        if json.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
            text += json
        } else {
            for scalar in json.unicodeScalars { append(scalar, to: &text) }
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
        if isHidden(scalar) {
            for unit in UTF16.encode(scalar) ?? .init() { text += escape(unit) }
        } else {
            text.unicodeScalars.append(scalar)
        }
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if (0x20..<0x7F).contains(scalar.value) { return false }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
