/// Parts what comes into lines.
public struct LineBuffer {
    /// The most bytes that a line has: those of the largest paper in base64, and a little more.
    public static let limit = AttachFile.limit / 3 * 4 + 4096

    private var bytes: [UInt8] = []
    /// What of the bytes was handed out already.
    private var start = 0
    /// Up to where there is no line feed.
    private var searched = 0
    private let limit: Int

    /// A buffer that is empty.
    ///
    /// - Parameter limit: the most bytes of a line.
    public init(limit: Int = LineBuffer.limit) {
        self.limit = limit
    }

    /// Whether there is the beginning of a line.
    public var isWithinLine: Bool { start < bytes.count }

    /// Takes what came.
    public mutating func append(_ more: some Collection<UInt8>) {
        if start > 0 {
            bytes.removeFirst(start)
            searched -= start
            start = 0
        }
        bytes.append(contentsOf: more)
    }

    /// The next line without its line feed; nil if it has not come yet.
    public mutating func next() throws(StreamFault) -> [UInt8]? {
        guard let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
            searched = bytes.count
            guard bytes.count - start <= limit else { throw .tooLong }
            return nil
        }
        guard end - start <= limit else { throw .tooLong }
        defer {
            start = end + 1
            searched = start
        }
        return Array(bytes[start..<end])
    }
}
