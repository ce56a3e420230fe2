/// Canonical JSON, the part of RFC 8785 that the ledger needs: objects with keys sorted by UTF-16
/// code units, arrays, strings, 64-bit integers, booleans; no floats, no white space. A nil is
/// left out.
///
/// The same value always gives the same bytes, which is what makes a hash of them mean anything.
enum CanonicalJSON {
    /// The canonical bytes of a value.
    ///
    /// - Throws: `EncodingError` for floats, which have no exact form here, and for integers that
    ///   RFC 8785 cannot carry (beyond ±2⁵³−1).
    static func bytes(of value: some Encodable) throws -> [UInt8] {
        let node = Node()
        try value.encode(to: CanonicalEncoder(node: node, codingPath: []))
        return node.bytes
    }

    /// Appends a string with the escapes that RFC 8785 3.2.2.2 prescribes, and no others.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x20...: bytes.append(byte)
            case 0x08: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "b")])
            case 0x09: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
            case 0x0A: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
            case 0x0C: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "f")])
            case 0x0D: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
            default:
                bytes.append(contentsOf: Array("\\u00".utf8))
                bytes.append(Hex.digit(byte >> 4))
                bytes.append(Hex.digit(byte & 15))
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether a key sorts before another: by UTF-16 code units (RFC 8785 3.2.3).
    static func sortsBefore(_ left: String, _ right: String) -> Bool {
        left.utf16.lexicographicallyPrecedes(right.utf16)
    }
}

/// A value on its way to bytes: finished bytes, or an object or array still open.
final class Node {
    enum Content {
        case bytes([UInt8])
        case object([(key: String, value: Node)])
        case array([Node])
    }

    var content = Content.bytes(Array("null".utf8))

    var bytes: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(512)
        append(to: &result)
        return result
    }

    private func append(to bytes: inout [UInt8]) {
        switch content {
        case .bytes(let own): bytes.append(contentsOf: own)
        case .object(var members):
            members.sort { CanonicalJSON.sortsBefore($0.key, $1.key) }
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                CanonicalJSON.append(member.key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                element.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        }
    }
}

/// Bytes as text and back.
enum Hex {
    /// A digit for 0 to 15, in lower case.
    static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? 48 + value : 87 + value
    }

    /// Two lower-case digits a byte.
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        var digits: [UInt8] = []
        for byte in bytes {
            digits.append(digit(byte >> 4))
            digits.append(digit(byte & 15))
        }
        return String(decoding: digits, as: UTF8.self)
    }
}
