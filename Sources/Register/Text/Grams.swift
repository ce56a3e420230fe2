// The keys of the search index: every character of a folded text, and every pair of neighbours.
//
// A folded text that contains a folded query also has each of the query's grams; so the index
// finds candidates by grams, and `SearchText.matches` decides.

/// The distinct unigrams and bigrams of folded texts.
///
/// A key packs two scalars in 42 bits: the first in the upper 21, the second, or 0 for a unigram, in the
/// lower half. A folded text holds no NUL, so no bigram looks like a unigram.
///
/// Keep one value for many texts: it reuses its buffers.
struct Grams {
    /// The keys of the last text, each once, in the order in which they first occurred.
    private(set) var keys: [UInt64] = []
    /// An open-addressed table of places in `keys`, plus one; valid where `stamps` is `round`.
    private var places: [UInt32]
    private var stamps: [UInt32]
    private var round: UInt32 = 0
    private var mask: Int

    init() {
        mask = 255
        places = Array(repeating: 0, count: 256)
        stamps = places
    }

    /// The key of one character.
    static func key(_ scalar: Unicode.Scalar) -> UInt64 {
        UInt64(scalar.value) << 21
    }

    /// The key of two neighbours.
    static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
        UInt64(first.value) << 21 | UInt64(second.value)
    }

    /// The distinct grams of one folded text.
    static func of(_ folded: String) -> [UInt64] {
        var grams = Grams()
        grams.collect(folded)
        return grams.keys
    }

    /// Replaces `keys` by the grams of this folded text.
    mutating func collect(_ folded: String) {
        var text = folded
        text.withUTF8 { collect($0) }
    }

    /// Replaces `keys` by the grams of this folded text, given as valid UTF-8.
    mutating func collect(_ bytes: UnsafeBufferPointer<UInt8>) {
        prepare(for: bytes.count)
        let round = self.round
        let mask = self.mask
        places.withUnsafeMutableBufferPointer { places in
            stamps.withUnsafeMutableBufferPointer { stamps in
                var previous: UInt64 = 0
                var at = 0
                while at < bytes.count {
                    let scalar = Grams.decode(bytes, &at)
                    if previous != 0 {
                        Grams.insert(previous | scalar, &keys, places, stamps, round, mask)
                    }
                    previous = scalar << 21
                    Grams.insert(previous, &keys, places, stamps, round, mask)
                }
            }
        }
    }

    /// Empties the table, and makes it at least four times as large as the keys to come.
    private mutating func prepare(for byteCount: Int) {
        keys.removeAll(keepingCapacity: true)
        // Three bytes a character and two keys a character, in text that is long enough to matter.
        var size = mask + 1
        while size < byteCount * 2 { size *= 2 }
        if size != mask + 1 || round == .max {
            mask = size - 1
            places = Array(repeating: 0, count: size)
            stamps = places
            round = 0
        }
        round += 1
        keys.reserveCapacity(byteCount)
    }

    @inline(__always)
    private static func insert(
        _ key: UInt64, _ keys: inout [UInt64], _ places: UnsafeMutableBufferPointer<UInt32>,
        _ stamps: UnsafeMutableBufferPointer<UInt32>, _ round: UInt32, _ mask: Int
    ) {
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
        while stamps[slot] == round {
            if keys[Int(places[slot])] == key { return }
            slot = (slot + 1) & mask
        }
        stamps[slot] = round
        places[slot] = UInt32(truncatingIfNeeded: keys.count)
        keys.append(key)
    }

    @inline(__always)
    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> UInt64 {
        let lead = UInt64(bytes[at])
        if lead < 0x80 {
            at += 1
            return lead
        }
        if lead < 0xE0 {
            at += 2
            return (lead & 0x1F) << 6 | UInt64(bytes[at - 1] & 0x3F)
        }
        if lead < 0xF0 {
            at += 3
            return (lead & 0x0F) << 12 | UInt64(bytes[at - 2] & 0x3F) << 6
                | UInt64(bytes[at - 1] & 0x3F)
        }
        at += 4
        return (lead & 0x07) << 18 | UInt64(bytes[at - 3] & 0x3F) << 12
            | UInt64(bytes[at - 2] & 0x3F) << 6 | UInt64(bytes[at - 1] & 0x3F)
    }
}
