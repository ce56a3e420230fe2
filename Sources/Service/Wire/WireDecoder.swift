/// Reads one value.
struct WireDecoder: Decoder {
    let reader: WireReader
    let place: Int
    let depth: Int
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(
            WireMembersReader(
                reader: reader, span: try reader.inside(.object, at: place), depth: depth))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        WireElementsReader(
            reader: reader, span: try reader.inside(.array, at: place), depth: depth)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }
}

extension WireDecoder: SingleValueDecodingContainer {
    func decodeNil() -> Bool { (try? reader.isNone(at: place)) ?? false }
    func decode(_ type: Bool.Type) throws -> Bool { try reader.flag(at: place) }
    func decode(_ type: String.Type) throws -> String { try reader.text(at: place) }
    func decode(_ type: Int.Type) throws -> Int { try reader.integer(at: place) }
    func decode(_ type: Double.Type) throws -> Double { throw reader.fault("no fractions") }
    func decode(_ type: Float.Type) throws -> Float { throw reader.fault("no fractions") }
    func decode(_ type: Int8.Type) throws -> Int8 { try integer() }
    func decode(_ type: Int16.Type) throws -> Int16 { try integer() }
    func decode(_ type: Int32.Type) throws -> Int32 { try integer() }
    func decode(_ type: Int64.Type) throws -> Int64 { try integer() }
    func decode(_ type: UInt.Type) throws -> UInt { try integer() }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try integer() }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try integer() }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try integer() }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try integer() }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try reader.read(type, at: place, depth: depth + 1)
    }

    private func integer<Number: FixedWidthInteger>() throws -> Number {
        guard let number = Number(exactly: try reader.integer(at: place)) else {
            throw reader.fault("integer out of range")
        }
        return number
    }
}

/// The members of an object, which are mostly asked for in the order in which they stand.
private final class WireMembersReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
    private let reader: WireReader
    private let span: Range<Int>
    private let depth: Int
    private var next: Int
    var codingPath: [any CodingKey] { [] }

    init(reader: WireReader, span: Range<Int>, depth: Int) {
        self.reader = reader
        self.span = span
        self.depth = depth
        next = span.lowerBound
    }

    var allKeys: [Key] {
        var keys: [Key] = []
        var place = span.lowerBound
        while place < span.upperBound, let key = try? reader.key(&place) {
            if let key = Key(stringValue: key) { keys.append(key) }
            guard let end = try? reader.end(of: place) else { break }
            place = end
        }
        return keys
    }

    /// Where the value of a key is; nil: there is none.
    private func find(_ key: Key) throws -> Int? {
        let name = key.stringValue
        for start in [next, span.lowerBound] {
            var place = start
            while place < span.upperBound {
                if try reader.isKey(name, &place) {
                    next = try reader.end(of: place)
                    return place
                }
                place = try reader.end(of: place)
            }
            if start == span.lowerBound { break }
        }
        return nil
    }

    private func place(of key: Key) throws -> Int {
        guard let place = try find(key) else {
            throw DecodingError.keyNotFound(
                key, .init(codingPath: [], debugDescription: "no \(key.stringValue)"))
        }
        return place
    }

    private func decoder(_ key: Key) throws -> WireDecoder {
        guard depth + 1 < WireReader.nesting else { throw reader.fault("too deep") }
        return WireDecoder(reader: reader, place: try place(of: key), depth: depth + 1)
    }

    func contains(_ key: Key) -> Bool { ((try? find(key)) ?? nil) != nil }
    func decodeNil(forKey key: Key) throws -> Bool { try reader.isNone(at: place(of: key)) }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
        try reader.flag(at: place(of: key))
    }
    func decode(_ type: String.Type, forKey key: Key) throws -> String {
        try reader.text(at: place(of: key))
    }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int {
        try reader.integer(at: place(of: key))
    }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try reader.read(type, at: place(of: key), depth: depth + 1)
    }

    func decodeIfPresent<Value: Decodable>(
        _ type: Value.Type, forKey key: Key
    ) throws -> Value? {
        guard let place = try find(key), try !reader.isNone(at: place) else { return nil }
        return try reader.read(type, at: place, depth: depth + 1)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try decoder(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try decoder(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { throw reader.fault("no super") }
    func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key) }
}

/// The elements of an array.
private struct WireElementsReader: UnkeyedDecodingContainer {
    let reader: WireReader
    let span: Range<Int>
    let depth: Int
    private var next: Int
    private(set) var currentIndex = 0
    var codingPath: [any CodingKey] { [] }
    var count: Int? { nil }
    var isAtEnd: Bool { next >= span.upperBound }

    init(reader: WireReader, span: Range<Int>, depth: Int) {
        self.reader = reader
        self.span = span
        self.depth = depth
        next = span.lowerBound
    }

    /// Where the next element is, which is passed.
    private mutating func pass() throws -> Int {
        guard !isAtEnd else { throw reader.fault("no more elements") }
        let place = next
        next = try reader.end(of: place)
        currentIndex += 1
        return place
    }

    private mutating func decoder() throws -> WireDecoder {
        guard depth + 1 < WireReader.nesting else { throw reader.fault("too deep") }
        return WireDecoder(reader: reader, place: try pass(), depth: depth + 1)
    }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, try reader.isNone(at: next) else { return false }
        _ = try pass()
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try reader.read(type, at: pass(), depth: depth + 1)
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        try decoder().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try decoder().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { try decoder() }
}
