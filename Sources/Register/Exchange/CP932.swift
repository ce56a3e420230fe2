// CP932, the Shift_JIS of Windows, by way of tables.
//
// The tables are filled once, from the C library's converter (glibc's CP932 is Microsoft's mapping:
// 0x8160 is ～ U+FF5E, 0x817C is － U+FF0D), which takes 3 ms. Tables decode across
// any chunk boundary and tell exactly which bytes mean nothing.
//
// Encoding takes only characters that read back as themselves. glibc would also write 〜 U+301C as
// 0x8160; that is another character when it comes back, so here it counts as one that CP932 cannot
// hold. Where several codes share a character, the converter's choice is taken, which is
// Microsoft's: NEC's row 13 before IBM's extensions (0xFA40…) before NEC's copy of them (0xED40…).

import Glibc

/// The two tables of CP932.
struct CP932: Sendable {
    /// The scalar of a one-byte code, or of a two-byte code (lead × 256 + trail); 0xFFFF for none.
    let scalars: [UInt16]
    /// The code of a scalar of the Basic Multilingual Plane; 0xFFFF for none.
    let codes: [UInt16]

    static let none: UInt16 = 0xFFFF

    /// The tables, or nil where the C library has no converter for CP932.
    static let shared = CP932()

    private init?() {
        guard let decoder = Converter(to: "UTF-16LE", from: "CP932"),
            let encoder = Converter(to: "CP932", from: "UTF-16LE")
        else { return nil }
        var scalars = [UInt16](repeating: CP932.none, count: 0x10000)
        var codes = scalars
        for first in 0...0xFF {
            // One byte above 0x7F is a half-width kana, or the first half of a two-byte code.
            if first < 0x80 || (0xA1...0xDF).contains(first) {
                scalars[first] = decoder.unit([UInt8(first)], little: true) ?? CP932.none
            } else if CP932.isLead(UInt8(first)) {
                for trail in 0x40...0xFC {
                    let bytes = [UInt8(first), UInt8(trail)]
                    scalars[first << 8 | trail] = decoder.unit(bytes, little: true) ?? CP932.none
                }
            }
        }
        for scalar in Set(scalars) where scalar != CP932.none {
            let unit = [UInt8(scalar & 0xFF), UInt8(scalar >> 8)]
            guard let code = encoder.unit(unit, little: false) else { continue }
            if scalars[Int(code)] == scalar { codes[Int(scalar)] = code }
        }
        self.scalars = scalars
        self.codes = codes
    }

    /// Whether a byte is the first of two.
    static func isLead(_ byte: UInt8) -> Bool {
        (0x81...0x9F).contains(byte) || (0xE0...0xFC).contains(byte)
    }

    /// Appends a scalar's code; false if CP932 cannot hold it.
    func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) -> Bool {
        guard scalar.value < 0x10000 else { return false }
        let code = codes[Int(scalar.value)]
        if code == CP932.none { return false }
        if code > 0xFF { bytes.append(UInt8(code >> 8)) }
        bytes.append(UInt8(code & 0xFF))
        return true
    }
}

/// One of the C library's converters, used for one character at a time.
private final class Converter {
    private let handle: iconv_t

    init?(to target: String, from source: String) {
        guard let handle = iconv_open(target, source), Int(bitPattern: handle) != -1 else {
            return nil
        }
        self.handle = handle
    }

    deinit {
        iconv_close(handle)
    }

    /// The one or two bytes that a character becomes, as a number; nil if it becomes anything else.
    func unit(_ input: [UInt8], little: Bool) -> UInt16? {
        var source = input.map { CChar(bitPattern: $0) }
        var target: [CChar] = [0, 0]
        var sourceLeft = source.count
        var targetLeft = target.count
        let result = source.withUnsafeMutableBufferPointer { source in
            target.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var to = target.baseAddress
                iconv(handle, nil, nil, nil, nil)
                return iconv(handle, &from, &sourceLeft, &to, &targetLeft)
            }
        }
        let bytes = target.map { UInt16(UInt8(bitPattern: $0)) }
        guard result == 0, sourceLeft == 0 else { return nil }
        if targetLeft == 1 { return bytes[0] }
        return little ? bytes[1] << 8 | bytes[0] : bytes[0] << 8 | bytes[1]
    }
}
