/// Writes values one after another into one buffer; the members of an object are brought in order
/// when it is complete, if they did not come so.
final class CanonicalWriter {
    var bytes: [UInt8] = []

    init() {
        bytes.reserveCapacity(1024)
    }

    /// Writes a value, without the detour through a container for plain types.
    func write(_ value: some Encodable) throws {
        switch value {
        case let text as String: CanonicalJSON.append(text, to: &bytes)
        case let number as Int: try write(integer: number)
        case let flag as Bool: write(flag)
        default:
            let encoder = CanonicalEncoder(writer: self)
            let start = bytes.count
            try value.encode(to: encoder)
            encoder.finish()
            // A value without fields may ask for no container at all.
            if bytes.count == start { bytes.append(contentsOf: "{}".utf8) }
        }
    }

    func write(_ flag: Bool) {
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }

    func write(integer number: some BinaryInteger) throws {
        guard let exact = Int64(exactly: number), exact.magnitude < 1 << 53 else {
            throw refusal(of: number)
        }
        bytes.append(contentsOf: String(exact).utf8)
    }

    func refusal(of value: Any) -> EncodingError {
        .invalidValue(value, .init(codingPath: [], debugDescription: "no canonical form"))
    }
}

/// An object or array that is being written.
private final class Composite {
    let writer: CanonicalWriter
    let isObject: Bool
    private let start: Int
    /// Where each member or element begins; it ends before the comma of the next one.
    private var starts: [Int] = []
    private var keys: [String] = []
    /// Whether the keys came in the order in which they are to stand, as those of acts do.
    private var isAscending = true
    /// A container inside this one that is not complete yet.
    private var open: Composite?

    init(_ writer: CanonicalWriter, isObject: Bool) {
        self.writer = writer
        self.isObject = isObject
        start = writer.bytes.count
        keys.reserveCapacity(isObject ? 16 : 0)
        starts.reserveCapacity(16)
        writer.bytes.append(UInt8(ascii: isObject ? "{" : "["))
    }

    var count: Int { starts.count }

    /// Begins a member or element.
    func begin(_ key: String = "") {
        complete()
        if !starts.isEmpty { writer.bytes.append(UInt8(ascii: ",")) }
        starts.append(writer.bytes.count)
        guard isObject else { return }
        if let last = keys.last, !CanonicalJSON.precedes(last, key) { isAscending = false }
        keys.append(key)
        CanonicalJSON.append(key, to: &writer.bytes)
        writer.bytes.append(UInt8(ascii: ":"))
    }

    /// Begins a member or element that is a container of its own.
    func nest(_ key: String = "", isObject: Bool) -> Composite {
        begin(key)
        let inner = Composite(writer, isObject: isObject)
        open = inner
        return inner
    }

    /// Brings the members in order and ends the object or array.
    func finish() {
        complete()
        if !isAscending { sort() }
        writer.bytes.append(UInt8(ascii: isObject ? "}" : "]"))
    }

    private func sort() {
        let first = start + 1
        let members = Array(writer.bytes[first...])
        writer.bytes.removeSubrange(first...)
        let order = keys.indices.sorted { CanonicalJSON.precedes(keys[$0], keys[$1]) }
        for (place, index) in order.enumerated() {
            if place > 0 { writer.bytes.append(UInt8(ascii: ",")) }
            let end = index + 1 < starts.count ? starts[index + 1] - 1 - first : members.count
            writer.bytes.append(contentsOf: members[(starts[index] - first)..<end])
        }
    }

    private func complete() {
        open?.finish()
        open = nil
    }
}

/// Carries one `Encodable` value into canonical JSON.
private final class CanonicalEncoder: Encoder {
    let writer: CanonicalWriter
    private var composite: Composite?
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(writer: CanonicalWriter, inside composite: Composite? = nil) {
        self.writer = writer
        self.composite = composite
    }

    func finish() {
        composite?.finish()
    }

    private func made(isObject: Bool) -> Composite {
        let made = composite ?? Composite(writer, isObject: isObject)
        composite = made
        return made
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(KeyedContainer<Key>(object: made(isObject: true)))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        UnkeyedContainer(array: made(isObject: false))
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        SingleContainer(writer: writer)
    }
}

private struct KeyedContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let object: Composite
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) throws {}
    func encode(_ value: Bool, forKey key: Key) throws {
        object.begin(key.stringValue)
        object.writer.write(value)
    }
    func encode(_ value: String, forKey key: Key) throws {
        object.begin(key.stringValue)
        CanonicalJSON.append(value, to: &object.writer.bytes)
    }
    func encode(_ value: Int, forKey key: Key) throws {
        object.begin(key.stringValue)
        try object.writer.write(integer: value)
    }
    func encode(_ value: Double, forKey key: Key) throws {
        throw object.writer.refusal(of: value)
    }
    func encode(_ value: Float, forKey key: Key) throws { throw object.writer.refusal(of: value) }
    func encode(_ value: some Encodable, forKey key: Key) throws {
        object.begin(key.stringValue)
        try object.writer.write(value)
    }
    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key)
        -> KeyedEncodingContainer<Nested>
    {
        KeyedEncodingContainer(
            KeyedContainer<Nested>(object: object.nest(key.stringValue, isObject: true)))
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        UnkeyedContainer(array: object.nest(key.stringValue, isObject: false))
    }
    func superEncoder() -> any Encoder { CanonicalEncoder(writer: object.writer, inside: object) }
    func superEncoder(forKey key: Key) -> any Encoder {
        CanonicalEncoder(
            writer: object.writer, inside: object.nest(key.stringValue, isObject: true))
    }
}

private struct UnkeyedContainer: UnkeyedEncodingContainer {
    let array: Composite
    var codingPath: [any CodingKey] { [] }
    var count: Int { array.count }

    func encodeNil() throws {
        array.begin()
        array.writer.bytes.append(contentsOf: "null".utf8)
    }
    func encode(_ value: Double) throws { throw array.writer.refusal(of: value) }
    func encode(_ value: Float) throws { throw array.writer.refusal(of: value) }
    func encode(_ value: some Encodable) throws {
        array.begin()
        try array.writer.write(value)
    }
    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type)
        -> KeyedEncodingContainer<Nested>
    {
        KeyedEncodingContainer(KeyedContainer<Nested>(object: array.nest(isObject: true)))
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        UnkeyedContainer(array: array.nest(isObject: false))
    }
    func superEncoder() -> any Encoder {
        CanonicalEncoder(writer: array.writer, inside: array.nest(isObject: true))
    }
}

private struct SingleContainer: SingleValueEncodingContainer {
    let writer: CanonicalWriter
    var codingPath: [any CodingKey] { [] }

    func encodeNil() throws { writer.bytes.append(contentsOf: "null".utf8) }
    func encode(_ value: Bool) throws { writer.write(value) }
    func encode(_ value: String) throws { CanonicalJSON.append(value, to: &writer.bytes) }
    func encode(_ value: Double) throws { throw writer.refusal(of: value) }
    func encode(_ value: Float) throws { throw writer.refusal(of: value) }
    func encode(_ value: Int) throws { try writer.write(integer: value) }
    func encode(_ value: Int8) throws { try writer.write(integer: value) }
    func encode(_ value: Int16) throws { try writer.write(integer: value) }
    func encode(_ value: Int32) throws { try writer.write(integer: value) }
    func encode(_ value: Int64) throws { try writer.write(integer: value) }
    func encode(_ value: UInt) throws { try writer.write(integer: value) }
    func encode(_ value: UInt8) throws { try writer.write(integer: value) }
    func encode(_ value: UInt16) throws { try writer.write(integer: value) }
    func encode(_ value: UInt32) throws { try writer.write(integer: value) }
    func encode(_ value: UInt64) throws { try writer.write(integer: value) }
    func encode(_ value: some Encodable) throws { try writer.write(value) }
}
