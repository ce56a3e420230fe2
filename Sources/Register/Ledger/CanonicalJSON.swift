/// Canonical JSON, the part of RFC 8785 that the ledger needs: objects with keys sorted by UTF-16
/// code units, arrays, strings, 64-bit integers, booleans; no floats, no white space.
///
/// A nil is left out.
///
/// The same value always gives the same bytes, which is what makes a hash of them mean anything.
enum CanonicalJSON {
    /// The canonical bytes of a value.
    ///
    /// - Throws: `EncodingError` for floats, which have no exact form here, and for integers that
    ///   RFC 8785 cannot carry (beyond ±2⁵³−1).
    static func bytes(of value: some Encodable) throws -> [UInt8] {
        let writer = CanonicalWriter()
        try writer.write(value)
        return writer.bytes
    }

    /// Appends a string with the escapes that RFC 8785 3.2.2.2 prescribes, and no others.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { utf8 in
            if utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
                for byte in utf8 { append(escaping: byte, to: &bytes) }
            } else {
                bytes.append(contentsOf: utf8)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func append(escaping byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
        case 0x20...: bytes.append(byte)
        case 0x08: bytes += Array("\\b".utf8)
        case 0x09: bytes += Array("\\t".utf8)
        case 0x0A: bytes += Array("\\n".utf8)
        case 0x0C: bytes += Array("\\f".utf8)
        case 0x0D: bytes += Array("\\r".utf8)
        default: bytes += Array("\\u00".utf8) + [Hex.digit(byte >> 4), Hex.digit(byte & 15)]
        }
    }

    /// Whether a key stands before another: by their UTF-16 code units (RFC 8785 3.2.3).
    static func precedes(_ key: String, _ other: String) -> Bool {
        // The order of UTF-8 is the same but where U+E000 to U+FFFF meet what is beyond the basic
        // plane, whose first bytes are 0xEE and more.
        let isBefore = key.utf8.withContiguousStorageIfAvailable { bytes in
            other.utf8.withContiguousStorageIfAvailable { others -> Bool? in
                for place in 0..<min(bytes.count, others.count) {
                    let (byte, opposite) = (bytes[place], others[place])
                    if byte == opposite { continue }
                    return byte >= 0xEE && opposite >= 0xEE ? nil : byte < opposite
                }
                return bytes.count < others.count
            }
        }
        return isBefore.flatMap { $0 }.flatMap { $0 }
            ?? key.utf16.lexicographicallyPrecedes(other.utf16)
    }
}

/// Bytes as text.
enum Hex {
    /// A digit for 0 to 15, in lower case.
    static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? 48 + value : 87 + value
    }

    /// The bytes of pairs of digits, or nil if it is something else.
    static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.utf8.map { digit -> UInt8? in
            switch digit {
            case 48...57: digit - 48
            case 97...102: digit - 87
            default: nil
            }
        }
        guard digits.count % 2 == 0 else { return nil }
        return stride(from: 0, to: digits.count, by: 2).reduce(into: [UInt8]?([])) { bytes, place in
            guard let high = digits[place], let low = digits[place + 1] else { return bytes = nil }
            bytes?.append(high << 4 | low)
        }
    }

    /// Two lower-case digits a byte.
    static func text(_ bytes: some Collection<UInt8>) -> String {
        String(unsafeUninitializedCapacity: bytes.count * 2) { text in
            var end = 0
            for byte in bytes {
                text[end] = digit(byte >> 4)
                text[end + 1] = digit(byte & 15)
                end += 2
            }
            return end
        }
    }
}
