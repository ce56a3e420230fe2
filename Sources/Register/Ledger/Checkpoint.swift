public import SecurityPolicy

/// What a register's ledger was at one moment, in a few lines that can be copied by hand, signed and
/// kept where whoever keeps the register cannot change them.
///
///     daicho checkpoint v1
///     organisation 見本市
///     register ebc6 d2ee 0c07 4385 00ee 24cf 79b9 233a
///              2a45 173d 1d4a 4c8c e134 ebbd 4353 52b8
///     entries 2
///     head 8547 c9b2 c36d e359 8699 407e 4d21 40e1
///          3c36 de20 3897 ca6c f556 8a1e cd74 c4a6
///     time 2026-04-01T09:10:00+09:00
///
/// The format is described in docs/ledger-format.md.
public struct Checkpoint: Codable, Hashable, Sendable {
    /// The city hall; for people, nothing is compared with it.
    public let organisation: String
    /// The hash of entry 1, in hexadecimal: which register this is.
    public let register: String
    /// How many entries there were.
    public let entries: Int
    /// The hash of the newest of them, in hexadecimal.
    public let head: String
    /// When it was made.
    public let time: Moment

    /// A checkpoint.
    public init(organisation: String, register: String, entries: Int, head: String, time: Moment) {
        self.organisation = organisation
        self.register = register
        self.entries = entries
        self.head = head
        self.time = time
    }

    /// For what checkpoints are signed (ssh-keygen(1), `-n`): a signature of anything else is none.
    public static let namespace = "daicho-checkpoint"

    /// What the first line says.
    static let title = "daicho checkpoint"
    /// The version of the format.
    static let version = "v1"

    /// The labels of the other lines, in their order.
    public enum Label: String, CaseIterable, Codable, Hashable, Sendable {
        case organisation, register, entries, head, time
    }

    /// The lines, each ended by a line feed.
    public var text: String {
        let values = [
            Label.organisation: Checkpoint.escaped(organisation),
            .register: Checkpoint.grouped(register, after: .register),
            .entries: String(entries), .head: Checkpoint.grouped(head, after: .head),
            .time: time.description,
        ]
        return "\(Checkpoint.title) \(Checkpoint.version)\n"
            + Label.allCases.map { "\($0.rawValue) \(values[$0] ?? "")\n" }.joined()
    }

    /// A hash in groups of four digits, eight groups a line: what people can follow with a finger.
    private static func grouped(_ hash: String, after label: Label) -> String {
        var text = ""
        for (place, digit) in hash.enumerated() {
            if place > 0, place % 32 == 0 {
                text += "\n" + String(repeating: " ", count: label.rawValue.count + 1)
            } else if place > 0, place % 4 == 0 {
                text += " "
            }
            text.append(digit)
        }
        return text
    }

    /// A name on one line: what would end it, or could not be seen, by its number.
    private static func escaped(_ name: String) -> String {
        let scalars = Array(name.unicodeScalars)
        return scalars.enumerated().map { place, scalar in
            let isAtEnd = place == 0 || place == scalars.count - 1
            return switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                "\\u{\(String(scalar.value, radix: 16))}"
            default:
                switch scalar {
                case "\\": "\\\\"
                case " " where isAtEnd: "\\u{20}"
                default: String(scalar)
                }
            }
        }.joined()
    }

    /// The name that was written so; nil: it was not.
    fileprivate static func unescaped(_ text: some StringProtocol) -> String? {
        var name = ""
        var rest = String(text).unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\" else {
                name.unicodeScalars.append(scalar)
                continue
            }
            switch rest.popFirst() {
            case "\\": name.unicodeScalars.append("\\")
            case "u":
                guard rest.popFirst() == "{", let end = rest.firstIndex(of: "}"),
                    let value = UInt32(String(Substring(rest[..<end])), radix: 16),
                    let escaped = Unicode.Scalar(value)
                else { return nil }
                name.unicodeScalars.append(escaped)
                rest = rest[rest.index(after: end)...]
            default: return nil
            }
        }
        return name
    }
}

/// Why a text is not a checkpoint.
public enum CheckpointFault: Codable, Error, Hashable, Sendable {
    /// It is not UTF-8.
    case notUTF8
    /// It is longer than any checkpoint.
    case tooLong
    /// It does not begin with a checkpoint's first line.
    case notACheckpoint
    /// A newer program made it.
    case unknownVersion(String)
    /// A line is missing, or is not the next one.
    case missing(Checkpoint.Label, line: Int)
    /// What a line says is not what such a line can say.
    case value(Checkpoint.Label, line: Int)
    /// There is more after the last line.
    case more(line: Int)
    /// One entry, and two hashes for it.
    case contradiction
}

extension Checkpoint {
    /// The most bytes that are read.
    public static let limit = 4096

    /// Reads a checkpoint.
    ///
    /// Lines may end as they do on any system, and groups of digits may be parted as whoever copied
    /// them parted them; a line that begins with a space continues the one before it. Everything else
    /// must be as it is written.
    public init(_ bytes: some Collection<UInt8>) throws(CheckpointFault) {
        guard bytes.count <= Checkpoint.limit else { throw .tooLong }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        var lines = Checkpoint.lines(of: text)[...]
        guard let first = lines.popFirst()?.text, first.hasPrefix(Checkpoint.title + " ") else {
            throw .notACheckpoint
        }
        let version = String(first.dropFirst(Checkpoint.title.count + 1))
        guard version == Checkpoint.version else { throw .unknownVersion(version) }

        var number = 1
        func value<Value>(
            _ label: Label, _ read: (Substring) -> Value?
        ) throws(CheckpointFault) -> Value {
            number = lines.first?.number ?? number + 1
            guard let line = lines.popFirst(), line.text.hasPrefix(label.rawValue + " ") else {
                throw .missing(label, line: number)
            }
            guard let value = read(line.text.dropFirst(label.rawValue.count + 1)) else {
                throw .value(label, line: number)
            }
            return value
        }
        organisation = try value(.organisation) { text in
            Checkpoint.unescaped(text).flatMap {
                Checkpoint.escaped($0).utf8.elementsEqual(text.utf8) ? $0 : nil
            }
        }
        register = try value(.register) { Checkpoint.hash($0) }
        entries = try value(.entries) { Checkpoint.count($0) }
        head = try value(.head) { Checkpoint.hash($0) }
        time = try value(.time) { text in
            Moment(String(text)).flatMap { $0.description == text ? $0 : nil }
        }
        if let line = lines.first { throw .more(line: line.number) }
        guard entries > 1 || register == head else { throw .contradiction }
    }

    /// A line and its number; one that is continued has the number of its first part.
    private struct Line {
        var text: String
        let number: Int
    }

    /// The lines without what ends them, and with those that continue them.
    private static func lines(of text: String) -> [Line] {
        var scalars = text.unicodeScalars[...]
        // Some editors begin every file so.
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        var lines: [Line] = []
        let parts = String(scalars).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            .unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        for (place, part) in parts.enumerated() {
            let end = part.lastIndex { $0 != " " && $0 != "\t" }
            let line = end.map { String(Substring(part[...$0])) } ?? ""
            if line.first == " " || line.first == "\t", !lines.isEmpty {
                lines[lines.count - 1].text += line
            } else {
                lines.append(Line(text: line, number: place + 1))
            }
        }
        while lines.last?.text.isEmpty ?? false { lines.removeLast() }
        return lines
    }

    private static func hash(_ text: Substring) -> String? {
        let digits = String(text.filter { $0 != " " && $0 != "\t" })
        return Hex.bytes(digits)?.count == 32 ? digits : nil
    }

    /// A number above 0 without zeros before it.
    private static func count(_ text: Substring) -> Int? {
        guard let number = Int(text), number > 0, String(number) == text, number < 1 << 53 else {
            return nil
        }
        return number
    }
}
