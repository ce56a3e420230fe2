/// A set of assets within one page of the search index: offsets 0 to 4095.
///
/// Stored as 512 bytes of bits when it has 256 members or more, and as their ascending 16-bit
/// little-endian offsets otherwise: a set has one representation only.
struct PageSet: Equatable {
    /// How many numbers a page has.
    static let span = 4096

    private(set) var words: [UInt64]

    /// The empty set.
    init() {
        words = [UInt64](repeating: 0, count: PageSet.span / 64)
    }

    /// A set from its stored form; of a malformed one, what can be read.
    init(stored: UnsafeRawBufferPointer) {
        self.init()
        if stored.count == PageSet.span / 8 {
            for index in words.indices {
                words[index] = UInt64(
                    littleEndian: stored.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
            }
        } else {
            for index in 0..<stored.count / 2 {
                let offset = UInt16(
                    littleEndian: stored.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self))
                if offset < PageSet.span { insert(Int(offset)) }
            }
        }
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// The form that is stored.
    var stored: [UInt8] {
        let count = count
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count < 256 ? count * 2 : PageSet.span / 8)
        if count < 256 {
            forEach { offset in
                bytes.append(UInt8(offset & 255))
                bytes.append(UInt8(offset >> 8))
            }
        } else {
            for word in words {
                withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
            }
        }
        return bytes
    }

    func contains(_ offset: Int) -> Bool {
        words[offset >> 6] >> UInt64(offset & 63) & 1 != 0
    }

    mutating func insert(_ offset: Int) {
        words[offset >> 6] |= 1 << UInt64(offset & 63)
    }

    mutating func remove(_ offset: Int) {
        words[offset >> 6] &= ~(1 << UInt64(offset & 63))
    }

    mutating func formIntersection(_ other: PageSet) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    /// Its members, ascending.
    func forEach(_ body: (Int) -> Void) {
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                body(index << 6 | rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }
}
