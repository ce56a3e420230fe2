internal import Crypto
internal import Foundation
internal import SecurityPolicy

/// An act with its canonical form, which can be made ahead of the transaction.
///
/// An object, because an act has many fields and is handed on many times.
final class EncodedAct<Content: Act>: Sendable {
    let act: Content
    let bytes: [UInt8]

    init(_ act: Content) throws {
        self.act = act
        bytes = try CanonicalJSON.bytes(of: act)
    }
}

/// What an entry says besides its act: the people, times and salt.
struct Envelope {
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

    /// The body of the entry in canonical JSON.
    ///
    /// Written out, because the keys are always these and every entry passes here twice: when it is
    /// made, and when it is replayed.
    func body<Content>(of encoded: EncodedAct<Content>) -> [UInt8] {
        var body: [UInt8] = []
        body.reserveCapacity(encoded.bytes.count + 320)
        func member(_ key: StaticString, _ value: String?) {
            guard let value else { return }
            key.withUTF8Buffer { body.append(contentsOf: $0) }
            CanonicalJSON.append(value, to: &body)
        }
        member("{\"act\":", Content.name)
        member(",\"actingFor\":", actingFor)
        member(",\"actor\":", actor)
        body.append(contentsOf: ",\"fields\":".utf8)
        body.append(contentsOf: encoded.bytes)
        member(",\"idempotencyKey\":", idempotencyKey)
        member(",\"occurredAt\":", occurredAt?.description)
        member(",\"recordedAt\":", recordedAt.description)
        member(",\"salt\":", salt)
        member(",\"via\":{\"host\":", via.host)
        member(",\"login\":", via.login)
        if let uid = via.uid { body.append(contentsOf: ",\"uid\":\(uid)".utf8) }
        body.append(contentsOf: "}}".utf8)
        return body
    }
}

/// Through what an act came.
struct Via: Codable, Hashable, Sendable {
    let login: String
    let host: String
    /// The number of the account, if the operating system vouched for it at a socket.
    var uid: Int?
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

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let name = try container.decode(String.self, forKey: .act)
        guard let type = Listed.acts[name] else {
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
    static func read(_ body: [UInt8], entry: Int) throws -> AnyEnvelope {
        do {
            return try CanonicalDecoder.decode(AnyEnvelope.self, from: body)
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
