internal import Crypto
internal import Foundation
internal import SecurityPolicy

/// The body of an entry: an act with the people, times and salt.
struct Envelope<Content: Act>: Codable {
    /// The act's name.
    let act: String
    /// The login of the person who performed it.
    let actor: String
    /// The login of the person for whom they acted, if so.
    let actingFor: String?
    /// The operating system's login and the host.
    let via: Via
    let recordedAt: Moment
    let occurredAt: Moment?
    let idempotencyKey: String?
    /// Sixteen random bytes in hexadecimal: a withheld body cannot be guessed from its hash.
    let salt: String
    let fields: Content
}

/// Through what an act came.
struct Via: Codable, Hashable, Sendable {
    let login: String
    let host: String
}

/// The parts of a body that all acts share, and the act itself, whichever it is.
struct AnyEnvelope: Decodable {
    let act: any Act
    let actor: String
    let actingFor: String?
    let via: Via
    let recordedAt: Moment
    let occurredAt: Moment?
    let idempotencyKey: String?
    let salt: String

    private enum Key: String, CodingKey {
        case act, actor, actingFor, via, recordedAt, occurredAt, idempotencyKey, salt, fields
    }

    /// Every act by its name, from the list that the build makes of the folder `Acts`.
    static let acts = Dictionary(
        listedActs.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let name = try container.decode(String.self, forKey: .act)
        guard let type = AnyEnvelope.acts[name] else {
            throw DecodingError.dataCorruptedError(
                forKey: .act, in: container, debugDescription: "no act is called \(name)")
        }
        act = try container.decode(type, forKey: .fields)
        actor = try container.decode(String.self, forKey: .actor)
        actingFor = try container.decodeIfPresent(String.self, forKey: .actingFor)
        via = try container.decode(Via.self, forKey: .via)
        recordedAt = try container.decode(Moment.self, forKey: .recordedAt)
        occurredAt = try container.decodeIfPresent(Moment.self, forKey: .occurredAt)
        idempotencyKey = try container.decodeIfPresent(String.self, forKey: .idempotencyKey)
        salt = try container.decode(String.self, forKey: .salt)
    }

    /// Reads the body of an entry.
    static func read(_ body: Data, entry: Int) throws -> AnyEnvelope {
        do {
            return try CanonicalDecoder.decode(AnyEnvelope.self, from: Array(body))
        } catch {
            throw RegisterError.unreadableEntry(entry, detail: "\(error)")
        }
    }
}

/// The chain that binds the entries (docs/ledger-format.md).
///
/// `hash(n) = SHA-256(domain ‖ n as 8 bytes, big-endian ‖ hash(n−1) ‖ SHA-256(body))`, where
/// `hash(0)` is 32 zero bytes. It binds the hash of each body, so that a body can be withheld or
/// erased and the chain still verifies.
enum Chain {
    /// Keeps these hashes apart from any others.
    static let domain = Array("daicho entry v1\n".utf8)
    /// What the first entry follows.
    static let origin = [UInt8](repeating: 0, count: 32)

    static func bodyHash(_ body: some ContiguousBytes) -> [UInt8] {
        var hasher = SHA256()
        body.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        return Array(hasher.finalize())
    }

    static func hash(number: Int, previous: [UInt8], bodyHash: [UInt8]) -> [UInt8] {
        var message = domain
        message.reserveCapacity(domain.count + 72)
        withUnsafeBytes(of: UInt64(number).bigEndian) { message.append(contentsOf: $0) }
        message.append(contentsOf: previous)
        message.append(contentsOf: bodyHash)
        return Array(SHA256.hash(data: message))
    }
}
