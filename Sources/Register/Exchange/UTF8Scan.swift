/// How many bytes the UTF-8 sequence at a place has; 0 if there is none, negative if the buffer
/// ends before the sequence does.
///
/// Only shortest forms of scalar values count (Unicode Standard, table 3-7).
@inline(__always)
func utf8Length(_ base: UnsafePointer<UInt8>, _ at: Int, _ end: Int) -> Int {
    let lead = base[at]
    // Most of a Japanese file: E3…E9, two tails.
    if lead >= 0xE1, lead <= 0xEC, at + 2 < end {
        return base[at + 1] & 0xC0 == 0x80 && base[at + 2] & 0xC0 == 0x80 ? 3 : 0
    }
    return otherUTF8Length(base, at, end)
}

private func otherUTF8Length(_ base: UnsafePointer<UInt8>, _ at: Int, _ end: Int) -> Int {
    let lead = base[at]
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, low) = (3, 0xA0)
    case 0xED: (length, high) = (3, 0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, low) = (4, 0x90)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, high) = (4, 0x8F)
    default: return 0
    }
    for step in 1..<length {
        if at + step >= end { return -1 }
        let byte = base[at + step]
        if byte < low || byte > high { return 0 }
        (low, high) = (0x80, 0xBF)
    }
    return length
}
