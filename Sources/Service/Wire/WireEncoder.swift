/// Values as the bytes in which they cross a socket.
///
/// A value is a byte that says what follows, and that:
///
///     0 nothing · 1 no · 2 yes
///     3 integer: its zigzag code, seven bits a byte, the lowest first
///     4 text, 5 bytes: their number, seven bits a byte; then they
///     6 array: the length of what follows in 4 bytes, big-endian; then its values
///     7 object: the same; then its members, each a key (as a text without its first byte) and a value
///
/// Both ends are of the same version (``Hello``), so that the format needs no promises. It is made
/// for pages of lists: nothing is looked up, and what has a length is passed over at once.
enum Wire {
    /// What follows.
    enum Tag: UInt8 {
        case none, no, yes, integer, text, bytes, array, object
    }

    /// The bytes of a value.
    static func bytes(of value: some Encodable) throws -> [UInt8] {
        let writer = WireWriter()
        try writer.write(value)
        return writer.bytes
    }

    /// The value that some bytes are.
    ///
    /// - Throws: `DecodingError` of anything else.
    static func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        let reader = WireReader(bytes)
        let value = try reader.read(type, at: 0, depth: 0)
        guard try reader.end(of: 0) == bytes.count else { throw reader.fault("trailing bytes") }
        return value
    }
}

/// Writes values one after another into one buffer.
final class WireWriter {
    var bytes: [UInt8] = []
    /// Where the lengths of the arrays and objects stand that are still open.
    private var open: [Int] = []

    init() { bytes.reserveCapacity(4096) }

    func write<Value: Encodable>(_ value: Value) throws {
        if Value.self == String.self, let text = value as? String { return write(text) }
        if Value.self == Int.self, let number = value as? Int { return write(number) }
        if Value.self == [UInt8].self, let content = value as? [UInt8] { return write(content) }
        let (start, depth) = (bytes.count, open.count)
        try value.encode(to: WireEncoder(writer: self))
        close(to: depth)
        // A value without fields may ask for no container at all.
        if bytes.count == start {
            begin(.object)
            close(to: depth)
        }
    }

    func write(_ tag: Wire.Tag) { bytes.append(tag.rawValue) }

    func write(_ flag: Bool) { write(flag ? .yes : .no) }

    func write(_ number: Int) {
        write(.integer)
        writeCount(UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1))))
    }

    func write(_ text: String) {
        write(.text)
        writeKey(text)
    }

    func write(_ content: [UInt8]) {
        write(.bytes)
        writeCount(UInt(content.count))
        bytes.append(contentsOf: content)
    }

    func writeKey(_ key: String) {
        var key = key
        key.withUTF8 { text in
            writeCount(UInt(text.count))
            bytes.append(contentsOf: text)
        }
    }

    private func writeCount(_ count: UInt) {
        var rest = count
        while rest > 0x7f {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Opens an array or object.
    ///
    /// - Returns: how many are open then.
    @discardableResult
    func begin(_ tag: Wire.Tag) -> Int {
        write(tag)
        open.append(bytes.count)
        bytes.append(contentsOf: [0, 0, 0, 0])
        return open.count
    }

    /// Closes what was opened last, until only so many are open.
    func close(to depth: Int) {
        while open.count > depth, let start = open.popLast() {
            let length = UInt32(truncatingIfNeeded: bytes.count - start - 4)
            for (index, shift) in [24, 16, 8, 0].enumerated() {
                bytes[start + index] = UInt8(truncatingIfNeeded: length >> UInt32(shift))
            }
        }
    }
}

/// Carries one value to the writer.
private struct WireEncoder: Encoder {
    let writer: WireWriter
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(WireMembers(writer: writer, depth: writer.begin(.object)))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        WireElements(writer: writer, depth: writer.begin(.array))
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

extension WireEncoder: SingleValueEncodingContainer {
    func encodeNil() { writer.write(Wire.Tag.none) }
    func encode(_ value: Bool) { writer.write(value) }
    func encode(_ value: String) { writer.write(value) }
    func encode(_ value: Int) { writer.write(value) }
    func encode(_ value: some Encodable & FixedWidthInteger) throws {
        try writer.write(integer: value)
    }
    func encode(_ value: Double) throws { throw writer.refusal(of: value) }
    func encode(_ value: Float) throws { throw writer.refusal(of: value) }
    func encode(_ value: some Encodable) throws {
        if let number = value as? any FixedWidthInteger & Encodable {
            return try writer.write(integer: number)
        }
        try writer.write(value)
    }
}

extension WireWriter {
    func write(integer number: some FixedWidthInteger) throws {
        guard let exact = Int(exactly: number) else { throw refusal(of: number) }
        write(exact)
    }

    /// There are no fractions here, and no numbers of more than 63 bits.
    func refusal(of value: Any) -> EncodingError {
        .invalidValue(value, .init(codingPath: [], debugDescription: "no form on the wire"))
    }
}

/// The members of an object.
private struct WireMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let writer: WireWriter
    let depth: Int
    var codingPath: [any CodingKey] { [] }

    private func begin(_ key: Key) {
        writer.close(to: depth)
        writer.writeKey(key.stringValue)
    }

    func encodeNil(forKey key: Key) {
        begin(key)
        writer.write(Wire.Tag.none)
    }

    func encode(_ value: Bool, forKey key: Key) {
        begin(key)
        writer.write(value)
    }

    func encode(_ value: String, forKey key: Key) {
        begin(key)
        writer.write(value)
    }

    func encode(_ value: Int, forKey key: Key) {
        begin(key)
        writer.write(value)
    }

    func encode(_ value: some Encodable, forKey key: Key) throws {
        begin(key)
        try writer.write(value)
    }

    // What is missing is written all the same, so that reading never has to look for a key.
    func encodeIfPresent(_ value: String?, forKey key: Key) {
        if let value { encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    func encodeIfPresent(_ value: Int?, forKey key: Key) {
        if let value { encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    func encodeIfPresent(_ value: Bool?, forKey key: Key) {
        if let value { encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws {
        if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        begin(key)
        return WireEncoder(writer: writer).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        begin(key)
        return WireEncoder(writer: writer).unkeyedContainer()
    }

    func superEncoder() -> any Encoder {
        writer.close(to: depth)
        writer.writeKey("super")
        return WireEncoder(writer: writer)
    }

    func superEncoder(forKey key: Key) -> any Encoder {
        begin(key)
        return WireEncoder(writer: writer)
    }
}

/// The elements of an array.
private struct WireElements: UnkeyedEncodingContainer {
    let writer: WireWriter
    let depth: Int
    var count = 0
    var codingPath: [any CodingKey] { [] }

    private mutating func begin() {
        writer.close(to: depth)
        count += 1
    }

    mutating func encodeNil() {
        begin()
        writer.write(Wire.Tag.none)
    }

    mutating func encode(_ value: some Encodable) throws {
        begin()
        try writer.write(value)
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
        begin()
        return WireEncoder(writer: writer).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        begin()
        return WireEncoder(writer: writer).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder {
        begin()
        return WireEncoder(writer: writer)
    }
}
