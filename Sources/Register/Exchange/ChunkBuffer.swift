/// The part of a file that a reader has in memory.
final class ChunkBuffer {
    let base: UnsafeMutablePointer<UInt8>
    private let capacity: Int
    var at = 0
    var end = 0
    var atEnd = false

    init(capacity: Int) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
        // Not filled: bytes are trivial, and only those before `end`, which were read, are looked at.
    }

    deinit {
        base.deallocate()
    }

    /// The room after the bytes.
    var free: UnsafeMutableRawBufferPointer {
        UnsafeMutableRawBufferPointer(start: base + end, count: capacity - end)
    }

    /// Whether the bytes not yet taken begin so.
    func begins(with mark: [UInt8]) -> Bool {
        end - at >= mark.count && mark.indices.allSatisfy { base[at + $0] == mark[$0] }
    }

    /// Whether the bytes not yet taken begin with the mark of UTF-16, in either order.
    var isUTF16: Bool {
        begins(with: [0xFE, 0xFF]) || begins(with: [0xFF, 0xFE])
    }

    /// Whether the bytes not yet taken begin like a workbook: a ZIP archive (xlsx, ods), or the
    /// compound file that came before (xls).
    ///
    /// Three bytes tell: no text has these controls.
    var isWorkbook: Bool {
        begins(with: [0x50, 0x4B, 0x03]) || begins(with: [0xD0, 0xCF, 0x11])
    }

    /// Moves what has not been taken to the front; it is less than one character.
    func keepRest() {
        let rest = end - at
        for index in 0..<rest { base[index] = base[at + index] }
        at = 0
        end = rest
    }
}
