/// Reads values from bytes that anybody may have sent.
final class WireReader {
    private let bytes: [UInt8]
    /// Values in values deeper than this are not read: they would fill the stack.
    static let nesting = 64

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func fault(_ what: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: [], debugDescription: what))
    }

    /// A value.
    ///
    /// - Parameters:
    ///   - place: where it begins.
    ///   - depth: in how many others it is.
    func read<Value: Decodable>(_ type: Value.Type, at place: Int, depth: Int) throws -> Value {
        guard depth < WireReader.nesting else { throw fault("too deep") }
        if type == String.self, let text = try text(at: place) as? Value { return text }
        if type == Int.self, let number = try integer(at: place) as? Value { return number }
        if type == [UInt8].self, let content = try content(at: place) as? Value { return content }
        return try Value(from: WireDecoder(reader: self, place: place, depth: depth))
    }

    /// What a value is.
    func tag(at place: Int) throws -> Wire.Tag {
        guard place < bytes.count, let tag = Wire.Tag(rawValue: bytes[place]) else {
            throw fault("no value")
        }
        return tag
    }

    func isNone(at place: Int) throws -> Bool { try tag(at: place) == .none }

    func flag(at place: Int) throws -> Bool {
        switch try tag(at: place) {
        case .yes: return true
        case .no: return false
        default: throw fault("no flag")
        }
    }

    func integer(at place: Int) throws -> Int {
        guard try tag(at: place) == .integer else { throw fault("no integer") }
        var next = place + 1
        let code = try count(&next)
        return Int(bitPattern: code >> 1) ^ -Int(bitPattern: code & 1)
    }

    func text(at place: Int) throws -> String {
        guard try tag(at: place) == .text else { throw fault("no text") }
        var next = place + 1
        return try text(&next)
    }

    func content(at place: Int) throws -> [UInt8] {
        guard try tag(at: place) == .bytes else { throw fault("no bytes") }
        var next = place + 1
        return Array(bytes[try span(&next)])
    }

    /// Where the values of an array or the members of an object are.
    func inside(_ tag: Wire.Tag, at place: Int) throws -> Range<Int> {
        guard try self.tag(at: place) == tag else { throw fault("no \(tag)") }
        return try place + 5..<end(of: place)
    }

    /// Where the value ends that begins at a place.
    func end(of place: Int) throws -> Int {
        switch try tag(at: place) {
        case .none, .no, .yes: return place + 1
        case .integer:
            var next = place + 1
            _ = try count(&next)
            return next
        case .text, .bytes:
            var next = place + 1
            return try span(&next).upperBound
        case .array, .object:
            guard place + 5 <= bytes.count else { throw fault("cut off") }
            let length = bytes[place + 1..<place + 5].reduce(0) { $0 << 8 | Int($1) }
            guard length <= bytes.count - place - 5 else { throw fault("cut off") }
            return place + 5 + length
        }
    }

    /// The key at a place, which is moved to the member's value.
    func key(_ place: inout Int) throws -> String { try text(&place) }

    /// Moves to a member's value if this is its key.
    func isKey(_ key: String, _ place: inout Int) throws -> Bool {
        var next = place
        let span = try span(&next)
        var key = key
        let isSame = key.withUTF8 { $0.count == span.count && bytes[span].elementsEqual($0) }
        place = next
        return isSame
    }

    private func text(_ place: inout Int) throws -> String {
        let span = try span(&place)
        guard let text = String(validating: bytes[span], as: UTF8.self) else {
            throw fault("not UTF-8")
        }
        return text
    }

    private func span(_ place: inout Int) throws -> Range<Int> {
        let count = try count(&place)
        guard count <= UInt(bytes.count - place) else { throw fault("cut off") }
        let start = place
        place += Int(count)
        return start..<place
    }

    private func count(_ place: inout Int) throws -> UInt {
        var (count, shift) = (UInt(0), UInt(0))
        while place < bytes.count, shift < 70 {
            let byte = bytes[place]
            place += 1
            count |= UInt(byte & 0x7f) << shift
            if byte < 0x80 { return count }
            shift += 7
        }
        throw fault("no number")
    }
}
