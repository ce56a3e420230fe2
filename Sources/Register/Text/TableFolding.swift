// The fast path of `SearchText.folded`.

/// One pass of the tables over UTF-8 bytes, into a buffer of at least their size.
///
/// Text with a scalar that the tables do not know is left to the definition.
struct TableFolding {
    let table: FoldTable
    let entries: UnsafeBufferPointer<UInt16>
    let output: UnsafeMutableBufferPointer<UInt8>
    var count = 0
    /// The scalar last written, for sound marks and runs of spaces; 0 at the start.
    private var last: UInt32 = 0

    init(
        table: FoldTable, entries: UnsafeBufferPointer<UInt16>,
        output: UnsafeMutableBufferPointer<UInt8>
    ) {
        self.table = table
        self.entries = entries
        self.output = output
    }

    /// Folds the bytes, which must be valid UTF-8; false at the first scalar not in the tables.
    mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var at = 0
        while at < bytes.count {
            let scalar: UInt32
            let lead = UInt32(bytes[at])
            if lead < 0x80 {
                scalar = lead
                at += 1
            } else if lead < 0xE0 {
                scalar = (lead & 0x1F) << 6 | tail(bytes, at + 1)
                at += 2
            } else if lead < 0xF0 {
                scalar = (lead & 0x0F) << 12 | tail(bytes, at + 1) << 6 | tail(bytes, at + 2)
                at += 3
            } else {
                scalar =
                    (lead & 0x07) << 18 | tail(bytes, at + 1) << 12 | tail(bytes, at + 2) << 6
                    | tail(bytes, at + 3)
                at += 4
                if !appendSupplementary(scalar) { return false }
                continue
            }
            let entry = entries[Int(scalar)]
            if entry > FoldTable.expanded {
                append(UInt32(entry))
            } else if entry == FoldTable.expanded {
                if !appendExpansion(of: scalar, remaining: bytes.count - at) { return false }
            } else if !appendMarked(entry) {
                return false
            }
        }
        return true
    }

    @inline(__always)
    private func tail(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32 {
        UInt32(bytes[at] & 0x3F)
    }

    /// A character of the Basic Multilingual Plane.
    @inline(__always)
    private mutating func append(_ scalar: UInt32) {
        last = scalar
        if scalar < 0x80 {
            output[count] = UInt8(truncatingIfNeeded: scalar)
            count += 1
        } else if scalar < 0x800 {
            output[count] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
            output[count + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
            count += 2
        } else {
            output[count] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
            output[count + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
            output[count + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
            count += 3
        }
    }

    private mutating func appendMarked(_ entry: UInt16) -> Bool {
        switch entry {
        case FoldTable.dropped:
            return true
        case FoldTable.space:
            if last != 0x20 { append(0x20) }
            return true
        case FoldTable.voicedMark, FoldTable.semiVoicedMark:
            let joined = table.joined(last, entry)
            if joined == 0 { return false }
            count -= 3
            append(joined)
            return true
        default:
            return false
        }
    }

    /// One character that becomes several.
    private mutating func appendExpansion(of scalar: UInt32, remaining: Int) -> Bool {
        guard let expansion = FoldTable.expansions[scalar],
            count + expansion.utf8.count + remaining <= output.count
        else { return false }
        for byte in expansion.utf8 {
            output[count] = byte
            count += 1
        }
        last = expansion.last
        return true
    }

    /// Ideographs and emoji stay, ideographic variation selectors drop out.
    private mutating func appendSupplementary(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xE0100...0xE01EF:
            return true
        case 0x20000...0x2F7FF, 0x30000...0x323AF, 0x1F300...0x1FAFF:
            last = scalar
            output[count] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
            output[count + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
            output[count + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
            output[count + 3] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
            count += 4
            return true
        default:
            return false
        }
    }
}
