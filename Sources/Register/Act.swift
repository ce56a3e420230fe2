internal import Foundation
public import SecurityPolicy

/// Something that people do: the only way in which the register changes.
///
/// An act is a value that says what is to be done. Performing it through `Register.perform` checks
/// who may and what the policy says, changes the tables and appends one entry to the ledger, in
/// one transaction. The entry's body carries the act, so that replaying the ledger performs it
/// again: an act must not depend on anything but its fields, the tables and what the door says
/// (time, person).
///
/// A new act is a new file in `Acts/`, named like its type; the build lists it.
public protocol Act: Codable, Sendable {
    /// The act's name in the ledger: `asset.classify`. Once released, a name keeps its fields; an
    /// act that needs others gets another name.
    static var name: String { get }

    /// The duties of which the act can be part: one, unless it depends on what is done.
    static var duties: [Duty] { get }

    /// Whose duty the act is, one of these, and for which units.
    ///
    /// - Throws: `RegisterError` when what the act speaks of does not exist.
    func authority(at door: Door) throws -> Authority

    /// Checks the policy's rules and carries the act out.
    ///
    /// - Returns: the number of what was made or changed, if it has one.
    /// - Throws: `RegisterError`; the transaction is rolled back.
    func perform(at door: Door) throws -> Int?
}

/// What an act needs of the person who performs it.
public struct Authority: Sendable {
    /// The duty that the act is part of.
    let duty: Duty
    /// What the act concerns.
    let concern: Concern
    /// The roles whose it is, where the duty leaves that to the occasion.
    var roles: [Role]?
    /// The clause that says so.
    var clause: Clause?
    /// Who may not, whatever their role, by id, and what they are told.
    var barred: (people: [Int], refusal: Refusal)?

    /// What an act concerns.
    enum Concern {
        /// The whole city.
        case city
        /// These units, by id.
        case units([Int])
        /// Whatever unit the person is appointed for.
        case anywhere
    }

    init(_ duty: Duty, _ concern: Concern = .city) {
        self.duty = duty
        self.concern = concern
    }

    init(_ duty: Duty, units: [Int]) {
        self.init(duty, .units(units))
    }

    /// A duty for a unit that is these roles' by a clause.
    init(_ duty: Duty, unit: Int, roles: [Role], clause: Clause) {
        self.init(duty, .units([unit]))
        self.roles = roles
        self.clause = clause
    }
}

/// Something that people look at.
///
/// A query reads the tables and changes nothing. A new query is a new file in `Queries/`.
public protocol Query: Codable, Sendable {
    /// What the query answers.
    associatedtype Answer: Codable, Sendable

    /// Whose duty looking at this is.
    static var duty: Duty { get }

    /// Looks.
    func answer(from reader: Reader) throws -> Answer
}

extension Query {
    /// Looking at assets and the organisation, unless a query says otherwise.
    public static var duty: Duty { .read }
}

/// A query that answers with so many at most.
///
/// What comes through a socket may ask for any number; before a query looks, its limit is one with which
/// can be counted.
public protocol LimitedQuery: Query {
    /// How many, at most.
    var limit: Int { get set }
}

extension LimitedQuery {
    /// The query with a limit from 1 to 2³¹.
    var withinReason: Self {
        var query = self
        query.limit = min(max(limit, 1), 1 << 31)
        return query
    }
}

/// A query about things that are named by their numbers.
public protocol NumberedQuery: Query {
    /// The numbers.
    var numbers: [Int] { get }
}

/// An act that no client of a server can ask for: the program performs it by itself, of what somebody tried,
/// or it is for whoever has the file.
public protocol NotAtASocket: Act {}

/// Who performs an act or asks a query, and through what.
public struct Caller: Hashable, Sendable {
    /// The login of the person.
    public let login: String
    /// The operating system's login through which they came; differs with `--as`.
    public let via: String
    /// The host.
    public let host: String
    /// The number of the account, if they came through a socket, of which the kernel knows it.
    public let uid: Int?

    /// A caller.
    public init(login: String, via: String? = nil, host: String, uid: Int? = nil) {
        self.login = login
        self.via = via ?? login
        self.host = host
        self.uid = uid
    }
}

/// What an act carries besides its own fields.
public struct Circumstances: Codable, Hashable, Sendable {
    /// The same key with the same act is done once.
    public var idempotencyKey: String?
    /// When it happened, if that is not when it is recorded.
    public var occurredAt: Moment?
    /// The bytes of a file of which the act has the digest.
    public var enclosure: [UInt8]?

    /// Circumstances.
    public init(
        idempotencyKey: String? = nil, occurredAt: Moment? = nil, enclosure: [UInt8]? = nil
    ) {
        self.idempotencyKey = idempotencyKey
        self.occurredAt = occurredAt
        self.enclosure = enclosure
    }
}

/// That an act was done, and where in the ledger it stands.
public struct Receipt: Hashable, Codable, Sendable {
    /// The entry's number.
    public let entry: Int
    /// The entry's hash, in hexadecimal.
    public let hash: String
    /// The number of what was made or changed, if one.
    public let number: Int?
    /// Whether the act had been done before under the same idempotency key.
    public let repeated: Bool
}

/// Where time and randomness come from; passed in, so that tests repeat.
public struct Surroundings: Sendable {
    /// The time now.
    public let now: @Sendable () -> Moment
    /// Sixteen bytes that nobody can guess.
    public let salt: @Sendable () -> [UInt8]

    /// Surroundings.
    public init(
        now: @escaping @Sendable () -> Moment, salt: @escaping @Sendable () -> [UInt8]
    ) {
        self.now = now
        self.salt = salt
    }
    /// The operating system's clock and randomness.
    public static let system = Surroundings(
        now: { Moment(seconds: Int(Date().timeIntervalSince1970.rounded(.down))) },
        salt: {
            // One call to the kernel, where Swift's generator would make two.
            [UInt8](unsafeUninitializedCapacity: 16) { bytes, count in
                repeat { count = getentropy(bytes.baseAddress, 16) == 0 ? 16 : 0 } while count == 0
            }
        })
}
