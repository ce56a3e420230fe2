/// Reads canonical JSON into a flat list of tokens, each knowing where it ends.
///
/// Strict: what `CanonicalJSON` would not write — white space, floats, needless escapes of the
/// structure — is refused. (That a text is canonical to the last byte is shown by writing it again.)
struct CanonicalParser {
    enum Kind: UInt8 {
        case object, array, string, integer, `true`, `false`, null
    }

    /// A value, or the key of a member (then of kind `string`).
    struct Token {
        let kind: Kind
        /// The bytes of a string without its quotes, or of a number.
        let start: Int
        var end: Int
        /// The place of the token after this value and all inside it.
        var next: Int
        /// Whether a string has escapes.
        let isEscaped: Bool
    }

    /// That a text is not canonical JSON, and at which byte.
    struct Fault: Error {
        let offset: Int
    }

    /// How deep objects and arrays may nest.
    private static let depthLimit = 64

    let bytes: [UInt8]
    private(set) var tokens: [Token] = []
    private var at = 0

    /// Parses one value that fills the whole text.
    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        tokens.reserveCapacity(64)
        try value(depth: 0)
        guard at == bytes.count else { throw Fault(offset: at) }
    }

    private mutating func value(depth: Int) throws {
        guard at < bytes.count, depth < CanonicalParser.depthLimit else { throw Fault(offset: at) }
        switch bytes[at] {
        case UInt8(ascii: "{"): try composite(.object, closing: UInt8(ascii: "}"), depth)
        case UInt8(ascii: "["): try composite(.array, closing: UInt8(ascii: "]"), depth)
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "t"): try word("true", .true)
        case UInt8(ascii: "f"): try word("false", .false)
        case UInt8(ascii: "n"): try word("null", .null)
        default: try integer()
        }
    }

    private mutating func composite(_ kind: Kind, closing: UInt8, _ depth: Int) throws {
        let place = tokens.count
        tokens.append(Token(kind: kind, start: at, end: 0, next: 0, isEscaped: false))
        at += 1
        if at < bytes.count, bytes[at] == closing {
            at += 1
        } else {
            while true {
                if kind == .object {
                    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
                        throw Fault(offset: at)
                    }
                    try string()
                    try expect(UInt8(ascii: ":"))
                }
                try value(depth: depth + 1)
                guard at < bytes.count else { throw Fault(offset: at) }
                at += 1
                if bytes[at - 1] == closing { break }
                guard bytes[at - 1] == UInt8(ascii: ",") else { throw Fault(offset: at - 1) }
            }
        }
        tokens[place].end = at
        tokens[place].next = tokens.count
    }

    private mutating func string() throws {
        at += 1
        let start = at
        var isEscaped = false
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
            if bytes[at] == UInt8(ascii: "\\") {
                isEscaped = true
                at += 1
            }
            at += 1
        }
        guard at < bytes.count else { throw Fault(offset: start) }
        append(.string, start, at, isEscaped)
        at += 1
    }

    private mutating func integer() throws {
        let start = at
        if bytes[at] == UInt8(ascii: "-") { at += 1 }
        while at < bytes.count, (48...57).contains(bytes[at]) { at += 1 }
        guard at > start else { throw Fault(offset: start) }
        append(.integer, start, at)
    }

    private mutating func word(_ word: StaticString, _ kind: Kind) throws {
        let start = at
        for index in 0..<word.utf8CodeUnitCount { try expect(word.utf8Start[index]) }
        append(kind, start, at)
    }

    private mutating func expect(_ byte: UInt8) throws {
        guard at < bytes.count, bytes[at] == byte else { throw Fault(offset: at) }
        at += 1
    }

    private mutating func append(
        _ kind: Kind, _ start: Int, _ end: Int, _ isEscaped: Bool = false
    ) {
        tokens.append(
            Token(
                kind: kind, start: start, end: end, next: tokens.count + 1, isEscaped: isEscaped))
    }

    /// The text of a string token.
    func text(_ token: Token) throws -> String {
        if !token.isEscaped {
            return String(decoding: bytes[token.start..<token.end], as: UTF8.self)
        }
        var text: [UInt8] = []
        var index = token.start
        while index < token.end {
            guard bytes[index] == UInt8(ascii: "\\") else {
                text.append(bytes[index])
                index += 1
                continue
            }
            index += 2
            switch bytes[index - 1] {
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(bytes[index - 1])
            case UInt8(ascii: "u"):
                // Only control characters are written so.
                let digits = bytes[index..<min(index + 4, token.end)]
                guard digits.count == 4,
                    let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16),
                    code < 0x20
                else { throw Fault(offset: index) }
                text.append(code)
                index += 4
            default: throw Fault(offset: index)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Whether a string token is a key; keys of acts have no escapes.
    func isKey(_ token: Token, _ key: String) -> Bool {
        let utf8 = key.utf8
        return token.end - token.start == utf8.count
            && utf8.elementsEqual(bytes[token.start..<token.end])
    }
}
