/// Carries `Encodable` values into canonical JSON.
struct CanonicalEncoder: Encoder {
    let node: Node
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        if case .object = node.content {} else { node.content = .object([]) }
        return KeyedEncodingContainer(KeyedContainer<Key>(node: node, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        if case .array = node.content {} else { node.content = .array([]) }
        return UnkeyedContainer(node: node, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        SingleContainer(node: node, codingPath: codingPath)
    }

    /// Writes a value into a node, without the detour through a container for plain types.
    static func put(_ value: some Encodable, in node: Node, path: [any CodingKey]) throws {
        switch value {
        case let text as String: put(text, in: node)
        case let number as Int: try putInteger(number, in: node, path: path)
        case let flag as Bool: put(flag, in: node)
        default: try value.encode(to: CanonicalEncoder(node: node, codingPath: path))
        }
    }

    static func put(_ text: String, in node: Node) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 2)
        CanonicalJSON.append(text, to: &bytes)
        node.content = .bytes(bytes)
    }

    static func put(_ flag: Bool, in node: Node) {
        node.content = .bytes(Array((flag ? "true" : "false").utf8))
    }

    static func putInteger(_ number: some BinaryInteger, in node: Node, path: [any CodingKey]) throws {
        guard let exact = Int64(exactly: number), abs(exact) < 1 << 53 else {
            throw refusal(of: number, path: path)
        }
        node.content = .bytes(Array(String(exact).utf8))
    }

    static func refusal(of value: Any, path: [any CodingKey]) -> EncodingError {
        .invalidValue(value, .init(codingPath: path, debugDescription: "no canonical form"))
    }
}

private struct KeyedContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: Node
    let codingPath: [any CodingKey]

    private func child(_ key: Key) -> Node {
        let child = Node()
        if case .object(var members) = node.content {
            node.content = .array([])  // so that the members are appended in place
            members.append((key.stringValue, child))
            node.content = .object(members)
        }
        return child
    }

    func encodeNil(forKey key: Key) throws {}
    func encode(_ value: Bool, forKey key: Key) throws { CanonicalEncoder.put(value, in: child(key)) }
    func encode(_ value: String, forKey key: Key) throws {
        CanonicalEncoder.put(value, in: child(key))
    }
    func encode(_ value: Int, forKey key: Key) throws {
        try CanonicalEncoder.putInteger(value, in: child(key), path: codingPath + [key])
    }
    func encode(_ value: Double, forKey key: Key) throws {
        throw CanonicalEncoder.refusal(of: value, path: codingPath + [key])
    }
    func encode(_ value: Float, forKey key: Key) throws {
        throw CanonicalEncoder.refusal(of: value, path: codingPath + [key])
    }
    func encode(_ value: some Encodable, forKey key: Key) throws {
        try CanonicalEncoder.put(value, in: child(key), path: codingPath + [key])
    }
    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key)
        -> KeyedEncodingContainer<Nested>
    {
        CanonicalEncoder(node: child(key), codingPath: codingPath + [key]).container(keyedBy: type)
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        CanonicalEncoder(node: child(key), codingPath: codingPath + [key]).unkeyedContainer()
    }
    func superEncoder() -> any Encoder { CanonicalEncoder(node: node, codingPath: codingPath) }
    func superEncoder(forKey key: Key) -> any Encoder {
        CanonicalEncoder(node: child(key), codingPath: codingPath + [key])
    }
}

private struct UnkeyedContainer: UnkeyedEncodingContainer {
    let node: Node
    let codingPath: [any CodingKey]

    var count: Int {
        if case .array(let elements) = node.content { elements.count } else { 0 }
    }

    private func child() -> Node {
        let child = Node()
        if case .array(var elements) = node.content {
            node.content = .object([])
            elements.append(child)
            node.content = .array(elements)
        }
        return child
    }

    func encodeNil() throws { _ = child() }
    func encode(_ value: Double) throws {
        throw CanonicalEncoder.refusal(of: value, path: codingPath)
    }
    func encode(_ value: Float) throws {
        throw CanonicalEncoder.refusal(of: value, path: codingPath)
    }
    func encode(_ value: some Encodable) throws {
        try CanonicalEncoder.put(value, in: child(), path: codingPath)
    }
    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type)
        -> KeyedEncodingContainer<Nested>
    {
        CanonicalEncoder(node: child(), codingPath: codingPath).container(keyedBy: type)
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        CanonicalEncoder(node: child(), codingPath: codingPath).unkeyedContainer()
    }
    func superEncoder() -> any Encoder { CanonicalEncoder(node: child(), codingPath: codingPath) }
}

private struct SingleContainer: SingleValueEncodingContainer {
    let node: Node
    let codingPath: [any CodingKey]

    func encodeNil() throws { node.content = .bytes(Array("null".utf8)) }
    func encode(_ value: Bool) throws { CanonicalEncoder.put(value, in: node) }
    func encode(_ value: String) throws { CanonicalEncoder.put(value, in: node) }
    func encode(_ value: Double) throws {
        throw CanonicalEncoder.refusal(of: value, path: codingPath)
    }
    func encode(_ value: Float) throws {
        throw CanonicalEncoder.refusal(of: value, path: codingPath)
    }
    func encode(_ value: Int) throws { try put(value) }
    func encode(_ value: Int8) throws { try put(value) }
    func encode(_ value: Int16) throws { try put(value) }
    func encode(_ value: Int32) throws { try put(value) }
    func encode(_ value: Int64) throws { try put(value) }
    func encode(_ value: UInt) throws { try put(value) }
    func encode(_ value: UInt8) throws { try put(value) }
    func encode(_ value: UInt16) throws { try put(value) }
    func encode(_ value: UInt32) throws { try put(value) }
    func encode(_ value: UInt64) throws { try put(value) }
    func encode(_ value: some Encodable) throws {
        try CanonicalEncoder.put(value, in: node, path: codingPath)
    }

    private func put(_ value: some BinaryInteger) throws {
        try CanonicalEncoder.putInteger(value, in: node, path: codingPath)
    }
}
