/// Makes `Decodable` values from canonical JSON, five times as fast as a decoder of any JSON: a
/// verification that replays a ledger spends most of its time here.
struct CanonicalDecoder: Decoder {
    fileprivate let source: Source
    fileprivate let place: Int
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// Shared by the decoders of one text.
    fileprivate final class Source {
        let parser: CanonicalParser

        init(_ parser: CanonicalParser) {
            self.parser = parser
        }
    }

    /// Decodes a value from its canonical bytes.
    ///
    /// - Throws: `DecodingError`.
    static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        do {
            let source = Source(try CanonicalParser(bytes))
            return try CanonicalDecoder(source: source, place: 0).decode(type)
        } catch let fault as CanonicalParser.Fault {
            throw corrupted("not canonical JSON at byte \(fault.offset)")
        }
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        try expect(.object)
        return KeyedDecodingContainer(Keyed<Key>(decoder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try expect(.array)
        return Unkeyed(decoder: self)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { Single(decoder: self) }

    fileprivate var token: CanonicalParser.Token { source.parser.tokens[place] }

    fileprivate func at(_ place: Int) -> CanonicalDecoder {
        CanonicalDecoder(source: source, place: place)
    }

    fileprivate func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if type == String.self, let text = try text() as? Value { return text }
        if type == Int.self, let number = try integer(Int.self) as? Value { return number }
        return try Value(from: self)
    }

    fileprivate func text() throws -> String {
        try expect(.string)
        return try source.parser.text(token)
    }

    fileprivate func integer<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
        try expect(.integer)
        let digits = source.parser.bytes[token.start..<token.end]
        guard let number = Number(String(decoding: digits, as: UTF8.self)) else {
            throw CanonicalDecoder.corrupted("no such number at byte \(token.start)")
        }
        return number
    }

    fileprivate func flag() throws -> Bool {
        guard token.kind == .true || token.kind == .false else {
            throw CanonicalDecoder.corrupted("no boolean at byte \(token.start)")
        }
        return token.kind == .true
    }

    private func expect(_ kind: CanonicalParser.Kind) throws {
        guard token.kind == kind else {
            throw CanonicalDecoder.corrupted("no \(kind) at byte \(token.start)")
        }
    }

    fileprivate static func corrupted(_ description: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: [], debugDescription: description))
    }
}

private struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: CanonicalDecoder
    var codingPath: [any CodingKey] { [] }

    var allKeys: [Key] {
        var keys: [Key] = []
        var place = decoder.place + 1
        while place < decoder.token.next {
            if let text = try? decoder.at(place).text(), let key = Key(stringValue: text) {
                keys.append(key)
            }
            place = decoder.source.parser.tokens[place + 1].next
        }
        return keys
    }

    private func member(_ key: Key) -> CanonicalDecoder? {
        let name = key.stringValue
        let tokens = decoder.source.parser.tokens
        var place = decoder.place + 1
        while place < decoder.token.next {
            if decoder.source.parser.isKey(tokens[place], name) { return decoder.at(place + 1) }
            place = tokens[place + 1].next
        }
        return nil
    }

    private func value(_ key: Key) throws -> CanonicalDecoder {
        guard let member = member(key) else {
            throw DecodingError.keyNotFound(
                key, .init(codingPath: [], debugDescription: "no \(key.stringValue)"))
        }
        return member
    }

    func contains(_ key: Key) -> Bool { member(key) != nil }
    func decodeNil(forKey key: Key) throws -> Bool { try value(key).token.kind == .null }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key).flag() }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(key).text() }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try value(key).integer(type) }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
        throw CanonicalDecoder.corrupted("no floats")
    }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float {
        throw CanonicalDecoder.corrupted("no floats")
    }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try value(key).decode(type)
    }
    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws
        -> KeyedDecodingContainer<Nested>
    {
        try value(key).container(keyedBy: type)
    }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try value(key).unkeyedContainer()
    }
    func superDecoder() throws -> any Decoder { decoder }
    func superDecoder(forKey key: Key) throws -> any Decoder { try value(key) }
}

private struct Unkeyed: UnkeyedDecodingContainer {
    let decoder: CanonicalDecoder
    private var place: Int
    var currentIndex = 0
    let count: Int?
    var codingPath: [any CodingKey] { [] }

    init(decoder: CanonicalDecoder) {
        self.decoder = decoder
        place = decoder.place + 1
        var count = 0
        var place = decoder.place + 1
        while place < decoder.token.next {
            count += 1
            place = decoder.source.parser.tokens[place].next
        }
        self.count = count
    }

    var isAtEnd: Bool { place >= decoder.token.next }

    private mutating func next() throws -> CanonicalDecoder {
        guard !isAtEnd else { throw CanonicalDecoder.corrupted("the array has ended") }
        let element = decoder.at(place)
        place = element.token.next
        currentIndex += 1
        return element
    }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, decoder.at(place).token.kind == .null else { return false }
        _ = try next()
        return true
    }
    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try next().decode(type)
    }
    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws
        -> KeyedDecodingContainer<Nested>
    {
        try next().container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try next().unkeyedContainer()
    }
    mutating func superDecoder() throws -> any Decoder { try next() }
}

private struct Single: SingleValueDecodingContainer {
    let decoder: CanonicalDecoder
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { decoder.token.kind == .null }
    func decode(_ type: Bool.Type) throws -> Bool { try decoder.flag() }
    func decode(_ type: String.Type) throws -> String { try decoder.text() }
    func decode(_ type: Double.Type) throws -> Double {
        throw CanonicalDecoder.corrupted("no floats")
    }
    func decode(_ type: Float.Type) throws -> Float {
        throw CanonicalDecoder.corrupted("no floats")
    }
    func decode(_ type: Int.Type) throws -> Int { try decoder.integer(type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try decoder.integer(type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try decoder.integer(type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try decoder.integer(type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try decoder.integer(type) }
    func decode(_ type: UInt.Type) throws -> UInt { try decoder.integer(type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try decoder.integer(type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try decoder.integer(type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try decoder.integer(type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try decoder.integer(type) }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.decode(type) }
}
