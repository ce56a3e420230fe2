internal import Foundation
internal import SecurityPolicy

/// A line of what a register sends to its standby, or of what that asks.
///
///     daicho follow v1 ⇥ REGISTER ⇥ NUMBER ⇥ HASH ⇥ KNOWN ⇥ "ORGANISATION"
///     hash ⇥ NUMBER ⇥ HASH
///     paper ⇥ DIGEST ⇥ BASE64
///     entry ⇥ NUMBER ⇥ BODY HASH ⇥ HASH ⇥ BODY
///     erased ⇥ NUMBER ⇥ BODY HASH ⇥ HASH ⇥ REMNANT
///     alive ⇥ NUMBER ⇥ HASH ⇥ TIME
///
/// The format is described in docs/ledger-format.md.
enum StreamLine: Sendable {
    /// What comes first.
    case greeting(Greeting)
    /// The hash of an entry; nil: there is no such entry.
    case hash(entry: Int, [UInt8]?)
    /// The bytes of the paper that the next entry attaches.
    case paper(digest: [UInt8], bytes: [UInt8])
    /// An entry with its body.
    case entry(EntryHashes, body: [UInt8])
    /// An entry whose body was erased, and what is left of it; nil: nobody knows.
    case erased(EntryHashes, ErasedBody?)
    /// That there is nothing new: the newest entry, and the time there.
    case alive(entry: Int, hash: [UInt8], time: Moment)

    /// What comes first: which register this is.
    struct Greeting: Sendable {
        /// The hash of entry 1.
        let register: [UInt8]
        /// The newest entry.
        let entries: Int
        let head: [UInt8]
        /// The newest entry of which the tables know.
        let known: Int
        /// The city hall, for people.
        let organisation: String
    }

    /// The number and the hashes of an entry.
    struct EntryHashes: Sendable {
        let number: Int
        let bodyHash: [UInt8]
        let hash: [UInt8]
    }

    /// What is left of an entry whose body was erased.
    struct ErasedBody: Codable, Sendable {
        let permit: Int
        let remnant: Remnant
    }

    /// Words by which lines begin.
    private enum Word {
        static let greeting = "daicho follow"
        static let version = "v1"
        static let (hash, paper, entry) = ("hash", "paper", "entry")
        static let (erased, alive) = ("erased", "alive")
    }

    /// The bytes of the line, with the line feed that ends it.
    var bytes: [UInt8] {
        switch self {
        case .greeting(let greeting):
            var name: [UInt8] = []
            CanonicalJSON.append(greeting.organisation, to: &name)
            return StreamLine.joined(
                "\(Word.greeting) \(Word.version)", Hex.text(greeting.register),
                String(greeting.entries), Hex.text(greeting.head), String(greeting.known),
                tail: name)
        case .hash(let entry, let hash):
            return StreamLine.joined(Word.hash, String(entry), tail: Hex.text(hash ?? []).utf8)
        case .paper(let digest, let bytes):
            return StreamLine.joined(
                Word.paper, Hex.text(digest), tail: Data(bytes).base64EncodedData())
        case .entry(let entry, let body):
            return StreamLine.joined(
                Word.entry, String(entry.number), Hex.text(entry.bodyHash), Hex.text(entry.hash),
                tail: body)
        case .erased(let entry, let erased):
            return StreamLine.joined(
                Word.erased, String(entry.number), Hex.text(entry.bodyHash), Hex.text(entry.hash),
                tail: erased.flatMap { try? CanonicalJSON.bytes(of: $0) } ?? [])
        case .alive(let entry, let hash, let time):
            return StreamLine.joined(
                Word.alive, String(entry), Hex.text(hash), tail: time.description.utf8)
        }
    }

    private static func joined(_ fields: String..., tail: some Sequence<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        for field in fields {
            bytes.append(contentsOf: field.utf8)
            bytes.append(UInt8(ascii: "\t"))
        }
        bytes.append(contentsOf: tail)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }
}

extension StreamLine {
    /// Reads a line without its line feed.
    ///
    /// - Throws: ``StreamFault`` if it is none.
    init(_ bytes: [UInt8]) throws(StreamFault) {
        guard let line = try StreamLine.read(bytes) else { throw .notALine }
        self = line
    }

    private static func read(_ bytes: [UInt8]) throws(StreamFault) -> StreamLine? {
        var fields = Fields(rest: bytes[...])
        let word = fields.text()
        switch word {
        case Word.hash?:
            guard let entry = fields.number() else { return nil }
            return fields.rest.isEmpty
                ? .hash(entry: entry, nil) : fields.hash().map { .hash(entry: entry, $0) }
        case Word.paper?:
            guard let digest = fields.hash(),
                let bytes = Data(base64Encoded: Data(fields.rest))
            else { return nil }
            return .paper(digest: digest, bytes: [UInt8](bytes))
        case Word.entry?:
            return fields.hashes().map { .entry($0, body: Array(fields.rest)) }
        case Word.erased?:
            guard let hashes = fields.hashes() else { return nil }
            if fields.rest.isEmpty { return .erased(hashes, nil) }
            guard
                let erased = try? CanonicalDecoder.decode(
                    ErasedBody.self, from: Array(fields.rest))
            else { return nil }
            return .erased(hashes, erased)
        case Word.alive?:
            guard let entry = fields.number(), let hash = fields.hash(),
                let time = fields.text().flatMap({ text in
                    Moment(text).flatMap { $0.description == text ? $0 : nil }
                })
            else { return nil }
            return .alive(entry: entry, hash: hash, time: time)
        default:
            guard let word, word.hasPrefix(Word.greeting + " ") else { return nil }
            guard word.hasSuffix(" " + Word.version) else {
                throw .version(String(word.dropFirst(Word.greeting.count + 1)))
            }
            guard let register = fields.hash(), let entries = fields.number(),
                let head = fields.hash(), let known = fields.number(),
                let name = try? CanonicalDecoder.decode(String.self, from: Array(fields.rest))
            else { return nil }
            return .greeting(
                Greeting(
                    register: register, entries: entries, head: head, known: known,
                    organisation: name))
        }
    }

    /// The fields of a line, one after the other.
    private struct Fields {
        var rest: ArraySlice<UInt8>

        private mutating func next() -> ArraySlice<UInt8> {
            let end = rest.firstIndex(of: UInt8(ascii: "\t")) ?? rest.endIndex
            defer { rest = rest[min(end + 1, rest.endIndex)...] }
            return rest[..<end]
        }

        mutating func text() -> String? { String(validating: next(), as: UTF8.self) }

        /// A number without zeros before it, as far as canonical JSON has them.
        mutating func number() -> Int? {
            text().flatMap { text in
                Int(text).flatMap { $0 >= 0 && $0 < 1 << 53 && String($0) == text ? $0 : nil }
            }
        }

        mutating func hash() -> [UInt8]? {
            text().flatMap { $0.utf8.count == 64 ? Hex.bytes($0) : nil }
        }

        mutating func hashes() -> EntryHashes? {
            guard let number = number(), number > 0, let bodyHash = hash(), let hash = hash()
            else { return nil }
            return EntryHashes(number: number, bodyHash: bodyHash, hash: hash)
        }
    }
}

/// What a standby asks of the register that it follows, a line each.
public enum StreamQuestion: Hashable, Sendable {
    /// The hash of an entry.
    case hash(of: Int)
    /// The entries after this one, as they come.
    case after(Int)

    /// The line, with the line feed that ends it.
    public var bytes: [UInt8] {
        switch self {
        case .hash(let entry): Array("hash \(entry)\n".utf8)
        case .after(let entry): Array("after \(entry)\n".utf8)
        }
    }

    /// Reads a line without its line feed; nil if it is none.
    public init?(_ bytes: [UInt8]) {
        guard let line = String(validating: bytes, as: UTF8.self) else { return nil }
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 2, let entry = Int(words[1]), entry >= 0, entry < 1 << 53,
            String(entry) == words[1]
        else { return nil }
        switch words[0] {
        case "hash": self = .hash(of: entry)
        case "after": self = .after(entry)
        default: return nil
        }
    }
}

/// Why what comes is no stream of entries.
public enum StreamFault: Error, Hashable, Sendable {
    /// A line is none of those that there are.
    case notALine
    /// A line is longer than any.
    case tooLong
    /// A newer program sends it.
    case version(String)
    /// A line is not one that can come there.
    case misplaced
    /// It ends within a line.
    case cutOff
}
