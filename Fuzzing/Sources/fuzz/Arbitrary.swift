/// Makes a value of any `Decodable` type of some bytes, so that a fuzzer need not find out how
/// values are written down before it finds what they do.
///
/// Bytes that are used up count as zeros: nothing, no, 0 and the empty text.
final class Arbitrary {
    private var rest: ArraySlice<UInt8>
    /// How many values were made; without an end to it, lists of lists would have none.
    private var made = 0

    init(_ bytes: some Sequence<UInt8>) {
        rest = Array(bytes)[...]
    }

    struct Exhausted: Error {}

    /// The next choice among so many.
    func choice(_ count: Int) -> Int { count < 2 ? 0 : Int(rest.popFirst() ?? 0) % count }

    func flag() -> Bool { choice(2) == 1 }

    /// Mostly a number that there may be, now and then one at the edge.
    func number<Number: FixedWidthInteger>(_ type: Number.Type) -> Number {
        switch choice(12) {
        case 0: 0
        case 1: .max
        case 2: .min
        case 3: Number.max - 1
        case 4: Number(truncatingIfNeeded: -1)
        case 5: Number(truncatingIfNeeded: Int64(1) << choice(63))
        default: Number(clamping: choice(16))
        }
    }

    /// A word that means something somewhere, or a text of the bytes that follow.
    func text() -> String {
        let choice = choice(words.count + 16)
        if choice < words.count { return words[choice] }
        let text = rest.prefix(choice - words.count)
        rest = rest.dropFirst(text.count)
        return String(decoding: text, as: UTF8.self)
    }

    func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
        made += 1
        guard made < 400 else { throw Exhausted() }
        if let cases = type as? any CaseIterable.Type, let value = one(of: cases) as? Value {
            return value
        }
        if type == String.self, let text = text() as? Value { return text }
        // What is a text within limits, such as a day, is found after a few tries.
        for _ in 0..<3 {
            if let value = try? Value(from: Choosing(arbitrary: self)) { return value }
        }
        return try Value(from: Choosing(arbitrary: self))
    }

    private func one<Cases: CaseIterable>(of type: Cases.Type) -> Cases? {
        let all = Array(type.allCases)
        return all.isEmpty ? nil : all[choice(all.count)]
    }
}

private let words = [
    "", "soumu", "zeimu", "city", "root", "manager", "staff", "auditor", "台帳", "個人情報", "2026-06-01",
    "2026-06-01T09:00:00+09:00", "9999-12-31", "0001-01-01", "C1", "disposal", "carry-out",
    "transport",
    "publication", "e-mail", "provision", "c1.personal", "i2.important", "usb-key", "encrypted",
    "name",
    "method", "recipient", "serial", "place", "5(2)", "policy", "section-manager", "1", "2.serial",
    "-1",
    String(repeating: "9", count: 40), "\u{1B}[31m", "\u{202E}", "a\u{0}b", "%", "_", "' OR 1=1 --",
    "\"",
    "e\u{301}", "ﾊﾞ", "👩‍💻", "\u{FEFF}", String(repeating: "長", count: 300), "acme", "2026-06", "2026",
]

/// One value, or the members of one.
private struct Choosing: Decoder, SingleValueDecodingContainer {
    let arbitrary: Arbitrary
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Members<Key>(arbitrary: arbitrary))
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer {
        Elements(arbitrary: arbitrary, length: arbitrary.choice(4))
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }
    func decodeNil() -> Bool { arbitrary.flag() }
    func decode(_ type: Bool.Type) -> Bool { arbitrary.flag() }
    func decode(_ type: String.Type) -> String { arbitrary.text() }
    func decode(_ type: Double.Type) throws -> Double { throw Arbitrary.Exhausted() }
    func decode(_ type: Float.Type) throws -> Float { throw Arbitrary.Exhausted() }
    func decode(_ type: Int.Type) -> Int { arbitrary.number(type) }
    func decode(_ type: Int8.Type) -> Int8 { arbitrary.number(type) }
    func decode(_ type: Int16.Type) -> Int16 { arbitrary.number(type) }
    func decode(_ type: Int32.Type) -> Int32 { arbitrary.number(type) }
    func decode(_ type: Int64.Type) -> Int64 { arbitrary.number(type) }
    func decode(_ type: UInt.Type) -> UInt { arbitrary.number(type) }
    func decode(_ type: UInt8.Type) -> UInt8 { arbitrary.number(type) }
    func decode(_ type: UInt16.Type) -> UInt16 { arbitrary.number(type) }
    func decode(_ type: UInt32.Type) -> UInt32 { arbitrary.number(type) }
    func decode(_ type: UInt64.Type) -> UInt64 { arbitrary.number(type) }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try arbitrary.value(type) }
}

private struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let arbitrary: Arbitrary
    var codingPath: [any CodingKey] { [] }

    /// One: an enumeration with values has the key of the case that it is.
    var allKeys: [Key] {
        let names = keyNames(of: Key.self)
        return names.isEmpty ? [] : [names[arbitrary.choice(names.count)]]
    }

    func contains(_ key: Key) -> Bool { arbitrary.choice(4) > 0 }
    func decodeNil(forKey key: Key) -> Bool { arbitrary.choice(4) == 0 }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try arbitrary.value(type)
    }
    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedDecodingContainer<Nested> {
        Choosing(arbitrary: arbitrary).container(keyedBy: type)
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer {
        Choosing(arbitrary: arbitrary).unkeyedContainer()
    }
    func superDecoder() -> any Decoder { Choosing(arbitrary: arbitrary) }
    func superDecoder(forKey key: Key) -> any Decoder { Choosing(arbitrary: arbitrary) }
}

/// The keys that a type of keys has among the names of cases.
private func keyNames<Key: CodingKey>(of type: Key.Type) -> [Key] {
    [
        "first", "last", "after", "before", "all", "none", "some", "unit", "units", "number", "_0",
        "asset", "assets", "permit", "day", "entry", "place", "person", "kind",
    ]
    .compactMap { Key(stringValue: $0) }
}

private struct Elements: UnkeyedDecodingContainer {
    let arbitrary: Arbitrary
    let length: Int
    var count: Int? { length }
    var currentIndex = 0
    var isAtEnd: Bool { currentIndex >= length }
    var codingPath: [any CodingKey] { [] }

    init(arbitrary: Arbitrary, length: Int) {
        self.arbitrary = arbitrary
        self.length = length
    }

    mutating func decodeNil() -> Bool { false }
    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        currentIndex += 1
        return try arbitrary.value(type)
    }
    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) -> KeyedDecodingContainer<Nested> {
        currentIndex += 1
        return Choosing(arbitrary: arbitrary).container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer {
        currentIndex += 1
        return Choosing(arbitrary: arbitrary).unkeyedContainer()
    }
    mutating func superDecoder() -> any Decoder {
        currentIndex += 1
        return Choosing(arbitrary: arbitrary)
    }
}
